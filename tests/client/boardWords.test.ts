import { afterEach, describe, expect, test } from 'vitest'
import { boardNews } from '../../client/board/boardNews.ts'
import { boardText } from '../../client/board/boardText.ts'
import { lineOf, narrate } from '../../client/narrate.ts'
import { say } from '../../client/say.ts'
import { set } from '../../client/store.ts'
import en from '../../content/text/en/board.json' with { type: 'json' }
import nl from '../../content/text/nl/board.json' with { type: 'json' }
import { COMPETENCES, LANGUAGES, LIGHT_LEVELS, REACTIONS, type Seat, THEMES } from '../../shared/basics.ts'
import type { BoardView, WitnessedEvent } from '../../shared/game/view.ts'
import { names, play, viewAt } from './fixtures.ts'

const game = play(4)
const [first] = game
if (!first) throw new Error('a game has a first moment')
const start = viewAt(first, 'a')
const dark = start.board

const lit: BoardView = {
  ...dark,
  spaces: dark.spaces.with(1, { theme: 'leisure', by: 'b' }),
  hexes: dark.hexes.with(1, 'b'),
  links: [{ seat: 'b', from: 's1', to: 'h1' }],
}
const textOf = (board: BoardView, view = start) => boardText({ ...view, board }, names)

afterEach(() => set({ language: 'nl' }))

describe('The board in words', () => {
  test('names each space, who told there, the card and the Guide', () => {
    const { spaces } = textOf({ ...lit, river: [2], guide: 2 })
    expect(spaces[0]).toBe('School & project: nog donker.')
    expect(spaces[1]).toBe('Vrije tijd & sport: verhaal van Daan.')
    expect(spaces[2]).toBe('Thuis & buurt: nog donker. Hier ligt een kaart. Hier staat de Gids.')
  })
  test('says what I can choose, and the feeling of this story', () => {
    const choosing = game.map((moment) => viewAt(moment, 'a')).find(({ me }) => me && me.river.length > 0)
    if (!choosing?.me) throw new Error('somebody chooses a card')
    const [mine] = choosing.me.river
    expect(textOf(choosing.board, choosing).spaces[mine?.space ?? 0]).toContain('Hier ligt een kaart. Die kun je kiezen.')
    expect(textOf({ ...dark, guide: 0, emotion: 'proud' }).spaces[0]).toContain('Het gevoel erbij: trots.')
    expect(textOf({ ...dark, guide: 0, emotion: 'private' }).spaces[0]).not.toContain('gevoel')
  })
  test('counts the inner rings and names who lit them', () => {
    expect(textOf(lit).rest[0]).toBe('Inzicht: 1 van 8 aan (Daan).')
    expect(textOf({ ...lit, hexes: dark.hexes.with(1, 'a') }).rest[0]).toBe('Inzicht: 1 van 8 aan (Noor (jij)).')
    expect(textOf(dark).rest[1]).toBe('Actie: 0 van 8 aan (niemand).')
  })
  test('tells how far each line is, and the five parts of the core', () => {
    const whole = { ...lit, links: [...lit.links, { seat: 'b' as const, from: 'q1', to: 'core' }] }
    expect(textOf(lit).rest[3]).toBe('Lijn van Daan. Verhalen: 1. Inzichten: 1. Acties: 0.')
    expect(textOf(whole).rest[3]).toContain('Die loopt tot in de kern.')
    expect(textOf(dark).rest).toHaveLength(2 + 4 + COMPETENCES.length)
  })
  test('says the light at the end', () => {
    const status = { ...start.status, light: 'radiant' as const }
    expect(textOf(dark, { ...start, status }).rest.at(-1)).toBe('Het licht: Stralend.')
  })
  test('who left is still known by the animal', () => {
    expect(boardText({ ...start, board: lit }, { ...names, b: '' }).spaces[1]).toContain('verhaal van de walvis')
  })
})

describe('What moved on the board', () => {
  const news = (after: Partial<BoardView>, told?: readonly Seat[]) => boardNews(dark, { ...dark, ...after }, names, told)

  test('nothing moved: nothing is said', () => expect(news({})).toEqual([]))
  test('the Guide and the cards', () => {
    expect(news({ guide: 2 })).toEqual(['De Gids gaat naar Thuis & buurt.'])
    expect(news({ river: [0, 1, 6] })).toEqual(['Er liggen kaarten bij School & project en Vrije tijd & sport.'])
  })
  test('an insight that no event told', () => {
    expect(news({ hexes: dark.hexes.with(3, 'b') })).toEqual(['Een inzicht van Daan ging aan.'])
    expect(news({ hexes: dark.hexes.with(3, 'b') }, ['b'])).toEqual([])
  })
  test('light in the core, for whom and where', () => {
    const core = dark.core.map((part) => (part.competence === 'motive' ? { ...part, seats: ['a', 'c'] as Seat[] } : part))
    expect(news({ core })).toEqual(['In de kern ging licht aan voor Noor en Yara, bij “Wat wil ik?”.'])
  })
})

describe('What happened', () => {
  const facts: WitnessedEvent[] = [
    ...THEMES.map((theme) => ({ type: 'storyTold', seat: 'a', theme }) as const),
    ...REACTIONS.map((reaction) => ({ type: 'talentReacted', seat: 'b', reaction }) as const),
    ...LIGHT_LEVELS.map((light) => ({ type: 'gameEnded', light }) as const),
    ...(['insightLaid', 'everybodyAsked', 'seatLost', 'seatBack'] as const).map((type) => ({ type, seat: 'c' }) as const),
    ...(['wentOnWithout', 'playerJoined', 'playerLeft'] as const).map((type) => ({ type, seat: 'd' }) as const),
    ...(['sparkEarned', 'paused', 'resumed', 'stopped', 'stopEnded', 'jumped', 'networkQuestionSent'] as const).map(
      (type) => ({ type }) as const,
    ),
    { type: 'actionConfirmed', seat: 'a', buddy: 'd' },
    { type: 'timeGiven', seconds: 30 },
  ]

  test.each(LANGUAGES)('%s: every fact that is witnessed is a full sentence, and no two are the same', (language) => {
    set({ language })
    const lines = facts.map((fact) => lineOf(fact, say, names).join())
    for (const line of lines) expect(line).toMatch(/^[A-ZÉ\d][^{}]+\.$/)
    expect(new Set(lines).size).toBe(facts.length)
  })
  test('a minute that the mentor takes back is no news', () => {
    expect(lineOf({ type: 'timeGiven', seconds: -60 }, say, names)).toEqual([])
  })
  test('a new step is left to the line at the top', () => {
    expect(lineOf({ type: 'stepStarted', phase: 'story', step: 'tell', turn: 1, actors: ['a'] }, say, names)).toEqual([])
  })
  test.each(LANGUAGES)('%s: a whole game is told without a hole, and the moves are not told twice', (language) => {
    set({ language })
    const boards = game.map((moment) => viewAt(moment, 'a').board)
    const told = boards.flatMap((after, place) => narrate([], { before: boards[place - 1] ?? after, after }, say, names))
    for (const line of told) expect(line).toMatch(/^[^{}]+\.$/)
    expect(told.length).toBeGreaterThan(20)
  })
  test('an insight is said once', () => {
    const events: WitnessedEvent[] = [{ type: 'insightLaid', seat: 'b' }]
    expect(narrate(events, { before: dark, after: lit }, say, names)).toEqual(['Daan legde een inzicht neer.'])
  })
})

test('Every sentence about the board is there in both languages, with the same holes', () => {
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  for (const [key, text] of Object.entries(nl)) expect(holes(en[key as keyof typeof en])).toEqual(holes(text))
})
