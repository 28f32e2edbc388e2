import * as z from 'zod/mini'
import { LANGUAGES, LEVELS, VARIANTS } from '../basics.ts'

/** One or two capital letters: "A" is shown as "Groep A". */
export const groupLetter = z.string().check(z.regex(/^[A-Z]$/))

export const openLesson = z.strictObject({
  level: z.enum(LEVELS),
  variant: z.enum(VARIANTS),
  language: z.enum(LANGUAGES),
})

/** What the mentor may ask of the lesson. */
export const lessonMentorCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setUp'), variant: z.enum(VARIANTS), level: z.enum(LEVELS) }),
  z.strictObject({ type: z.literal('closeDoor') }),
  z.strictObject({ type: z.literal('openDoor') }),
  z.strictObject({ type: z.literal('makeGroups') }),
  /** A student who came after the start gets a seat at a table. */
  z.strictObject({ type: z.literal('placeLate'), student: z.string().check(z.maxLength(40)), group: groupLetter }),
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('end') }),
])
export type LessonMentorCommand = z.infer<typeof lessonMentorCommand>
export const LESSON_MENTOR_COMMANDS = lessonMentorCommand.def.options.map(
  (option) => option.shape.type.def.values[0],
) as LessonMentorCommand['type'][]

/** What a student may ask of the lesson. */
export const lessonStudentCommand = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('leave') })])
export type LessonStudentCommand = z.infer<typeof lessonStudentCommand>

/** From the server's routes. `keyHash` is the hash of the key that the student's device made. */
type ServerCommand =
  | ({ type: 'open' } & z.infer<typeof openLesson> & { seed: number; date: string; code: string })
  | { type: 'join'; student: string; name: string; keyHash: string }

export type LessonCommand = (LessonMentorCommand | (LessonStudentCommand & { student: string }) | ServerCommand) & {
  readonly at: number
}
export type LessonCommandOf<T extends LessonCommand['type']> = Extract<LessonCommand, { type: T }>
