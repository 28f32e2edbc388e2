import type { Seat } from '../shared/basics.ts'
import { AT_ONCE, STEP_KINDS, type StepName } from '../shared/game/steps.ts'
import type { GameView, OwnSide } from '../shared/game/view.ts'
import { tellerOf } from './game.ts'

/** Whose hand a device shows: of one student, of several who share it, or of the mentor who plays along on it. */

type Scene = Pick<GameView, 'status' | 'players' | 'table'>

export const isShared = ({ hands }: OwnSide): boolean => hands.length > 0

/** Everybody on this device, each as the one whose hand is shown. */
export function handsOf(me: OwnSide): readonly OwnSide[] {
  const all = [me, ...me.hands]
  return all.map((hand) => ({ ...me, ...hand, hands: all.filter(({ seat }) => seat !== hand.seat) }))
}

/** The one for whom the step waits; the mentor's only when it waits for nobody else here; else who acts, reads, tells or is here. */
export function handNow({ status, players, table }: Scene, me: OwnSide): OwnSide {
  const hands = handsOf(me)
  const first = (...seats: readonly (Seat | null | undefined)[]) =>
    seats.map((seat) => hands.find((hand) => hand.seat === seat)).find((hand) => hand !== undefined)
  const waiting = first(table?.round?.asking, ...status.waitingFor)
  const { partner } = me
  if (!waiting && partner && status.waitingFor.includes(partner.seat)) return { ...me, ...partner }
  const present = players.filter(({ away }) => !away).map(({ seat }) => seat)
  return waiting ?? first(...status.actors, table?.storm?.reader, tellerOf({ status }), ...present) ?? me
}

/** Who is on a shared device chooses what the others may not see yet by pointing, all at once. */
export const isPointing = ({ status }: Pick<GameView, 'status'>, me: OwnSide): boolean =>
  isShared(me) &&
  status.waitingFor.includes(me.seat) &&
  (status.step === 'predict' || (status.phase === 'opening' && status.step === 'choose'))

/** Cards of one player alone, besides what is chosen in silence: those of who gives a talent. */
const OWN_CARDS: readonly StepName[] = ['talent']

/** The screen goes to this player before it shows the hand. */
export function needsHandover(view: Scene, hand: OwnSide): boolean {
  const { step, waitingFor, actors } = view.status
  if (!isShared(hand) || !waitingFor.includes(hand.seat) || AT_ONCE.includes(step) || isPointing(view, hand)) return false
  return STEP_KINDS[step] === 'choosing' || (OWN_CARDS.includes(step) && actors.includes(hand.seat))
}

/** Everybody on this shared device has chosen; others have not. What was chosen is not shown again. */
export const hasChosenHere = ({ status }: Pick<GameView, 'status'>, hand: OwnSide): boolean =>
  isShared(hand) &&
  STEP_KINDS[status.step] === 'choosing' &&
  !AT_ONCE.includes(status.step) &&
  status.done.includes(hand.seat) &&
  !status.waitingFor.includes(hand.seat)
