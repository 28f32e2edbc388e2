import type { GameView, OwnSide } from '../shared/game/view.ts'

/** Whose hand this device shows: the student's own, unless only the mentor who plays along here has something to do. */
export function handNow({ status }: Pick<GameView, 'status'>, me: OwnSide): OwnSide {
  const { partner } = me
  const isMine = !partner || status.waitingFor.includes(me.seat) || !status.waitingFor.includes(partner.seat)
  return isMine ? me : { ...me, ...partner }
}
