import * as z from 'zod/mini'
import { LANGUAGES, LEVELS, SEATS, VARIANTS } from '../basics.ts'
import { groupLetter, LESSON_MENTOR_COMMANDS } from './commands.ts'

/** What leaves the server about a lesson. The stage shows names as chips in the lobby; a student sees the names at the own table. */
const seat = z.enum(SEATS)
const named = z.strictObject({ seat, name: z.string() })

export const lessonView = z.strictObject({
  version: z.int(),
  status: z.strictObject({
    stage: z.enum(['lobby', 'grouped', 'playing', 'ended']),
    door: z.enum(['open', 'closed']),
    paused: z.boolean(),
    level: z.enum(LEVELS),
    variant: z.enum(VARIANTS),
    language: z.enum(LANGUAGES),
    date: z.string(),
    students: z.int(),
  }),
  /** only for the smartboard and the mentor */
  host: z.nullable(
    z.strictObject({
      code: z.string(),
      names: z.array(z.string()),
      /** who came after the start, with the table that suits best */
      late: z.array(z.strictObject({ student: z.string(), name: z.string(), suggestion: z.nullable(groupLetter) })),
      groups: z.array(z.strictObject({ letter: groupLetter, members: z.array(named) })),
      can: z.array(z.enum(LESSON_MENTOR_COMMANDS)),
    }),
  ),
  /** only for a student */
  me: z.nullable(
    z.strictObject({
      name: z.string(),
      group: z.nullable(groupLetter),
      seat: z.nullable(seat),
      mates: z.array(named),
    }),
  ),
})
export type LessonView = z.infer<typeof lessonView>
export type LessonViewer =
  | { readonly role: 'stage' }
  | { readonly role: 'mentor' }
  | { readonly role: 'student'; readonly student: string }
