/** Events as they were once written, and how to read them today. Rows on disk are never rewritten. */
type Old = Readonly<Record<string, unknown>>
const upcasts: Readonly<Record<string, (old: Old) => Old>> = {}

export function upcast(old: Old): Old {
  return upcasts[String(old.type)]?.(old) ?? old
}
