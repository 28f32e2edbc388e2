import * as z from 'zod/mini'
import { CLOCKS, LANGUAGES, LEVELS, OCCASIONS, OPTIONAL_PHASES, SEATS, VARIANTS } from '../basics.ts'
import { groupLetter, LESSON_MENTOR_COMMANDS, plenaryPage, sign } from './commands.ts'

/** What leaves the server about a lesson. The stage shows names as chips in the lobby; a student sees the names at the own table. */
const seat = z.enum(SEATS)
const onRoster = z.strictObject({
  student: z.string(),
  /** empty as long as this viewer may not read it */
  name: z.string(),
  /** the mentor still has to look at it */
  doubtful: z.boolean(),
  /** only on the smartboard, of a name that waits: the mentor wants to see it in its own panel */
  shown: z.optional(z.string()),
  group: z.nullable(groupLetter),
  seat: z.nullable(seat),
  absent: z.boolean(),
  /** on whose device, of everybody on a device that is shared */
  device: z.optional(z.string()),
})
const named = z.strictObject({ seat, name: z.string() })

/** A question to the class, put together from cards; nobody knows whose it is. */
const question = z.strictObject({ id: z.string(), world: z.string(), question: z.string(), who: z.string() })
export type Question = z.infer<typeof question>

/** All games together, while the class rounds off and afterwards. */
const classView = z.strictObject({
  page: plenaryPage,
  /** given at least three times */
  talents: z.array(z.strictObject({ talent: z.string(), count: z.int().check(z.gte(3)) })),
  market: z.strictObject({
    approval: z.boolean(),
    /** nobody has read them yet; what they ask, only the mentor's private control sees */
    waiting: z.array(z.string()),
    kept: z.int(),
    seen: z.array(question),
    /** the one that the mentor reads on the board, after a tap */
    reading: z.nullable(question),
  }),
})
export type ClassView = z.infer<typeof classView>

export const lessonView = z.strictObject({
  version: z.int(),
  status: z.strictObject({
    stage: z.enum(['lobby', 'grouped', 'playing', 'ended']),
    door: z.enum(['open', 'closed']),
    paused: z.boolean(),
    /** stopped until another day */
    shelved: z.boolean(),
    /** taken up again: everybody comes back before the mentor lets the game go on */
    returning: z.boolean(),
    level: z.enum(LEVELS),
    variant: z.enum(VARIANTS),
    clocks: z.enum(CLOCKS),
    off: z.array(z.enum(OPTIONAL_PHASES)),
    occasion: z.enum(OCCASIONS),
    /** one who tries the game, with players of the server */
    trial: z.boolean(),
    /** the class rounds off together */
    plenary: z.boolean(),
    /** in the lesson's own time, as `now` of its frames; null: no end */
    endsAt: z.nullable(z.number()),
    language: z.enum(LANGUAGES),
    date: z.string(),
    students: z.int(),
    /** groups whose game could not be read any more, and the letter under which they began anew */
    givenUp: z.optional(z.array(z.strictObject({ group: groupLetter, anew: groupLetter }))),
  }),
  /** only for the smartboard and the mentor */
  host: z.nullable(
    z.strictObject({
      code: z.string(),
      names: z.array(z.string()),
      roster: z.array(onRoster),
      /** taken out; can be put back */
      removed: z.array(z.strictObject({ student: z.string(), name: z.string() })),
      /** who came after the start, with the table that suits best */
      late: z.array(z.strictObject({ student: z.string(), name: z.string(), suggestion: z.nullable(groupLetter) })),
      groups: z.array(z.strictObject({ letter: groupLetter, members: z.array(named) })),
      /** the signs among which the board offers those of devices that wait, with until when (in the lesson's own time) */
      signs: z.array(z.strictObject({ until: z.number(), signs: z.array(sign) })),
      /** how many devices control this lesson besides the board */
      controls: z.int(),
      /** groups that the mentor has stopped, one by one */
      still: z.array(groupLetter),
      can: z.array(z.enum(LESSON_MENTOR_COMMANDS)),
    }),
  ),
  /** only for the smartboard and the mentor, while the class rounds off together and after the end */
  class: z.nullable(classView),
  /** only for the mentor's private control: never on the smartboard */
  mentor: z.nullable(
    z.strictObject({
      wishes: z.array(z.strictObject({ students: z.array(z.string()), wish: z.enum(['together', 'apart']) })),
      /** network questions that wait for the mentor */
      questions: z.array(question),
    }),
  ),
  /** only for a student */
  me: z.nullable(
    z.strictObject({
      name: z.string(),
      group: z.nullable(groupLetter),
      seat: z.nullable(seat),
      /** the mentor still looks at the name; until then the others read an animal */
      doubtful: z.optional(z.boolean()),
      /** everybody is called after an animal here */
      animals: z.optional(z.boolean()),
      /** marked by the mentor, or not yet back on another day */
      absent: z.boolean(),
      mates: z.array(named),
      /** the first names of who else plays on this device */
      sharing: z.optional(z.array(z.string())),
      /** the personal code: with it and the name the place is found again on another device */
      code: z.optional(z.string()),
    }),
  ),
})
export type LessonView = z.infer<typeof lessonView>
export type LessonViewer =
  | { readonly role: 'stage' }
  | { readonly role: 'mentor' }
  /** `code`: the personal code, known as long as the device is here */
  | { readonly role: 'student'; readonly student: string; readonly code?: string }
