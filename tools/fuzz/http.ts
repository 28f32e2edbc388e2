import { connect } from 'node:net'
import { pick, type Random } from '../../shared/random.ts'
import { ROUTES } from '../../shared/wire.ts'
import { NASTY_TEXTS } from './frames.ts'

/** Bad requests of every kind, and what came back. */
export const REQUEST_KINDS = ['wrongShape', 'badJson', 'huge', 'method', 'path', 'headers', 'broken'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
export type Requests = Record<RequestKind, { sent: number; answered: number; cutOff: number }>
export type Bad = { readonly kind: RequestKind; readonly what: string }
export const noRequests = (): Requests =>
  Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, { sent: 0, answered: 0, cutOff: 0 }])) as Requests

const AT_ONCE = 12
const one = <T>(list: readonly T[], draw: Random): T => pick(list, draw) as T
const whole = (draw: Random, most: number) => Math.floor(draw() * most)
const PATHS = Object.values(ROUTES)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'x', '']

/** What a server may never answer. */
function badIn(status: number, body: string): string | null {
  if (status >= 500 && !body.includes('npm run build')) return `status ${status}`
  if (/\bat .+:\d+:\d+|node_modules|\.ts:\d+/.test(body)) return 'a stack'
  return null
}

/** Sends so many, a few at a time. Gives what was wrong with the answers. */
export async function fuzzHttp(base: string, code: string, count: number, draw: Random, requests: Requests): Promise<Bad[]> {
  const bad: Bad[] = []
  let left = count
  const sender = async () => {
    while (left-- > 0) {
      const kind = one(REQUEST_KINDS, draw)
      requests[kind].sent++
      const answer = await ask(base, kind, code, draw)
      requests[kind][answer ? 'answered' : 'cutOff']++
      const what = answer && badIn(answer.status, answer.body)
      if (what) bad.push({ kind, what })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
  return bad
}

type Answer = { readonly status: number; readonly body: string } | null

function ask(base: string, kind: RequestKind, code: string, draw: Random): Promise<Answer> {
  switch (kind) {
    case 'wrongShape':
      return post(base, one(PATHS, draw), JSON.stringify(wrongShape(code, draw)))
    case 'badJson':
      return post(
        base,
        one(PATHS, draw),
        one(['{', '[[[', '{"a":', '\0', 'nul', '{"__proto__":{"x":1}}', '['.repeat(8000), '"\\ud800"', ''], draw),
      )
    case 'huge':
      return post(base, one(PATHS, draw), 'x'.repeat(16_000 + whole(draw, 60_000)))
    case 'method':
      return raw(base, `${one(METHODS, draw)} ${one(PATHS, draw)} HTTP/1.1`)
    case 'path':
      return raw(base, `GET ${oddPath(draw)} HTTP/1.1`)
    case 'headers':
      return raw(base, `POST ${one(PATHS, draw)} HTTP/1.1`, oddHeaders(base, draw))
    case 'broken':
      return raw(base, Buffer.from(Array.from({ length: whole(draw, 300) }, () => whole(draw, 256))).toString('latin1'))
  }
}

/** The right fields with wrong things in them. The code is a right one: wrong codes are slowed down, and that is tested elsewhere. */
function wrongShape(code: string, draw: Random): unknown {
  const value = (): unknown =>
    one<unknown>(
      [null, 1, -1, Number.MAX_VALUE, true, [], {}, { toString: 1 }, ...NASTY_TEXTS, 'a'.repeat(32), 'vmbo', 'lesson'],
      draw,
    )
  const keys = [
    'code',
    'name',
    'key',
    'lesson',
    'level',
    'variant',
    'language',
    'personal',
    '__proto__',
    'constructor',
    'student',
  ]
  const fields = Object.fromEntries(keys.filter(() => draw() < 0.4).map((key) => [key, value()]))
  return draw() < 0.2 ? value() : draw() < 0.3 ? { ...fields, code, name: one(NASTY_TEXTS, draw), key: 'b'.repeat(32) } : fields
}

function oddPath(draw: Random): string {
  const part = () =>
    one(
      [
        '..',
        '%2e%2e',
        '%00',
        '%',
        '\\',
        'a'.repeat(3000),
        'api',
        'constructor',
        '__proto__',
        '%ff',
        '%f0%9f%98%80',
        '?',
        '#',
        ';',
        'assets',
      ],
      draw,
    )
  return `/${Array.from({ length: 1 + whole(draw, 6) }, part).join('/')}.x`
}

function oddHeaders(base: string, draw: Random): string[] {
  const value = () => one(['', ' ', 'x'.repeat(9000), '\x01', 'null', '-1', '1e9', 'a; b=c', 'é', base], draw)
  const names = [
    'Origin',
    'Cookie',
    'Content-Type',
    'Content-Length',
    'Transfer-Encoding',
    'Expect',
    'Upgrade',
    'Connection',
    'X-Forwarded-For',
    'Sec-Fetch-Site',
    'Range',
    'Accept-Encoding',
    'Host',
  ]
  return Array.from({ length: 1 + whole(draw, 5) }, () => `${one(names, draw)}: ${value()}`)
}

async function post(base: string, path: string, body: string): Promise<Answer> {
  try {
    const response = await fetch(base + path, {
      method: 'POST',
      body,
      headers: { origin: base, 'content-type': 'application/json' },
    })
    return { status: response.status, body: await response.text() }
  } catch {
    return null
  }
}

/** As it is written, which no client would send. */
function raw(base: string, first: string, headers: readonly string[] = []): Promise<Answer> {
  const { hostname, port, host } = new URL(base)
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(Number(port), hostname, () =>
      socket.write([first, `Host: ${host}`, 'Connection: close', ...headers, '', ''].join('\r\n'), 'latin1'),
    )
    const timer = setTimeout(() => socket.destroy(), 2000)
    const end = () => {
      clearTimeout(timer)
      const [, status] = heard.match(/^HTTP\/1\.1 (\d{3})/) ?? []
      resolve(status ? { status: Number(status), body: heard.split('\r\n\r\n').slice(1).join('') } : null)
    }
    socket.on('data', (data: Buffer) => (heard += data.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', end)
  })
}
