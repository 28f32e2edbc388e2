import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import { CLOSE, ROUTES } from '../../shared/wire.ts'
import {
  becomeHost,
  connect,
  type Device,
  newKey,
  type Opened,
  openLesson,
  post,
  takeSeat,
  tell,
  WISHES,
} from '../support/device.ts'
import { restarting } from '../support/restarting.ts'

/** One device per table, over the wire. */

const { start, again } = restarting()

type Played = Readonly<{ opened: Opened; stage: Device; shared: Device; key: string; own: Device }>

/** Noor, Daan and Lisa on one device and Sam on his own, at one table. */
async function playing(base: string): Promise<Played> {
  const opened = await openLesson(base, WISHES)
  const stage = await connect(base, await becomeHost(base, opened))
  const { key } = await takeSeat(base, opened.code, 'Noor', newKey(), ['Daan', 'Lisa'])
  const sam = await takeSeat(base, opened.code, 'Sam')
  await tell(stage, 'makeGroups')
  await tell(stage, 'start')
  const [shared, own] = [await connect(base, { key }), await connect(base, sam)]
  for (const device of [shared, own]) await device.until(({ game }) => game?.players.every(({ connected }) => connected) ?? false)
  return { opened, stage, shared, key, own }
}

const seats = (device: Device): readonly Seat[] =>
  device.game?.me ? [device.game.me, ...device.game.me.hands].map(({ seat }) => seat) : []
const studentOf = (stage: Device, name: string) => stage.lesson?.host?.roster.find((one) => one.name === name)?.student ?? ''
const moment = (device: Device) => ({ on: 'game', moment: device.game?.moment }) as const

describe('One device per table', () => {
  test('its view holds its own hands, it taps for them, and for nobody else', { timeout: 60_000 }, async () => {
    const { base } = await start()
    const { shared, own } = await playing(base)
    expect(shared.lesson?.me).toMatchObject({ name: 'Noor', sharing: ['Daan', 'Lisa'] })
    expect(seats(shared)).toHaveLength(3)
    expect(seats(own)).toHaveLength(1)
    expect(seats(shared)).not.toContain(own.game?.me?.seat)

    const [, daan = 'a'] = seats(shared)
    const refused = { ok: false, rejection: { code: 'notMissing' } }
    const extra = { type: 'finish' } as const
    expect(await own.ask({ ...moment(own), for: daan, command: extra })).toEqual(refused)
    expect(await shared.ask({ ...moment(shared), for: own.game?.me?.seat ?? 'a', command: extra })).toEqual(refused)
    expect(await shared.ask({ ...moment(shared), for: daan, command: extra })).toMatchObject({ ok: true })
    await own.until(({ game }) => game?.status.done.length === 3)
    expect(own.game?.status.waitingFor).toEqual([own.game?.me?.seat])
  })

  test('another table gets nothing of it and taps nothing at it', { timeout: 60_000 }, async () => {
    const { base } = await start()
    const opened = await openLesson(base, WISHES)
    const stage = await connect(base, await becomeHost(base, opened))
    const keys = [
      await takeSeat(base, opened.code, 'Noor', newKey(), ['Daan', 'Lisa', 'Sem']),
      await takeSeat(base, opened.code, 'Bo', newKey(), ['Kai', 'Finn']),
    ]
    await tell(stage, 'makeGroups')
    await tell(stage, 'start')
    const [one, other] = await Promise.all(keys.map((key) => connect(base, key)))
    if (!one || !other) throw new Error('two devices')
    for (const device of [one, other]) await device.until(({ game }) => game !== null)
    expect(one.lesson?.me?.group).not.toBe(other.lesson?.me?.group)
    expect(Object.keys(one.games)).toEqual([one.lesson?.me?.group])
    expect(JSON.stringify(one.updates)).not.toMatch(/Kai|Finn/)
    // a seat is one of the own table: the other one has no fourth
    expect(seats(other)).toHaveLength(3)
    expect(await other.ask({ ...moment(other), for: 'd', command: { type: 'finish' } })).toEqual({
      ok: false,
      rejection: { code: 'notPlaying' },
    })
    expect(one.game?.status.done).toEqual([])
  })

  test('lost, back and restarted: all its seats go and come with it', { timeout: 60_000 }, async () => {
    const { child, base } = await start()
    const { shared, own, key } = await playing(base)
    const here = (device: Device) => device.game?.players.filter(({ connected }) => connected).length
    await shared.leave()
    await own.until((device) => here(device as Device) === 1)
    await connect(base, { key })
    await own.until((device) => here(device as Device) === 4)
    await child.kill('SIGKILL')
    const next = await again(base)
    const back = await connect(next.base, { key })
    await back.until((device) => here(device as Device) === 3)
    expect(back.lesson?.me?.sharing).toEqual(['Daan', 'Lisa'])
    expect(seats(back)).toHaveLength(3)
  })

  test('taken out, the next one on it holds it: the same key is let in again, and the table stays', {
    timeout: 60_000,
  }, async () => {
    const { base } = await start()
    const { stage, shared, key, own } = await playing(base)
    const closed = shared.closed
    await stage.ask({ on: 'lesson', command: { type: 'remove', student: studentOf(stage, 'Noor') } })
    expect(await closed).toBe(CLOSE.restart)
    const back = await connect(base, { key })
    await back.until(({ game }) => game?.me?.hands.length === 1)
    expect(back.lesson?.me).toMatchObject({ name: 'Daan', sharing: ['Lisa'] })
    expect(own.game?.players.filter(({ away }) => !away)).toHaveLength(3)
    await stage.ask({ on: 'lesson', command: { type: 'restore', student: studentOfRemoved(stage) } })
    await back.until(({ game }) => game?.me?.hands.length === 2)
  })

  test('Klaar gives up its key, and any of its names with the code brings all of them to another device', {
    timeout: 60_000,
  }, async () => {
    const { base } = await start()
    const { opened, shared, key } = await playing(base)
    const personal = shared.lesson?.me?.code ?? ''
    await post(base, ROUTES.seats, { key }, {}, 'DELETE')
    expect(await shared.closed).toBe(CLOSE.removed)
    const own = newKey()
    await post(base, ROUTES.returns, { code: opened.code, name: 'Lisa', personal, key: own })
    const back = await connect(base, { key: own })
    await back.until(({ game }) => game?.me?.hands.length === 2)
    expect(back.lesson?.me).toMatchObject({ name: 'Noor', sharing: ['Daan', 'Lisa'] })
    expect(back.lesson?.me?.code).not.toBe(personal)
  })

  test('each name goes through the filter; more than four and none are no request', { timeout: 60_000 }, async () => {
    const { base } = await start()
    const opened = await openLesson(base, WISHES)
    const stage = await connect(base, await becomeHost(base, opened))
    await takeSeat(base, opened.code, 'Noor', newKey(), ['hoer', 'Lisa'])
    await stage.until(({ lesson }) => lesson?.host?.roster.length === 3)
    expect(stage.lesson?.host?.roster.map(({ name, doubtful }) => [name, doubtful])).toEqual([
      ['Noor', false],
      ['', true],
      ['Lisa', false],
    ])
    expect(JSON.stringify(stage.updates)).not.toContain('hoer')
    const seat = { code: opened.code, name: 'Sam', key: newKey() }
    for (const others of [[], ['A', 'B', 'C', 'D'], [7]])
      expect((await post(base, ROUTES.seats, { ...seat, others })).body).toMatchObject({ rejection: { code: 'malformed' } })
    expect((await post(base, ROUTES.seats, { ...seat, others: ['lisa'] })).body).toEqual({
      ok: false,
      rejection: { code: 'nameTaken', name: 'lisa' },
    })
  })
})

const studentOfRemoved = (stage: Device) => stage.lesson?.host?.removed[0]?.student ?? ''
