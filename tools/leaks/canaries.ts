import { pick, type Random } from '../../shared/random.ts'

/** Words that occur nowhere else, so that who has them got them. */
export type Secret = {
  readonly what: string
  readonly words: string
  readonly allowed: ReadonlySet<string>
  readonly must: readonly string[]
}

const LETTERS = 'bcdfghjklmnpqrstvwxz'
const some = (draw: Random, length: number): string => Array.from({ length }, () => pick(Array.from(LETTERS), draw)).join('')

/** A first name of its own: twelve letters that no word has. */
export const canaryName = (draw: Random): string => `Q${some(draw, 11)}`
/** A few own words, as a student may type them. */
export const canaryWords = (draw: Random): string => `zq${some(draw, 9)} ${some(draw, 5)}`

/** Where it was and may not be, and where it was not and must be: else nothing is proved. */
export function judge({ what, words, allowed, must }: Secret, got: readonly string[]): string[] {
  const leaked = got.filter((device) => !allowed.has(device)).map((device) => `${what} reached ${device}`)
  const missed = must.filter((device) => !got.includes(device)).map((device) => `${what} never reached ${device}`)
  return words === '' ? [`${what} is empty`] : [...leaked, ...missed]
}
