import { LANGUAGES, type Language, type Level } from '../shared/basics.ts'
import { type Chips, DECK_NAMES, type Decks, type Words } from '../shared/content.ts'
import { DEALT } from './offers.ts'

/** Everything in `content/`, each file right by itself. Words by language and file. */
export type Content = {
  readonly decks: Decks
  readonly chips: Chips
  readonly levels: readonly Level[]
  readonly words: Readonly<Record<Language, Readonly<Record<string, Words>>>>
}

type Entry = { readonly id: string; readonly file: string; readonly place: string }

/** What only shows between files: an id used twice, a card without words, a chip that is not there, a level without cards. */
export function brokenReferences(content: Content): string[] {
  const entries = entriesOf(content)
  return [...twice(entries), ...wordless(content, entries), ...chipless(content), ...cardless(content)]
}

function entriesOf({ decks, chips }: Content): Entry[] {
  const cards = DECK_NAMES.flatMap((name) =>
    decks[name].flatMap((card, place) => {
      const entry = { file: `content/decks/${name}.json`, place: `, card ${place + 1} "${card.id}"` }
      const questions = 'questions' in card ? card.questions : []
      return [card.id, ...questions].map((id) => ({ id, ...entry }))
    }),
  )
  const chipEntries = Object.entries(chips).flatMap(([list, some]) =>
    some.map(({ id }, place) => ({ id, file: 'content/chips.json', place: `, ${list} ${place + 1} "${id}"` })),
  )
  return [...cards, ...chipEntries]
}

function twice(entries: readonly Entry[]): string[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id, file, place }) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [`${file}${place}: id is "${id}", which another card has too; expected an id of its own`] : []
  })
}

const wordless = ({ words }: Content, entries: readonly Entry[]): string[] =>
  LANGUAGES.flatMap((language) => {
    const known = new Set(Object.values(words[language]).flatMap((file) => Object.keys(file)))
    return entries.flatMap(({ id, file, place }) =>
      known.has(id) ? [] : [`${file}${place}: text of "${id}" is missing, expected it in content/text/${language}/`],
    )
  })

function chipless({ decks, chips }: Content): string[] {
  const known = { who: new Set(chips.who.map(({ id }) => id)), where: new Set(chips.where.map(({ id }) => id)) }
  return decks.action.flatMap((card, place) =>
    (['who', 'where'] as const).flatMap((part) =>
      card[part].flatMap((chip) =>
        known[part].has(chip)
          ? []
          : [
              `content/decks/action.json, card ${place + 1} "${card.id}": ${part} names "${chip}", expected a chip of content/chips.json`,
            ],
      ),
    ),
  )
}

const cardless = ({ decks, levels }: Content): string[] =>
  levels.flatMap((level) =>
    DEALT.flatMap((deck) =>
      decks[deck].some((card) => card.levels.includes(level))
        ? []
        : [`content/levels.json: level "${level}" has no cards in ${deck}, expected some in content/decks/${deck}.json`],
    ),
  )
