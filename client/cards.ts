import type { DeckName } from '../shared/content.ts'
import type { Option } from './panels/Choices.tsx'
import { card } from './say.ts'
import type { CardWords } from './store.ts'

/** What the screen needs of the decks besides their words: the icon of a card, and whether an action is something new. */
type Listed = Readonly<{ id: string; icon?: string; stretch?: boolean; kind?: string; levels?: readonly string[] }>
type DeckFile = Readonly<{ deck: DeckName; cards: readonly Listed[] }>

const SHOWN = import.meta.glob<DeckFile>(['../content/decks/*.json', '!**/questionStorm.json', '!**/coach.json'], {
  eager: true,
  import: 'default',
})
const CHIPS = import.meta.glob<Record<string, readonly Listed[]>>('../content/chips.json', { eager: true, import: 'default' })

const decks = Object.values(SHOWN)
const listed = new Map<string, Listed>(
  [...decks.flatMap(({ cards }) => cards), ...Object.values(CHIPS).flatMap((lists) => Object.values(lists).flat())].map((one) => [
    one.id,
    one,
  ]),
)

export const iconOf = (id: string | null | undefined): string | undefined => (id ? listed.get(id)?.icon : undefined)
export const isStretch = (id: string | null): boolean => Boolean(id && listed.get(id)?.stretch)
export const cardsOf = (deck: DeckName, level: string): readonly string[] =>
  decks
    .find((file) => file.deck === deck)
    ?.cards.filter((one) => one.levels?.includes(level))
    .map(({ id }) => id) ?? []

/** A card as something to choose. */
export function optionOf(id: string, words: CardWords = card(id)): Option {
  return { id, title: words.text || '…', text: words.gloss, icon: iconOf(id) }
}

/** The cards for who would rather not tell about themselves: about a picture, or about somebody else. */
export type Easier = 'picture' | 'person'
const easier = decks.find((file) => file.deck === 'easier')?.cards ?? []

export function easierKind(id: string | null): Easier | null {
  const kind = easier.find((one) => one.id === id)?.kind
  return kind === 'picture' || kind === 'person' ? kind : null
}

/** Some pictures of the opening deck, from a place in it on. */
export function picturesFor(level: string, from: number, count: number): readonly string[] {
  const pictures = cardsOf('opening', level).filter((id) => listed.get(id)?.kind === 'picture')
  return Array.from({ length: Math.min(count, pictures.length) }, (_, place) => pictures[(from + place) % pictures.length] ?? '')
}
