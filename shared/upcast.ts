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

/** By kind of table and type of event. */
const upcasts: Readonly<Record<'lesson' | 'game', Upcasts>> = { lesson: {}, game: { playerJoined } }

/** A stored event as it would be written today. */
export const upcast = (kind: keyof typeof upcasts, old: Old): Old => upcasts[kind][String(old.type)]?.(old) ?? old
