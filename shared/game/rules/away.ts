import type { Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import type { Fact } from '../events.ts'
import { connectedSeats, type Game, numbersOf, playerOf, playingSeats, seatsOf } from '../game.ts'
import type { StepName } from '../steps.ts'
import type { Judgement } from './judgement.ts'
import { tapsFor } from './sharing.ts'
import { storyTurn } from './storyScript.ts'

/** A connection that is lost, and going on without somebody. The seat is kept the whole lesson. */

const NEVER_DURING: readonly StepName[] = ['think', 'tell', 'answer']
const BEFORE_TOLD: readonly StepName[] = ['choose', 'think', 'tell']

export const isLost = (game: Game, seat: Seat) => {
  const player = game.players[seat]
  return player !== undefined && !player.connected && !player.away && !player.partner
}

/** [LOST-1] [SHARED-3] After 15 s two players (one if one is left) go on without the one who is lost. */
export function goOnWithout(game: Game, { seat, of, at }: CommandOf<'goOnWithout'>): Judgement {
  if (!isLost(game, of)) return reject({ code: 'notMissing' })
  const { lostAt } = playerOf(game, of)
  const { ask } = numbersOf(game).lost
  if (lostAt === null || at - lostAt < ask * 1000) return reject({ code: 'waitABit', seconds: ask })
  const votes = game.without[of] ?? []
  if (votes.includes(seat)) return reject({ code: 'alreadyDone' })
  const seats = tapsFor(game, seat, (one) => !votes.includes(one))
  const enough = votes.length + seats.length >= Math.min(2, connectedSeats(game).length)
  const asked = seats.map((one): Fact => ({ type: 'withoutAsked', seat: one, of }))
  return accept<Fact>(...asked, ...(enough ? goneOn(game, of) : []))
}

/** [LOST-2] The mentor may say it too. */
export function mentorGoesOn(game: Game, { of }: CommandOf<'goOnWithoutPlayer'>): Judgement {
  return isLost(game, of) ? accept(...goneOn(game, of)) : reject({ code: 'notMissing' })
}

/** When the others go on by themselves, without waiting for an answer. */
const byItself = (game: Game, seat: Seat): number => (playerOf(game, seat).lostAt ?? 0) + numbersOf(game).lost.byItself * 1000

/** [LOST-3] After 45 s it happens by itself, but never during think, tell or answer. */
export function lostDue(game: Game): number | null {
  if (NEVER_DURING.includes(game.step.name) || connectedSeats(game).length === 0) return null
  const times = seatsOf(game).flatMap((seat) => (isLost(game, seat) ? [byItself(game, seat)] : []))
  return times.length > 0 ? Math.min(...times) : null
}

/** Goes on without everybody who has been lost too long. */
export function lostRanOut(game: Game, at: number): Fact[] {
  const due = lostDue(game)
  const seat = seatsOf(game).find((one) => isLost(game, one) && byItself(game, one) <= at)
  return due !== null && due <= at && seat ? goneOn(game, seat) : []
}

/** [PARTNER-3] A story and a hot seat need somebody who listens: who is left alone waits for the mentor, until time presses. */
export const needsCompany = (game: Game): boolean =>
  (game.phase === 'story' || game.phase === 'questionStorm') && playingSeats(game).length < 2

/** [LOST-4] A lost storyteller's turn moves to the end of the round; a lost listener's roles are dealt again. */
export function goneOn(game: Game, seat: Seat): Fact[] {
  const gone: Fact = { type: 'wentOnWithout', seat }
  const { turn, step } = game
  if (game.phase !== 'story' || !turn || turn.listening) return [gone]
  if (turn.storyteller === seat) return BEFORE_TOLD.includes(step.name) ? [gone, { type: 'turnMoved', seat }] : [gone]
  const without = { ...game, players: { ...game.players, [seat]: { ...playerOf(game, seat), away: true } } }
  const planned = storyTurn(without, turn.storyteller, step.turn, turn.pace, turn.passes > 0)
  const here = planned.findIndex((one) => one.step === step.name)
  const again = step.actors.includes(seat) && !step.done.includes(seat)
  return [gone, { type: 'rolesDealtAgain', steps: planned.slice(again ? here : here + 1), again }]
}
