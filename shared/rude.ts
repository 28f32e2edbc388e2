import * as z from 'zod/mini'
import { LANGUAGES } from './basics.ts'

/** Words that hurt, and how they are found however they are written. Which words they are stands in `content/rude.json`. */

const words = z.array(z.string().check(z.regex(/^[a-z]+( [a-z]+)*$/), z.maxLength(40)))
const rudeList = z.strictObject({
  /** rude wherever in a word they stand */
  anywhere: z.array(z.string().check(z.regex(/^[a-z]{4,}$/), z.maxLength(40))),
  /** rude only by themselves: words and phrases */
  alone: words,
  /** everyday words and phrases that would be taken for one of the others */
  fine: words,
})
export const rudeShape = z.record(z.enum(LANGUAGES), rudeList)
/** Names to choose from, by language, for lessons that use no names. */
export const animalsShape = z.record(
  z.enum(LANGUAGES),
  z.array(z.string().check(z.minLength(2), z.maxLength(20))).check(z.minLength(1)),
)
export type AnimalNames = z.infer<typeof animalsShape>
export type RudeWords = z.infer<typeof rudeShape>

/** [TEXT-5] Does a word of any language that hurts stand in this text? A name that only holds such letters is fine. */
export function isRude(text: string, lists: RudeWords): boolean {
  const all = (kind: keyof z.infer<typeof rudeList>) => Object.values(lists).flatMap((list) => list[kind])
  const anywhere = all('anywhere')
  const single = [...anywhere, ...all('alone').filter((entry) => !entry.includes(' '))]
  const fine = wholeWords(all('fine'))
  const alone = wholeWords(all('alone').map(stretched))
  const inside = anyOf(anywhere.map(stretched), '', '')
  const strong = anyOf(anywhere.map(stretched), '^', '$')
  const one = anyOf(single.map(stretched), '^', '$')

  return readings(text).some((pieces) => {
    const line = pieces.join(' ').replace(fine, ' ')
    if (alone.test(line) || inside.test(line)) return true
    if (pieces.some((piece) => isMasked(piece, single))) return true
    return apart(pieces).some((word) => one.test(word)) || pairs(pieces).some((word) => strong.test(word))
  })
}

const anyOf = (entries: readonly string[], before: string, after: string, flags = '') =>
  new RegExp(`${before}(?:${entries.join('|') || '(?!)'})${after}`, flags)
const wholeWords = (entries: readonly string[]) => anyOf(entries, '(?<![a-z])', '(?![a-z])', 'g')

/** Letters may be repeated: "kut" is also found in "kuuut", and "ass" not in "as". */
const stretched = (entry: string): string =>
  entry.replace(/([a-z])\1*/g, (run, letter: string) => (run.length === 1 ? `${letter}+` : `${letter}{${run.length},}`))

/** Letters of other alphabets, and some that have no plain form, that look like ours. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'u', х: 'x', к: 'k', і: 'i', ѕ: 's', т: 't', н: 'h', м: 'm', п: 'n' },
  ...{ α: 'a', ε: 'e', ο: 'o', κ: 'k', υ: 'u', τ: 't', ι: 'i', ν: 'v', ı: 'i', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss' },
}

/** Small letters without accents, apostrophes and marks that nobody sees. */
const plain = (text: string): string =>
  [
    ...text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\p{Cf}'’‘`´]/gu, ''),
  ]
    .map((symbol) => LOOK_ALIKES[symbol] ?? symbol)
    .join('')

const SIGNS = { '@': 'a', $: 's', '€': 'e', '0': 'o', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g' }
/** How signs and digits may be meant: as themselves, or as the letters that they look like. */
const SPELLINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  { ...SIGNS, '1': 'i', '|': 'i', '!': 'i' },
  { ...SIGNS, '1': 'l', '|': 'l', '!': 'l' },
]

/** Between letters a sign stands for a letter; a number by itself, and a sign at the end of a sentence, do not. */
const spelled = (chunk: string, letters: Readonly<Record<string, string>>): string =>
  /[a-z]/.test(chunk) ? chunk.replace(/[@$€|0-9]|!(?=[a-z0-9])/g, (sign) => letters[sign] ?? sign) : chunk

/** The text as pieces of letters, in each way in which it may be meant: "k.u.t" is three pieces, and one. */
function readings(text: string): string[][] {
  const chunks = plain(text).split(/\s+/)
  return SPELLINGS.flatMap((letters) => {
    const written = chunks.map((chunk) => spelled(chunk, letters))
    const split = written.flatMap((chunk) => chunk.split(/[^a-z*]+/))
    const squeezed = written.map((chunk) => chunk.replace(/[^a-z*]/g, ''))
    return [split, squeezed].map((pieces) => pieces.map(withoutEdges).filter(Boolean))
  })
}
const withoutEdges = (piece: string): string => piece.replace(/^\*+|\*+$/g, '')

/** "k*t": stars stand for letters. */
function isMasked(piece: string, entries: readonly string[]): boolean {
  if (!piece.includes('*') || piece.replaceAll('*', '').length < 2) return false
  const meant = new RegExp(`^${piece.replaceAll('*', '[a-z]')}$`)
  return entries.some((entry) => meant.test(entry))
}

const MOST_PIECES = 12

/** Words of which the letters stand apart: "k u t", "k ut". At most one piece is longer than a letter. */
const apart = (pieces: readonly string[]): string[] =>
  pieces.flatMap((_, from) =>
    pieces
      .slice(from + 1, from + MOST_PIECES)
      .map((_, more) => pieces.slice(from, from + more + 2))
      .filter((together) => together.filter(({ length }) => length > 1).length <= 1)
      .map((together) => together.join('')),
  )

/** Two pieces that make one word: "kan ker". */
const pairs = (pieces: readonly string[]): string[] => pieces.slice(1).map((piece, place) => `${pieces[place]}${piece}`)
