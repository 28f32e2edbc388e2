import type { Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { Command, CommandOf } from '../commands.ts'
import type { Fact } from '../events.ts'
import { connectedSeats, type Game, numbersOf, seatsOf } from '../game.ts'
import type { Judgement } from './judgement.ts'
import { fromSeat } from './roles.ts'
import { type Laid, laidInsights } from './texts.ts'

/** A group that is done before the lesson plays on: rounds about an insight, and network questions. */

/** What is taken when the game is over: until the lesson is, and some only during a round. */
const WHEN_DONE: readonly Command['type'][] = ['startRound', 'sendNetworkQuestion', 'pause', 'resume', 'endGame']
const IN_ROUND: readonly Command['type'][] = ['finish', 'pass', 'stop', 'chooseAfterStop', 'timeRanOut']

/** [EXTRA-1] [EXTRA-2] [EXTRA-3] Does the group that is done still do this? [LESSON-6] Not when the lesson has ended. */
export function playsOn({ closed, round, halt }: Game, type: Command['type']): boolean {
  if (type === 'answerHelp') return true
  return !closed && (WHEN_DONE.includes(type) || ((round !== null || halt !== null) && IN_ROUND.includes(type)))
}

/** Insights to ask about: of who is there, and none that is hidden. */
export const roundChoices = (game: Game): Laid[] =>
  game.phase === 'done' && !game.round
    ? laidInsights(game).filter(({ seat, hidden }) => !hidden && game.players[seat]?.connected)
    : []

/** [EXTRA-1] Anybody chooses an insight; the others ask in turn, from its owner's left. */
export function startRound(game: Game, { seat, of, insight }: CommandOf<'startRound'>): Judgement {
  const askers = fromSeat(seatsOf(game), of).filter((one) => one !== of && connectedSeats(game).includes(one))
  if (game.phase !== 'done' || game.round) return reject({ code: 'notNow', phase: game.phase })
  if (!roundChoices(game).some((one) => one.seat === of && one.insight === insight)) return reject({ code: 'notOffered' })
  if (askers.length === 0) return reject({ code: 'notNow', phase: game.phase })
  return accept({ type: 'roundStarted', by: seat, of, insight, askers, seconds: numbersOf(game).steps.round })
}

/** Whose question it is now; who is away is passed over. */
export const askingNow = ({ round, players }: Game): Seat | null =>
  round?.askers.find((seat) => !round.asked.includes(seat) && players[seat]?.connected) ?? null

/** [EXTRA-1] One question was asked aloud, or passed. */
export function askInRound(game: Game, { seat }: CommandOf<'finish' | 'pass'>): Judgement {
  const asking = askingNow(game)
  if (seat !== asking) return reject({ code: 'notYourTurn', actors: asking ? [asking] : [] })
  return accept({ type: 'roundAsked', seat })
}

/** [EXTRA-1] Everybody who is there has asked. */
export const roundToEnd = (game: Game): Fact[] =>
  game.round && game.round.asked.length > 0 && askingNow(game) === null ? [{ type: 'roundEnded', because: 'done' }] : []
