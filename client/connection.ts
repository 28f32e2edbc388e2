import type { Room } from '@colyseus/sdk'
import type { Seat as TableSeat } from '../shared/basics.ts'
import type { MentorCommand, PlayerCommand } from '../shared/game/commands.ts'
import type { LessonMentorCommand, OpenLesson } from '../shared/lesson/commands.ts'
import { CLOSE, type CommandAnswer, REQUESTS, type Refused, ROUTES, UPDATE, type Update } from '../shared/wire.ts'
import { randomHex } from './codes.ts'
import { forgetSeat } from './forgetSeat.ts'
import { merge } from './frames.ts'
import { ask } from './http.ts'
import { refuse } from './notices.ts'
import { makeOutbox } from './outbox.ts'
import { pauseBefore, sleep } from './patience.ts'
import { keep, kept } from './remembered.ts'
import type { Seat } from './seat.ts'
import { gameNow, get, reset, set } from './store.ts'
import { followWords } from './words.ts'

/** The only file that knows there is a network. One way back from every kind of loss: a new ticket. */

type Request =
  | Readonly<{ on: 'game'; moment?: string; for?: TableSeat; command: PlayerCommand }>
  | Readonly<{ on: 'lesson'; command: LessonMentorCommand | { type: 'leave' } }>
  | Readonly<{ on: 'game'; group: string; moment?: string; command: MentorCommand }>
type Ticket = Readonly<{ door: 'lesson' | 'group'; reservation: unknown }>

const OFFLINE_AFTER_MS = 2500
const ENTER_MS = 8000
const ANSWER_MS = 6000
const PING_MS = 2000
const QUIET_MS = 10_000

const outbox = makeOutbox<Request, CommandAnswer>({ load: () => kept('outbox'), save: (list) => keep('outbox', list) })

/** With what this device asks for tickets; null: it is not in a lesson. */
let who: { key: string } | { lesson: string; control?: true } | null = null
let room: Room | null = null
let door: Ticket['door'] | null = null
/** the group at whose door we came in, as the lesson said it first */
let table: string | null = null
/** Every new way in makes the older ones worthless. */
let entry = 0
let crossings = 0
let heardAt = 0
let offlineTimer: ReturnType<typeof setTimeout> | undefined
const inFlight = new Set<string>()

// ---- before the door: plain requests ----

export const openLesson = (lesson: OpenLesson) =>
  ask<{ lesson: string; code: string; hostKey: string }>('POST', ROUTES.lessons, lesson)

/** The host key from the address becomes a cookie of this browser. */
export const exchangeHostKey = (lesson: string, key: string) => ask<object>('POST', ROUTES.host, { lesson, key })

/** A lesson that goes on another day stays open to this browser. */
export const keepHost = (lesson: string) => ask<object>('POST', ROUTES.host, { lesson, keep: true })

// ---- the way in, and back in ----

/** A student's device; false when it has no seat. */
export function connectStudent(): boolean {
  const seat = kept<Seat>('seat')
  if (!seat?.lesson) return false
  if (!who) begin({ key: seat.key })
  return true
}

/** The smartboard of a lesson, or the mentor's private control; its cookie says that it may. */
export function connectStage(lesson: string, as: 'board' | 'control' = 'board'): void {
  if (!who) begin(as === 'control' ? { lesson, control: true } : { lesson })
}

/** Takes the place back from the newer screen. */
export const takeBack = (): Promise<void> => enter()

/** Away from the lesson; `everything` also wipes what the tab keeps. */
export function leaveLesson(everything: boolean): void {
  who = null
  entry++
  closeRoom()
  clearTimeout(offlineTimer)
  outbox.clear()
  if (everything) forgetSeat()
  reset()
}

function begin(asWho: NonNullable<typeof who>): void {
  who = asWho
  watch()
  followWords()
  void enter()
}

async function enter(): Promise<void> {
  const mine = ++entry
  closeRoom()
  set({ connection: get().connection === 'offline' ? 'offline' : 'connecting' })
  clearTimeout(offlineTimer)
  offlineTimer = setTimeout(() => get().connection === 'connecting' && set({ connection: 'offline' }), OFFLINE_AFTER_MS)
  for (let attempt = 0; mine === entry; attempt++) {
    if (await tryDoor(mine)) return
    await sleep(pauseBefore(attempt))
  }
}

/** One try; true when there is nothing left to try. */
async function tryDoor(mine: number): Promise<boolean> {
  const ticket = await ask<Ticket>('POST', ROUTES.tickets, who)
  if (mine !== entry) return true
  if (!ticket) return false
  if (!ticket.ok) return isForNow(ticket) ? false : gone(ticket)
  const opened = await openDoor(ticket)
  if (!opened) return false
  if (mine !== entry) {
    void opened.leave(false)
    return true
  }
  room = opened
  door = ticket.door
  listen(opened, mine)
  return true
}

/** The seat is not there any more; who was taken out may be let in again. */
function gone({ rejection }: Refused): true {
  if (rejection.code === 'takenOut') set({ connection: 'takenOut', lesson: null, games: {} })
  else set({ connection: 'gone' })
  return true
}

export async function openDoor({ reservation }: Ticket): Promise<Room | null> {
  try {
    const { Client } = await import('@colyseus/sdk')
    const client = new Client(location.origin)
    const opening: Promise<Room> = client.consumeSeatReservation(
      reservation as Parameters<typeof client.consumeSeatReservation>[0],
    )
    const opened = await Promise.race([opening, sleep(ENTER_MS)])
    if (opened) return opened
    void opening.then((late) => late.leave(false)).catch(() => {})
  } catch {
    // full, gone or out of reach: a new ticket says which
  }
  return null
}

function listen(opened: Room, mine: number): void {
  opened.reconnection.enabled = false
  opened.onMessage<Update>(UPDATE, (frame) => mine === entry && hear(frame))
  opened.onError(() => {})
  const lost = (code: number) => {
    if (mine !== entry) return
    if (code === CLOSE.replaced) {
      entry++
      closeRoom()
      set({ connection: 'replaced' })
    } else void enter()
  }
  opened.onDrop(lost)
  opened.onLeave(lost)
  heardAt = performance.now()
  clearTimeout(offlineTimer)
  set({ connection: 'live' })
  flush()
}

function closeRoom(): void {
  const old = room
  room = null
  door = null
  table = null
  inFlight.clear()
  if (old) void old.leave(false).catch(() => {})
}

function hear(frame: Update): void {
  heardAt = performance.now()
  const change = merge(get(), frame, heardAt)
  if (change === 'gap') return void enter()
  set(change)
  if (frame.of === 'lesson') crossOver()
}

/** To the door of the own table: when the game begins, spread out over the class, and when the mentor moves a student. */
function crossOver(): void {
  const { me, status } = get().lesson ?? {}
  const group = me?.group ?? null
  const moved = door === 'group' && table !== null && table !== group
  table = group
  if (moved) {
    outbox.clear()
    set({ games: {} })
    return void enter()
  }
  if (door === 'group') crossings = 0
  if (door !== 'lesson' || !group || status?.stage !== 'playing') return
  const mine = entry
  void sleep(pauseBefore(crossings++)).then(() => (mine === entry ? enter() : undefined))
}

// ---- commands ----

/** What a player does, or what is tapped `for` another seat. It is asked for this moment, and answered once, also after a loss. */
export function commandGame(command: PlayerCommand, seat: TableSeat | null): Promise<CommandAnswer> {
  const moment = gameNow()?.moment
  return issue({ on: 'game', command, ...(moment !== undefined && { moment }), ...(seat && { for: seat }) })
}

export const commandLesson = (command: LessonMentorCommand | { type: 'leave' }): Promise<CommandAnswer> =>
  issue({ on: 'lesson', command })
/** With a `moment` it comes too late when the group is further already. */
export const commandGroup = (group: string, command: MentorCommand, moment?: string): Promise<CommandAnswer> =>
  issue({ on: 'game', group, command, ...(moment !== undefined && { moment }) })

async function issue(request: Request): Promise<CommandAnswer> {
  const answer = outbox.add({ id: randomHex(8), ...request })
  flush()
  const verdict = await answer
  if (!verdict.ok) refuse(verdict.rejection)
  return verdict
}

function flush(): void {
  if (!room || !door) return
  for (const request of outbox.waiting()) {
    if (inFlight.has(request.id)) continue
    if (request.on === 'game' && door === 'lesson' && !('group' in request)) continue
    inFlight.add(request.id)
    void send(room, request)
  }
}

async function send(through: Room, request: Request & { readonly id: string }): Promise<void> {
  try {
    const answer: CommandAnswer = await through.request(REQUESTS.command, request, { timeout: ANSWER_MS })
    if (isForNow(answer)) await sleep(pauseBefore(2))
    else outbox.answered(request.id, answer)
    inFlight.delete(request.id)
    flush()
  } catch {
    if (through === room) void enter()
  }
}

/** The server could not look at it yet: the command stays in the outbox. */
const isForNow = (answer: CommandAnswer | Refused): boolean =>
  !answer.ok && (answer.rejection.code === 'tooBusy' || answer.rejection.code === 'serverTrouble')

// ---- noticing a loss early ----

let watching = false
function watch(): void {
  if (watching) return
  watching = true
  const look = () => document.visibilityState === 'visible' && void check()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pageshow', look)
  window.addEventListener('online', look)
  window.addEventListener('offline', () => room && who && void enter())
  setInterval(() => performance.now() - heardAt > QUIET_MS && look(), QUIET_MS / 2)
}

/** Is the line still there? No answer within two seconds: a new ticket. When we were trying already: try now. */
async function check(): Promise<void> {
  const asked = room
  const { connection } = get()
  if (!asked && who && (connection === 'connecting' || connection === 'offline')) return enter()
  if (!asked) return
  try {
    await asked.request(REQUESTS.ping, {}, { timeout: PING_MS })
    heardAt = performance.now()
  } catch {
    if (asked === room) void enter()
  }
}
