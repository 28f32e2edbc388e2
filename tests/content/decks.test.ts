import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { COMPETENCES, LANGUAGES, type Language, type Level, THEMES } from '../../shared/basics.ts'
import {
  type Card,
  COACH_AIDS,
  cardShapes,
  chipsShape,
  DECK_NAMES,
  type DeckName,
  DOMAINS,
  INSIGHT_KINDS,
  levelsShape,
  TALENT_CLUSTERS,
  type Words,
  wordsShape,
} from '../../shared/content.ts'
import { hashesIn, hashOf, runsOf } from '../../tools/sourceRuns.ts'

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'))
const filesIn = (folder: string): string[] => readdirSync(new URL(`../../content/${folder}`, import.meta.url)).sort()

const deckFile = <D extends DeckName>(name: D) => z.strictObject({ deck: z.literal(name), cards: z.array(cardShapes[name]) })
const cardsOf = <D extends DeckName>(name: D) => read(`decks/${name}.json`).cards as Card<D>[]
const atLevel = <D extends DeckName>(level: Level, name: D) => cardsOf(name).filter((card) => card.levels.includes(level))
const { levels: READY } = levelsShape.parse(read('levels.json'))
const chips = () => Object.values(chipsShape.parse(read('chips.json'))).flat()
const wordsOf = (language: Language, file: string): Words => read(`text/${language}/${file}.json`)

const TEXT_FILES = [...DECK_NAMES, 'chips'] as const
const IN_BOTH = LANGUAGES.flatMap((language) => TEXT_FILES.map((file) => [language, file] as const))
const idsOf = (file: (typeof TEXT_FILES)[number]): string[] =>
  file === 'chips'
    ? chips().map((chip) => chip.id)
    : cardsOf(file).flatMap((card) => ('questions' in card ? [card.id, ...card.questions] : [card.id]))

const countWords = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
const tally = <T>(cards: readonly T[], by: (card: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(cards, by)].map(([key, group]) => [key, group.length]))
const each = (names: readonly string[], count: number) => Object.fromEntries(names.map((name) => [name, count]))
const share = <T>(cards: readonly T[], holds: (card: T) => boolean) => cards.filter(holds).length / cards.length

describe('The files', () => {
  test.each(DECK_NAMES)('deck %s has its shape', (name) => {
    expect(z.safeParse(deckFile(name), read(`decks/${name}.json`)).error?.issues).toBeUndefined()
  })
  test('the chips have theirs', () => {
    expect(chipsShape.safeParse(read('chips.json')).error?.issues).toBeUndefined()
  })
  test.each(IN_BOTH)('words %s/%s have theirs', (language, file) => {
    expect(wordsShape.safeParse(wordsOf(language, file)).error?.issues).toBeUndefined()
  })
  test('there are no others', () => {
    expect(filesIn('decks')).toEqual(DECK_NAMES.map((name) => `${name}.json`).sort())
    for (const language of LANGUAGES)
      expect(TEXT_FILES.filter((file) => !filesIn(`text/${language}`).includes(`${file}.json`))).toEqual([])
  })
})

describe('Ids, words and icons', () => {
  test('an id is used once', () => {
    const ids = TEXT_FILES.flatMap(idsOf)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })
  test.each(IN_BOTH)('in %s/%s every id has words and all words have an id', (language, file) => {
    expect(Object.keys(wordsOf(language, file)).sort()).toEqual(idsOf(file).sort())
  })
  test.each(TEXT_FILES)('both languages say the same kinds of things in %s', (file) => {
    const kinds = (language: Language) =>
      Object.entries(wordsOf(language, file)).map(([id, words]) => [id, ...Object.keys(words).sort()].join(' '))
    expect(kinds('en').sort()).toEqual(kinds('nl').sort())
  })
  test('every icon is drawn', () => {
    const icons = read('art/icons.json')
    const used = [...DECK_NAMES.flatMap((name) => cardsOf(name).map((card) => card.icon)), ...chips().map((chip) => chip.icon)]
    expect(used.filter((icon) => !(icon in icons))).toEqual([])
    expect(Object.keys(icons).sort()).toEqual(Object.keys(read('art/sources.json')).sort())
  })
  test('a who and a where exist as chips', () => {
    const { who, where } = chipsShape.parse(read('chips.json'))
    const known = [...who, ...where].map((chip) => chip.id)
    expect(
      cardsOf('action')
        .flatMap((card) => [...card.who, ...card.where])
        .filter((id) => !known.includes(id)),
    ).toEqual([])
  })
})

/** "Least to ship per level" of the design: how many cards a deck has, and how many of each kind. */
const LEAST = {
  opening: { cards: 30, of: { prompt: 12, picture: 18 } },
  questionStorm: { cards: 40, of: each(THEMES, 6) },
  experience: { cards: 36, of: each(THEMES, 6) },
  reflection: { cards: 24, of: each(COMPETENCES, 4) },
  talent: { cards: 24, of: each(TALENT_CLUSTERS, 3) },
  interest: { cards: 18, of: each(DOMAINS, 3) },
  world: { cards: 12, of: each(DOMAINS, 2) },
  insight: { cards: 9, of: each(INSIGHT_KINDS, 3) },
  action: { cards: 24, of: each(COMPETENCES, 4) },
  energiser: { cards: 6, of: {} },
  takeaway: { cards: 10, of: {} },
  coach: { cards: 12, of: each(COACH_AIDS, 2) },
  home: { cards: 6, of: {} },
  easier: { cards: 8, of: { picture: 4, person: 4 } },
  listening: { cards: 8, of: {} },
  step: { cards: 1, of: {} },
} as const satisfies Record<DeckName, { cards: number; of: Record<string, number> }>

/** Decks in which no kind may have more cards than another. */
const EVEN = ['experience', 'talent', 'interest', 'world', 'insight'] as const
const kindOf = (card: Card<DeckName>): string => {
  for (const field of ['theme', 'competence', 'cluster', 'domain', 'kind', 'aid'])
    if (field in card) return String(card[field as keyof typeof card])
  return ''
}

test('both vmbo and havo/vwo can be chosen', () => {
  expect(READY).toEqual(expect.arrayContaining(['vmbo', 'hvb']))
})

describe.each(READY)('Enough cards for %s', (level) => {
  test.each(DECK_NAMES)('%s', (name) => {
    const cards = atLevel(level, name)
    expect(cards.length).toBeGreaterThanOrEqual(LEAST[name].cards)
    const kinds = tally(cards, kindOf)
    for (const [kind, least] of Object.entries(LEAST[name].of)) expect([kind, (kinds[kind] ?? 0) >= least]).toEqual([kind, true])
  })
  test.each(EVEN)('%s is spread evenly', (name) => {
    expect(new Set(Object.values(tally(atLevel(level, name), kindOf))).size).toBe(1)
  })
  test('chips for who and where', () => {
    const cards = atLevel(level, 'action')
    expect(new Set(cards.flatMap((card) => card.who)).size).toBeGreaterThanOrEqual(16)
    expect(new Set(cards.flatMap((card) => card.where)).size).toBeGreaterThanOrEqual(12)
  })
  test('two experiences per theme are easy, most are outside career activities, all depths are there', () => {
    const cards = atLevel(level, 'experience')
    const easy = tally(
      cards.filter((card) => card.depth === 1),
      (card) => card.theme,
    )
    for (const theme of THEMES) expect(easy[theme]).toBeGreaterThanOrEqual(2)
    expect(share(cards, (card) => !card.activity)).toBeGreaterThanOrEqual(0.6)
    expect(new Set(cards.map((card) => card.depth))).toEqual(new Set([1, 2, 3]))
  })
  test('without the sensitive cards every theme still has a story and a question', () => {
    for (const name of ['experience', 'questionStorm'] as const) {
      const calm = atLevel(level, name).filter((card) => card.sensitivity === 0)
      expect(new Set(calm.map((card) => card.theme)).size).toBe(THEMES.length)
    }
  })
  test('a third of the worlds show technology', () => {
    expect(share(atLevel(level, 'world'), (card) => card.technology)).toBeGreaterThanOrEqual(1 / 3)
  })
  test('a third of the actions stretch, in every competence', () => {
    const cards = atLevel(level, 'action')
    expect(share(cards, (card) => card.stretch)).toBeGreaterThanOrEqual(1 / 3)
    expect(new Set(cards.filter((card) => card.stretch).map((card) => card.competence)).size).toBe(COMPETENCES.length)
  })
})

describe('What the decks are made of', () => {
  test('a level has its own experiences and actions', () => {
    const shared = [...cardsOf('experience'), ...cardsOf('action')].filter((card) => card.levels.length > 1)
    expect(shared.map((card) => card.id)).toEqual([])
  })
  test.each(['questionStorm', 'reflection'] as const)('two levels share at most half of %s', (name) => {
    for (const one of READY)
      for (const other of READY.filter((level) => level !== one))
        expect(share(atLevel(one, name), (card) => card.levels.includes(other))).toBeLessThanOrEqual(0.5)
  })
  test('obstacles and replies, and no who or where that no action names', () => {
    const { who, where, obstacles, replies } = chipsShape.parse(read('chips.json'))
    expect([obstacles.length, replies.length]).toEqual([12, 12])
    const named = new Set(cardsOf('action').flatMap((card) => [...card.who, ...card.where]))
    expect([...who, ...where].filter(({ id }) => !named.has(id))).toEqual([])
  })
  const SPOKEN = ['opening', 'questionStorm', 'experience', 'reflection', 'takeaway', 'easier', 'step'] as const
  test.each(SPOKEN)('every card of %s comes with a beginning for who goes blank, in at most 15 words', (file) => {
    const pictures = cardsOf('opening').flatMap(({ id, kind }) => (kind === 'picture' ? [id] : []))
    for (const language of LANGUAGES) {
      const words = Object.entries(wordsOf(language, file)).filter(([id]) => !pictures.includes(id))
      expect(words.filter(([, { example }]) => !example || countWords(example) > 15).map(([id]) => id)).toEqual([])
    }
  })
  test.each(SPOKEN)('no two beginnings of %s are the same, and none says what the card says', (file) => {
    for (const language of LANGUAGES) {
      const words = Object.values(wordsOf(language, file)).filter(({ example }) => example)
      expect(new Set(words.map(({ example }) => example)).size).toBe(words.length)
      expect(words.filter(({ text, example }) => text === example)).toEqual([])
    }
  })
  test('every action that stretches says how to go about it', () => {
    const stretch = cardsOf('action').filter((card) => card.stretch)
    for (const language of LANGUAGES)
      expect(stretch.filter(({ id }) => !wordsOf(language, 'action')[id]?.helper).map(({ id }) => id)).toEqual([])
  })
  test('talents, interests, worlds and ways to listen are explained, and worlds name people who work there', () => {
    for (const language of LANGUAGES) {
      for (const file of ['talent', 'interest', 'listening'])
        expect(Object.values(wordsOf(language, file)).every(({ gloss }) => gloss)).toBe(true)
      const worlds = cardsOf('world').map(({ id }) => wordsOf(language, 'world')[id])
      expect(worlds.every((words) => words?.gloss && words.example)).toBe(true)
    }
  })
  test('an insight starter leaves its end open', () => {
    for (const language of LANGUAGES) {
      for (const { text } of Object.values(wordsOf(language, 'insight'))) expect(text).toMatch(/: \.\.\.$/)
    }
  })
  test('what ends a sentence has no capital', () => {
    const ids = [...cardsOf('interest'), ...cardsOf('world'), ...cardsOf('opening').filter(({ kind }) => kind === 'picture')]
    for (const language of LANGUAGES) {
      const words = Object.assign({}, ...['interest', 'world', 'opening'].map((file) => wordsOf(language, file))) as Words
      expect(ids.map(({ id }) => words[id]?.text ?? '').filter((text) => !/^\p{Ll}/u.test(text))).toEqual([])
    }
  })
  test('an action reads on after "Ik" or "I": it never says you', () => {
    const YOU = { nl: /\b(je|jij|jou|jouw)\b/i, en: /\b(you|your|yourself)\b/i }
    for (const language of LANGUAGES) {
      expect(Object.values(wordsOf(language, 'action')).filter(({ text }) => YOU[language].test(text))).toEqual([])
    }
  })
})

describe('The words', () => {
  const MOST = { opening: 14, questionStorm: 14, experience: 14, reflection: 14, action: 14, world: 14 } as const
  test.each(Object.entries(MOST))('a card of %s has at most %i words', (file, most) => {
    expect(
      Object.values(wordsOf('nl', file))
        .map(({ text }) => text)
        .filter((text) => countWords(text) > most),
    ).toEqual([])
  })
  test('a talent or interest is explained in at most 12 words', () => {
    const glosses = ['talent', 'interest', 'listening'].flatMap((file) =>
      Object.values(wordsOf('nl', file)).map(({ gloss = '' }) => gloss),
    )
    expect(glosses.filter((gloss) => countWords(gloss) > 12)).toEqual([])
  })
  test.each(IN_BOTH)('no two cards of %s/%s are the same', (language, file) => {
    const texts = Object.values(wordsOf(language, file)).map(({ text }) => text.toLowerCase())
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  })
  test('nothing repeats five words of the sources', () => {
    const known = hashesIn(JSON.parse(readFileSync(new URL('./sourceRuns.json', import.meta.url), 'utf8')))
    expect(known.size).toBeGreaterThan(5000)
    const words = LANGUAGES.flatMap((language) => TEXT_FILES.flatMap((file) => Object.values(wordsOf(language, file))))
    const runs = words.flatMap((entry) => Object.values(entry)).flatMap((text) => runsOf(text ?? ''))
    expect(runs.filter((run) => known.has(hashOf(run)))).toEqual([])
  })
})
