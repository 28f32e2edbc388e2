import { setTimeout as sleep } from 'node:timers/promises'
import { matchMaker } from '@colyseus/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Classroom } from '../../server/classroom.ts'
import { Device as ServerDevice } from '../../server/device.ts'
import { Table } from '../../server/table.ts'
import { ROUTES } from '../../shared/wire.ts'
import { connect, type Device, type Group, playingClass, post, tell } from '../support/device.ts'
import { type TestServer, testServer } from '../support/server.ts'

/** G4: one room's trouble stays in that room. Everything of one lesson throws, one thing at a time; another lesson plays on. */

let server: TestServer
let sick: Group
let well: Group
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  sick = await playingClass(server.base)
  well = await playingClass(server.base)
})
afterEach(() => void vi.restoreAllMocks())

const oops = () => {
  throw new Error('on purpose')
}
const command = { on: 'game', command: { type: 'moreTime' } } as const
const passOf = (group: Group, device: Device | undefined) => group.passes.get(device?.lesson?.me?.name ?? '') ?? { key: '' }

/** From now on this throws for the sick lesson, and for no other. */
function breakIt(thing: object, name: string, isSick: (it: never) => boolean, how: () => unknown = oops): void {
  const target = thing as Record<string, (...all: unknown[]) => unknown>
  const real = target[name] as (...all: unknown[]) => unknown
  vi.spyOn(target, name).mockImplementation(function (this: unknown, ...all: unknown[]) {
    return isSick(this as never) ? how() : real.apply(this, all)
  })
}
const isSickClass = ({ id }: { id: string }) => id === sick.opened.lesson
const isSickTable = ({ id }: { id: string }) => id.startsWith(sick.opened.lesson)
const isSickDevice = ({ identity }: { identity: { lesson: string } }) => identity.lesson === sick.opened.lesson

async function isWell(): Promise<void> {
  const [a, b] = well.players as [Device, Device]
  const before = b.game?.version ?? 0
  expect(await a.ask(command)).toMatchObject({ ok: true })
  await b.until(({ game }) => (game?.version ?? 0) > before)
  for (const device of well.players) expect(await device.request('ping', undefined)).toEqual({ ok: true })
  expect((await fetch(`${server.base}${ROUTES.health}`)).status).toBe(200)
}

async function isWellAgain(): Promise<void> {
  vi.restoreAllMocks()
  const [first] = sick.players
  const back = await connect(server.base, passOf(sick, first))
  expect(await back.ask(command)).toMatchObject({ ok: true })
}

const later = () => sleep(300)
type Trouble = readonly [what: string, cause: () => Promise<unknown>]
const troubles: readonly Trouble[] = [
  [
    'a command',
    async () => {
      breakIt(Classroom.prototype, 'game', isSickClass)
      expect(await sick.players[0]?.ask(command)).toMatchObject({ ok: false, rejection: { code: 'serverTrouble' } })
    },
  ],
  [
    'a command that fails later',
    async () => {
      breakIt(Classroom.prototype, 'game', isSickClass, () => ({ issue: () => Promise.reject(new Error('on purpose')) }))
      expect(await sick.players[0]?.ask(command)).toMatchObject({ ok: false, rejection: { code: 'serverTrouble' } })
    },
  ],
  [
    'coming in',
    async () => {
      breakIt(Classroom.prototype, 'join', isSickClass)
      await expect(connect(server.base, passOf(sick, sick.players[0]))).rejects.toThrow()
    },
  ],
  [
    'going away',
    async () => {
      breakIt(Classroom.prototype, 'leave', isSickClass)
      await sick.players[1]?.leave()
    },
  ],
  [
    'a ticket',
    async () => {
      breakIt(Classroom.prototype, 'settled', isSickClass, () => Promise.reject(new Error('on purpose')))
      expect((await post(server.base, ROUTES.tickets, passOf(sick, sick.players[0]))).status).toBe(503)
    },
  ],
  [
    'making a room',
    async () => {
      breakIt(Classroom.prototype, 'placeOf', isSickClass, () => ({ group: {}, seat: 'a' }))
      await post(server.base, ROUTES.tickets, passOf(sick, sick.players[0]))
    },
  ],
  [
    'showing',
    async () => {
      breakIt(ServerDevice.prototype, 'showGame', isSickDevice)
      expect(await sick.players[0]?.ask(command)).toMatchObject({ ok: true })
    },
  ],
  [
    'the alarm clock being set',
    async () => {
      breakIt(Table.prototype, 'setAlarm', isSickTable)
      expect(await sick.players[0]?.ask(command)).toMatchObject({ ok: true })
    },
  ],
  [
    'the lesson changing',
    async () => {
      breakIt(Classroom.prototype, 'settled', isSickClass, () => Promise.reject(new Error('on purpose')))
      await tell(sick.stage, 'pause')
      await tell(sick.stage, 'resume')
    },
  ],
]

describe('One lesson in which something throws', () => {
  test.each(troubles)('%s: the other lesson plays on, and this one afterwards', async (_what, cause) => {
    await cause()
    await later()
    await isWell()
    await isWellAgain()
  })
})

describe('Frames that trip the reader', () => {
  test('a reader that throws is heard by its own room', async () => {
    const [a] = sick.players as [Device]
    const room = matchMaker.getLocalRoomById(`${sick.opened.lesson}A`) as unknown as {
      onMessageEvents: { events: Record<string, unknown> }
    }
    const { events } = room.onMessageEvents
    const real = events.ping
    Object.defineProperty(events, 'ping', { configurable: true, get: oops })
    void a.request('ping', undefined).catch(() => undefined)
    await later()
    Object.defineProperty(events, 'ping', { configurable: true, value: real, writable: true })
    await isWell()
    expect(await a.request('ping', undefined)).toEqual({ ok: true })
  })
})
