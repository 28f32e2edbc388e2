import { describe, expect, test } from 'vitest'
import { CLOSE } from '../../shared/wire.ts'
import { askTicket, connect, type Device, playingClass, seatOf } from '../support/device.ts'
import { restarting } from '../support/restarting.ts'

const { start, again } = restarting()

describe('After a restart', () => {
  test('all that was answered is there, is done once, and everybody comes back', { timeout: 60_000 }, async () => {
    const { child, base } = await start()
    const { players, passes, host } = await playingClass(base)
    const [a] = players as [Device]
    const asks = ['command-one', 'command-two', 'command-three'].map(
      (id) => ({ id, ask: { on: 'game', command: { type: 'moreTime' } } }) as const,
    )
    const answers = await Promise.all(asks.map(({ id, ask }) => a.ask(ask, id)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const before = a.game
    const seats = players.map((player) => player.lesson?.me)
    await child.kill('SIGKILL')

    const next = await again(base)
    const back = await Promise.all([...passes.values()].map((pass) => connect(next.base, pass)))
    await Promise.all(
      back.map((device) => device.until(({ game }) => game?.players.every(({ connected }) => connected) ?? false)),
    )
    expect(back.map(({ lesson }) => lesson?.me)).toEqual(expect.arrayContaining(seats))
    const newA = back.find((device) => seatOf(device) === 'a') as Device
    expect(newA.game?.moment).toBe(before?.moment)
    expect(newA.game?.status.clock?.seconds).toBe(before?.status.clock?.seconds)

    const version = newA.game?.version
    for (const [place, { id, ask }] of asks.entries()) expect(await newA.ask(ask, id)).toEqual(answers[place])
    expect(newA.game?.version).toBe(version)

    const stage = await connect(next.base, host)
    await stage.until(({ games }) => games.A?.status.phase === 'welcome')
  })

  test('time stood still meanwhile', { timeout: 60_000 }, async () => {
    const { child, base } = await start()
    const { players, passes } = await playingClass(base)
    const endsAt = players[0]?.game?.status.clock?.endsAt ?? 0
    await child.kill('SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 2500))
    const next = await again(base)
    const [first] = await Promise.all([...passes.values()].map((pass) => connect(next.base, pass)))
    await first?.until(({ game }) => game?.status.clock?.endsAt != null)
    const left = (first?.game?.status.clock?.endsAt ?? 0) - (first?.updates.at(-1)?.now ?? 0)
    expect(left).toBeGreaterThan(17_000)
    expect(first?.game?.status.clock?.endsAt).toBeLessThan(endsAt + 2000)
  })

  test('a server that is told to stop says so to every screen, and stops', { timeout: 60_000 }, async () => {
    const { child, base } = await start()
    const { players, stage, passes } = await playingClass(base)
    const [pass] = passes.values()
    await askTicket(base, pass ?? { key: '' })
    const { code, stderr } = await child.kill('SIGTERM')
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const device of [...players, stage]) expect(await device.closed).toBe(CLOSE.restart)
  })
})

describe('Killed at any moment', () => {
  test.each([5, 20, 45, 80])(
    'after %i ms of play nothing acknowledged is lost and nothing is done twice',
    { timeout: 60_000 },
    async (ms) => {
      const { child, base } = await start()
      const { players, passes } = await playingClass(base)
      const acknowledged = new Map<string, unknown>()
      const extend = async (player: Device, place: number) => {
        for (let turn = 0; turn < 7; turn++) {
          const id = `command-${place}-${turn}`
          acknowledged.set(id, await player.ask({ on: 'game', command: { type: 'moreTime' } }, id))
        }
      }
      const playing = players.map((player, place) => extend(player, place).catch(() => undefined))
      await new Promise((resolve) => setTimeout(resolve, ms))
      await child.kill('SIGKILL')
      await Promise.all(playing)

      const next = await again(base)
      const back = await Promise.all([...passes.values()].map((pass) => connect(next.base, pass)))
      for (const [id, answer] of acknowledged) {
        const [, place] = id.split('-')
        const player = back.find((device) => seatOf(device) === 'abcd'[Number(place)])
        expect(await player?.ask({ on: 'game', command: { type: 'moreTime' } }, id)).toEqual(answer)
      }
    },
  )
})
