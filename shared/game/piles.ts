import * as z from 'zod/mini'
import { COMPETENCES, type Level, OCCASIONS, type Occasion, THEMES } from '../basics.ts'
import { type Chips, type Decks, DOMAINS, INSIGHT_KINDS } from '../content.ts'
import { type Random, shuffle } from '../random.ts'

/** What one game draws from: card ids in drawn order, with just the mechanics that the rules look at. */
const id = z.string()
export const pilesShape = z.strictObject({
  prompts: z.array(id),
  pictures: z.array(id),
  storm: z.array(z.strictObject({ id, theme: z.enum(THEMES) })),
  experience: z.array(z.strictObject({ id, theme: z.enum(THEMES), depth: z.int(), activity: z.boolean() })),
  reflection: z.array(z.strictObject({ id, competence: z.enum(COMPETENCES) })),
  talents: z.array(id),
  interests: z.array(z.strictObject({ id, domain: z.enum(DOMAINS) })),
  worlds: z.array(z.strictObject({ id, domain: z.enum(DOMAINS), technology: z.boolean(), questions: z.array(id) })),
  insights: z.array(z.strictObject({ id, kind: z.enum(INSIGHT_KINDS) })),
  actions: z.array(z.strictObject({ id, stretch: z.boolean(), who: z.array(id), where: z.array(id) })),
  energisers: z.array(id),
  obstacles: z.array(id),
  replies: z.array(id),
  roleCards: z.array(id),
  easierPictures: z.array(id),
  easierPersons: z.array(id),
  listening: z.array(id),
  takeaways: z.array(id),
})
export type Piles = z.infer<typeof pilesShape>

const ids = (cards: readonly { id: string }[]) => cards.map((card) => card.id)

/** How far each card is from this time's third: 0, 1 or 2. The cards of one kind take turns, in the order of the deck. */
function distances<T extends { id: string }>(
  cards: readonly T[],
  kindOf: (card: T) => string,
  occasion: Occasion,
): Map<string, number> {
  const seen = new Map<string, number>()
  const count = OCCASIONS.length
  return new Map(
    cards.map((card) => {
      const place = seen.get(kindOf(card)) ?? 0
      seen.set(kindOf(card), place + 1)
      return [card.id, (place + count - OCCASIONS.indexOf(occasion)) % count]
    }),
  )
}

/** The cards of one level, shuffled for one game. [OCCASION-1] This time's third comes first, then the others, so that nothing runs out. */
export function makePiles(decks: Decks, chips: Chips, level: Level, draw: Random, occasion: Occasion = 'first'): Piles {
  const ofLevel = <T extends { levels: readonly Level[] }>(deck: readonly T[]) =>
    deck.filter((card) => card.levels.includes(level))
  const cards = <T extends { levels: readonly Level[] }>(deck: readonly T[]) => shuffle(ofLevel(deck), draw)
  const thisTimeFirst = <T extends { id: string; levels: readonly Level[] }>(deck: readonly T[], kindOf: (card: T) => string) => {
    const distance = distances(ofLevel(deck), kindOf, occasion)
    const place = ({ id }: T) => distance.get(id) ?? 0
    return cards(deck).sort((one, other) => place(one) - place(other))
  }
  const opening = cards(decks.opening)
  const easier = cards(decks.easier)
  return {
    prompts: opening.filter((card) => card.kind === 'prompt').map((card) => card.id),
    pictures: opening.filter((card) => card.kind === 'picture').map((card) => card.id),
    storm: thisTimeFirst(decks.questionStorm, ({ theme }) => theme).map(({ id, theme }) => ({ id, theme })),
    experience: thisTimeFirst(decks.experience, ({ theme }) => theme).map(({ id, theme, depth, activity }) => ({
      id,
      theme,
      depth,
      activity,
    })),
    reflection: thisTimeFirst(decks.reflection, ({ competence }) => competence).map(({ id, competence }) => ({ id, competence })),
    talents: cards(decks.talent).map((card) => card.id),
    interests: cards(decks.interest).map(({ id, domain }) => ({ id, domain })),
    worlds: cards(decks.world).map(({ id, domain, technology, questions }) => ({ id, domain, technology, questions })),
    insights: cards(decks.insight).map(({ id, kind }) => ({ id, kind })),
    actions: cards(decks.action).map(({ id, stretch, who, where }) => ({ id, stretch, who, where })),
    energisers: ids(cards(decks.energiser)),
    obstacles: ids(shuffle(chips.obstacles, draw)),
    replies: ids(shuffle(chips.replies, draw)),
    roleCards: ids(chips.who),
    easierPictures: ids(easier.filter((card) => card.kind === 'picture')),
    easierPersons: ids(easier.filter((card) => card.kind === 'person')),
    listening: ids(cards(decks.listening)),
    takeaways: cards(decks.takeaway).map((card) => card.id),
  }
}
