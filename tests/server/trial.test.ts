import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nextMove } from '../../shared/bot.ts'
import { random } from '../../shared/random.ts'
import { ROUTES } from '../../shared/wire.ts'
import { connect, type Device, newKey, post, takeSeat } from '../support/device.ts'
import { newFolder, type TestServer, testServer } from '../support/server.ts'

/** "Probeer het alleen": one person with three players of the server. */

let server: TestServer
const folder = newFolder()
beforeEach(async () => {
  server = await testServer({ folder, env: { CLOCK_SPEED: '20' } })
})
afterEach(() => server.stop())

const WISHES = { level: 'vmbo', variant: '20', language: 'nl' } as const

async function tryAlone(): Promise<{ key: string; device: Device }> {
  const key = newKey()
  const { status, body } = await post(server.base, ROUTES.trials, { ...WISHES, key })
  expect(body).toEqual({ lesson: expect.any(String), language: 'nl' })
  expect(status).toBe(200)
  return { key, device: await connect(server.base, { key }) }
}

/** The person plays like anybody else, until what is waited for is there. */
async function playUntil(device: Device, wanted: (device: Device) => boolean, ms = 90_000): Promise<void> {
  const draw = random(4, 2)
  const until = performance.now() + ms
  while (!wanted(device)) {
    if (performance.now() > until) throw new Error(`still in ${device.game?.moment}`)
    const move = device.game ? nextMove(device.game, draw, { whim: 0, stop: 0 }) : null
    if (device.game && move) await device.ask({ on: 'game', moment: device.game.moment, command: move })
    await pause(60)
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const drop = (key: string) =>
  fetch(new URL(ROUTES.seats, server.base), {
    method: 'DELETE',
    headers: { 'content-type': 'application/json', origin: server.base },
    body: JSON.stringify({ key }),
  })

describe('A game for one', () => {
  test('is played to the light with three players of the server, marked as a trial, and is gone after "Klaar"', async () => {
    const { key, device } = await tryAlone()
    expect(device.lesson?.status).toMatchObject({ trial: true, stage: 'playing', door: 'closed', students: 4 })
    expect(device.lesson?.me?.mates.map(({ name }) => name).sort()).toEqual(['Mentor', 'Noor', 'Sem', 'Yara'])
    await playUntil(device, ({ game }) => game?.status.phase === 'done')
    expect(device.game?.status.light).not.toBe('none')
    expect(device.game?.players.every(({ told }) => told > 0)).toBe(true)
    expect((await drop(key)).status).toBe(200)
    await device.closed
    expect(await post(server.base, ROUTES.tickets, { key })).toMatchObject({ status: 401 })
    expect(await server.running.store.lessons()).toEqual([])
  }, 120_000)

  test('[NAME-4] without names: the person and the three players are called after animals', async () => {
    const key = newKey()
    expect(await post(server.base, ROUTES.trials, { ...WISHES, animals: true, key })).toMatchObject({ status: 200 })
    const device = await connect(server.base, { key })
    const names = device.lesson?.me?.mates.map(({ name }) => name) ?? []
    expect(new Set(names).size).toBe(4)
    for (const name of names) expect(['Mentor', 'Noor', 'Sem', 'Yara']).not.toContain(name)
    await drop(key)
  })

  test('goes on after a restart of the server: the players look at their views again', async () => {
    const { key, device } = await tryAlone()
    await playUntil(device, ({ game }) => game?.status.phase === 'opening')
    const before = device.game?.version ?? 0
    await server.stop()
    server = await testServer({ folder, env: { CLOCK_SPEED: '20' } })
    const back = await connect(server.base, { key })
    expect(back.game?.version).toBeGreaterThanOrEqual(before)
    await playUntil(back, ({ game }) => game?.status.phase === 'story' && game.status.turn === 2)
    await drop(key)
  }, 120_000)

  test('stands still while the person is away, and goes on as it was', async () => {
    const { key, device } = await tryAlone()
    await playUntil(device, ({ game }) => game?.status.phase === 'story' && !game.status.actors.includes(game.me?.seat ?? 'a'))
    const [lesson] = await server.running.store.lessons()
    const written = async () => (await server.running.store.load(`${lesson?.id}A`)).length
    await device.leave()
    await pause(2500)
    const before = await written()
    await pause(2500)
    expect(await written()).toBe(before)
    const back = await connect(server.base, { key })
    await back.until(({ game }) => game?.status.paused === false)
    expect(back.game?.players.map(({ away }) => away)).toEqual([false, false, false, false])
    await playUntil(back, ({ game }) => game?.status.phase === 'story' && game.status.turn === 2)
    await drop(key)
  })

  test('lets nobody else in, and asks for exactly its shape', async () => {
    const { key } = await tryAlone()
    const [lesson] = await server.running.store.lessons()
    await expect(takeSeat(server.base, lesson?.code ?? '', 'Robin')).rejects.toThrow('codeUnknown')
    expect(await post(server.base, ROUTES.trials, { ...WISHES, key, name: 'x' })).toMatchObject({ status: 400 })
    expect(await post(server.base, ROUTES.trials, { ...WISHES, level: 'po8', key: newKey() })).toMatchObject({
      status: 409,
      body: { rejection: { code: 'variantMissing' } },
    })
    await drop(key)
  })

  test('twenty at once; the next is refused, and may come when one has stopped', async () => {
    const keys: string[] = []
    for (let nr = 0; nr < 20; nr++) keys.push((await tryAlone()).key)
    const refused = await post(server.base, ROUTES.trials, { ...WISHES, key: newKey() })
    expect(refused).toMatchObject({ status: 409, body: { ok: false, rejection: { code: 'trialsFull' } } })
    await drop(keys.pop() ?? '')
    keys.push((await tryAlone()).key)
    for (const key of keys) await drop(key)
  })
})
