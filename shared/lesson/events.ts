import * as z from 'zod/mini'
import { CLOCKS, LANGUAGES, LEVELS, OCCASIONS, OPTIONAL_PHASES, SEATS, VARIANTS, VERDICTS } from '../basics.ts'
import { groupLetter, plenaryPage, sign } from './commands.ts'

const at = z.number()
const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), at, ...shape })
const seating = z.partialRecord(z.enum(SEATS), z.string())

export const lessonEvent = z.discriminatedUnion('type', [
  event('lessonOpened', {
    level: z.enum(LEVELS),
    variant: z.enum(VARIANTS),
    language: z.enum(LANGUAGES),
    seed: z.int(),
    date: z.string(),
    code: z.string(),
    animals: z.optional(z.boolean()),
    occasion: z.optional(z.enum(OCCASIONS)),
    /** one who tries the game, with players of the server */
    trial: z.optional(z.boolean()),
  }),
  event('lessonSetUp', {
    level: z.enum(LEVELS),
    variant: z.enum(VARIANTS),
    clocks: z.enum(CLOCKS),
    off: z.array(z.enum(OPTIONAL_PHASES)),
  }),
  event('clocksSet', { clocks: z.enum(CLOCKS) }),
  event('endSet', { endsAt: z.nullable(z.number()) }),
  event('doorClosed', {}),
  event('doorOpened', {}),
  event('studentJoined', {
    student: z.string(),
    name: z.string(),
    keyHash: z.string(),
    codeHash: z.optional(z.string()),
    doubtful: z.optional(z.boolean()),
    bot: z.optional(z.boolean()),
    /** on whose device; left out: an own one */
    on: z.optional(z.string()),
  }),
  /** the device goes to this student; who played on it does so with them */
  event('devicePassed', { student: z.string(), from: z.string() }),
  /** from now on on the device of another student */
  event('deviceShared', { student: z.string(), on: z.string() }),
  event('nameApproved', { student: z.string() }),
  event('nameShown', { student: z.string() }),
  event('controlAsked', {
    control: z.string(),
    tokenHash: z.string(),
    sign,
    /** what else the board offers beside it, and at which place the sign itself stands */
    decoys: z.array(sign),
    place: z.int(),
    until: z.number(),
  }),
  event('controlAdmitted', { control: z.string(), tokenHash: z.string() }),
  event('controlDropped', { control: z.string() }),
  event('signsCleared', {}),
  event('groupPaused', { group: groupLetter }),
  event('groupResumed', { group: groupLetter }),
  event('groupEnded', { group: groupLetter }),
  event('studentLeft', { student: z.string() }),
  event('groupsMade', { groups: z.array(z.strictObject({ letter: groupLetter, students: seating })) }),
  event('studentPlaced', { student: z.string(), group: groupLetter, seat: z.enum(SEATS) }),
  event('absenceMarked', { student: z.string(), absent: z.boolean() }),
  event('studentMoved', { student: z.string(), group: groupLetter, seat: z.enum(SEATS) }),
  event('studentRemoved', { student: z.string() }),
  event('studentRestored', { student: z.string() }),
  event('studentErased', { student: z.string() }),
  event('studentRenamed', { student: z.string(), name: z.string() }),
  event('wishMade', { students: z.array(z.string()), wish: z.nullable(z.enum(['together', 'apart'])) }),
  event('lessonShelved', {}),
  event('lessonTakenUp', { date: z.string(), now: z.optional(z.number()) }),
  event('studentReturned', { student: z.string(), by: z.string(), keyHash: z.string() }),
  event('seatTakenOver', { student: z.string(), keyHash: z.string(), codeHash: z.string(), on: z.optional(z.string()) }),
  event('returnRefused', {}),
  event('keyDropped', { student: z.string() }),
  event('gameGivenUp', { group: groupLetter, anew: groupLetter }),
  event('groupDone', { group: groupLetter }),
  event('lessonStarted', { now: z.optional(z.number()) }),
  event('lessonPaused', {}),
  event('lessonResumed', {}),
  event('plenaryShown', { page: plenaryPage }),
  event('plenaryLeft', {}),
  event('questionRead', { question: z.nullable(z.string()) }),
  event('questionJudged', { question: z.string(), verdict: z.enum(VERDICTS) }),
  event('approvalSet', { on: z.boolean() }),
  event('lessonEnded', {}),
])
export type LessonEvent = z.infer<typeof lessonEvent>
export type LessonEventOf<T extends LessonEvent['type']> = Extract<LessonEvent, { type: T }>
type WithoutTime<E> = E extends LessonEvent ? Omit<E, 'at'> : never
export type LessonFact = WithoutTime<LessonEvent>

/** Which fields are a student's personal words: the store seals them with that student's key (field `student`). */
export const LESSON_PERSONAL: Partial<Record<LessonEvent['type'], readonly string[]>> = {
  studentJoined: ['name', 'codeHash'],
  seatTakenOver: ['codeHash'],
  studentRenamed: ['name'],
}
