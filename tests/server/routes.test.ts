import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROTOCOL, ROUTES } from '../../shared/wire.ts'
import {
  askTicket,
  becomeHost,
  connect,
  newKey,
  openClass,
  openLesson,
  playingClass,
  post,
  takeSeat,
  tell,
  WISHES,
} from '../support/device.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
let base: string
beforeAll(async () => {
  server = await testServer()
  base = server.base
})
afterAll(() => server.stop())

const refused = (status: number, code: string, more: object = {}) => ({
  status,
  body: { ok: false, rejection: { code, ...more } },
})
const seat = (body: object) => post(base, ROUTES.seats, body)

describe('Health', () => {
  test('says that it is there, and which protocol it speaks', async () => {
    const response = await fetch(`${base}${ROUTES.health}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      status: 'ok',
      version: expect.any(String),
      protocol: PROTOCOL,
      uptime: expect.any(Number),
    })
  })
})

describe('The address on the board', () => {
  test('is where this server is reached', async () => {
    expect(await (await fetch(`${base}${ROUTES.address}`)).json()).toEqual({ address: base })
  })
})

describe('Opening a lesson', () => {
  test('gives a code to read aloud and a key to keep', async () => {
    const { code, hostKey, lesson } = await openLesson(base, WISHES)
    expect(code).toMatch(/^[2-9BCDFGHJKLMNPQRSTVWXZ]{6}$/)
    expect(hostKey).toMatch(/^[0-9a-f]{32}$/)
    expect(lesson).toMatch(/^[0-9a-z]{1,32}$/)
  })

  test.each([{}, { ...WISHES, level: 'x' }, { ...WISHES, seed: 1 }, null, [], 'text'])('refuses %j', async (body) => {
    expect(await post(base, ROUTES.lessons, body)).toMatchObject(refused(400, 'malformed'))
  })
})

describe('The host key', () => {
  test('is exchanged for a cookie that no script can read', async () => {
    const opened = await openLesson(base, WISHES)
    const { headers, body } = await post(base, ROUTES.host, { lesson: opened.lesson, key: opened.hostKey })
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^host-[0-9a-z]+=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie + JSON.stringify(body)).not.toContain(opened.hostKey)
  })

  test('must be the right one, for this lesson', async () => {
    const [one, other] = [await openLesson(base, WISHES), await openLesson(base, WISHES)]
    for (const body of [
      { lesson: one.lesson, key: newKey() },
      { lesson: one.lesson, key: other.hostKey },
      { lesson: 'x', key: newKey() },
    ]) {
      expect(await post(base, ROUTES.host, body)).toMatchObject(refused(401, 'notHost'))
    }
  })

  test('without the cookie there is no ticket for the smartboard, and "Klaar" drops it', async () => {
    const opened = await openLesson(base, WISHES)
    const ticket = (headers = {}) => post(base, ROUTES.tickets, { lesson: opened.lesson }, headers)
    expect(await ticket()).toMatchObject(refused(401, 'notHost'))
    expect(await ticket({ cookie: `host-${opened.lesson}=${newKey()}` })).toMatchObject(refused(401, 'notHost'))
    const pass = await becomeHost(base, opened)
    const cookie = 'cookie' in pass ? pass.cookie : ''
    expect(await ticket({ cookie })).toMatchObject({ status: 200, body: { door: 'lesson' } })
    const headers = { 'content-type': 'application/json', origin: base, cookie }
    const dropped = await fetch(`${base}${ROUTES.host}`, {
      method: 'DELETE',
      headers,
      body: JSON.stringify({ lesson: opened.lesson }),
    })
    expect(dropped.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await ticket({ cookie })).toMatchObject(refused(401, 'notHost'))
  })
})

describe('A lesson that goes on another day', () => {
  const keep = ({ lesson }: { lesson: string }, headers: Readonly<Record<string, string>> = {}) =>
    post(base, ROUTES.host, { lesson, keep: true }, headers)

  test('keeps its cookie when the browser closes; no other lesson does', async () => {
    const { opened, host, stage } = await playingClass(base)
    const cookie = 'cookie' in host ? host.cookie : ''
    expect(await keep(opened)).toMatchObject(refused(401, 'notHost'))
    expect(await keep(opened, { cookie: `host-${opened.lesson}=${newKey()}` })).toMatchObject(refused(401, 'notHost'))
    expect(await keep(opened, { cookie })).toMatchObject(refused(409, 'notShelved'))
    await stage.ask({ on: 'lesson', command: { type: 'shelve' } })
    const { status, headers } = await keep(opened, { cookie })
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toBe(`${cookie}; Max-Age=5184000; Path=/; HttpOnly; SameSite=Strict`)
  })
})

describe('Taking a seat', () => {
  test('the code is taken as it is typed', async () => {
    const { code } = await openLesson(base, WISHES)
    const typed = ` ${code.slice(0, 3).toLowerCase()} – ${code.slice(3).toLowerCase()} `
    expect(await seat({ code: typed, name: 'Sem', key: newKey() })).toMatchObject({ status: 200, body: { language: 'nl' } })
  })

  test('the same key again is the same seat, whatever happened to the answer', async () => {
    const { opened, stage } = await openClass(base, [])
    const key = newKey()
    const asks = Array.from({ length: 5 }, () => seat({ code: opened.code, name: 'Sem', key }))
    for (const answer of await Promise.all(asks)) expect(answer).toMatchObject({ status: 200, body: { lesson: opened.lesson } })
    await stage.until(({ lesson }) => lesson?.host?.names.length === 1)
  })

  test.each([
    ['', 'nameEmpty'],
    ['   ', 'nameEmpty'],
    ['12345', 'nameOdd'],
    ['Se\u200bm', 'nameOdd'],
    ['Se\u202em', 'nameOdd'],
    ['S\u0300\u0301\u0302\u0303em', 'nameOdd'],
    ['Maximiliaan-Alexander de Derde', 'nameTooLong'],
    ['sEM', 'nameTaken'],
  ])('the name %j is refused: %s', async (name, code) => {
    const { opened } = await openClass(base, ['Sem'])
    expect(await seat({ code: opened.code, name, key: newKey() })).toMatchObject(refused(409, code))
  })

  test('a wrong code, a malformed key and a forged field are refused', async () => {
    const { code } = await openLesson(base, WISHES)
    expect(await seat({ code: 'ZZZZZZ', name: 'Sem', key: newKey() })).toMatchObject(refused(404, 'codeUnknown'))
    expect(await seat({ code: '', name: 'Sem', key: newKey() })).toMatchObject(refused(404, 'codeUnknown'))
    expect(await seat({ code, name: 'Sem', key: 'short' })).toMatchObject(refused(400, 'malformed'))
    expect(await seat({ code, name: 'Sem', key: newKey(), student: 'me' })).toMatchObject(refused(400, 'malformed'))
  })

  test('the door can be closed; who has a seat keeps it', async () => {
    const { opened, stage, passes } = await openClass(base, ['Sem'])
    await tell(stage, 'closeDoor')
    expect(await seat({ code: opened.code, name: 'Noor', key: newKey() })).toMatchObject(refused(404, 'codeUnknown'))
    const key = passes.get('Sem')?.key ?? ''
    expect(await seat({ code: opened.code, name: 'Sem', key })).toMatchObject({ status: 200 })
    await tell(stage, 'openDoor')
    await takeSeat(base, opened.code, 'Noor')
  })

  test('guessing codes is slowed down, and right codes are let in meanwhile', async () => {
    const { code } = await openLesson(base, WISHES)
    const guesses = await Promise.all(Array.from({ length: 320 }, () => seat({ code: 'XXXXXX', name: 'Sem', key: newKey() })))
    const last = guesses.filter(({ status }) => status === 429)
    expect(last.length).toBeGreaterThan(0)
    expect(last[0]?.headers.get('retry-after')).toBe('2')
    expect(await seat({ code, name: 'Sem', key: newKey() })).toMatchObject({ status: 200 })
  })
})

describe('Tickets', () => {
  test('a key that has no seat gets none', async () => {
    expect(await post(base, ROUTES.tickets, { key: newKey() })).toMatchObject(refused(401, 'keyUnknown'))
  })

  test('a ticket is used once, and holds no name or key', async () => {
    const { passes } = await openClass(base, ['Sem'])
    const pass = passes.get('Sem') ?? { key: '' }
    const { reservation } = await askTicket(base, pass)
    expect(JSON.stringify(reservation)).not.toMatch(new RegExp(`Sem|${pass.key}`))
    const { processId, roomId, sessionId } = reservation as unknown as Record<string, string>
    const join = () =>
      new WebSocket(`${base.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`, {
        headers: { origin: base },
      } as never)
    const first = join()
    await new Promise((resolve) => first.addEventListener('message', resolve))
    const second = join()
    const { code } = await new Promise<CloseEvent>((resolve) => second.addEventListener('close', resolve))
    expect(code).toBeGreaterThanOrEqual(4000)
    first.close()
  })

  test('many devices of one student at once: one stays', async () => {
    const { passes } = await openClass(base, ['Sem'])
    const pass = passes.get('Sem') ?? { key: '' }
    const devices = await Promise.allSettled(Array.from({ length: 5 }, () => connect(base, pass)))
    const inside = devices.flatMap((device) => (device.status === 'fulfilled' ? [device.value] : []))
    const wait = () => new Promise((resolve) => setTimeout(resolve, 500, 'open'))
    const states = await Promise.all(inside.map((device) => Promise.race([device.closed, wait()])))
    expect(states.filter((state) => state === 'open')).toHaveLength(1)
  })
})

describe('The words of a deck', () => {
  test('are the same for ever, in each language', async () => {
    const { players } = await playingClass(base)
    const deck = players[0]?.game?.status.deck
    const response = await fetch(`${base}${ROUTES.decks}/${deck}/nl`)
    expect(response.headers.get('cache-control')).toContain('immutable')
    const words = await response.json()
    expect(words['ene-count-twenty']).toEqual({ text: expect.any(String) })
    expect(words.happy).toEqual({ text: 'blij' })
    const english = await fetch(`${base}${ROUTES.decks}/${deck}/en`)
    expect(Object.keys(await english.json()).sort()).toEqual(Object.keys(words).sort())
  })

  test.each(['', '/x', '/x/nl', `/${'0'.repeat(32)}/nl`, `/${'0'.repeat(32)}/..`, '/%2e%2e/nl'])(
    'there is none at %j',
    async (path) => {
      expect((await fetch(`${base}${ROUTES.decks}${path}`)).status).toBe(404)
    },
  )
})
