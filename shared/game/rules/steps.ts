import type { Phase, Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import type { Fact } from '../events.ts'
import { type Game, numbersOf, playerOf } from '../game.ts'
import { AT_ONCE, STEP_KINDS, type StepName } from '../steps.ts'
import { planIsComplete, sentenceIsComplete } from './action.ts'
import type { Judgement } from './judgement.ts'
import { spark } from './light.ts'
import { tapsFor } from './sharing.ts'

/** Steps that "Klaar" cannot end: they end by a choice of their own. */
const OWN_ENDING: readonly StepName[] = ['choose', 'listen', 'summarise', 'talent', 'insight', 'say', 'hook', 'predict']

/** [STEP-2] "Klaar": the acting player has said, read or done what the step asks. */
export function finish(game: Game, { seat, at }: CommandOf<'finish'>): Judgement {
  const { step } = game
  const { shortest } = numbersOf(game)
  if (STEP_KINDS[step.name] === 'waiting' || OWN_ENDING.includes(step.name)) return reject({ code: 'notNow', phase: game.phase })
  if (game.phase === 'core' && step.name === 'together') return reject({ code: 'chooseFirst' })
  if (!step.actors.includes(seat)) return reject({ code: 'notYourTurn', actors: step.actors })
  if (step.done.includes(seat)) return reject({ code: 'alreadyDone' })
  if (game.phase === 'story' && step.name === 'tell' && at - step.startedAt < shortest.story * 1000)
    return reject({ code: 'tooSoon', seconds: shortest.story })
  if (step.name === 'ask' && !playerOf(game, seat).question) return reject({ code: 'chooseFirst' })
  const isComplete = step.name === 'sentence' ? sentenceIsComplete : planIsComplete
  if (game.phase === 'action' && !isComplete(playerOf(game, seat).plan)) return reject({ code: 'planIncomplete' })

  const earned = step.name === 'answer' ? spark(game, 'answer', seat, at) : []
  return accept<Fact>(...finished(game, seat), ...earned)
}

/** [SHARED-3] What all do together is done for everybody at the device. */
function finished(game: Game, seat: Seat): Fact[] {
  const { name, actors, done } = game.step
  const seats = AT_ONCE.includes(name) ? tapsFor(game, seat, (one) => actors.includes(one) && !done.includes(one)) : [seat]
  return seats.map((one) => ({ type: 'stepFinished', seat: one }))
}

/** Phases in which every step can be passed, and steps of the others. */
const PASSED_WHOLE: readonly Phase[] = ['opening', 'questionStorm', 'core', 'action']
const PASSED: readonly StepName[] = ['agreement', 'listen', 'summarise', 'ask', 'answer', 'talent', 'insight', 'word']

/** [PASS-2] [PASS-6] "Ik sla over" is free and silent, wherever a step is one player's own. */
export function pass(game: Game, { seat }: CommandOf<'pass'>): Judgement {
  const { step, phase, turn } = game
  if (!PASSED_WHOLE.includes(phase) && !PASSED.includes(step.name)) return reject({ code: 'notNow', phase })
  if (!step.actors.includes(seat)) return reject({ code: 'notYourTurn', actors: step.actors })
  const isGiven = step.name === 'talent' && turn?.given != null && turn.given.reaction === null
  if (step.done.includes(seat) || isGiven) return reject({ code: 'alreadyDone' })
  return accept({ type: 'passed', seat })
}
