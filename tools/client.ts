import { randomBytes, randomUUID } from 'node:crypto'
import { ColyseusSDK, type Room } from '@colyseus/sdk'
import type { Language, Level, VariantId } from '../shared/basics.ts'
import type { GameView, WitnessedEvent } from '../shared/game/view.ts'
import { type Change, laidOver } from '../shared/laid.ts'
import type { LessonView } from '../shared/lesson/view.ts'
import {
  type CommandAnswer,
  type HostCommandRequest,
  REQUESTS,
  ROUTES,
  type StudentRequest,
  UPDATE,
  type Update,
  update,
} from '../shared/wire.ts'

/** The protocol as a device speaks it, for tests and bots: routes, tickets, sockets and merged views. */

export type Wishes = { readonly level: Level; readonly variant: VariantId; readonly language: Language }
export type Opened = { readonly lesson: string; readonly code: string; readonly hostKey: string }
/** What a device shows to get a ticket: a student's key, or the mentor's cookie. */
export type Pass = { readonly key: string } | HostPass
export type HostPass = { readonly lesson: string; readonly cookie: string; readonly control?: true }
export type Reply = { readonly status: number; readonly body: unknown; readonly headers: Headers }

export const newKey = (): string => randomBytes(16).toString('hex')

/** Sends JSON as a page of the server itself would. */
export async function post(
  base: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  method: 'POST' | 'DELETE' = 'POST',
): Promise<Reply> {
  const own = { 'content-type': 'application/json', origin: new URL(base).origin }
  const response = await fetch(new URL(path, base), {
    method,
    headers: { ...own, ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

async function expectOk(
  base: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const reply = await post(base, path, body, headers)
  if (reply.status !== 200) throw new Error(`${path} answered ${reply.status} ${JSON.stringify(reply.body)}`)
  return reply
}

export async function openLesson(base: string, wishes: Wishes): Promise<Opened> {
  return (await expectOk(base, ROUTES.lessons, wishes)).body as Opened
}

/** Exchanges the host key for the mentor's pass. */
export async function becomeHost(base: string, { lesson, hostKey }: Opened): Promise<Pass> {
  const { headers } = await expectOk(base, ROUTES.host, { lesson, key: hostKey })
  const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';')
  return { lesson, cookie }
}

/** A student comes in, with `others` on the same device; the pass holds the key that the device made. */
export async function takeSeat(
  base: string,
  code: string,
  name: string,
  key: string = newKey(),
  others: readonly string[] = [],
): Promise<{ readonly key: string }> {
  await expectOk(base, ROUTES.seats, { code, name, key, ...(others.length > 0 && { others }) })
  return { key }
}

type Ticket = { readonly door: 'lesson' | 'group'; readonly reservation: Parameters<ColyseusSDK['consumeSeatReservation']>[0] }

export async function askTicket(base: string, pass: Pass): Promise<Ticket> {
  if ('key' in pass) return (await expectOk(base, ROUTES.tickets, pass)).body as Ticket
  const { cookie, ...body } = pass
  const headers = { cookie }
  return (await expectOk(base, ROUTES.tickets, body, headers)).body as Ticket
}

type WithoutId<R> = R extends { id: string } ? Omit<R, 'id'> : never
export type Ask = WithoutId<StudentRequest> | WithoutId<HostCommandRequest>

/** One connected screen: the views it has, put together from what the server sent. */
export class Device {
  readonly door: 'lesson' | 'group'
  readonly updates: Update[] = []
  readonly happened: WitnessedEvent[] = []
  lesson: LessonView | null = null
  games: Readonly<Record<string, GameView>> = {}
  /** the code with which the server or the network ended it */
  readonly closed: Promise<number>
  #room: Room
  #waiting = new Set<() => void>()

  constructor(door: 'lesson' | 'group', room: Room) {
    this.door = door
    this.#room = room
    room.reconnection.enabled = false
    this.closed = new Promise((resolve) => room.onLeave((code) => resolve(code)))
    room.onMessage(UPDATE, (message: unknown) => this.#take(message))
  }

  /** The only game that this device sees: a student's own. */
  get game(): GameView | null {
    return Object.values(this.games)[0] ?? null
  }

  /** Asks something, and gives the answer. The same id again is the same command. */
  ask(ask: Ask, id: string = randomUUID()): Promise<CommandAnswer> {
    return this.request(REQUESTS.command, { id, ...ask }) as Promise<CommandAnswer>
  }

  /** Any request, well formed or not. */
  request(type: string, message: unknown): Promise<unknown> {
    return this.#room.request(type, message)
  }

  /** A message that asks no answer; our own pages never send one. */
  send(type: string, message: unknown): void {
    this.#room.send(type, message)
  }

  /** Waits until the views are as wanted. */
  until(wanted: (device: Device) => boolean, ms = 5000): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(() => reject(new Error('what was waited for did not come'))), ms)
      const look = () => wanted(this) && done(resolve)
      const done = (end: () => void) => {
        clearTimeout(timer)
        this.#waiting.delete(look)
        end()
      }
      this.#waiting.add(look)
      look()
    })
  }

  leave(): Promise<number> {
    return this.#room.leave(true)
  }

  #take(message: unknown): void {
    const change = update.parse(message)
    this.updates.push(change)
    if (change.of === 'lesson') this.lesson = merged<LessonView>(this.lesson, change)
    else {
      this.games = { ...this.games, [change.group]: merged<GameView>(this.games[change.group] ?? null, change) }
      this.happened.push(...change.happened)
    }
    for (const look of [...this.#waiting]) look()
  }
}

export function merged<V extends { version: number }>(had: V | null, change: Change<V> & { readonly from: number | null }): V {
  const { from } = change
  if (from !== null && had?.version !== from) throw new Error(`a gap: has version ${had?.version}, needs ${from}`)
  return laidOver(from === null ? null : had, change)
}

/** A screen with a ticket: asks it, goes in, and waits for the first views. */
export async function connect(base: string, pass: Pass): Promise<Device> {
  const { door, reservation } = await askTicket(base, pass)
  const sdk = new ColyseusSDK(base, { headers: { origin: new URL(base).origin } })
  const device = new Device(door, await sdk.consumeSeatReservation(reservation))
  const refused = device.closed.then((code) => Promise.reject(new Error(`the door closed with ${code}`)))
  await Promise.race([device.until(({ lesson, game }) => lesson !== null && (door === 'lesson' || game !== null)), refused])
  refused.catch(() => undefined)
  return device
}
