import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLOSE, ROUTES } from '../../shared/wire.ts'
import {
  askTicket,
  connect,
  type Device,
  type Group,
  newKey,
  openClass,
  type Pass,
  playingClass,
  post,
  seatOf,
  takeSeat,
  tell,
} from '../support/device.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
let base: string
beforeAll(async () => {
  server = await testServer()
  base = server.base
})
afterAll(() => server.stop())

const NAMES = ['Kanarie', 'Noor', 'Finn', 'Lina'] as const
const studentNamed = ({ stage }: Pick<Group, 'stage'>, name: string) =>
  stage.lesson?.host?.roster.find((one) => one.name === name)?.student ?? ''
const erase = ({ stage }: Pick<Group, 'stage'>, student: string) =>
  stage.ask({ on: 'lesson', command: { type: 'erase', student } })
const remove = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, base), {
    method: 'DELETE',
    headers: { 'content-type': 'application/json', origin: base, ...headers },
    body: JSON.stringify(body),
  })
const cookieOf = (pass: Pass) => ({ cookie: 'cookie' in pass ? pass.cookie : '' })
const filesIn = (folder: string) =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')
const seen = (device: Device) => JSON.stringify([device.lesson, device.games])

describe('Erasing a student', () => {
  test('takes the name off every screen at once, closes the device, and nobody can read the words any more', async () => {
    const group = await playingClass(base, NAMES)
    const { stage, players, passes, opened } = group
    const kanarie = players.find(({ lesson }) => lesson?.me?.name === 'Kanarie') as Device
    const others = players.filter((player) => player !== kanarie)
    const id = studentNamed(group, 'Kanarie')
    const startedAt = performance.now()
    expect(await erase(group, id)).toMatchObject({ ok: true })
    expect(await kanarie.closed).toBe(CLOSE.removed)
    await Promise.all([...others, stage].map((device) => device.until((one) => !seen(one).includes('Kanarie'))))
    expect(performance.now() - startedAt).toBeLessThan(60_000)
    await expect(askTicket(base, passes.get('Kanarie') ?? { key: '' })).rejects.toThrow('keyUnknown')

    const rows = await server.running.store.load(opened.lesson)
    expect(JSON.stringify(rows)).not.toContain('Kanarie')
    expect(JSON.stringify(rows)).toContain('(gewist)')
    const [other] = others
    expect(await other?.ask({ on: 'game', moment: other.game?.moment, command: { type: 'finish' } })).toMatchObject({ ok: true })
    const fresh = await connect(base, passes.get('Noor') ?? { key: '' })
    expect(seen(fresh)).not.toContain('Kanarie')
  })

  test('is for the mentor alone', async () => {
    const group = await openClass(base, NAMES)
    const student = studentNamed(group, 'Noor')
    const device = await connect(base, group.passes.get('Kanarie') ?? { key: '' })
    const asked = { id: 'abcdefgh', on: 'lesson', command: { type: 'erase', student } }
    expect(await device.request('command', asked)).toEqual({ ok: false, rejection: { code: 'malformed' } })
  })

  test('the name is free again, and the same device may come in anew', async () => {
    const group = await openClass(base, NAMES)
    await group.stage.until(({ lesson }) => lesson?.host?.names.length === 4)
    await erase(group, studentNamed(group, 'Kanarie'))
    await takeSeat(base, group.opened.code, 'Kanarie', group.passes.get('Kanarie')?.key)
    await group.stage.until(({ lesson }) => lesson?.host?.names.filter((name) => name === 'Kanarie').length === 1)
  })
})

describe('Deleting a lesson', () => {
  test('closes every screen, and leaves no name, word, key, code or row of it anywhere', async () => {
    const { stage, players, passes, opened, host } = await playingClass(base, NAMES)
    const answer = await remove(ROUTES.lessons, { lesson: opened.lesson }, cookieOf(host))
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('Max-Age=0')])
    for (const device of [...players, stage]) expect(await device.closed).toBe(CLOSE.removed)
    for (const pass of passes.values()) await expect(askTicket(base, pass)).rejects.toThrow('keyUnknown')
    await expect(askTicket(base, host)).rejects.toThrow('notHost')
    const seat = await post(base, ROUTES.seats, { code: opened.code, name: 'Sem', key: newKey() })
    expect(seat).toMatchObject({ status: 404, body: { rejection: { code: 'codeUnknown' } } })
    expect(await server.running.store.load(opened.lesson)).toEqual([])
    expect(await server.running.store.load(`${opened.lesson}A`)).toEqual([])
    // its id alone stays, so that an older backup does not bring it back
    const bytes = filesIn(server.folder)
    for (const secret of [opened.code, ...NAMES]) expect(bytes).not.toContain(secret)
  })

  test('is for who has its cookie', async () => {
    const [one, other] = [await openClass(base, []), await openClass(base, [])]
    for (const headers of [{}, cookieOf(other.host), { cookie: `host-${one.opened.lesson}=${newKey()}` }])
      expect((await remove(ROUTES.lessons, { lesson: one.opened.lesson }, headers)).status).toBe(401)
    await tell(one.stage, 'closeDoor')
  })
})

describe('Coming back on another device', () => {
  const comeBack = (body: object) => post(base, ROUTES.returns, body)

  test('name and personal code move the seat, and the old key opens nothing', async () => {
    const { opened, passes, players } = await playingClass(base, NAMES)
    const old = players.find(({ lesson }) => lesson?.me?.name === 'Noor') as Device
    const personal = old.lesson?.me?.code ?? ''
    expect(personal).toMatch(/^[2-9BCDFGHJKLMNPQRSTVWXZ]{4}$/)
    const key = newKey()
    const body = { code: opened.code, name: 'noor', personal: personal.toLowerCase(), key }
    expect(await comeBack(body)).toMatchObject({ status: 200, body: { lesson: opened.lesson } })
    expect(await old.closed).toBe(CLOSE.replaced)
    await expect(askTicket(base, passes.get('Noor') ?? { key: '' })).rejects.toThrow('keyUnknown')
    const back = await connect(base, { key })
    expect(seatOf(back)).toBe(seatOf(old))
    expect(back.lesson?.me?.code).not.toBe(personal)
    expect(await comeBack(body)).toMatchObject({ status: 200 })
    expect(await comeBack({ ...body, key: newKey() })).toMatchObject({
      status: 409,
      body: { rejection: { code: 'returnWrong' } },
    })
  })

  test('a wrong name and a wrong code have the same answer, and after twenty nobody comes back this way', async () => {
    const { opened, passes } = await openClass(base, NAMES)
    const noor = await connect(base, passes.get('Noor') ?? { key: '' })
    const right = { code: opened.code, name: 'Noor', personal: noor.lesson?.me?.code ?? '', key: newKey() }
    const guesses = Array.from({ length: 20 }, (_one, place) =>
      comeBack(place % 2 ? { ...right, name: `Naam ${'abcdefghijkl'[place / 2 - 0.5]}` } : { ...right, personal: 'XXXX' }),
    )
    for (const { status, body } of await Promise.all(guesses))
      expect([status, body]).toEqual([409, { ok: false, rejection: { code: 'returnWrong' } }])
    expect(await comeBack(right)).toMatchObject({ status: 409, body: { rejection: { code: 'returnLocked' } } })
    expect(await post(base, ROUTES.tickets, passes.get('Noor'))).toMatchObject({ status: 200 })
  })

  test('"Klaar" gives up the key of a shared device, and the place is found again with the code', async () => {
    const { opened, passes } = await openClass(base, NAMES)
    const pass = passes.get('Lina') ?? { key: '' }
    const lina = await connect(base, pass)
    const personal = lina.lesson?.me?.code ?? ''
    const answer = await remove(ROUTES.seats, pass)
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([200, '"cache", "storage"'])
    expect(await lina.closed).toBe(CLOSE.removed)
    await expect(askTicket(base, pass)).rejects.toThrow('keyUnknown')
    expect((await remove(ROUTES.seats, { key: newKey() })).status).toBe(200)
    expect(await comeBack({ code: opened.code, name: 'Lina', personal, key: newKey() })).toMatchObject({ status: 200 })
  })

  test('the code is not kept: the store holds a sealed hash of it', async () => {
    await openClass(base, NAMES)
    const file = new DatabaseSync(join(server.folder, 'lessons.db'), { readOnly: true })
    const rows = file.prepare(`select data from events where data like '%studentJoined%'`).all()
    file.close()
    const joined = rows.map(({ data }) => JSON.parse(String(data)) as { name: unknown; codeHash: unknown })
    expect(joined.length).toBeGreaterThan(0)
    for (const { name, codeHash } of joined)
      expect([name, codeHash]).toEqual([{ sealed: expect.any(Array) }, { sealed: expect.any(Array) }])
  })
})
