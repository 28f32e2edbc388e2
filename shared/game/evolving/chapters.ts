import type { Seat } from '../../basics.ts'
import type { EventOf } from '../events.ts'
import { type Game, playerOf } from '../game.ts'
import { emptyPlan } from '../player.ts'
import { DEPENDENT } from '../rules/action.ts'
import { lineEnd } from '../rules/places.ts'
import { addLinks, done, everyPlayer, set, withPlayer, withStep } from './changes.ts'

/** How Vragenstorm, Interesse of Talent and To Do are written down. */

/** The hands of the hot seat's listeners; cards that are held are no longer in the pile. */
export function stormStarted(game: Game, { hotSeat, reader, hands, drawn }: EventOf<'stormStarted'>): Game {
  const storm = { hotSeat, reader, open: null, answered: [] }
  return everyPlayer({ ...game, storm, stormDrawn: drawn }, (seat) => ({
    stormHand: hands[seat] ?? playerOf(game, seat).stormHand,
    hook: null,
  }))
}

export function stormAnswered(game: Game, event: EventOf<'stormAnswered'>): Game {
  const { question, answered, by, reader, next, drawn } = event
  const hand = playerOf(game, by).stormHand.filter((id) => id !== question)
  const storm = game.storm && {
    ...game.storm,
    reader,
    open: null,
    answered: answered ? [...game.storm.answered, question] : game.storm.answered,
  }
  return withPlayer({ ...game, storm, stormDrawn: drawn }, by, { stormHand: next === null ? hand : [...hand, next] })
}

export function networkQuestionSent(game: Game, { seat, world, question, who, square }: EventOf<'networkQuestionSent'>): Game {
  const from = lineEnd(game, seat)
  const board = addLinks(
    { ...game.board, squares: set(game.board.squares, square, seat) },
    square === null || from === null ? null : { seat, from, to: `q${square}` },
  )
  return withPlayer({ ...game, board }, seat, { network: { world, question, who } })
}

export function interestsDealt(game: Game, { seat, interests, again }: EventOf<'interestsDealt'>): Game {
  return withPlayer(game, seat, { interests, redrawn: again })
}

/** Ready when both a top talent and an interest are chosen. */
export function coreChosen(game: Game, seat: Seat): Game {
  const { topTalent, interest } = playerOf(game, seat)
  return game.phase === 'core' && topTalent !== null && interest !== null ? done(game, seat) : game
}

/** [CORE-6] `from`: the told story whose line it completes. */
export function coreRevealed(game: Game, { seat, hex, from }: EventOf<'coreRevealed'>): Game {
  const link = hex === null || from === undefined ? null : { seat, from: `s${from}`, to: `h${hex}` }
  const board = addLinks({ ...game.board, hexes: set(game.board.hexes, hex, seat) }, link)
  return withPlayer({ ...game, board }, seat, { coreOpen: true })
}

/** A changed world or action empties the choices and the words that depended on it. */
export function planned(game: Game, { seat, part, choice }: EventOf<'planned'>): Game {
  const { plan } = playerOf(game, seat)
  const emptied = plan[part] === choice ? {} : Object.fromEntries((DEPENDENT[part] ?? []).map((other) => [other, null]))
  const detail = part === 'action' && plan.action !== choice ? null : playerOf(game, seat).detail
  const changed = withPlayer(game, seat, { detail, plan: { ...emptyPlan, ...plan, ...emptied, [part]: choice } })
  return withStep(changed, { done: game.step.done.filter((ready) => ready !== seat) })
}

export function actionConfirmed(game: Game, { seat, square }: EventOf<'actionConfirmed'>): Game {
  const from = lineEnd(game, seat)
  const board = addLinks(
    { ...game.board, squares: set(game.board.squares, square, seat) },
    square === null || from === null ? null : { seat, from, to: `q${square}` },
    square === null ? null : { seat, from: `q${square}`, to: 'core' },
  )
  return done(withPlayer({ ...game, board }, seat, { confirmed: true }), seat)
}
