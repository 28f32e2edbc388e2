import type { Phase, Tempo } from '../../basics.ts'
import type { Game } from '../game.ts'
import { type PastStep, STEP_KINDS, type StepName } from '../steps.ts'
import { GRACE_MS } from './clock.ts'

/** How the group goes, from clocks and taps only: never a microphone. */

const STUCK_STEPS = 2
const RUSHED_STEPS = 3
const RUSHED_SHARE = 0.25
const SPOKEN_PHASES: readonly Phase[] = ['questionStorm', 'story', 'core', 'action']

/** Whether the group is offered a helper, and its mentor sees that; it goes away after one step that went normally. */
export function tempoOf(game: Game): Tempo | null {
  if (game.phase === 'done') return null
  if (isStuck(game)) return 'stuck'
  return isRushing(game) ? 'rush' : null
}

const lastAll = (steps: readonly boolean[], count: number) => steps.length >= count && steps.slice(-count).every(Boolean)

/** [TEMPO-1] The grace passed in two steps running; the running one counts as soon as it does. */
function isStuck({ past, step, clock, clocks }: Game): boolean {
  const slow = past.filter(saysWhetherStuck).map((one) => wasSlow(one, clocks === 'strict'))
  const isSlow = clock?.stage === 'over' && !step.ended && clocks !== 'strict'
  return lastAll(isSlow ? [...slow, true] : slow, STUCK_STEPS)
}

/** Not what ends by itself, and not what somebody else ended before its time. */
const saysWhetherStuck = ({ name, because, late, jumped }: PastStep): boolean =>
  STEP_KINDS[name] !== 'waiting' && (late || (because !== 'skipped' && !jumped))

/** Strict clocks have no grace, but the same time has to pass. */
const wasSlow = ({ late, took, seconds }: PastStep, strict: boolean): boolean =>
  late && (!strict || took >= (seconds ?? 0) * 1000 + GRACE_MS)

/** [TEMPO-2] Three spoken steps running under a quarter of their time. */
const isRushing = ({ past }: Game): boolean =>
  lastAll(
    past.filter(wasSpoken).map(({ took, seconds }) => took < (seconds ?? 0) * 1000 * RUSHED_SHARE),
    RUSHED_STEPS,
  )

/** Somebody spoke, and ended it as people do. */
function wasSpoken({ phase, name, because, took, seconds, passed, jumped }: PastStep): boolean {
  if (!SPOKEN_PHASES.includes(phase) || !isSpoken(name) || passed || jumped || because === 'skipped') return false
  return because !== 'time' || took >= (seconds ?? 0) * 1000
}

const isSpoken = (name: StepName): boolean => STEP_KINDS[name] === 'speaking' || STEP_KINDS[name] === 'confirming'
