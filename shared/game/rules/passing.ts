import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import { type Game, numbersOf, type Turn } from '../game.ts'
import type { StepName } from '../steps.ts'
import { dealEasier } from './dealing.ts'
import type { Judgement } from './judgement.ts'
import { listeningTurn, storyTurn } from './storyScript.ts'

/** Passing the turn: first a picture, then somebody you admire, then listening only. Free, silent, nowhere a refusal. */

const BEFORE_THE_END: readonly StepName[] = ['choose', 'think', 'tell']

/** [PASS-4] [PASS-5] The storyteller passes while choosing, thinking or telling. */
export function passTurn(game: Game, { seat }: CommandOf<'passTurn'>): Judgement {
  const { turn, step, phase } = game
  if (phase !== 'story' || !turn || !BEFORE_THE_END.includes(step.name)) return reject({ code: 'notNow', phase })
  if (seat !== turn.storyteller) return reject({ code: 'notYourRole', role: 'storyteller' })
  const passes = turn.passes + 1
  if (passes > numbersOf(game).easier.versions)
    return accept({ type: 'listeningChosen', seat, steps: listeningTurn(game, seat, step.turn) })
  return accept(easierTurn(game, turn, passes))
}

/** [PASS-7] The mentor gives easier cards to who tells now; never listening only, which everybody chooses alone. */
export function giveEasier(game: Game): Judgement {
  const { turn, step, phase } = game
  if (phase !== 'story' || !turn || !BEFORE_THE_END.includes(step.name)) return reject({ code: 'notNow', phase })
  if (turn.passes >= numbersOf(game).easier.versions) return reject({ code: 'alreadyDone' })
  return accept(easierTurn(game, turn, turn.passes + 1))
}

function easierTurn(game: Game, { storyteller: seat, pace }: Turn, passes: number) {
  const cards = dealEasier(game, passes === 1 ? 'picture' : 'person')
  return { type: 'turnPassed', seat, passes, cards, steps: storyTurn(game, seat, game.step.turn, pace, true) } as const
}
