import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { ROUTES } from '../../shared/wire.ts'
import { Damaged } from '../store/store.ts'
import { type Answer, refuse, send, tooLarge } from './answer.ts'
import { readBody } from './body.ts'
import type { Origins } from './origins.ts'
import type { Routes } from './routes.ts'
import type { Client } from './static.ts'

export type GuardNeeds = {
  readonly origins: Origins
  readonly routes: Routes
  readonly client: Client
  readonly setHeaders: (request: IncomingMessage, response: ServerResponse) => void
  /** hears of our own mistakes and of the store's */
  readonly trouble: (error: unknown) => void
}

/** Stands in front of everything. Colyseus's own routes are never reached: no public matchmaking, no reflected origins, no large bodies. */
export function makeGuard(needs: GuardNeeds): RequestListener {
  return (request, response) => {
    needs.setHeaders(request, response)
    answer(needs, request, response).catch((error: unknown) => {
      needs.trouble(error)
      send(response, refuse({ code: error instanceof Damaged ? 'lessonDamaged' : 'serverTrouble' }))
    })
  }
}

async function answer(needs: GuardNeeds, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request)
  if (path === '/api' || path.startsWith('/api/')) return send(response, await api(needs, request, response, path))
  if (path.startsWith('/matchmake'))
    return send(response, hangUp(request, response, { ...refuse({ code: 'notAllowed' }), status: 403 }))
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (reads && (await needs.client(request, response, path))) return
  send(response, hangUp(request, response, refuse({ code: reads ? 'notFound' : 'notAllowed' })))
}

async function api(needs: GuardNeeds, request: IncomingMessage, response: ServerResponse, path: string): Promise<Answer> {
  const methods = needs.routes[path] ?? (path.startsWith(`${ROUTES.decks}/`) ? needs.routes[ROUTES.decks] : undefined)
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
  const route = methods && Object.hasOwn(methods, method) ? methods[method] : undefined
  if (!route) return hangUp(request, response, refuse({ code: methods ? 'notAllowed' : 'notFound' }))
  if (method === 'GET') return route(request, undefined, path)
  if (!needs.origins.has(request.headers.origin) || isFromElsewhere(request))
    return hangUp(request, response, refuse({ code: 'wrongOrigin' }))
  const body = await readBody(request)
  if (!body.ok) return hangUp(request, response, body.code === 'tooLarge' ? tooLarge() : refuse({ code: 'malformed' }))
  return route(request, body.value, path)
}

/** What the browser itself says about who asks; over plain http it says nothing. */
function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin'
}

function pathOf(request: IncomingMessage): string {
  try {
    return new URL(request.url ?? '/', 'http://server').pathname
  } catch {
    return '/'
  }
}

/** Answers before the body has come in, and lets what is still coming run away, for as long as an honest sender needs. */
function hangUp(request: IncomingMessage, response: ServerResponse, answer: Answer): Answer {
  response.shouldKeepAlive = false
  drain(request)
  return answer
}

const DRAIN_MS = 3000

function drain(request: IncomingMessage): void {
  if (request.complete) return
  const timer = setTimeout(() => request.destroy(), DRAIN_MS)
  request
    .on('end', () => clearTimeout(timer))
    .on('close', () => clearTimeout(timer))
    .resume()
}
