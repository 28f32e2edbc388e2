import * as z from 'zod/mini'
import { VARIANTS } from '../basics.ts'

/** The numbers of one variant: all times in seconds. They live in `content/variants.json`, so that a play test can change them. */
const seconds = z.int().check(z.gte(0), z.lte(3600))

export const STORY_STEPS = ['choose', 'think', 'tell', 'listen', 'summarise', 'ask', 'answer', 'talent', 'insight'] as const
export type StoryStep = (typeof STORY_STEPS)[number]

const storyTimes = z.record(z.enum(STORY_STEPS), seconds)

export const variantShape = z.strictObject({
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
  core: z.strictObject({ together: seconds, each: seconds }),
  action: z.strictObject({ together: seconds, margin: seconds }),
  closing: z.strictObject({ each: seconds }),
  /** one entry per round of stories */
  stories: z.array(z.strictObject({ four: storyTimes, three: storyTimes })).check(z.minLength(1)),
  /** sparks for "Stralend", by number of present players */
  radiant: z.strictObject({ '4': z.int(), '3': z.int(), '2': z.int() }),
})
export type Variant = z.infer<typeof variantShape>
export const variantsShape = z.partialRecord(z.enum(VARIANTS), variantShape)
