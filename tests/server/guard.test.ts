import { mkdirSync, writeFileSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import { join } from 'node:path'
import { matchMaker } from '@colyseus/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { lanAddresses, makeOrigins } from '../../server/http/origins.ts'
import { ROUTES } from '../../shared/wire.ts'
import { askTicket, openClass, post, WISHES } from '../support/device.ts'
import { newFolder, type TestServer, testServer } from '../support/server.ts'
import { upgradeRequest } from '../support/upgrade.ts'

let server: TestServer
let base: string
beforeAll(async () => {
  server = await testServer()
  base = server.base
})
afterAll(() => server.stop())

const BAD_ORIGINS = [
  'https://evil.example',
  'null',
  'http://localhost',
  'http://localhost:1',
  'http://localhost.evil.example',
  '',
]

describe('Who may ask', () => {
  test.each(BAD_ORIGINS)('nobody from %j', async (origin) => {
    const answer = await post(base, ROUTES.lessons, WISHES, { origin: origin || 'file://' })
    expect(answer).toMatchObject({ status: 403, body: { ok: false, rejection: { code: 'wrongOrigin' } } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('nobody without an origin', async () => {
    const response = await fetch(`${base}${ROUTES.lessons}`, {
      method: 'POST',
      body: JSON.stringify(WISHES),
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(403)
  })

  test('by whatever name this computer calls itself', async () => {
    const origin = base.replace('localhost', '127.0.0.1')
    expect(await post(base, ROUTES.lessons, WISHES, { origin })).toMatchObject({ status: 200 })
  })

  test.each(BAD_ORIGINS)('no socket from %j, even with a ticket', async (origin) => {
    const { host } = await openClass(base, [])
    const { reservation } = await askTicket(base, host)
    expect(await upgrade(ticketPath(reservation), origin)).toContain('403')
  })

  test('a socket from our own page, with a ticket and not without', async () => {
    const { host } = await openClass(base, [])
    const { reservation } = await askTicket(base, host)
    expect(await upgrade(ticketPath(reservation), base)).toContain('101')
    const stranger = new WebSocket(`${base.replace('http', 'ws')}/x/y?sessionId=z`, { headers: { origin: base } } as never)
    const { code } = await new Promise<CloseEvent>((resolve) => stranger.addEventListener('close', resolve))
    expect(code).toBeGreaterThanOrEqual(4000)
  })
})

describe('Origins', () => {
  const origins = (env: Readonly<Record<string, string>>) => makeOrigins(readConfig(env), () => 8080)

  test('by default only this computer, at the port where we listen', () => {
    const own = origins({})
    for (const origin of ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])
      expect(own.has(origin)).toBe(true)
    for (const origin of ['http://localhost', 'https://localhost:8080', 'http://localhost:8081', 'null', '', null, undefined]) {
      expect(own.has(origin)).toBe(false)
    }
    for (const address of lanAddresses()) expect(own.has(`http://${address}:8080`)).toBe(false)
  })

  test('with ALLOW_HTTP=1 also the addresses on the network', () => {
    for (const address of lanAddresses()) expect(origins({ ALLOW_HTTP: '1' }).has(`http://${address}:8080`)).toBe(true)
    expect(origins({ ALLOW_HTTP: '1' }).has('http://evil.example:8080')).toBe(false)
  })

  test('with a public address exactly that one', () => {
    const own = origins({ PUBLIC_URL: 'https://game.example' })
    expect(own.has('https://game.example')).toBe(true)
    for (const origin of [
      'https://game.example.evil',
      'http://game.example',
      'https://game.example:8443',
      'https://a.game.example',
    ]) {
      expect(own.has(origin)).toBe(false)
    }
  })
})

describe('What is let through', () => {
  test('no answer opens itself to other sites, also not to a preflight', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    for (const path of ['/', ROUTES.health, ROUTES.lessons, '/matchmake/join/lesson']) {
      for (const method of ['OPTIONS', 'GET', 'POST']) {
        const response = await fetch(`${base}${path}`, { method, headers })
        expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
        if (method === 'OPTIONS') expect(response.status).toBe(path.startsWith('/api') ? 405 : path === '/' ? 405 : 403)
      }
    }
  })

  test('public matchmaking is closed: no anonymous room, no anonymous seat', async () => {
    const rooms = (await matchMaker.query({})).length
    for (const method of ['create', 'join', 'joinOrCreate', 'joinById', 'reconnect']) {
      for (const room of ['lesson', 'group', 'constructor']) {
        expect((await post(base, `/matchmake/${method}/${room}`, {})).status).toBe(403)
      }
    }
    expect(await matchMaker.query({})).toHaveLength(rooms)
    expect(matchMaker.controller.exposedMethods).toEqual([])
  })

  test('a body of 5 MB is answered with 413, sent with its length or in pieces', async () => {
    const body = 'x'.repeat(5 * 1024 * 1024)
    const headers = { origin: base, 'content-type': 'application/json' }
    for (const sent of [body, new Blob([body]).stream()]) {
      const response = await fetch(`${base}${ROUTES.seats}`, {
        method: 'POST',
        headers,
        body: sent,
        duplex: 'half',
      } as RequestInit)
      expect(response.status).toBe(413)
      expect(await response.json()).toEqual({ ok: false, rejection: { code: 'tooLarge', most: 16 * 1024 } })
    }
  })

  test.each(['', '{', 'null', '[]', '"text"', '{"a":'.repeat(3000)])('a body of %j is malformed', async (body) => {
    const headers = { origin: base, 'content-type': 'application/json' }
    const response = await fetch(`${base}${ROUTES.lessons}`, { method: 'POST', headers, body })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ ok: false, rejection: { code: 'malformed' } })
  })

  test('a form of another kind is malformed', async () => {
    const headers = { origin: base, 'content-type': 'text/plain' }
    expect((await fetch(`${base}${ROUTES.lessons}`, { method: 'POST', headers, body: JSON.stringify(WISHES) })).status).toBe(400)
  })

  test.each([
    ['GET', ROUTES.lessons, 405],
    ['PUT', ROUTES.lessons, 405],
    ['POST', ROUTES.health, 405],
    ['GET', '/api/nothing', 404],
    ['GET', '/api', 404],
    ['POST', '/', 405],
  ])('%s %s is %i', async (method, path, status) => {
    const response = await fetch(`${base}${path}`, { method, headers: { origin: base } })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ ok: false })
  })

  test('Colyseus shows nothing of itself', async () => {
    for (const path of [
      '/__healthcheck.txt',
      '/monitor.js',
      '/.env',
      '/.git/config',
      '/api/reference',
      '/assets/../package.json',
    ]) {
      expect((await fetch(`${base}${path}`)).status).toBe(404)
    }
  })
})

describe('Pages', () => {
  const clientDir = newFolder()
  mkdirSync(join(clientDir, 'assets'))
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(clientDir, 'assets', 'main-1a2b.js'), `console.log('${'play '.repeat(500)}')`)
  writeFileSync(join(clientDir, 'assets', 'main-1a2b.js.map'), '{}')

  test('every screen is the same page, with headers that let in nothing else', async () => {
    const { makeGuard } = await import('../../server/http/guard.ts')
    const { makeHeaders } = await import('../../server/http/headers.ts')
    const { openClient } = await import('../../server/http/static.ts')
    const { createServer } = await import('node:http')
    const config = readConfig({ PUBLIC_URL: 'https://game.example' })
    const guard = makeGuard({
      origins: { has: () => false },
      routes: {},
      client: await openClient(clientDir),
      setHeaders: makeHeaders(config),
      trouble: () => undefined,
    })
    const pages = createServer(guard).listen(0)
    const at = (path: string) =>
      fetch(`http://localhost:${(pages.address() as { port: number }).port}${path}`, {
        headers: { 'accept-encoding': 'gzip, br' },
      })

    for (const path of ['/', '/play', '/stage/abc', '/sheet']) expect(await (await at(path)).text()).toContain('<title>page')
    const page = await at('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('strict-transport-security')).toContain('max-age')
    const policy = page.headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(rule)
    }
    expect(policy).toContain("connect-src 'self' wss://game.example")
    expect(policy).not.toContain('unsafe')

    const script = await at('/assets/main-1a2b.js')
    expect(script.headers.get('content-encoding')).toBe('br')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(await script.text()).toContain('play play')
    const elsewhere = [
      '/assets/main-1a2b.js.map',
      '/assets/none.js',
      '/assets/%2e%2e/index.html.bak',
      '/..%2f..%2fpackage.json',
      '/favicon.ico',
    ]
    for (const path of elsewhere) expect((await at(path)).status).toBe(404)
    pages.close()
  })
})

const ticketPath = (reservation: unknown) => {
  const { processId, roomId, sessionId } = reservation as Record<string, string>
  return `/${processId}/${roomId}?sessionId=${sessionId}`
}

/** The first line of the answer to a request for a socket, sent by hand. */
function upgrade(path: string, origin: string): Promise<string> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const socket = connectSocket(Number(port), hostname, () => socket.write(upgradeRequest(base, path, origin)))
    socket.once('data', (data) => {
      resolve(data.toString('latin1').split('\r\n')[0] ?? '')
      socket.destroy()
    })
    socket.once('error', reject)
  })
}
