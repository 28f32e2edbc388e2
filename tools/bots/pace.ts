import { STEP_KINDS } from '../../shared/game/steps.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { Random } from '../../shared/random.ts'

/** How long a bot takes, in seconds of game time. */
export const PACES = ['quick', 'real'] as const
export type Pace = (typeof PACES)[number]

const between = (least: number, most: number, draw: Random) => least + draw() * (most - least)

/** Quick: just long enough to count as spoken. Real: half to all of the step's own time. */
export function secondsFor({ status }: GameView, pace: Pace, draw: Random): number {
  const spoken = STEP_KINDS[status.step] !== 'choosing'
  if (pace === 'real') return (status.clock?.seconds ?? 5) * (spoken ? between(0.6, 1, draw) : between(0.2, 0.7, draw))
  if (status.phase === 'story' && status.step === 'tell') return between(10.5, 13, draw)
  return spoken ? between(5.2, 7, draw) : between(0.3, 1.5, draw)
}
