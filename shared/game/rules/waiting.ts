import type { Seat } from '../../basics.ts'
import { connectedSeats, type Game, playerOf } from '../game.ts'
import { STEP_KINDS } from '../steps.ts'
import { stormIsOver } from './questionStorm.ts'
import { buddyOf } from './roles.ts'

/** Who ends a step. */

/** Whose tap the step waits for now. */
export function waitingFor(game: Game): Seat[] {
  const { step, turn } = game
  if (step.name === 'summarise' && turn) return [turn.storyteller]
  if (step.name === 'talent' && turn) return turn.given && !turn.given.reaction ? [turn.storyteller] : [...step.actors]
  if (step.name === 'say') return handshakers(game).filter((seat) => !step.shaken.includes(seat))
  if (step.name === 'hotSeat' && game.storm && !game.storm.open) return game.storm.reader ? [game.storm.reader] : []
  return step.actors.filter((seat) => !step.done.includes(seat) && takesPart(game, seat))
}

/** [ABSENT-1] Nobody waits for who is marked absent, also when their device is here, or for those without whom the others went on. */
const takesPart = ({ players }: Game, seat: Seat): boolean => players[seat]?.away === false

/** [ACTION-6] The player whose step it is, and the buddy. */
export function handshakers(game: Game): Seat[] {
  const [speaker] = game.step.actors
  if (!speaker) return []
  const { buddy: first } = playerOf(game, speaker)
  const buddy = first && (game.players[first]?.away ?? true) ? buddyOf(game, speaker) : first
  return buddy ? [speaker, buddy] : [speaker]
}

/** [STEP-1] [STEP-2] [STEP-3] Has the step come to its end? */
export function stepIsOver(game: Game): boolean {
  if (game.step.over !== false || movedOn(game)) return true
  if (stormIsOver(game)) return true
  const kind = STEP_KINDS[game.step.name]
  if (kind === 'waiting') return false
  if (kind === 'choosing') return everybodyChose(game)
  return game.step.actors.some((seat) => game.step.done.includes(seat))
}

/** What brought a step that is over to its end. */
export function whyOver(game: Game): 'done' | 'movedOn' | 'skipped' | 'time' {
  if (game.step.over !== false) return game.step.over
  return movedOn(game) ? 'movedOn' : 'done'
}

/** Every connected chooser has chosen, and at least one did. */
function everybodyChose(game: Game): boolean {
  const { step } = game
  const here = connectedSeats(game)
  const open = step.actors.filter((seat) => !step.done.includes(seat) && here.includes(seat))
  return open.length === 0 && step.done.length > 0
}

/** [STEP-5] "Verder" counts from the acting player, from two others, or from the only other. */
export function movedOn(game: Game): boolean {
  const { votes, actors } = game.step
  if (votes.some((seat) => actors.includes(seat))) return true
  const others = connectedSeats(game).filter((seat) => !actors.includes(seat))
  return votes.length > 0 && votes.length >= Math.min(2, others.length)
}
