import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { LANGUAGES, type Language } from '../shared/basics.ts'
import {
  type Chips,
  cardShapes,
  chipsShape,
  DECK_NAMES,
  type DeckName,
  type Decks,
  levelsShape,
  type Words,
  wordsShape,
} from '../shared/content.ts'
import { variantsShape } from '../shared/game/variant.ts'
import type { Supplies } from '../shared/lesson/reconcile.ts'
import { type AnimalNames, animalsShape, type RudeWords, rudeShape } from '../shared/rude.ts'
import { brokenReferences, type Content } from './deckReferences.ts'
import { faultsOf } from './faults.ts'
import { nameOf, StartProblem } from './problem.ts'
import type { Store } from './store/store.ts'

/** The words of one deck version in one language, as JSON; null when there is no such version. */
export type DeckWords = (hash: string, language: string) => Promise<string | null>
export type Loaded = {
  readonly supplies: Supplies
  readonly words: Readonly<Record<Language, Words>>
  readonly hash: string
  /** words that hurt, which the door refuses */
  readonly rude: RudeWords
  readonly animals: AnimalNames
}

const MOST_FAULTS = 50

/** Reads and checks everything in `content/`. One line per fault: file, entry, field, what was expected. */
export async function readContent(folder: string): Promise<Loaded> {
  const faults: string[] = []
  const read = <T>(name: string, shape: z.ZodMiniType<T>, entries?: string) => readFileAs(folder, name, shape, faults, entries)

  const decks = await Promise.all(
    DECK_NAMES.map(async (deck) => [deck, await read(`decks/${deck}.json`, deckShape(deck), 'cards')] as const),
  )
  const chips = await read('chips.json', chipsShape)
  const variants = await read('variants.json', variantsShape)
  const levels = await read('levels.json', levelsShape)
  const rude = await read('rude.json', rudeShape)
  const animals = await read('animals.json', animalsShape)
  const words = await Promise.all(LANGUAGES.map(async (language) => [language, await readWords(language, read)] as const))
  stopAt(faults)

  const content: Content = {
    decks: Object.fromEntries(decks.map(([name, deck]) => [name, deck?.cards ?? []])) as unknown as Decks,
    chips: chips as Chips,
    levels: levels?.levels ?? [],
    words: Object.fromEntries(words) as Record<Language, Record<string, Words>>,
  }
  stopAt(brokenReferences(content))
  return { ...loaded(content, variants ?? {}), rude: rude as RudeWords, animals: animals as AnimalNames }
}

function loaded({ decks, chips, words }: Content, variants: Supplies['variants']): Omit<Loaded, 'rude' | 'animals'> {
  const merged = Object.fromEntries(
    LANGUAGES.map((language) => [language, Object.assign({}, ...Object.values(words[language]))]),
  ) as Record<Language, Words>
  const hash = createHash('sha256')
    .update(JSON.stringify([decks, chips, merged]))
    .digest('hex')
    .slice(0, 32)
  return { supplies: { variants, decks, chips, deck: hash }, words: merged, hash }
}

/** Keeps this deck version for good: a started game names it by its hash, and editing a deck never disturbs a lesson. */
export async function keepDeck(store: Store, { hash, words }: Loaded): Promise<DeckWords> {
  await store.saveDeck(hash, JSON.stringify(words))
  const kept = new Map<string, string>()
  return async (asked, language) => {
    const name = `${asked}/${language}`
    const known = kept.get(name)
    if (known) return known
    const stored = /^[0-9a-f]{32}$/.test(asked) && LANGUAGES.some((one) => one === language) ? await store.deck(asked) : null
    if (stored === null) return null
    const text = JSON.stringify((JSON.parse(stored) as Record<string, unknown>)[language])
    kept.set(name, text)
    return text
  }
}

const deckShape = (deck: DeckName) =>
  z.strictObject({
    deck: z.literal(deck),
    cards: z.array(cardShapes[deck] as z.ZodMiniType<{ id: string }>).check(z.minLength(1)),
  })

type Read = <T>(name: string, shape: z.ZodMiniType<T>) => Promise<T | undefined>

/** Where the words of cards and chips stand; other files of the language are the client's. */
const WORD_FILES = [...DECK_NAMES, 'chips'] as const

/** The words of one language, by file. */
async function readWords(language: Language, read: Read): Promise<Record<string, Words>> {
  return Object.fromEntries(
    await Promise.all(
      WORD_FILES.map(async (name) => [name, (await read(`text/${language}/${name}.json`, wordsShape)) ?? {}] as const),
    ),
  )
}

async function readFileAs<T>(
  folder: string,
  name: string,
  shape: z.ZodMiniType<T>,
  faults: string[],
  entries?: string,
): Promise<T | undefined> {
  const where = `content/${name}`
  const found = await parseFile(join(folder, name))
  if (!found.ok) {
    faults.push(`${where}: ${found.why}, expected JSON`)
    return undefined
  }
  const result = shape.safeParse(found.value)
  if (result.success) return result.data
  faults.push(...faultsOf(where, found.value, result.error.issues, entries))
  return undefined
}

async function parseFile(path: string): Promise<{ ok: true; value: unknown } | { ok: false; why: string }> {
  try {
    return { ok: true, value: JSON.parse(await readFile(path, 'utf8')) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) return { ok: false, why: `cannot be read (${nameOf(error)})` }
    return {
      ok: false,
      why: `is not JSON (${error.message.match(/at position \d+|line \d+ column \d+|end of JSON input/)?.[0] ?? 'syntax'})`,
    }
  }
}

function stopAt(faults: readonly string[]): void {
  if (faults.length === 0) return
  const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : []
  throw new StartProblem([...faults.slice(0, MOST_FAULTS), ...more].join('\n'))
}
