import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sign } from '../../shared/lesson/commands.ts'
import { CLOSE, ROUTES } from '../../shared/wire.ts'
import {
  type Class,
  connect,
  type Device,
  type HostPass,
  newKey,
  openClass,
  playingClass,
  post,
  tell,
} from '../support/device.ts'
import { childServer, newFolder, removeFolder, type TestServer, testServer } from '../support/server.ts'

/** A second device of the mentor, over the wire. */

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const refused = (status: number, code: string) => ({ status, body: { ok: false, rejection: { code } } })
const cookieOf = (headers: Headers) => (headers.get('set-cookie') ?? '').split(';')[0] ?? ''

async function askSign(base: string, code: string): Promise<{ sign: Sign; pass: HostPass }> {
  const { status, body, headers } = await post(base, ROUTES.controls, { code })
  expect(status).toBe(200)
  expect(headers.get('set-cookie')).toMatch(/^control-[0-9a-z]+=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Strict$/)
  const { lesson, sign } = body as { lesson: string; sign: Sign }
  return { sign, pass: { lesson, cookie: cookieOf(headers), control: true } }
}
const look = (base: string, { lesson, cookie }: HostPass) => post(base, ROUTES.controls, { lesson }, { cookie })
const admit = (by: Device, sign: Sign) => by.ask({ on: 'lesson', command: { type: 'admitControl', ...sign } })
const ticket = (base: string, { cookie, ...body }: HostPass) => post(base, ROUTES.tickets, body, { cookie })

async function pair(base: string, { opened, stage }: Class): Promise<{ pass: HostPass; control: Device }> {
  const { sign, pass } = await askSign(base, opened.code)
  expect(await admit(stage, sign)).toMatchObject({ ok: true })
  return { pass, control: await connect(base, pass) }
}

describe('A second device of the mentor', () => {
  test('waits with a sign that opens nothing, until the board taps the same one', async () => {
    const group = await playingClass(server.base)
    const { sign, pass } = await askSign(server.base, group.opened.code)
    expect(await ticket(server.base, pass)).toMatchObject(refused(401, 'notHost'))
    expect(await look(server.base, pass)).toMatchObject({ status: 200, body: { sign } })
    await group.stage.until(({ lesson }) => lesson?.host?.signs.length === 1)
    const decoys = group.stage.lesson?.host?.signs[0]?.signs.filter((one) => one.digits !== sign.digits) ?? []
    for (const decoy of decoys)
      expect(await admit(group.stage, decoy)).toMatchObject({ ok: false, rejection: { code: 'signWrong' } })
    expect(await ticket(server.base, pass)).toMatchObject(refused(401, 'notHost'))
    expect(await admit(group.stage, sign)).toMatchObject({ ok: true })
    expect(await look(server.base, pass)).toMatchObject({ status: 200, body: { sign: null } })

    const control = await connect(server.base, pass)
    expect(control.lesson?.mentor).toEqual({ wishes: [], questions: [] })
    expect(control.lesson?.host?.controls).toBe(1)
    await control.until(({ games }) => games.A !== undefined)
    expect(await control.ask({ on: 'lesson', command: { type: 'pause' } })).toMatchObject({ ok: true })
    expect(await group.stage.ask({ on: 'lesson', command: { type: 'pause' } })).toMatchObject({
      rejection: { code: 'alreadyPaused' },
    })
  })

  test('asks twice and gets the same sign; a wrong code, a lesson that is over and an old sign are refused', async () => {
    const { opened, stage } = await openClass(server.base)
    const { sign, pass } = await askSign(server.base, opened.code)
    expect(await post(server.base, ROUTES.controls, { code: opened.code }, { cookie: pass.cookie })).toMatchObject({
      body: { sign },
    })
    expect(await stage.ask({ on: 'lesson', command: { type: 'clearSigns' } })).toMatchObject({ ok: true })
    expect(await look(server.base, pass)).toMatchObject(refused(409, 'signOld'))
    expect(await admit(stage, sign)).toMatchObject({ rejection: { code: 'signWrong' } })
    expect(await post(server.base, ROUTES.controls, { code: 'ZZZZZZ' })).toMatchObject(refused(404, 'codeUnknown'))
    const forged = { ...pass, cookie: `control-${opened.lesson}=${newKey()}` }
    expect(await look(server.base, forged)).toMatchObject(refused(409, 'signOld'))
    expect(await look(server.base, { ...pass, cookie: '' })).toMatchObject(refused(401, 'notHost'))
    await tell(stage, 'end')
    expect(await post(server.base, ROUTES.controls, { code: opened.code })).toMatchObject(refused(404, 'codeUnknown'))
  })

  test('is never the device of a student: not by its key, not by its browser', async () => {
    const { opened, passes } = await openClass(server.base)
    const [student] = passes.values()
    expect(await post(server.base, ROUTES.controls, { code: opened.code, key: student?.key })).toMatchObject(
      refused(409, 'studentDevice'),
    )
    const { headers } = await post(server.base, ROUTES.seats, { code: opened.code, name: 'Bo', key: newKey() })
    const cookie = cookieOf(headers)
    expect(await post(server.base, ROUTES.controls, { code: opened.code }, { cookie })).toMatchObject(
      refused(409, 'studentDevice'),
    )
    for (const body of [{ lesson: opened.lesson, control: true }, { lesson: opened.lesson }])
      expect(await post(server.base, ROUTES.tickets, body, { cookie })).toMatchObject(refused(401, 'notHost'))
  })

  test('[ROSTER-6] of two mentors who move and rename one student at once the second gets a clear answer', async () => {
    const group = await openClass(server.base, ['Noor', 'Daan', 'Yara', 'Mees', 'Sam', 'Bo', 'Jip', 'Lotte', 'Finn', 'Fenna'])
    const { control } = await pair(server.base, group)
    await tell(group.stage, 'makeGroups')
    await control.until(({ lesson }) => lesson?.host?.groups.length === 3)
    const [one] = control.lesson?.host?.roster.filter(({ group: letter }) => letter === 'A') ?? []
    const student = one?.student ?? ''
    const move = (to: string) => ({ on: 'lesson', command: { type: 'move', student, group: to, from: 'A' } }) as const
    const rename = (name: string) => ({ on: 'lesson', command: { type: 'rename', student, name, was: one?.name ?? '' } }) as const
    for (const [first, second, code] of [
      [move('B'), move('C'), 'alreadyMoved'],
      [rename('Nora'), rename('Nino'), 'alreadyRenamed'],
    ] as const) {
      const answers = await Promise.all([control.ask(first), group.stage.ask(second)])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ rejection: { code } })
    }
  })

  test('lets nobody else in, and goes by itself or from the board', async () => {
    const group = await openClass(server.base)
    const { control, pass } = await pair(server.base, group)
    const other = await askSign(server.base, group.opened.code)
    expect(await admit(control, other.sign)).toMatchObject({ rejection: { code: 'onlyOnBoard' } })
    const headers = { 'content-type': 'application/json', origin: server.base, cookie: pass.cookie }
    const body = JSON.stringify({ lesson: pass.lesson })
    await fetch(`${server.base}${ROUTES.controls}`, { method: 'DELETE', headers, body })
    expect(await control.closed).toBe(CLOSE.removed)
    expect(await ticket(server.base, pass)).toMatchObject(refused(401, 'notHost'))

    await admit(group.stage, other.sign)
    const second = await connect(server.base, other.pass)
    expect(await group.stage.ask({ on: 'lesson', command: { type: 'dropControls' } })).toMatchObject({ ok: true })
    expect(await second.closed).toBe(CLOSE.removed)
  })

  test('reads a name that waits; the board and the others do not, in any frame', async () => {
    const group = await openClass(server.base)
    const { control } = await pair(server.base, group)
    const BAD = 'Klootzak'
    await post(server.base, ROUTES.seats, { code: group.opened.code, name: BAD, key: newKey() })
    await control.until(({ lesson }) => lesson?.host?.names.includes(BAD) ?? false)
    const [pass] = group.passes.values()
    const student = await connect(server.base, pass ?? { key: '' })
    await tell(group.stage, 'makeGroups')
    await student.until(({ lesson }) => lesson?.me?.group != null)
    expect(JSON.stringify([group.stage.updates, student.updates])).not.toContain(BAD)
    const waiting = control.lesson?.host?.roster.find(({ doubtful }) => doubtful)
    await control.ask({ on: 'lesson', command: { type: 'approveName', student: waiting?.student ?? '' } })
    await group.stage.until(({ lesson }) => lesson?.host?.names.includes(BAD) ?? false)
  })

  test('looks in: the group reads so until the device stops or is gone', async () => {
    const group = await playingClass(server.base)
    const { control } = await pair(server.base, group)
    const [student] = group.players
    const watched = (on: boolean) => student?.until(({ game }) => game?.status.watched === on)
    const lookIn = (device: Device, on: boolean) => device.ask({ on: 'game', group: 'A', command: { type: 'lookIn', on } })
    expect(await lookIn(control, true)).toMatchObject({ ok: true })
    await watched(true)
    await lookIn(group.stage, true)
    await lookIn(group.stage, false)
    expect(student?.game?.status.watched).toBe(true)
    await lookIn(control, false)
    await watched(false)
    await lookIn(control, true)
    await watched(true)
    await control.leave()
    await watched(false)
  })
})

test('two mentors at once: the first wins, the second gets a clear answer', async () => {
  const group = await playingClass(server.base)
  const { control } = await pair(server.base, group)
  const { stage } = group
  await control.until(({ games }) => games.A !== undefined)
  const moment = stage.games.A?.moment
  const skip = (device: Device) => device.ask({ on: 'game', group: 'A', moment, command: { type: 'skip' } })
  const skips = await Promise.all([skip(stage), skip(control)])
  expect(skips.filter(({ ok }) => ok)).toHaveLength(1)
  expect(skips).toContainEqual({ ok: false, rejection: { code: 'momentPassed' } })
  const end = (device: Device) => device.ask({ on: 'lesson', command: { type: 'end' } })
  const ends = await Promise.all([end(control), end(stage)])
  expect(ends).toContainEqual({ ok: false, rejection: { code: 'lessonEnded' } })
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a control survives a restart of the server, and a deleted lesson is unknown to it', { timeout: 60_000 }, async () => {
  const folder = newFolder()
  const child = childServer({ DATA_DIR: folder, PORT: '0' })
  const base = await child.base
  const { pass } = await pair(base, await openClass(base))
  await child.kill('SIGKILL')
  const next = childServer({ DATA_DIR: folder, PORT: new URL(base).port })
  await next.base
  const control = await connect(base, pass)
  expect(control.lesson?.host?.controls).toBe(1)
  const headers = { 'content-type': 'application/json', origin: base, cookie: pass.cookie }
  const deleted = await fetch(`${base}${ROUTES.lessons}`, {
    method: 'DELETE',
    headers,
    body: JSON.stringify({ lesson: pass.lesson }),
  })
  expect(deleted.status).toBe(200)
  expect(await control.closed).toBe(CLOSE.removed)
  expect(await ticket(base, pass)).toMatchObject(refused(401, 'notHost'))
  await next.kill('SIGKILL')
  removeFolder(folder)
})
