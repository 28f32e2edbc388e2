import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { matchMaker, Room } from '@colyseus/core'

/** Sockets that show no ticket: so many at once, and no longer than this. With a ticket there is no such limit: a whole school may come at once. */
const MOST_STRANGERS = 200
const STRANGER_MS = 3000

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** Stands in front of Colyseus when a request wants to become a socket. */
export function gateUpgrades(http: HttpServer): void {
  const [letIn] = http.listeners('upgrade') as [Upgrade]
  const strangers = new Set<Duplex>()
  http.removeAllListeners('upgrade').on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const url = urlOf(request)
    if (!url) return refuse(socket, '400 Bad Request')
    if (!hasTicket(url) && !isWelcome(strangers, socket)) return refuse(socket, '503 Service Unavailable')
    letIn(request, socket, head)
  })
}

const urlOf = ({ url = '' }: IncomingMessage): URL | null =>
  url.startsWith('/') && URL.canParse(`ws://server${url}`) ? new URL(`ws://server${url}`) : null

function hasTicket({ pathname, searchParams }: URL): boolean {
  const room = matchMaker.getLocalRoomById(pathname.split('/').at(-1) ?? '')
  // "constructor" is a room to Colyseus
  return room instanceof Room && room.hasReservedSeat(searchParams.get('sessionId') ?? '')
}

/** Gets an answer from Colyseus (too late, used, unknown), and is then put out. */
function isWelcome(strangers: Set<Duplex>, socket: Duplex): boolean {
  if (strangers.size >= MOST_STRANGERS) return false
  const timer = setTimeout(() => socket.destroy(), STRANGER_MS)
  strangers.add(socket)
  socket.once('close', () => {
    clearTimeout(timer)
    strangers.delete(socket)
  })
  return true
}

const refuse = (socket: Duplex, status: string): void =>
  void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
