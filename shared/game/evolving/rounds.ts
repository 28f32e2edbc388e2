import type { EventOf } from '../events.ts'
import type { Game } from '../game.ts'
import { withStep } from './changes.ts'

/** How it is written down that the game ends, and what a group does when it is done. */

export function ended(game: Game, { light, because }: EventOf<'gameEnded'>): Game {
  const { count } = game.step
  const over = withStep(game, { name: 'done', actors: [], done: [], votes: [], count: count + 1 })
  return closed({ ...over, phase: 'done', light, turn: null }, because === 'mentor')
}

/** Nothing runs any more, and nobody waits. */
export const closed = (game: Game, isClosed: boolean): Game => ({
  ...withoutRound(game),
  paused: false,
  halt: null,
  closed: isClosed,
})

/** A round is a moment of its own. */
export function roundStarted(game: Game, { of, insight, askers, seconds, at }: EventOf<'roundStarted'>): Game {
  return {
    ...withStep(game, { count: game.step.count + 1 }),
    round: { of, insight, askers, asked: [] },
    clock: { stage: 'step', endsAt: at + seconds * 1000, left: null, seconds },
  }
}

export const roundAsked = (game: Game, { seat }: EventOf<'roundAsked'>): Game =>
  game.round ? { ...game, round: { ...game.round, asked: [...game.round.asked, seat] } } : game

export const withoutRound = (game: Game): Game => ({ ...game, round: null, clock: null })
