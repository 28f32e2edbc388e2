/** Events as they were once written, and how to read them today. Rows on disk are never rewritten. */
type Old = Readonly<Record<string, unknown>>
type Upcasts = Readonly<Record<string, (old: Old) => Old>>

/** Who moved brought no detail of a plan, could not be on chips only, and had no hidden texts. */
function playerJoined(old: Old): Old {
  const luggage = old.luggage as Old | null
  if (!luggage) return old
  const insights = (luggage.insights as readonly Old[]).map((insight) => ({ hidden: false, ...insight }))
  return { ...old, luggage: { chipsOnly: false, detail: null, ...luggage, insights } }
}

/** Until 2026-11 the numbers that all variants share stood in the code; these are the ones of then. */
const numbersOfThen = {
  clock: { grace: 20, more: 30 },
  steps: { stop: 60, sentence: 60, lights: 5, round: 90 },
  shortest: { story: 10, spoken: 5, share: 5, say: 15 },
  lost: { ask: 15, byItself: 45 },
  behind: { shorter: 30, quick: 90, noStorm: 120 },
  schedule: { brief: 900, lastWords: 30 },
  shorter: { choose: 8, think: 10, less: 10, floor: 5 },
  mini: { choose: 10, tell: 45, talent: 10 },
  easier: { tell: 20, redraws: 2, versions: 2 },
  sparks: { start: 3, everybody: 2 },
  bright: 0.8,
  tempo: { stuck: 2, rush: 3, share: 0.25 },
  dealt: { river: 3, hand: 3, talents: 8, options: 6, stretch: 2, near: 3 },
  hidden: 2,
}
const withNumbers = (variant: unknown): Old => ({ numbers: numbersOfThen, ...(variant as Old) })
const gameStarted = (old: Old): Old => ({ ...old, variant: withNumbers(old.variant), quick: withNumbers(old.quick) })

/** By kind of table and type of event. */
const upcasts: Readonly<Record<'lesson' | 'game', Upcasts>> = { lesson: {}, game: { gameStarted, playerJoined } }

/** A stored event as it would be written today. */
export const upcast = (kind: keyof typeof upcasts, old: Old): Old => upcasts[kind][String(old.type)]?.(old) ?? old
