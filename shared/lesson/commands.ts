import * as z from 'zod/mini'
import { CLOCKS, LANGUAGES, LEVELS, OCCASIONS, OPTIONAL_PHASES, SIGN_ANIMALS, VARIANTS, VERDICTS } from '../basics.ts'

/** One or two capital letters: "A" is shown as "Groep A". */
export const groupLetter = z.string().check(z.regex(/^[A-Z]$/))

export const openLesson = z.strictObject({
  level: z.enum(LEVELS),
  variant: z.enum(VARIANTS),
  language: z.enum(LANGUAGES),
  /** how often they play this year; left out: the first time */
  occasion: z.optional(z.enum(OCCASIONS)),
  /** as in `setUp` and `setEnd`; left out: gentle clocks, all rounds, no end */
  clocks: z.optional(z.enum(CLOCKS)),
  off: z.optional(z.array(z.enum(OPTIONAL_PHASES))),
  minutes: z.optional(z.int().check(z.gte(5), z.lte(240))),
  /** everybody is called after an animal; typed names are not kept */
  animals: z.optional(z.boolean()),
})
export type OpenLesson = z.infer<typeof openLesson>

/** An animal and two digits, such as fox 42. */
export const sign = z.strictObject({ animal: z.enum(SIGN_ANIMALS), digits: z.int().check(z.gte(10), z.lte(99)) })
export type Sign = z.infer<typeof sign>

/** A network question: no id of a student, and nobody can work out whose it is. */
const questionId = z.string().check(z.regex(/^q[0-9a-z]{1,12}$/))

/** What the smartboard shows while the class rounds off together. */
export const plenaryPage = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('light') }),
  z.strictObject({ of: z.literal('board'), group: groupLetter }),
  z.strictObject({ of: z.literal('talents') }),
  z.strictObject({ of: z.literal('market') }),
  z.strictObject({ of: z.literal('question'), question: questionId }),
  z.strictObject({ of: z.literal('word') }),
])
export type PlenaryPage = z.infer<typeof plenaryPage>

const studentId = z.string().check(z.maxLength(40))
const pair = z.array(studentId).check(z.length(2))

/** What the mentor may ask of the lesson. */
export const lessonMentorCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('setUp'),
    variant: z.enum(VARIANTS),
    level: z.enum(LEVELS),
    clocks: z.enum(CLOCKS),
    /** rounds that are switched off */
    off: z.array(z.enum(OPTIONAL_PHASES)),
  }),
  /** The end of the lesson, in minutes from now; null: no end. */
  z.strictObject({ type: z.literal('setClocks'), clocks: z.enum(CLOCKS) }),
  z.strictObject({ type: z.literal('setEnd'), minutes: z.nullable(z.int().check(z.gte(5), z.lte(240))) }),
  z.strictObject({ type: z.literal('closeDoor') }),
  z.strictObject({ type: z.literal('openDoor') }),
  z.strictObject({ type: z.literal('makeGroups') }),
  /** A student who came after the start gets a seat at a table. */
  z.strictObject({ type: z.literal('placeLate'), student: studentId, group: groupLetter }),
  z.strictObject({ type: z.literal('markAbsent'), student: studentId, absent: z.boolean() }),
  /** `from`: where the mentor saw the student sit. */
  z.strictObject({
    type: z.literal('move'),
    student: studentId,
    group: groupLetter,
    from: z.optional(z.nullable(groupLetter)),
  }),
  z.strictObject({ type: z.literal('remove'), student: studentId }),
  /** Undoes a removal: the same student, the same seat when it is still free. */
  z.strictObject({ type: z.literal('restore'), student: studentId }),
  /** "Wis deze leerling": the name and all own words, for ever, from every backup too. */
  z.strictObject({ type: z.literal('erase'), student: studentId }),
  /** `was`: the name that the mentor read; empty when it could not be read. */
  z.strictObject({
    type: z.literal('rename'),
    student: studentId,
    name: z.string().check(z.maxLength(200)),
    was: z.optional(z.string().check(z.maxLength(200))),
  }),
  /** A name over which the filter doubted: it is fine, or (on the board) it is shown in the panel of that one name. */
  z.strictObject({ type: z.literal('approveName'), student: studentId }),
  z.strictObject({ type: z.literal('showName'), student: studentId }),
  /** The device that shows this sign becomes the mentor's private control; only on the board. */
  z.strictObject({ type: z.literal('admitControl'), ...sign.shape }),
  /** None of the devices that wait is mine. */
  z.strictObject({ type: z.literal('clearSigns') }),
  /** The board has its buttons back, and no other device controls the lesson any more. */
  z.strictObject({ type: z.literal('dropControls') }),
  /** Never visible to students: wishes for the next draw of groups; null takes a wish back. */
  z.strictObject({ type: z.literal('wish'), students: pair, wish: z.nullable(z.enum(['together', 'apart'])) }),
  /** Stops until another day, and goes on then. */
  z.strictObject({ type: z.literal('shelve') }),
  z.strictObject({ type: z.literal('takeUp') }),
  /** A student of last time who came in anew gets the old place back. */
  z.strictObject({ type: z.literal('welcomeBack'), student: studentId, as: studentId }),
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('pauseGroup'), group: groupLetter }),
  z.strictObject({ type: z.literal('resumeGroup'), group: groupLetter }),
  z.strictObject({ type: z.literal('endGroup'), group: groupLetter }),
  /** "Samen afsluiten", and another page of it. */
  z.strictObject({ type: z.literal('showPlenary'), page: plenaryPage }),
  z.strictObject({ type: z.literal('leavePlenary') }),
  /** The mentor reads a waiting question first, on the board itself; null: read. */
  z.strictObject({ type: z.literal('readQuestion'), question: z.nullable(questionId) }),
  /** `was`: how the question stood for the mentor; null: it waited. */
  z.strictObject({
    type: z.literal('judgeQuestion'),
    question: questionId,
    verdict: z.enum(VERDICTS),
    was: z.optional(z.nullable(z.enum(VERDICTS))),
  }),
  /** Off: every question may be seen without being read first. */
  z.strictObject({ type: z.literal('setApproval'), on: z.boolean() }),
  z.strictObject({ type: z.literal('end') }),
])
export type LessonMentorCommand = z.infer<typeof lessonMentorCommand>
export const LESSON_MENTOR_COMMANDS = lessonMentorCommand.def.options.map(
  (option) => option.shape.type.def.values[0],
) as LessonMentorCommand['type'][]

/** What a student may ask of the lesson. */
export const lessonStudentCommand = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('leave') })])
export type LessonStudentCommand = z.infer<typeof lessonStudentCommand>

/** From the server. `keyHash` is the hash of the key that the student's device made, `codeHash` of the personal code that goes with it. */
type ServerCommand =
  | ({ type: 'open' } & z.infer<typeof openLesson> & { seed: number; date: string; code: string; trial?: boolean })
  /** `doubtful`: the filter found words that hurt in the name; `animals`: names to choose from when names are not used */
  | {
      type: 'join'
      student: string
      name: string
      keyHash: string
      codeHash?: string
      doubtful?: boolean
      animals?: readonly string[]
      bot?: boolean
      /** who else plays on this device */
      others?: readonly { student: string; name: string; doubtful?: boolean }[]
    }
  /** A device wants to be the mentor's control. Its token's hash is kept; `student`: it has a seat in this lesson. */
  | { type: 'askControl'; control: string; tokenHash: string; student: boolean }
  /** "Klaar" on the control. */
  | { type: 'dropControl'; control: string }
  /** On another device: with the personal code; from then on with the new key and its code. */
  | { type: 'comeBack'; name: string; codeHash: string; keyHash: string; newCodeHash: string }
  /** "Klaar" on a shared device: its key opens nothing any more. */
  | { type: 'dropKey'; keyHash: string }
  /** The game of a group can't be read any more. */
  | { type: 'giveUpGame'; group: string }
  /** The game of a group is over. */
  | { type: 'noteDone'; group: string }

/** `at` is the lesson's own time in ms; `now` the server's clock (ms since 1970 at the usual speed), which also goes on while a server is stopped. */
export type LessonCommand = (LessonMentorCommand | (LessonStudentCommand & { student: string }) | ServerCommand) & {
  readonly at: number
  readonly now?: number
  /** ISO date of today, for a lesson that is taken up again */
  readonly today?: string
}
export type LessonCommandOf<T extends LessonCommand['type']> = Extract<LessonCommand, { type: T }>
