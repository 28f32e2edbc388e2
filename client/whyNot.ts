import type { Seat } from '../shared/basics.ts'
import type { PlayerCommand } from '../shared/game/commands.ts'
import type { GameRejection } from '../shared/game/rejections.ts'
import { STEP_KINDS, type StepName } from '../shared/game/steps.ts'
import type { GameView, OwnSide, StatusView } from '../shared/game/view.ts'

type Type = PlayerCommand['type']

/** Steps in which all do the same, and each ends it with "Klaar", as a speaker does. */
const TOGETHER: readonly StepName[] = ['hello', 'roles', 'energiser', 'together', 'sentence']
const endsWithDone = (step: StepName) => TOGETHER.includes(step) || STEP_KINDS[step] === 'speaking'
const WHILE_STOPPED: readonly Type[] = ['stop', 'chooseAfterStop']

/** What this device may tap for a seat; null: it taps nothing for that seat. */
function canAt(me: OwnSide, seat: Seat): readonly Type[] | null {
  if (seat === me.seat) return me.can
  const hand = [...me.hands, me.partner].find((one) => one?.seat === seat)
  if (hand) return hand.can
  return me.behalf.find((one) => one.seat === seat)?.can ?? null
}

/** Why this tap would be refused, as far as the device itself can know; null: the server is asked. */
export function whyNot({ status, me }: Pick<GameView, 'status' | 'me'>, seat: Seat, type: Type): GameRejection | null {
  if (!me) return null
  const can = canAt(me, seat)
  if (can === null) return { code: 'notMissing' }
  if (can.includes(type)) return null
  if (status.phase === 'done') return { code: 'gameOver' }
  if (status.paused) return { code: 'paused' }
  if (status.stopped && !WHILE_STOPPED.includes(type)) return { code: 'stopped' }
  if (type === 'moveOn') return status.votes.includes(seat) ? { code: 'alreadyDone' } : { code: 'stillTimeLeft' }
  return type === 'finish' && endsWithDone(status.step) ? notDone(status, seat) : null
}

function notDone({ phase, step, actors, done }: StatusView, seat: Seat): GameRejection | null {
  if (phase === 'core' && step === 'together') return { code: 'chooseFirst' }
  if (!actors.includes(seat)) return { code: 'notYourTurn', actors }
  if (done.includes(seat)) return { code: 'alreadyDone' }
  if (step === 'ask') return { code: 'chooseFirst' }
  return phase === 'action' ? { code: 'planIncomplete' } : null
}
