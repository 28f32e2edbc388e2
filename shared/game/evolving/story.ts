import type { Pace, Seat } from '../../basics.ts'
import type { EventOf } from '../events.ts'
import { type Game, playerOf, playingSeats, type Turn, themeOf } from '../game.ts'
import type { PlannedStep } from '../steps.ts'
import { addLinks, done, emptyHand, everyPlayer, set, withPlayer, withStep, withTurn } from './changes.ts'

/** How a story turn is written down. */

export const newTurn = (storyteller: Seat, seats: readonly Seat[], pace: Pace = 'planned'): Turn => ({
  storyteller,
  seats,
  pace,
  river: [],
  card: null,
  theme: null,
  emotion: null,
  space: null,
  verdict: null,
  question: null,
  given: null,
  again: false,
  passes: 0,
  redraws: 0,
  listening: false,
  everybody: false,
  sparks: [],
})

/** The turn begins again with other steps, from a clean table. */
export const anew = (game: Game, steps: readonly PlannedStep[], turn: Partial<Turn>): Game =>
  withStep(
    withTurn(
      { ...everyPlayer(game, () => emptyHand), rest: steps },
      { ...newTurn(game.turn?.storyteller ?? 'a', playingSeats(game), game.turn?.pace), ...turn },
    ),
    { over: 'skipped' },
  )

export const turnPassed = (game: Game, { passes, cards, steps }: EventOf<'turnPassed'>): Game =>
  anew(game, steps, { passes, river: cards })

export const listeningChosen = (game: Game, { seat, steps }: EventOf<'listeningChosen'>): Game =>
  withPlayer(anew(game, steps, { listening: true }), seat, { listening: true })

/** Dealt cards go to the bottom of their pile, so that the next river shows others. */
export function riverDealt(game: Game, { cards, because }: EventOf<'riverDealt'>): Game {
  const dealt = (id: string) => cards.some(({ card }) => card === id)
  const { experience } = game.piles
  const piles = {
    ...game.piles,
    experience: [...experience.filter(({ id }) => !dealt(id)), ...experience.filter(({ id }) => dealt(id))],
  }
  const redraws = (game.turn?.redraws ?? 0) + (because === 'newCards' ? 1 : 0)
  return withTurn({ ...game, piles }, { river: cards, redraws })
}

export function cardChosen(game: Game, { seat, card, space, emotion }: EventOf<'cardChosen'>): Game {
  const experience = game.piles.experience.filter(({ id }) => id !== card)
  const moved = { ...game, piles: { ...game.piles, experience }, board: { ...game.board, guide: space } }
  const hooks = playerOf(game, seat).hooks.filter(({ id }) => id !== card)
  return done(withPlayer(withTurn(moved, { card, space, emotion, theme: themeOf(space) }), seat, { hooks }), seat)
}

export function storyTold(game: Game, { seat, space }: EventOf<'storyTold'>): Game {
  const { told, themes } = playerOf(game, seat)
  const board = { ...game.board, spaces: set(game.board.spaces, space, seat) }
  return withPlayer({ ...game, board }, seat, {
    listening: false,
    told: told + 1,
    themes: [...new Set([...themes, themeOf(space)])],
  })
}

/** A listener with two roles is ready when both choices are made. */
export function chosenWhileListening(game: Game, seat: Seat): Game {
  const { questions, question, talents, talent } = playerOf(game, seat)
  const ready = game.step.name === 'listen' && (!questions.length || question !== null) && (!talents.length || talent !== null)
  return ready ? done(game, seat) : game
}

export function talentReacted(game: Game, { seat, by, talent, reaction, final }: EventOf<'talentReacted'>): Game {
  const player = playerOf(game, seat)
  const add = (list: readonly string[], when: boolean) => (when ? [...new Set([...list, talent])] : list)
  const kept = { kept: add(player.kept, reaction === 'keep'), learning: add(player.learning, reaction === 'learn') }
  const said = withTurn(withPlayer(game, seat, kept), { given: { by, talent, reaction }, again: !final })
  return final ? done(said, by) : said
}

/** [TEXT-7] `late`: the space of a story whose turn is over; the running step does not notice. */
export function insightLaid(game: Game, { seat, starter, ending, hex, from: late }: EventOf<'insightLaid'>): Game {
  const insight = { starter, ending, hidden: false }
  const { insights } = playerOf(game, seat)
  const from = late ?? game.turn?.space ?? null
  const board = addLinks(
    { ...game.board, hexes: set(game.board.hexes, hex, seat) },
    hex === null || from === null ? null : { seat, from: `s${from}`, to: `h${hex}` },
  )
  const laid = withPlayer({ ...game, board }, seat, { insights: [...insights, insight] })
  return late === undefined ? done(laid, seat) : laid
}

export function textHidden(game: Game, { seat, insight }: EventOf<'textHidden'>): Game {
  const { detail } = playerOf(game, seat)
  if (insight === null) return withPlayer(game, seat, { detail: detail && { ...detail, hidden: true } })
  const { insights } = playerOf(game, seat)
  return withPlayer(game, seat, { insights: insights.map((one, place) => (place === insight ? { ...one, hidden: true } : one)) })
}
