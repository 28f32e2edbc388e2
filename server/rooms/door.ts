import { type Client, ClientState, Room } from '@colyseus/core'
import { CLOSE, REQUESTS, UPDATE, type Update } from '../../shared/wire.ts'
import { type Bucket, bucket, type Rate } from '../bucket.ts'
import type { Classroom } from '../classroom.ts'
import { Device, type Identity } from '../device.ts'
import type { Log } from '../log.ts'
import { nameOf } from '../problem.ts'
import { ask } from '../stamp.ts'

export type DoorNeeds = {
  /** a classroom that is being played; the ticket has looked it up before the door was made */
  readonly classroom: (lesson: string) => Promise<Classroom | null>
  /** words that hurt are refused here, before they reach a table */
  readonly isRude: (text: string) => boolean
  readonly clock: () => number
  readonly speed: number
  readonly log: Log
}
type Guest = { readonly device: Device; readonly classroom: Classroom; readonly asks: Bucket }

const IDLE_PATCH = 60_000
const SEAT_SECONDS = 30
/** A device that leaves this many bytes unread is let go, and comes back when it reads again. */
const MOST_UNREAD = 256 * 1024
const ASKS = { burst: 30, perSecond: 10 }
const ARRIVAL_MS = 10_000
const GOING_MS = 1000
const FRAMES = { burst: 120, perSecond: 60 }

/**
 * A room is a door: it lets in devices with a ticket, brings their commands to the table and the views back. It holds no game.
 * `LessonRoom` is the door for the smartboard and for students before their game, `GroupRoom` for the students of one group.
 */
export function makeDoor(needs: DoorNeeds): new () => Room {
  return class Door extends Room {
    override patchRate = IDLE_PATCH
    override seatReservationTimeout = SEAT_SECONDS
    #guests = new Map<string, Guest>()

    /** Ids come from our own ticket route, never from a client: public matchmaking is closed. */
    override onCreate({ id }: { id: string }) {
      this.roomId = id
      this.onMessage(REQUESTS.ping, () => ({ ok: true }))
      this.onMessage(REQUESTS.command, (client: Client, message: unknown) => this.#answer(client, message))
      this.onMessage('*', () => undefined)
      guardFrames(this, (error) => this.onUncaughtException(error))
      return this.setPrivate(true)
    }

    override async onJoin(client: Client, _options: unknown, identity: Identity) {
      const classroom = await needs.classroom(identity.lesson)
      if (!classroom) throw new Error('the lesson is gone')
      const device = new Device(identity, lineTo(client), needs.speed)
      this.#guests.set(client.sessionId, { device, classroom, asks: patience(needs, ASKS) })
      limitFrames(client, needs)
      expectArrival(client)
      classroom.join(device)
    }

    override onLeave(client: Client) {
      const guest = this.#guests.get(client.sessionId)
      this.#guests.delete(client.sessionId)
      guest?.classroom.leave(guest.device)
    }

    override onBeforeShutdown() {
      void this.disconnect(CLOSE.restart)
    }

    /** One room's trouble stays in this room. */
    override onUncaughtException(error: Error) {
      needs.log.error('roomTrouble', { error: nameOf(error.cause ?? error) })
    }

    async #answer(client: Client, message: unknown) {
      const guest = this.#guests.get(client.sessionId)
      if (!guest) return { ok: false, rejection: { code: 'serverTrouble' } }
      if (!guest.asks.take() || !guest.classroom.mayAsk()) return { ok: false, rejection: { code: 'tooBusy' } }
      try {
        return await ask(guest.classroom, guest.device, message, needs.isRude)
      } catch (error) {
        needs.log.error('commandTrouble', { error: nameOf(error) })
        return { ok: false, rejection: { code: 'serverTrouble' } }
      }
    }
  }
}

/** Bots and demonstrations play faster than people, as much as the clock runs faster. */
const patience = ({ clock, speed }: DoorNeeds, { burst, perSecond }: Rate): Bucket =>
  bucket(clock, { burst: burst * speed, perSecond: perSecond * speed })

type Socket = {
  readonly bufferedAmount: number
  terminate(): void
  on(event: 'message' | 'ping' | 'pong' | 'close', heard: () => void): void
  removeAllListeners(event: 'message'): void
}
const socketOf = (client: Client) => client.ref as unknown as Socket

function lineTo(client: Client) {
  return {
    send(update: Update) {
      if (socketOf(client).bufferedAmount > MOST_UNREAD) socketOf(client).terminate()
      else client.send(UPDATE, update)
    },
    close: (code: number) => client.leave(code),
  }
}

/** Whoever floods the socket, with whatever frames, is put out. */
function limitFrames(client: Client, needs: DoorNeeds): void {
  const frames = patience(needs, FRAMES)
  const socket = socketOf(client)
  for (const kind of ['message', 'ping', 'pong'] as const) socket.on(kind, () => frames.take() || putOut(client))
}

/** Nothing more of it is read, also when it does not answer that it goes. */
function putOut(client: Client): void {
  const socket = socketOf(client)
  socket.removeAllListeners('message')
  client.leave(CLOSE.trouble)
  setTimeout(() => socket.terminate(), GOING_MS).unref()
}

/** Until a device has said that it arrived, all that it is sent is kept for it; not for ever. */
function expectArrival(client: Client): void {
  const socket = socketOf(client)
  const timer = setTimeout(() => client.state === ClientState.JOINED || socket.terminate(), ARRIVAL_MS)
  socket.on('close', () => clearTimeout(timer))
}

type Reader = { _onMessage(client: Client, frame: Buffer): void }

/** A frame that trips Colyseus itself is this room's trouble too. */
function guardFrames(room: Room, hear: (error: Error) => void): void {
  const reader = room as unknown as Reader
  const read = reader._onMessage
  reader._onMessage = (client, frame) => {
    try {
      read.call(room, client, frame)
    } catch (error) {
      hear(error instanceof Error ? error : new Error('unknown'))
    }
  }
}
