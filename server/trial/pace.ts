import type { PlayerCommand } from '../../shared/game/commands.ts'
import { STEP_KINDS } from '../../shared/game/steps.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { Random } from '../../shared/random.ts'

/** How long a player of the server takes, in seconds of game time: like somebody who talks, but shortly. */
type Span = readonly [least: number, most: number]

const CHOOSING: Span = [2, 5]
const SPEAKING: Span = [5.5, 9]
/** A story counts from ten seconds on. */
const TELLING: Span = [11, 15]
/** What comes after somebody else has talked. */
const AFTER: Partial<Record<PlayerCommand['type'], Span>> = {
  confirmSummary: [9, 14],
  answerQuestion: [5.5, 8],
  reactToTalent: [3, 6],
  giveTalent: [6, 9],
  shakeHands: [4, 7],
}

export function secondsFor({ status }: GameView, { type }: PlayerCommand, draw: Random): number {
  const spoken = STEP_KINDS[status.step] !== 'choosing'
  const [least, most] = AFTER[type] ?? (status.step === 'tell' ? TELLING : spoken ? SPEAKING : CHOOSING)
  return least + draw() * (most - least)
}
