import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue

/** One line for each thing that is wrong in a file: file, entry, field, what stands there and what is expected. */
export const faultsOf = (file: string, value: unknown, issues: readonly Issue[], entries?: string): string[] =>
  issues.flatMap((issue) => linesOf(issue, value).map(({ path, says }) => `${file}${placeOf(value, path, entries)}${says}`))

type Line = { readonly path: readonly PropertyKey[]; readonly says: string }

function linesOf(issue: Issue, value: unknown): Line[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], says: ' is not a field here, expected none' }))
  return [{ path: issue.path, says: ` is ${shown(issue.path.reduce(at, value))}, ${expected(issue)}` }]
}

/** `, card 4 "exp-boat": depth` : cards are counted from 1, as a person does. */
function placeOf(value: unknown, path: readonly PropertyKey[], entries: string | undefined): string {
  const [list, place, ...field] = path
  if (list !== entries || typeof place !== 'number') return `${path.length > 0 ? `: ${path.join('.')}` : ':'}`
  const id = at(at(at(value, list), place), 'id')
  const name = typeof id === 'string' ? ` "${id}"` : ''
  return `, card ${place + 1}${name}: ${field.join('.')}`.trimEnd()
}

const at = (value: unknown, key: PropertyKey | undefined): unknown =>
  typeof value === 'object' && value !== null && key !== undefined && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined

function shown(input: unknown): string {
  if (input === undefined) return 'missing'
  const text = JSON.stringify(input)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const UNITS: Readonly<Record<string, string>> = { string: ' symbols', array: ' entries' }

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return `at most ${issue.maximum}${UNITS[issue.origin] ?? ''} is allowed`
    case 'too_small':
      return `at least ${issue.minimum}${UNITS[issue.origin] ?? ''} is expected`
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    case 'invalid_type':
      return `expected ${issue.expected}`
    case 'invalid_format':
      return issue.format === 'regex' ? `expected a text like ${issue.pattern}` : `expected ${issue.format}`
    default:
      return 'expected something else'
  }
}
