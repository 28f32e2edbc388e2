import type { Phase, Tempo } from '../../basics.ts'
import { type Game, numbersOf } from '../game.ts'
import { type PastStep, STEP_KINDS, type StepName } from '../steps.ts'

/** How the group goes, from clocks and taps only: never a microphone. */

const SPOKEN_PHASES: readonly Phase[] = ['questionStorm', 'story', 'core', 'action']

/** Whether the group is offered a helper, and its mentor sees that; it goes away after one step that went normally. */
export function tempoOf(game: Game): Tempo | null {
  if (!game.started || game.phase === 'done') return null
  if (isStuck(game)) return 'stuck'
  return isRushing(game) ? 'rush' : null
}

const lastAll = (steps: readonly boolean[], count: number) => steps.length >= count && steps.slice(-count).every(Boolean)

/** [TEMPO-1] The grace passed in two steps running; the running one counts as soon as it does. */
function isStuck(game: Game): boolean {
  const { past, step, clock, clocks } = game
  const { tempo, clock: times } = numbersOf(game)
  const slow = past.filter(saysWhetherStuck).map((one) => wasSlow(one, clocks === 'strict' ? times.grace : 0))
  const isSlow = clock?.stage === 'over' && !step.ended && clocks !== 'strict'
  return lastAll(isSlow ? [...slow, true] : slow, tempo.stuck)
}

/** Not what ends by itself, and not what somebody else ended before its time. */
const saysWhetherStuck = ({ name, because, late, jumped }: PastStep): boolean =>
  STEP_KINDS[name] !== 'waiting' && (late || (because !== 'skipped' && !jumped))

/** Strict clocks have no grace, but the same time has to pass. */
const wasSlow = ({ late, took, seconds }: PastStep, grace: number): boolean =>
  late && (grace === 0 || took >= ((seconds ?? 0) + grace) * 1000)

/** [TEMPO-2] Three spoken steps running under a quarter of their time. */
function isRushing(game: Game): boolean {
  const { rush, share } = numbersOf(game).tempo
  const rushed = game.past.filter(wasSpoken).map(({ took, seconds }) => took < (seconds ?? 0) * 1000 * share)
  return lastAll(rushed, rush)
}

/** Somebody spoke, and ended it as people do. */
function wasSpoken({ phase, name, because, took, seconds, passed, jumped }: PastStep): boolean {
  if (!SPOKEN_PHASES.includes(phase) || !isSpoken(name) || passed || jumped || because === 'skipped') return false
  return because !== 'time' || took >= (seconds ?? 0) * 1000
}

const isSpoken = (name: StepName): boolean => STEP_KINDS[name] === 'speaking' || STEP_KINDS[name] === 'confirming'
