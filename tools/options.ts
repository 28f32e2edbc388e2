import { parseArgs } from 'node:util'

/** The settings of a tool: whole numbers with a standard. One that is none is said in one line, and the tool ends with 2. */
export function wholeNumbers<K extends string>(standard: Readonly<Record<K, number>>): Record<K, number> {
  const names = Object.keys(standard) as K[]
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string', default: String(standard[name]) } as const]))
  const { values } = parseArgs({ options })
  return Object.fromEntries(names.map((name) => [name, whole(name, String(values[name]))])) as Record<K, number>
}

function whole(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  console.error(`--${name} is "${text}"; expected a whole number.`)
  process.exit(2)
}

/** The last line of a tool, and how it ends: 1 when something was found. */
export function conclude(tool: string, found: readonly string[], figures: Readonly<Record<string, unknown>>): never {
  console.log(JSON.stringify({ tool, ok: found.length === 0, ...figures, found: found.slice(0, 10) }))
  process.exit(found.length === 0 ? 0 : 1)
}
