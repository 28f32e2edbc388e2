import { connect as connectSocket, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Protocol } from '@colyseus/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../server/address.ts'
import { random } from '../../shared/random.ts'
import { CLOSE, ROUTES } from '../../shared/wire.ts'
import {
  askTicket,
  type Device,
  NAMES,
  newKey,
  openClass,
  openLesson,
  type Pass,
  playingClass,
  post,
  tell,
  WISHES,
} from '../support/device.ts'
import { rawSocket } from '../support/rawSocket.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { upgradeRequest } from '../support/upgrade.ts'

let server: TestServer
let base: string
beforeAll(async () => {
  server = await testServer()
  base = server.base
})
afterAll(() => server.stop())

const seat = (body: object, headers = {}) => post(base, ROUTES.seats, body, headers)
const wrong = (headers = {}) => seat({ code: 'XXXXXX', name: 'Sem', key: newKey() }, headers)
/** What most of them at least take: what comes on top is this machine being busy. */
const usual = (list: number[]) => list.sort((one, other) => one - other)[Math.floor(list.length / 5)] ?? 0
async function timed<T>(act: () => Promise<T>): Promise<readonly [T, number]> {
  const startedAt = performance.now()
  return [await act(), performance.now() - startedAt]
}

/** A line that is open and says what it is told, byte by byte. */
function line(): Promise<Socket> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const socket = connectSocket(Number(port), hostname, () => resolve(socket.resume()))
    socket.once('error', reject)
  })
}
const closing = (socket: Socket) => new Promise<number>((resolve) => socket.once('close', () => resolve(performance.now())))
const upgrade = (path: string) => upgradeRequest(base, path)

describe('A wrong code, a closed door and a lesson that is over', () => {
  test('have one answer at one speed', async () => {
    const [closed, over] = [await openClass(base, []), await openClass(base, NAMES)]
    await tell(closed.stage, 'closeDoor')
    await tell(over.stage, 'makeGroups')
    await tell(over.stage, 'start')
    await tell(over.stage, 'end')
    const times: number[][] = [[], [], []]
    for (let round = 0; round < 20; round++) {
      for (const [place, code] of ['XXXXXX', closed.opened.code, over.opened.code].entries()) {
        const [answer, ms] = await timed(() => seat({ code, name: 'Sem', key: newKey() }))
        expect([answer.status, answer.body]).toEqual([404, { ok: false, rejection: { code: 'codeUnknown' } }])
        times[place]?.push(ms)
      }
    }
    const [unknown = 0, shut = 0, ended = 0] = times.map(usual)
    expect(Math.min(unknown, shut, ended)).toBeGreaterThan(48)
    expect(Math.max(Math.abs(unknown - shut), Math.abs(unknown - ended))).toBeLessThan(5)
  })

  test('who has a seat is not shut out by any of them', async () => {
    const { stage, passes, opened } = await openClass(base, NAMES)
    await tell(stage, 'closeDoor')
    const key = passes.get('Sem')?.key
    expect(await seat({ code: opened.code, name: 'Sem', key })).toMatchObject({ status: 200 })
  })
})

describe('Guessing', () => {
  test('a browser may be wrong five times a minute; then it waits, and a right code is still let in at once', async () => {
    const { opened } = await openClass(base, [])
    const first = await wrong()
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect(first.headers.get('set-cookie')).toMatch(/^guest=[0-9a-f]{48}; Path=\/api; Max-Age=3600; HttpOnly; SameSite=Strict$/)
    for (let tries = 0; tries < 5; tries++) expect((await wrong({ cookie })).status).toBe(404)
    const [sixth, ms] = await timed(() => wrong({ cookie }))
    expect([sixth.status, sixth.headers.get('retry-after'), sixth.headers.get('set-cookie')]).toEqual([429, '2', null])
    expect(ms).toBeGreaterThan(1900)
    const [right, quick] = await timed(() => seat({ code: opened.code, name: 'Sem', key: newKey() }, { cookie }))
    expect(right.status).toBe(200)
    expect(quick).toBeLessThan(1000)
    expect((await wrong({ cookie: `guest=${'0'.repeat(48)}` })).headers.get('set-cookie')).toContain('guest=')
  })

  test('one address: 300 wrong ones, then 429 and a wait; meanwhile a whole school comes in from that address', {
    timeout: 120_000,
  }, async () => {
    const lessons = await Promise.all(Array.from({ length: 10 }, () => openLesson(base, WISHES)))
    const guesses = Array.from({ length: 400 }, () => wrong())
    const joins = Array.from({ length: 300 }, (_one, place) =>
      seat({
        code: lessons[place % 10]?.code,
        name: `Kind ${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcd'[Math.floor(place / 10)]}x${place}`,
        key: newKey(),
      }),
    )
    expect((await Promise.all(joins)).every(({ status }) => status === 200)).toBe(true)
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect(statuses.filter((status) => status === 404).length).toBeGreaterThan(100)
  })

  test('what a client says about its address is not believed, unless our own proxy wrote it', () => {
    const draw = random(1, 5)
    const request = (forwarded: string) =>
      ({
        headers: { 'x-forwarded-for': forwarded, 'x-real-ip': forwarded },
        socket: { remoteAddress: '::ffff:10.0.0.7' },
      }) as unknown as Parameters<typeof addressOf>[0]
    const fakes = Array.from({ length: 10_000 }, () => Array.from({ length: 4 }, () => Math.floor(draw() * 256)).join('.'))
    expect(new Set(fakes.map((fake) => addressOf(request(fake), 0)))).toEqual(new Set(['10.0.0.7']))
    expect(new Set(fakes.map((fake) => addressOf(request(`${fake}, 192.0.2.9`), 1)))).toEqual(new Set(['192.0.2.9']))
    expect(addressOf(request('6.6.6.6, 192.0.2.9, 10.0.0.1'), 2)).toBe('192.0.2.9')
    expect(addressOf(request('2001:db8:1:2:aaaa::1'), 1)).toBe(addressOf(request('2001:0db8:1:2::ffff'), 1))
    expect(addressOf(request(''), 3)).toBe('10.0.0.7')
  })
})

describe('Lines that say nothing', () => {
  test('a request that drips in is cut off, and meanwhile students come in', { timeout: 60_000 }, async () => {
    const { opened } = await openClass(base, [])
    const startedAt = performance.now()
    const sockets = await Promise.all(Array.from({ length: 200 }, () => line()))
    const silent = sockets.slice(100)
    const dripping = sockets.slice(0, 100)
    for (const socket of sockets) socket.on('error', () => undefined)
    for (const socket of dripping) socket.write('POST /api/seats HTTP/1.1\r\n')
    const drip = () => {
      for (const socket of dripping) if (socket.writable) socket.write('x')
    }
    const timer = setInterval(drip, 1000)
    const closed = Promise.all(sockets.map(closing))
    const [answer, ms] = await timed(() => seat({ code: opened.code, name: 'Sem', key: newKey() }))
    expect([answer.status, ms < 3000]).toEqual([200, true])
    const last = Math.max(...(await closed)) - startedAt
    clearInterval(timer)
    expect(silent).toHaveLength(100)
    expect(last).toBeLessThan(20_000)
  })

  test('a socket without a ticket hears nothing, is gone within 3 s, and there are at most 200', {
    timeout: 30_000,
  }, async () => {
    const { opened, passes, stage } = await openClass(base, NAMES)
    const strangers = await Promise.all(Array.from({ length: 260 }, () => line()))
    const heard: string[] = strangers.map(() => '')
    const startedAt = performance.now()
    for (const [place, socket] of strangers.entries()) {
      socket.on('error', () => undefined)
      socket.on('data', (data) => (heard[place] += data.toString('latin1')))
      socket.write(upgrade(place % 2 ? `/x/${opened.lesson}?sessionId=guess${place}` : '/'))
    }
    const refused = () => heard.filter((text) => text.includes('503')).length
    await expect.poll(refused, { timeout: 2500 }).toBeGreaterThanOrEqual(60)
    expect(heard.filter((text) => text.includes('101')).length).toBeLessThanOrEqual(200)
    // who has a ticket is not kept out by them
    const inside = await rawSocket(base, passes.get('Sem') as Pass)
    await tell(stage, 'closeDoor')
    await Promise.all(strangers.map((socket) => (socket.closed ? 0 : closing(socket))))
    expect(performance.now() - startedAt).toBeLessThan(4500)
    expect(heard.join()).not.toMatch(/update|Sem|Noor/)
    inside.close()
  })

  test('a device that never says that it arrived is let go', { timeout: 30_000 }, async () => {
    const { passes } = await openClass(base, NAMES)
    const silent = await rawSocket(base, passes.get('Sem') as Pass, false)
    const startedAt = performance.now()
    await new Promise((resolve) => silent.addEventListener('close', resolve))
    expect(performance.now() - startedAt).toBeLessThan(13_000)
  })

  test.each([
    ':x',
    '//[',
    '/%',
    '*',
    '/constructor/constructor?sessionId=constructor',
    '/x/__proto__?sessionId=__proto__',
    '/a/b?sessionId=%E0%A4%A',
  ])('asking for a socket at %j troubles nobody', async (path) => {
    const { passes } = await openClass(base, ['Sem'])
    const inside = await rawSocket(base, passes.get('Sem') as Pass)
    const hostile = await line()
    hostile.on('error', () => undefined)
    hostile.write(upgrade(path))
    await closing(hostile)
    expect(inside.readyState).toBe(WebSocket.OPEN)
    inside.close()
  })
})

describe('Somebody who floods or does not read', () => {
  test('5,000 frames a second: put out, and the others are answered as quickly as ever', { timeout: 30_000 }, async () => {
    const { players, passes } = await playingClass(base)
    const [a, b] = players as [Device, Device]
    const flood = await rawSocket(base, passes.get(a.lesson?.me?.name ?? '') as Pass)
    const put = new Promise<CloseEvent>((resolve) => flood.addEventListener('close', resolve))
    const frame = new Uint8Array([Protocol.ROOM_REQUEST, 1, 167, ...Buffer.from('command'), 0x80])
    const flooding = setInterval(() => {
      for (let count = 0; count < 250 && flood.readyState === WebSocket.OPEN; count++) flood.send(frame)
    }, 50)
    const times: number[] = []
    for (let count = 0; count < 40; count++) {
      const [answer, ms] = await timed(() => b.request('ping', undefined))
      expect(answer).toEqual({ ok: true })
      times.push(ms)
      await sleep(20)
    }
    clearInterval(flooding)
    expect((await put).code).toBe(CLOSE.trouble)
    expect(Math.max(...times)).toBeLessThan(500)
    expect(b.closed).toBeInstanceOf(Promise)
  })

  test('a device that stops reading is let go, and comes back up to date', { timeout: 60_000 }, async () => {
    const { players, stage, passes } = await playingClass(base)
    const [a] = players as [Device]
    const pass = passes.get(a.lesson?.me?.name ?? '') as Pass
    const { reservation } = await askTicket(base, pass)
    const { processId, roomId, sessionId } = reservation as unknown as Record<string, string>
    const deaf = await line()
    deaf.on('error', () => undefined)
    deaf.write(upgrade(`/${processId}/${roomId}?sessionId=${sessionId}`))
    await new Promise((resolve) => deaf.once('data', resolve))
    deaf.pause()
    const gone = new Promise((resolve) =>
      stage
        .until(({ games }) => games.A?.players.find(({ seat }) => seat === 'a')?.connected === false, 20_000)
        .then(resolve, resolve),
    )
    await gone
    expect(stage.games.A?.players.find(({ seat }) => seat === 'a')?.connected).toBe(false)
    deaf.destroy()
  })
})
