import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import type { Game } from '../game.ts'
import { dealEasier } from './dealing.ts'
import type { Judgement } from './judgement.ts'
import { listeningTurn, storyTurn } from './storyScript.ts'

/** Passing the turn: first a picture, then somebody you admire, then listening only. Free, silent, nowhere a refusal. */

/** [PASS-4] [PASS-5] The storyteller passes while choosing, thinking or telling. */
export function passTurn(game: Game, { seat }: CommandOf<'passTurn'>): Judgement {
  const { turn, step, phase } = game
  if (phase !== 'story' || !turn || !['choose', 'think', 'tell'].includes(step.name)) return reject({ code: 'notNow', phase })
  if (seat !== turn.storyteller) return reject({ code: 'notYourRole', role: 'storyteller' })
  const passes = turn.passes + 1
  if (passes > 2) return accept({ type: 'listeningChosen', seat, steps: listeningTurn(game, seat, step.turn) })
  const cards = dealEasier(game, passes === 1 ? 'picture' : 'person')
  return accept({ type: 'turnPassed', seat, passes, cards, steps: storyTurn(game, seat, step.turn, turn.pace, true) })
}
