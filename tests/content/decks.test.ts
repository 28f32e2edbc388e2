import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { COMPETENCES, LANGUAGES, type Language, THEMES } from '../../shared/basics.ts'
import {
  type Card,
  cardShapes,
  chipsShape,
  DECK_NAMES,
  type DeckName,
  DOMAINS,
  INSIGHT_KINDS,
  TALENT_CLUSTERS,
  type Words,
  wordsShape,
} from '../../shared/content.ts'
import { hashesIn, hashOf, runsOf } from '../../tools/sourceRuns.ts'

const LEVEL = 'vmbo'
const read = (path: string) => JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'))
const filesIn = (folder: string): string[] => readdirSync(new URL(`../../content/${folder}`, import.meta.url)).sort()

const deckFile = <D extends DeckName>(name: D) => z.strictObject({ deck: z.literal(name), cards: z.array(cardShapes[name]) })
const cardsOf = <D extends DeckName>(name: D) => read(`decks/${name}.json`).cards as Card<D>[]
const atLevel = <D extends DeckName>(name: D) => cardsOf(name).filter((card) => card.levels.includes(LEVEL))
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

describe(`Enough cards for ${LEVEL}`, () => {
  const LEAST = {
    ...{ opening: 30, questionStorm: 40, experience: 36, reflection: 24, talent: 24, interest: 18, world: 12, insight: 9 },
    ...{ action: 24, energiser: 6, takeaway: 10, coach: 12, home: 6, easier: 8, listening: 8 },
  } as const satisfies Record<DeckName, number>

  test.each(DECK_NAMES)('%s', (name) => {
    expect(atLevel(name).length).toBeGreaterThanOrEqual(LEAST[name])
  })
  test('chips', () => {
    const { who, where, obstacles, replies } = chipsShape.parse(read('chips.json'))
    expect([who, where, obstacles, replies].map((list) => list.length)).toEqual([16, 12, 12, 12])
  })
})

describe('What the decks are made of', () => {
  test('prompts and pictures', () => {
    const { prompt = 0, picture = 0 } = tally(atLevel('opening'), (card) => card.kind)
    expect(prompt).toBeGreaterThanOrEqual(12)
    expect(picture).toBeGreaterThanOrEqual(18)
  })
  test('questions in every theme', () => {
    const themes = tally(atLevel('questionStorm'), (card) => card.theme)
    for (const theme of THEMES) expect(themes[theme]).toBeGreaterThanOrEqual(6)
  })
  test('six experiences per theme, two of them easy, most of them outside career activities', () => {
    const cards = atLevel('experience')
    expect(tally(cards, (card) => card.theme)).toEqual(each(THEMES, 6))
    const easy = tally(
      cards.filter((card) => card.depth === 1),
      (card) => card.theme,
    )
    for (const theme of THEMES) expect(easy[theme]).toBeGreaterThanOrEqual(2)
    expect(share(cards, (card) => !card.activity)).toBeGreaterThanOrEqual(0.6)
    expect(Object.keys(tally(cards, (card) => String(card.depth)))).toEqual(['1', '2', '3'])
  })
  test('every experience comes with a first sentence for who goes blank', () => {
    for (const language of LANGUAGES) {
      const words = Object.entries(wordsOf(language, 'experience'))
      expect(words.filter(([, { example }]) => !example || countWords(example) > 15).map(([id]) => id)).toEqual([])
    }
  })
  test('reflection and action touch every competence', () => {
    for (const name of ['reflection', 'action'] as const) {
      const sums = tally<{ competence: string }>(atLevel(name), (card) => card.competence)
      for (const competence of COMPETENCES) expect(sums[competence]).toBeGreaterThanOrEqual(4)
    }
  })
  test('talents, interests, worlds and insights are spread evenly, and explained', () => {
    expect(tally(atLevel('talent'), (card) => card.cluster)).toEqual(each(TALENT_CLUSTERS, 3))
    expect(tally(atLevel('interest'), (card) => card.domain)).toEqual(each(DOMAINS, 3))
    expect(tally(atLevel('world'), (card) => card.domain)).toEqual(each(DOMAINS, 2))
    expect(tally(atLevel('insight'), (card) => card.kind)).toEqual(each(INSIGHT_KINDS, 3))
    for (const file of ['talent', 'interest', 'listening']) {
      for (const language of LANGUAGES) expect(Object.values(wordsOf(language, file)).every(({ gloss }) => gloss)).toBe(true)
    }
  })
  test('an insight starter leaves its end open', () => {
    for (const language of LANGUAGES) {
      for (const { text } of Object.values(wordsOf(language, 'insight'))) expect(text).toMatch(/ \.\.\.$/)
    }
  })
  test('a third of the worlds show technology', () => {
    expect(share(atLevel('world'), (card) => card.technology)).toBeGreaterThanOrEqual(1 / 3)
  })
  test('a third of the actions stretch, in every competence', () => {
    const cards = atLevel('action')
    expect(share(cards, (card) => card.stretch)).toBeGreaterThanOrEqual(1 / 3)
    expect(new Set(cards.filter((card) => card.stretch).map((card) => card.competence)).size).toBe(COMPETENCES.length)
  })
  test('an action reads on after "Ik" or "I": it never says you', () => {
    const YOU = { nl: /\b(je|jij|jou|jouw)\b/i, en: /\b(you|your|yourself)\b/i }
    for (const language of LANGUAGES) {
      expect(Object.values(wordsOf(language, 'action')).filter(({ text }) => YOU[language].test(text))).toEqual([])
    }
  })
  test('easier stories come in two kinds, coach cards in six aids', () => {
    expect(tally(atLevel('easier'), (card) => card.kind)).toEqual({ picture: 4, person: 4 })
    expect(Object.values(tally(atLevel('coach'), (card) => card.aid))).toEqual([2, 2, 2, 2, 2, 2])
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
