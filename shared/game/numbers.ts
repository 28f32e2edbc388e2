import * as z from 'zod/mini'

/** The numbers that every variant shares, from `content/variants.json`. All times in seconds. */

const seconds = z.int().check(z.gte(1), z.lte(3600))
const count = z.int().check(z.gte(1), z.lte(12))
const portion = z.number().check(z.gte(0), z.lte(1))

export const numbersShape = z.strictObject({
  /** after zero, and what "Meer tijd" gives */
  clock: z.strictObject({ grace: seconds, more: seconds }),
  /** steps that are the same length in every variant; `stop`: choosing after "Even stoppen", `round`: one round when the group is done */
  steps: z.strictObject({ stop: seconds, sentence: seconds, lights: seconds, round: seconds }),
  /** a step is never planned shorter, or earns nothing when it was */
  shortest: z.strictObject({ story: seconds, spoken: seconds, share: seconds, say: seconds }),
  /** how long somebody is lost before the others are asked, and before they go on by themselves */
  lost: z.strictObject({ ask: seconds, byItself: seconds }),
  /** behind the plan by more than this: shorter steps, the times of 20 minutes, no Vragenstorm */
  behind: z.strictObject({ shorter: seconds, quick: seconds, noStorm: seconds }),
  /** a lesson shorter than `brief` has mini stories only; in a jump the running step gets `lastWords` */
  schedule: z.strictObject({ brief: seconds, lastWords: seconds }),
  /** the steps of a group that is a little behind: at most so long, or so much shorter but not below `floor` */
  shorter: z.strictObject({ choose: seconds, think: seconds, less: seconds, floor: seconds }),
  mini: z.strictObject({ choose: seconds, tell: seconds, talent: seconds }),
  /** telling with an easier card; only cards of depth 1 after so many new rivers; so many easier versions */
  easier: z.strictObject({ tell: seconds, redraws: count, versions: count }),
  sparks: z.strictObject({ start: count, everybody: count }),
  /** the part of the core's slices for "Helder" */
  bright: portion,
  /** steps running that make a group "vast" or "haast", and the part of its time under which a step is rushed */
  tempo: z.strictObject({ stuck: count, rush: count, share: portion }),
  /** how many cards lie open; of six actions so many are stretch, of six worlds so many near the interest */
  dealt: z.strictObject({ river: count, hand: count, talents: count, options: count, stretch: count, near: count }),
  /** after so many hidden texts a player has chips only */
  hidden: count,
})
export type Numbers = z.infer<typeof numbersShape>
