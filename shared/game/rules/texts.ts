import type { Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { Command, CommandOf } from '../commands.ts'
import type { Fact } from '../events.ts'
import { type Game, numbersOf, playerOf, seatsOf } from '../game.ts'
import type { Detail, Insight, Player } from '../player.ts'
import type { Judgement } from './judgement.ts'

/** Own words on the table. Whoever is hurt by a text takes it away at once, without a reason. */

export type TextCommand = CommandOf<'hideText' | 'chipsOnly'>
export const isAboutTexts = (command: Command): command is TextCommand =>
  command.type === 'hideText' || command.type === 'chipsOnly'

/** [TEXT-1] At any moment: in a pause, while the group is stopped, when the game is over. */
export const aboutTexts = (game: Game, command: TextCommand): Judgement =>
  command.type === 'hideText' ? hideText(game, command) : chipsOnly(game, command)

/** [TEXT-1] [TEXT-3] Any player at the table hides a text, or the mentor does. [TEXT-2] From the second time on there are chips only. */
function hideText(game: Game, command: CommandOf<'hideText'>): Judgement {
  const { of, insight } = command
  const by = 'seat' in command ? command.seat : null
  if (by !== null && !game.players[by]) return reject({ code: 'notPlaying' })
  if (by !== null && command.by !== undefined && command.by !== by) return reject({ code: 'notNow', phase: game.phase })
  const text = game.players[of] ? textOf(playerOf(game, of), insight) : null
  if (!text) return reject({ code: 'notOffered' })
  if (text.hidden) return reject({ code: 'alreadyDone' })

  const { insights, detail, chipsOnly } = playerOf(game, of)
  const again = [...insights, detail].filter((one) => one?.hidden).length + 1 >= numbersOf(game).hidden
  const noMore: Fact[] = again && !chipsOnly ? [{ type: 'chipsOnlySet', seat: of, on: true }] : []
  const talkedOf = game.round?.of === of && game.round.insight === insight
  const ended: Fact[] = talkedOf ? [{ type: 'roundEnded', because: 'hidden' }] : []
  return accept<Fact>({ type: 'textHidden', seat: of, insight, by }, ...noMore, ...ended)
}

/** The own words of an insight, or (null) of the plan's detail; null when there are none. */
function textOf({ insights, detail }: Player, insight: number | null): Detail | null {
  if (insight === null) return detail
  const laid = insights[insight]
  return laid?.ending.kind === 'words' ? { words: laid.ending.words, hidden: laid.hidden } : null
}

/** [TEXT-3] The mentor switches a seat to chips only, and back. */
function chipsOnly(game: Game, { of, on }: CommandOf<'chipsOnly'>): Judgement {
  const player = game.players[of]
  if (!player) return reject({ code: 'notPlaying' })
  if (player.chipsOnly === on) return reject({ code: 'alreadyDone' })
  return accept({ type: 'chipsOnlySet', seat: of, on })
}

/** [TEXT-2] Own words where the level allows them, and not for who had two texts hidden. */
export const mayWrite = (game: Game, seat: Seat): boolean => game.freeText && !playerOf(game, seat).chipsOnly

/** [TEXT-6] And one insight only: choosing, not typing. */
export const mayWriteInsight = (game: Game, seat: Seat): boolean =>
  mayWrite(game, seat) && !playerOf(game, seat).insights.some(({ ending }) => ending.kind === 'words')

/** One insight on the table, and the number by which its writer's texts are counted. */
export type Laid = Insight & Readonly<{ seat: Seat; insight: number }>

/** All insights that lie on the table, by seat. */
export const laidInsights = (game: Game): Laid[] =>
  seatsOf(game).flatMap((seat) => playerOf(game, seat).insights.map((one, insight) => ({ ...one, seat, insight })))

/** Own words on the table: of an insight, or (null) of a plan that was revealed. */
export type OwnText = Detail & Readonly<{ seat: Seat; insight: number | null }>

export const ownTexts = (game: Game): OwnText[] =>
  seatsOf(game).flatMap((seat) => {
    const player = playerOf(game, seat)
    const numbers = [...player.insights.keys(), ...(player.planOpen ? [null] : [])]
    return numbers.flatMap((insight) => {
      const text = textOf(player, insight)
      return text ? [{ ...text, seat, insight }] : []
    })
  })

/** Texts that could still be hidden. */
export const openTexts = (game: Game): OwnText[] => ownTexts(game).filter(({ hidden }) => !hidden)
