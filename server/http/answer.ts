import type { ServerResponse } from 'node:http'
import { MESSAGE_BYTES, type Rejection } from '../../shared/wire.ts'

/** What a route answers. */
export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** sent as JSON, or as it is when it is text */
  readonly body: unknown
}

const STATUS: Partial<Record<Rejection['code'], number>> = {
  malformed: 400,
  keyUnknown: 401,
  notHost: 401,
  wrongOrigin: 403,
  codeUnknown: 404,
  lessonUnknown: 404,
  notFound: 404,
  notAllowed: 405,
  tooLarge: 413,
  tooBusy: 429,
  serverTrouble: 503,
}
/** The rules say no: the request was understood, and clashes with how things are. */
const CONFLICT = 409
const PRIVATE = { 'cache-control': 'no-store' }

export const give = (body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers: { ...PRIVATE, ...headers },
  body,
})

export function refuse(rejection: Rejection): Answer {
  const busy = rejection.code === 'tooBusy' ? { 'retry-after': '2' } : {}
  return { status: STATUS[rejection.code] ?? CONFLICT, headers: { ...PRIVATE, ...busy }, body: { ok: false, rejection } }
}
export const tooLarge = (): Answer => refuse({ code: 'tooLarge', most: MESSAGE_BYTES })

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent) return void response.destroy()
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
    'content-length': Buffer.byteLength(text),
  })
  response.end(response.req.method === 'HEAD' ? undefined : text)
}
