import { readFileSync } from 'node:fs'
import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { isRude } from '../shared/rude.ts'
import { addressOf } from './address.ts'
import type { Config } from './config.ts'
import { keepDeck, readContent } from './decks.ts'
import { hostCookie } from './http/cookies.ts'
import { makeGuard } from './http/guard.ts'
import { makeGuesses } from './http/guesses.ts'
import { makeHeaders } from './http/headers.ts'
import { lanAddresses, makeOrigins } from './http/origins.ts'
import { makeRoutes } from './http/routes.ts'
import { openClient } from './http/static.ts'
import type { Log } from './log.ts'
import { nameOf, StartProblem } from './problem.ts'
import { makeRegistry } from './registry.ts'
import { makeSockets } from './sockets.ts'
import { type Store, StoreTrouble } from './store/store.ts'
import { openThreaded } from './store/threaded.ts'
import type { Ground } from './table.ts'

/** What the world outside gives: settings, time, and somewhere to write. Tests bring their own. */
export type World = {
  readonly config: Config
  /** game time in ms; runs `config.speed` times as fast as real time */
  readonly now: () => number
  /** real ms, from any starting point */
  readonly clock: () => number
  /** ms since 1970, at the usual speed whatever the game clocks do */
  readonly wall: () => number
  /** the date on the wall, as ISO date */
  readonly today: () => string
  readonly log: Log
  /** the store failed and nobody knows what was written: the process must end */
  readonly giveUp: () => void
  readonly contentDir?: string
  readonly clientDir?: string
}
export type Running = { readonly port: number; readonly urls: readonly string[]; readonly store: Store; stop(): Promise<void> }

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string }

/** Starts the server: content checked, data folder locked, tables ready, doors open. */
export async function startServer(world: World): Promise<Running> {
  const { config, log, clock } = world
  const content = await readContent(world.contentDir ?? here('../content'))
  const client = await openClient(world.clientDir ?? here('../dist/client'))
  const store = await openThreaded(config, ({ damaged }) => log.error('fileDamaged', { count: damaged }))
  const ground: Ground = {
    store,
    clock: world.now,
    wall: world.wall,
    speed: config.speed,
    trouble: (error) => hear(error, world),
  }
  const registry = makeRegistry({ store, ground, supplies: content.supplies, today: world.today, clock })

  const http = createServer(PATIENCE)
  http.maxConnections = 5000
  const origins = makeOrigins(config, () => portOf(http))
  const rude = (text: string) => isRude(text, content.rude)
  const sockets = makeSockets(http, origins, {
    classroom: registry.find,
    isRude: rude,
    clock,
    speed: config.speed,
    log,
  })
  const https = config.publicUrl?.protocol === 'https:'
  const cookie = hostCookie(https)
  const from = (request: IncomingMessage) => addressOf(request, config.proxyHops)
  const routes = makeRoutes({
    registry,
    cookie,
    controlCookie: hostCookie(https, 'control'),
    seatCookie: hostCookie(https, 'seat'),
    isRude: rude,
    animals: content.animals,
    deckWords: await keepDeck(store, content),
    guesses: makeGuesses({ clock, log, addressOf: from, https }),
    addressOf: from,
    clock,
    version,
    address: () => boardAddress(config, portOf(http)),
  })
  const guard = makeGuard({ origins, routes, client, setHeaders: makeHeaders(config), trouble: ground.trouble })

  try {
    await listen(sockets, http, config)
  } catch (error) {
    await store.close()
    throw error
  }
  // Colyseus put its own routes and open CORS headers in front while it started to listen
  http.removeAllListeners('request').on('request', guard)
  const resting = setInterval(() => void registry.rest().catch(ground.trouble), REST_EVERY)
  log.info('started', { port: portOf(http), version, speed: config.speed })

  return {
    port: portOf(http),
    urls: urlsOf(config, portOf(http)),
    store,
    async stop() {
      clearInterval(resting)
      await registry.close()
      await Promise.race([sockets.gracefullyShutdown(false), pause(GOODBYE_MS)])
      http.closeAllConnections()
      await store.close()
      log.info('stopped')
    },
  }
}

/** real ms: who drips a request is cut off, within a second after its time */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
}
/** real ms */
const REST_EVERY = 60_000
/** Colyseus waits for tickets that nobody used yet; we do not, since rooms hold nothing. */
const GOODBYE_MS = 1000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const portOf = (http: HttpServer): number => (http.address() as AddressInfo | null)?.port ?? 0

function urlsOf({ publicUrl, host }: Config, port: number): string[] {
  if (publicUrl) return [publicUrl.origin]
  const names = host === '0.0.0.0' ? ['localhost', ...lanAddresses()] : [host === '127.0.0.1' ? 'localhost' : host]
  return names.map((name) => `http://${name}:${port}`)
}

/** What students type: PUBLIC_URL, else the address of this computer on the network when it is open to it. */
const boardAddress = (config: Config, port: number): string => {
  const [first = '', second] = urlsOf(config, port)
  return second ?? first
}

/** Colyseus waits for ever for a port that is taken, so we listen for the refusal ourselves. */
function listen(sockets: ReturnType<typeof makeSockets>, http: HttpServer, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => reject(portProblem(error, port, host)))
    sockets.listen(port, host).then(resolve, reject)
  })
}

function portProblem(error: Error, port: number, host: string): StartProblem {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return new StartProblem(`PORT ${port} on ${host} is in use by another program; stop it, or set PORT to a free one.`)
  if (code === 'EACCES') return new StartProblem(`PORT ${port} may not be used by this user; set PORT to a number above 1023.`)
  return new StartProblem(
    `The server cannot listen on HOST ${host}, PORT ${port} (${nameOf(error)}); expected an address of this computer and a free port.`,
  )
}

/** Our own mistakes are loud and stay at their table or route; a failing disk ends the process, and the log brings everything back. */
function hear(error: unknown, { log, giveUp }: World): void {
  log.error('trouble', { error: nameOf(error) })
  if (error instanceof StoreTrouble && error.fatal) giveUp()
}
