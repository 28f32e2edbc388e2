import * as z from 'zod/mini'
import { COMPETENCES, EMOTIONS, LEVELS, THEMES } from './basics.ts'

/** The shape of decks, chips and levels. Mechanics live here by id; words live in `content/text/<language>` by the same id. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40))
const base = { id, levels: z.array(z.enum(LEVELS)).check(z.minLength(1)), icon: id }
const depth = z.int().check(z.gte(1), z.lte(3))
const sensitivity = z.int().check(z.gte(0), z.lte(1))

export const TALENT_CLUSTERS = ['together', 'care', 'make', 'think', 'create', 'lead', 'persist', 'precise'] as const
export const DOMAINS = ['operate', 'investigate', 'design', 'people', 'enterprise', 'order'] as const
export const INSIGHT_KINDS = ['talent', 'motive', 'work'] as const
export const COACH_AIDS = ['lsd', 'oen', 'nivea', 'oma', 'anna', 'leary'] as const

export const cardShapes = {
  opening: z.strictObject({ ...base, kind: z.enum(['prompt', 'picture']) }),
  questionStorm: z.strictObject({ ...base, theme: z.enum(THEMES), sensitivity }),
  experience: z.strictObject({ ...base, theme: z.enum(THEMES), depth, sensitivity, activity: z.boolean() }),
  reflection: z.strictObject({ ...base, competence: z.enum(COMPETENCES), depth }),
  talent: z.strictObject({ ...base, cluster: z.enum(TALENT_CLUSTERS) }),
  interest: z.strictObject({ ...base, domain: z.enum(DOMAINS) }),
  world: z.strictObject({ ...base, domain: z.enum(DOMAINS), technology: z.boolean(), questions: z.array(id).check(z.length(3)) }),
  insight: z.strictObject({ ...base, kind: z.enum(INSIGHT_KINDS) }),
  action: z.strictObject({
    ...base,
    competence: z.enum(COMPETENCES),
    stretch: z.boolean(),
    who: z.array(id).check(z.minLength(3)),
    where: z.array(id).check(z.minLength(3)),
  }),
  energiser: z.strictObject(base),
  takeaway: z.strictObject(base),
  coach: z.strictObject({ ...base, aid: z.enum(COACH_AIDS) }),
  home: z.strictObject(base),
  easier: z.strictObject({ ...base, kind: z.enum(['picture', 'person']) }),
  listening: z.strictObject(base),
  step: z.strictObject(base),
} as const

export type DeckName = keyof typeof cardShapes
export const DECK_NAMES = Object.keys(cardShapes) as DeckName[]
export type Card<D extends DeckName> = z.infer<(typeof cardShapes)[D]>
/** All decks of `content/decks`, by name. */
export type Decks = { readonly [D in DeckName]: readonly Card<D>[] }

const chip = z.strictObject({ id, icon: id })
export const chipsShape = z.strictObject({
  emotions: z.array(z.strictObject({ id: z.enum(EMOTIONS), icon: id })).check(z.length(EMOTIONS.length)),
  who: z.array(chip),
  where: z.array(chip),
  obstacles: z.array(chip),
  replies: z.array(chip),
})
export type Chips = z.infer<typeof chipsShape>

/** The levels a mentor can choose: those that have all their cards. */
export const levelsShape = z.strictObject({ levels: z.array(z.enum(LEVELS)).check(z.minLength(1)) })

/** What stands on a card in one language. `gloss` explains a talent or interest in one short sentence; `alt` describes a picture. */
export const wordsShape = z.record(
  z.string(),
  z.strictObject({
    text: z.string().check(z.minLength(1), z.maxLength(160)),
    example: z.optional(z.string().check(z.maxLength(160))),
    helper: z.optional(z.string().check(z.maxLength(160))),
    gloss: z.optional(z.string().check(z.maxLength(160))),
    alt: z.optional(z.string().check(z.maxLength(120))),
  }),
)
export type Words = z.infer<typeof wordsShape>
