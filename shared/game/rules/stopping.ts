import type { Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf, StopChoice } from '../commands.ts'
import type { Fact } from '../events.ts'
import { type Game, numbersOf } from '../game.ts'
import type { Judgement } from './judgement.ts'
import { storyTurn } from './storyScript.ts'

/** "Even stoppen": the whole group stops and nobody sees who pressed. */

/** [STOP-1] Always in reach, for everybody; a second player may press too. */
export function stop(game: Game, { seat, at }: CommandOf<'stop'>): Judgement {
  if (game.halt?.pressers.includes(seat)) return reject({ code: 'alreadyDone' })
  return accept({ type: 'stopAsked', seat, until: at + numbersOf(game).steps.stop * 1000 })
}

/** [STOP-2] Who pressed chooses privately: go on, another card, or the mentor. */
export function chooseAfterStop(game: Game, { seat, choice }: CommandOf<'chooseAfterStop'>): Judgement {
  if (!game.halt?.pressers.includes(seat)) return reject({ code: 'notNow', phase: game.phase })
  if (game.halt.choices[seat]) return reject({ code: 'alreadyDone' })
  return accept(...chosen(game, seat, choice))
}

const chosen = (game: Game, seat: Seat, choice: StopChoice): Fact[] => {
  const asked: Fact[] = choice === 'mentor' ? [{ type: 'helpAsked', seat }] : []
  const choices: Partial<Record<Seat, StopChoice>> = { ...game.halt?.choices, [seat]: choice }
  const all = game.halt?.pressers.every((presser) => choices[presser]) ?? true
  return [{ type: 'stopChosen', seat, choice }, ...asked, ...(all ? [stopEnded(game, Object.values(choices))] : [])]
}

/** [STOP-3] A minute without a choice counts as going on, also when the presser is gone. */
export function stopRanOut(game: Game): Fact[] {
  return game.halt ? [stopEnded(game, Object.values(game.halt.choices))] : []
}

/** [STOP-4] "Another card" lets the storyteller choose again; elsewhere it skips the step. */
function stopEnded(game: Game, choices: readonly StopChoice[]): Fact {
  const other = choices.includes('otherCard')
  const turn = game.phase === 'story' ? game.turn : null
  return { type: 'stopEnded', other, steps: other && turn ? storyTurn(game, turn.storyteller, game.step.turn, turn.pace) : [] }
}
