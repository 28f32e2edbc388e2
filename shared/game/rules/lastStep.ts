import { PHASES, type Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import { markOfAction, markOfChip, readReturnCode } from '../../sheet/returnCode.ts'
import type { CommandOf } from '../commands.ts'
import { type Game, playerOf } from '../game.ts'
import type { LastStep } from '../player.ts'
import type { Judgement } from './judgement.ts'

/** [CYCLE-2] The code of the last future sheet, before the own first story. What this level does not know is left out. */
export function bringStep(game: Game, { seat, code }: CommandOf<'bringStep'>): Judgement {
  if (!isBeforeStory(game, seat)) return reject({ code: 'notNow', phase: game.phase })
  if (playerOf(game, seat).lastStep) return reject({ code: 'onlyOnce' })
  const read = readReturnCode(code)
  if (!read) return reject({ code: 'codeBroken' })
  const action = game.piles.actions.find(({ id }) => markOfAction(id) === read.action)?.id ?? null
  const who = game.piles.roleCards.find((id) => markOfChip(id) === read.who) ?? null
  return accept({ type: 'stepBrought', seat, date: read.date, action, who })
}

const isBeforeStory = (game: Game, seat: Seat): boolean =>
  PHASES.indexOf(game.phase) <= PHASES.indexOf('story') && game.turn?.storyteller !== seat && playerOf(game, seat).told === 0

/** [CYCLE-3] The own step of then is the first card of the first story. */
export function lastStepToTell(game: Game): LastStep | null {
  const { turn } = game
  const teller = turn && playerOf(game, turn.storyteller)
  return teller && teller.told === 0 && turn.redraws === 0 ? teller.lastStep : null
}
