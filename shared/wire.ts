import * as z from 'zod/mini'
import { LANGUAGES, LIMITS, SEATS } from './basics.ts'
import { mentorCommand, playerCommand } from './game/commands.ts'
import type { GameRejection } from './game/rejections.ts'
import { boardView, gameView, mentorSide, ownSide, statusView, tableView, witnessedEvent } from './game/view.ts'
import { groupLetter, lessonMentorCommand, lessonStudentCommand, openLesson, sign } from './lesson/commands.ts'
import type { LessonRejection } from './lesson/rejections.ts'
import { lessonView } from './lesson/view.ts'

/** Raised when an old page can no longer talk to a new server. */
export const PROTOCOL = 1

export const ROUTES = {
  health: '/api/health',
  address: '/api/address',
  lessons: '/api/lessons',
  trials: '/api/trials',
  host: '/api/host',
  controls: '/api/controls',
  seats: '/api/seats',
  returns: '/api/returns',
  tickets: '/api/tickets',
  decks: '/api/decks',
} as const

/** 128 bits as 32 lower-case hexadecimal digits, made by the device or the server with a secure generator. */
export const secretKey = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const lessonId = z.string().check(z.regex(/^[0-9a-z]{1,32}$/))

// ---- routes: request and answer bodies (JSON) ----
export const openLessonRequest = openLesson
export const openLessonAnswer = z.strictObject({ lesson: lessonId, code: z.string(), hostKey: secretKey })
/** "Probeer het alleen": a lesson for one, whose seat the device's own key opens. The answer is that of a seat. */
export const trialRequest = z.extend(openLesson, { key: secretKey })
/** Where students reach the server: what the board and its QR show. */
export const addressAnswer = z.strictObject({ address: z.string() })
/** Exchanges the host key from the address fragment for a cookie, or keeps the cookie for a lesson that goes on another day. */
export const hostRequest = z.union([
  z.strictObject({ lesson: lessonId, key: secretKey }),
  z.strictObject({ lesson: lessonId, keep: z.literal(true) }),
])
/**
 * A device that wants to be the mentor's control: with the join code it gets a sign and a cookie, and then asks with the lesson whether it
 * was let in. `key`: the seat key of this device, if it has one.
 */
export const controlRequest = z.union([
  z.strictObject({ code: z.string().check(z.maxLength(40)), key: z.optional(secretKey) }),
  z.strictObject({ lesson: lessonId }),
])
/** `sign`: what the device shows; null when it was let in. */
export const controlAnswer = z.strictObject({ lesson: lessonId, language: z.enum(LANGUAGES), sign: z.nullable(sign) })
export const controlDoneRequest = z.strictObject({ lesson: lessonId })
/** The code is taken as typed: spaces, dashes and lower case are allowed. `others`: who else plays on this device. */
export const seatRequest = z.strictObject({
  code: z.string().check(z.maxLength(40)),
  name: z.string().check(z.maxLength(200)),
  others: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(SEATS.length - 1))),
  key: secretKey,
})
/** "Klaar" on a shared device: its key opens nothing any more. */
export const doneRequest = z.strictObject({ key: secretKey })
/** On another device: the personal code finds the place again, and this device's new key takes it over. */
export const returnRequest = z.strictObject({
  code: z.string().check(z.maxLength(40)),
  name: z.string().check(z.maxLength(200)),
  personal: z.string().check(z.maxLength(40)),
  key: secretKey,
})
/** "Verwijder deze les nu". */
export const eraseRequest = z.strictObject({ lesson: lessonId })
export const seatAnswer = z.strictObject({ lesson: lessonId, language: z.enum(LANGUAGES) })
/** A student shows the seat key; the smartboard and the mentor's control show their cookie and name the lesson. */
export const ticketRequest = z.union([
  z.strictObject({ key: secretKey }),
  z.strictObject({ lesson: lessonId }),
  z.strictObject({ lesson: lessonId, control: z.literal(true) }),
])
/** `reservation` is Colyseus's own; `door` tells which room it opens. */
export const ticketAnswer = z.strictObject({ door: z.enum(['lesson', 'group']), reservation: z.unknown() })

/** Why a door or the wire refuses, before any rule is asked. */
export type DoorRejection =
  | { code: 'malformed' }
  | { code: 'rudeWords' }
  | { code: 'tooLarge'; most: number }
  | { code: 'wrongOrigin' }
  | { code: 'codeUnknown' }
  | { code: 'lessonDamaged' }
  | { code: 'keyUnknown' }
  | { code: 'notHost' }
  | { code: 'onlyOnBoard' }
  | { code: 'signOld' }
  | { code: 'notAllowed' }
  | { code: 'notFound' }
  | { code: 'tooBusy' }
  | { code: 'serverTrouble' }
export type Rejection = GameRejection | LessonRejection | DoorRejection
export type Refused = { ok: false; rejection: Rejection }

// ---- socket: device -> server (Colyseus requests, each answered) ----
export const REQUESTS = { command: 'command', ping: 'ping' } as const
const commandId = z.string().check(z.regex(/^[0-9a-z-]{8,40}$/))
const moment = z.optional(z.string().check(z.maxLength(80)))

/** What a student's device may send. The id makes a repeated command happen once. */
export const studentRequest = z.discriminatedUnion('on', [
  /** `for`: tapped on behalf of another seat at the table */
  z.strictObject({ id: commandId, on: z.literal('game'), moment, for: z.optional(z.enum(SEATS)), command: playerCommand }),
  z.strictObject({ id: commandId, on: z.literal('lesson'), command: lessonStudentCommand }),
])
export type StudentRequest = z.infer<typeof studentRequest>

/** What the mentor's device may send. */
export const hostCommandRequest = z.discriminatedUnion('on', [
  z.strictObject({ id: commandId, on: z.literal('game'), group: groupLetter, moment, command: mentorCommand }),
  z.strictObject({ id: commandId, on: z.literal('lesson'), command: lessonMentorCommand }),
])
export type HostCommandRequest = z.infer<typeof hostCommandRequest>

/** The answer to a command, given after the durable write. */
export type CommandAnswer = { ok: true; version: number } | Refused

// ---- socket: server -> device ----
export const UPDATE = 'update'
const frame = { version: z.int(), now: z.number(), speed: z.number() }
const gameParts = z.partial(
  z.strictObject({
    status: z.partial(statusView),
    board: z.partial(boardView),
    table: z.partial(tableView),
    me: z.partial(ownSide),
    mentor: z.partial(mentorSide),
  }),
)
const { status, host, class: classView, mentor, me } = lessonView.def.shape
const lessonParts = z.partial(
  z.strictObject({
    status: z.partial(status),
    host: z.partial(host.def.innerType),
    class: z.partial(classView.def.innerType),
    mentor: z.partial(mentor.def.innerType),
    me: z.partial(me.def.innerType),
  }),
)
/**
 * Sections of a view that changed since this device last got them; after joining, all of them. `parts`: of a section that the device has,
 * the fields that changed. `from` is the version the device must already have (null: none needed); a gap means: ask for a new ticket.
 */
export const update = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('lesson'),
    ...frame,
    from: z.nullable(z.int()),
    sections: z.partial(lessonView),
    parts: z.optional(lessonParts),
  }),
  z.strictObject({
    of: z.literal('game'),
    ...frame,
    from: z.nullable(z.int()),
    group: groupLetter,
    sections: z.partial(gameView),
    parts: z.optional(gameParts),
    happened: z.array(witnessedEvent),
  }),
])
export type Update = z.infer<typeof update>

/** Close codes of our own, besides Colyseus's. */
export const CLOSE = { restart: 4010, replaced: 4011, removed: 4012, trouble: 4013 } as const
export const MESSAGE_BYTES = LIMITS.messageBytes
