import type { Seat } from '../../basics.ts'
import type { PlayerCommand } from '../commands.ts'
import { type Game, numbersOf } from '../game.ts'
import type { GameRejection } from '../rejections.ts'
import { isLost } from './away.ts'

/** Tapping for somebody else: for who is lost, and for the mentor who plays along. */

/** What needs no hand of cards: it was said or done at the table. */
const FOR_LOST: readonly PlayerCommand['type'][] = [
  'finish',
  'pass',
  'answerQuestion',
  'confirmSummary',
  'reactToTalent',
  'shakeHands',
]
const NEVER: readonly PlayerCommand['type'][] = ['stop', 'chooseAfterStop', 'goOnWithout']

/** [LOST-6] [PARTNER-1] [SHARED-2] Why `by` may not tap this for `seat` now; null when it is allowed. */
export function refuseFor(game: Game, by: Seat, seat: Seat, type: PlayerCommand['type'], at: number): GameRejection | null {
  const player = game.players[seat]
  if (!game.players[by] || !player) return { code: 'notPlaying' }
  if (NEVER.includes(type)) return { code: 'notNow', phase: game.phase }
  if (player.partner || player.on === by) return null
  if (!isLost(game, seat)) return { code: 'notMissing' }
  const { ask } = numbersOf(game).lost
  if (at - (player.lostAt ?? at) < ask * 1000) return { code: 'waitABit', seconds: ask }
  return FOR_LOST.includes(type) ? null : { code: 'notNow', phase: game.phase }
}
