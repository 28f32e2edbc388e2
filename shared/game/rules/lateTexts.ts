import { LIMITS } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { Command, CommandOf } from '../commands.ts'
import { type Game, playerOf } from '../game.ts'
import type { Judgement } from './judgement.ts'
import { freeHex, openStory } from './places.ts'
import { tooManyWords } from './story.ts'
import { mayWrite, mayWriteInsight } from './texts.ts'

/** [TEXT-7] Own words are always taken, also when the step for which they were written has passed. */

/** What a moment is called in which such words are written: phase, turn, step. */
const WRITTEN_IN = { layInsight: /^story\.\d+\.insight\./, writeDetail: /^action\.\d+\.together\./ } as const

/** Own words that come late, by the rules for own words; null when it is something else, which is then refused. */
export function lateText(game: Game, command: Command): Judgement | null {
  if (command.type !== 'layInsight' && command.type !== 'writeDetail') return null
  const { seat, by = seat, moment = '' } = command
  if (!game.players[seat] || by !== seat || !WRITTEN_IN[command.type].test(moment)) return null
  return command.type === 'layInsight' ? lateInsight(game, command) : lateDetail(game, command)
}

function lateInsight(game: Game, { seat, starter, ending }: CommandOf<'layInsight'>): Judgement | null {
  const space = openStory(game, seat)
  if (ending.kind !== 'words' || space === null || game.turn?.storyteller === seat) return null
  if (!game.piles.insights.some(({ id }) => id === starter)) return reject({ code: 'notOffered' })
  if (!mayWriteInsight(game, seat)) return reject({ code: 'chipsOnly' })
  if (tooManyWords(ending.words)) return reject({ code: 'tooManyWords', most: LIMITS.insightWords })
  return accept({ type: 'insightLaid', seat, starter, ending, hex: freeHex(game.board, space), from: space })
}

function lateDetail(game: Game, { seat, words }: CommandOf<'writeDetail'>): Judgement | null {
  if (game.phase !== 'action' && game.phase !== 'closing') return null
  if (!mayWrite(game, seat)) return reject({ code: 'chipsOnly' })
  if (playerOf(game, seat).plan.action === null) return reject({ code: 'chooseFirst' })
  return accept({ type: 'detailWritten', seat, words: words.trim() })
}
