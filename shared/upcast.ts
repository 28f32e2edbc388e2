/** Events as they were once written, and how to read them today. Rows on disk are never rewritten. */
type Old = Readonly<Record<string, unknown>>
type Upcasts = Readonly<Record<string, (old: Old) => Old>>

/** By kind of table and type of event. */
const upcasts: Readonly<Record<'lesson' | 'game', Upcasts>> = { lesson: {}, game: {} }

/** A stored event as it would be written today. */
export const upcast = (kind: keyof typeof upcasts, old: Old): Old => upcasts[kind][String(old.type)]?.(old) ?? old
