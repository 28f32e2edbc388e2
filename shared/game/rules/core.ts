import type { Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import type { Fact } from '../events.ts'
import { type Game, playerOf, seatsOf } from '../game.ts'
import { dealInterests, topTalentsFor, worldsFor } from './dealing.ts'
import type { Judgement } from './judgement.ts'
import { freeHex, openStory } from './places.ts'

/** Interesse of Talent: silent and at once. Nobody but the server knows a choice before its owner's turn to speak. */

/** In its own phase; and in To Do for who could not choose then. What has been told stays. */
const isOpen = (game: Game, seat: Seat) =>
  game.step.name === 'together' &&
  !playerOf(game, seat).coreOpen &&
  (game.phase === 'core' || (game.phase === 'action' && !game.off.includes('core')))

/** [CORE-2] A top talent: from the kept ones, or any. */
export function chooseTopTalent(game: Game, { seat, talent }: CommandOf<'chooseTopTalent'>): Judgement {
  if (!isOpen(game, seat)) return reject({ code: 'notNow', phase: game.phase })
  if (!topTalentsFor(game, seat).includes(talent)) return reject({ code: 'notOffered' })
  return accept({ type: 'topTalentChosen', seat, talent })
}

/** [CORE-3] An interest: one of six, one per domain. [LATE-4] In To Do the worlds follow it. */
export function chooseInterest(game: Game, { seat, interest }: CommandOf<'chooseInterest'>): Judgement {
  if (!isOpen(game, seat)) return reject({ code: 'notNow', phase: game.phase })
  if (!playerOf(game, seat).interests.includes(interest)) return reject({ code: 'notOffered' })
  return accept<Fact>({ type: 'interestChosen', seat, interest }, ...worldsFor(game, seat, interest))
}

/** [CORE-3] One free redraw of the six interests. */
export function otherInterests(game: Game, { seat }: CommandOf<'otherInterests'>): Judgement {
  if (!isOpen(game, seat)) return reject({ code: 'notNow', phase: game.phase })
  if (playerOf(game, seat).redrawn) return reject({ code: 'onlyOnce' })
  return accept(dealInterests(game, seat, true))
}

/** [CORE-5] The others secretly predict which talent the player chose: one of six, the same for all. */
export function predict(game: Game, { seat, talent }: CommandOf<'predict'>): Judgement {
  if (game.step.name !== 'predict' || !game.predictions) return reject({ code: 'notNow', phase: game.phase })
  if (!game.step.actors.includes(seat)) return reject({ code: 'notYourTurn', actors: game.step.actors })
  if (!game.predictions.options.includes(talent)) return reject({ code: 'notOffered' })
  return accept({ type: 'predicted', seat, talent })
}

/** [SPARKS-5] One spark per player about whom at least one prediction was right. */
export function sparkOfPredictions(game: Game): Fact[] {
  const topTalent = game.predictions && game.players[game.predictions.about]?.topTalent
  const right = seatsOf(game).find((seat) => topTalent && playerOf(game, seat).prediction === topTalent)
  return right ? [{ type: 'sparkEarned', kind: 'prediction', seat: right }] : []
}

/** [LATE-4] Who chose a talent and an interest only now shows them with the plan. */
export function lateCore(game: Game, seat: Seat): Fact[] {
  const { coreOpen, topTalent, interest } = playerOf(game, seat)
  return coreOpen || (topTalent === null && interest === null) ? [] : [revealCore(game, seat)]
}

/** [CORE-4] The choices are revealed when their owner speaks; they light one insight space. [CORE-6] It completes a line that has none. */
export function revealCore(game: Game, seat: Seat): Fact {
  const { topTalent, interest } = playerOf(game, seat)
  const from = openStory(game, seat)
  const near = from ?? Math.max(0, game.board.spaces.indexOf(seat))
  const revealed: Fact = { type: 'coreRevealed', seat, talent: topTalent, interest, hex: freeHex(game.board, near) }
  return from === null ? revealed : { ...revealed, from }
}
