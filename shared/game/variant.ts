import * as z from 'zod/mini'
import { THEMES, VARIANTS, type VariantId } from '../basics.ts'
import { numbersShape } from './numbers.ts'

/** The numbers of one variant: all times in seconds. They live in `content/variants.json`, so that a play test can change them. */
const seconds = z.int().check(z.gte(0), z.lte(3600))

export const STORY_STEPS = ['choose', 'think', 'tell', 'listen', 'summarise', 'ask', 'answer', 'talent', 'insight'] as const
export type StoryStep = (typeof STORY_STEPS)[number]

const perPlayers = z.strictObject({ '4': z.int(), '3': z.int(), '2': z.int() })
const storyTimes = z.record(z.enum(STORY_STEPS), seconds)

const own = z.strictObject({
  phases: z.strictObject({
    welcome: seconds,
    opening: seconds,
    questionStorm: seconds,
    story: seconds,
    core: seconds,
    action: seconds,
    closing: seconds,
  }),
  welcome: z.strictObject({ hello: seconds, agreement: seconds, roles: seconds }),
  opening: z.strictObject({ choose: seconds }),
  /** null: without Vragenstorm */
  questionStorm: z.nullable(z.strictObject({ seat: seconds, seatOfThree: seconds, change: seconds })),
  /** between two rounds of stories */
  energiser: seconds,
  /** 0 seconds to predict: without predictions */
  core: z.strictObject({ together: seconds, predict: seconds, each: seconds }),
  /** `each`: with four players; with fewer the rest of the phase is shared */
  action: z.strictObject({ together: seconds, margin: seconds, each: z.optional(seconds), ifThen: z.boolean() }),
  closing: z.strictObject({ each: seconds }),
  /** one entry per round of stories; the river prefers its themes (none named: no preference) */
  stories: z
    .array(z.strictObject({ four: storyTimes, three: storyTimes, themes: z.array(z.enum(THEMES)), activity: z.boolean() }))
    .check(z.minLength(1)),
  /** sparks for "Stralend", by number of present players */
  radiant: perPlayers,
  /** insight spaces of ring 2, by number of players at the start */
  hexes: perPlayers,
})
/** A variant as it is played: its own numbers, and those that all share. */
export const variantShape = z.extend(own, { numbers: numbersShape })
export type Variant = z.infer<typeof variantShape>

const file = z.strictObject({ numbers: numbersShape, '20': z.optional(own), '35': z.optional(own), '50': z.optional(own) })
/** `content/variants.json`: the variants, each with the numbers that stand there once. */
export const variantsShape = z.pipe(
  file,
  z.transform(
    ({ numbers, ...variants }): Partial<Record<VariantId, Variant>> =>
      Object.fromEntries(VARIANTS.flatMap((id) => (variants[id] ? [[id, { ...variants[id], numbers }]] : []))),
  ),
)
