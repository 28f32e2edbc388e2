import type { Server as HttpServer } from 'node:http'
import { matchMaker, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { MESSAGE_BYTES } from '../shared/wire.ts'
import type { Origins } from './http/origins.ts'
import { colyseusLogger } from './log.ts'
import { type DoorNeeds, makeDoor } from './rooms/door.ts'
import { DOORS } from './rooms/tickets.ts'
import { gateUpgrades } from './upgrades.ts'

const PING_MS = 3000
const PINGS_MISSED = 2

/** Sockets that are pinged at their own moment: all in one burst would hold up everybody. */
class SpreadTransport extends WebSocketTransport {
  constructor(server: HttpServer, origins: Origins) {
    const beforeUpgrade = (request: Request) =>
      origins.has(request.headers.get('origin')) ? undefined : new Response(null, { status: 403 })
    super({ server, maxPayload: MESSAGE_BYTES, pingInterval: 0, beforeUpgrade })
    this.wss.on('connection', (socket: Pinged) => {
      const timer = setInterval(() => ping(socket), PING_MS)
      socket.on('close', () => clearInterval(timer))
    })
  }
}
/** Colyseus sets `pingCount` back to 0 at each pong. */
type Pinged = { pingCount: number; ping(): void; terminate(): void; on(event: 'close', act: () => void): void }

function ping(socket: Pinged): void {
  if (socket.pingCount++ >= PINGS_MISSED) socket.terminate()
  else socket.ping()
}

/** Colyseus on our own http server: rooms, sockets and reservations, and none of its routes. */
export function makeSockets(http: HttpServer, origins: Origins, needs: DoorNeeds): Server {
  matchMaker.controller.exposedMethods = []
  matchMaker.controller.DEFAULT_CORS_HEADERS = {} as typeof matchMaker.controller.DEFAULT_CORS_HEADERS
  matchMaker.controller.getCorsHeaders = () => ({}) as ReturnType<typeof matchMaker.controller.getCorsHeaders>
  matchMaker.setHealthChecksEnabled(false)
  const server = new Server({
    greet: false,
    gracefullyShutdown: false,
    logger: colyseusLogger(needs.log),
    transport: new SpreadTransport(http, origins),
  })
  gateUpgrades(http)
  server.define(DOORS.lesson, class LessonRoom extends makeDoor(needs) {})
  server.define(DOORS.group, class GroupRoom extends makeDoor(needs) {})
  return server
}
