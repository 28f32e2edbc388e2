import { PHASES, SEAT_LOOKS, SEATS, type Seat } from '../../shared/basics.ts'
import type { MentorCommand } from '../../shared/game/commands.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { CommandAnswer } from '../../shared/wire.ts'
import { stageSay } from '../board/words.ts'
import { commandGroup, commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import { say } from '../say.ts'
import { get } from '../store.ts'
import { tell } from './tell.ts'
import { studentsAt } from './tileState.ts'
import { offerUndo } from './undo.ts'

/** What the mentor can do for one group, and for all of them. */

type Part = Pick<GameView, 'status' | 'players'>

/** What only this group needs now; at most two are shown, the most needed first. */
export type Extra =
  | { readonly act: 'help' }
  | { readonly act: 'without'; readonly seat: Seat }
  | { readonly act: 'partner'; readonly on: boolean }
  | { readonly act: 'merge' }

export const MOST_EXTRAS = 2

/** `lost` are the seats whose connection has been gone for a while. */
export function extrasFor({ status, players }: Part, lost: readonly Seat[]): Extra[] {
  const partner = players.some((player) => player.partner)
  const alone = !partner && studentsAt({ players }).length === 1
  const extras: Extra[] = [
    ...(status.help ? [{ act: 'help' } as const] : []),
    ...lost.map((seat) => ({ act: 'without', seat }) as const),
    ...(partner || (alone && players.length < SEATS.length) ? [{ act: 'partner', on: !partner } as const] : []),
    ...(alone ? [{ act: 'merge' } as const] : []),
  ]
  return extras.slice(0, MOST_EXTRAS)
}

export const isPlaying = ({ status }: Pick<Part, 'status'>): boolean => status.phase !== 'done'
export const isBeforeAction = ({ status }: Pick<Part, 'status'>): boolean =>
  PHASES.indexOf(status.phase) < PHASES.indexOf('action')

export const animalOf = (seat: Seat): string => say(`animal.${SEAT_LOOKS[seat].animal}`)

/** Of which groups is it true now? */
export const lettersOf = <G extends Part>(games: Readonly<Record<string, G>>, wanted: (game: G) => boolean): string[] =>
  Object.entries(games).flatMap(([letter, game]) => (wanted(game) ? [letter] : []))

/** Of two mentors who tap at once the first wins: the group has gone on by then. */
const commandNow = (letter: string, command: MentorCommand): Promise<CommandAnswer> =>
  commandGroup(letter, command, get().games[letter]?.moment)

const firstOf = (answers: readonly CommandAnswer[]): CommandAnswer =>
  answers.find(({ ok }) => ok) ?? answers[0] ?? { ok: true, version: 0 }
const ofAll = (letters: readonly string[], ask: (letter: string) => Promise<CommandAnswer>): Promise<CommandAnswer> =>
  Promise.all(letters.map(ask)).then(firstOf)

const MINUTE = 60

/** A minute more, which can be taken back as long as the groups are in the same step. */
async function giveMinute(letters: readonly string[], done: string): Promise<void> {
  const add = (letter: string, seconds: number, moment?: string) => commandGroup(letter, { type: 'extend', seconds }, moment)
  if (letters.length === 0) return notify(stageSay('do.allReady'))
  const answers = await Promise.all(letters.map((letter) => add(letter, MINUTE)))
  const given = letters.flatMap((letter, place) => (answers[place]?.ok ? [{ letter, moment: get().games[letter]?.moment }] : []))
  const back = () => Promise.all(given.map(({ letter, moment }) => add(letter, -MINUTE, moment))).then(firstOf)
  if (await tell(Promise.resolve(firstOf(answers)), done))
    offerUndo(done, () => tell(back(), stageSay('do.minuteBack')), 'groups')
}

export const groupActs = {
  minute: (letter: string) => giveMinute([letter], stageSay('do.minuteGroupDone', { letter })),
  skip: (letter: string) => tell(commandNow(letter, { type: 'skip' }), stageSay('do.nextDone', { letter })),
  round: (letter: string) => tell(commandNow(letter, { type: 'nextRound' }), stageSay('do.roundDone', { letter })),
  toAction: (letter: string) => tell(commandNow(letter, { type: 'toAction' }), stageSay('do.toActionDone', { letter })),
  easier: (letter: string) => tell(commandNow(letter, { type: 'giveEasier' }), stageSay('do.easierDone', { letter })),
  end: (letter: string) => tell(commandLesson({ type: 'endGroup', group: letter }), stageSay('do.endDone', { letter })),
  help: (letter: string) => tell(commandGroup(letter, { type: 'answerHelp' }), stageSay('do.helpDone', { letter })),
  partner: (letter: string, on: boolean) =>
    tell(commandGroup(letter, { type: 'bePartner', on }), stageSay(on ? 'do.partnerDone' : 'do.partnerOffDone', { letter })),
  without: (letter: string, of: Seat) =>
    tell(commandGroup(letter, { type: 'goOnWithoutPlayer', of }), stageSay('do.withoutDone', { letter, animal: animalOf(of) })),
}

export const classActs = {
  minute: (letters: readonly string[]) => giveMinute(letters, stageSay('do.minuteDone')),
  round: (letters: readonly string[]) =>
    tell(
      ofAll(letters, (letter) => commandNow(letter, { type: 'nextRound' })),
      stageSay('do.roundAllDone'),
    ),
  toAction: (letters: readonly string[]) =>
    tell(
      ofAll(letters, (letter) => commandNow(letter, { type: 'toAction' })),
      stageSay('do.toActionAllDone'),
    ),
}
