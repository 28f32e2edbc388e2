import { PHASES, SEAT_LOOKS, SEATS, type Seat } from '../../shared/basics.ts'
import type { MentorCommand } from '../../shared/game/commands.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { CommandAnswer } from '../../shared/wire.ts'
import { stageSay } from '../board/words.ts'
import { commandGroup } from '../connection.ts'
import { notify } from '../notices.ts'
import { say } from '../say.ts'
import { get } from '../store.ts'
import { studentsAt } from './tileState.ts'

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

/** Says what was done, once the group has it; a refusal is said by itself. */
async function tell(act: Promise<CommandAnswer>, done: string): Promise<void> {
  const answer = await act
  if (answer.ok) notify(done)
}

/** Of two mentors who tap at once the first wins: the group has gone on by then. */
const commandNow = (letter: string, command: MentorCommand): Promise<CommandAnswer> =>
  commandGroup(letter, command, get().games[letter]?.moment)

const ofAll = (letters: readonly string[], ask: (letter: string) => Promise<CommandAnswer>): Promise<CommandAnswer> =>
  Promise.all(letters.map(ask)).then((answers) => answers.find(({ ok }) => ok) ?? answers[0] ?? { ok: true, version: 0 })

export const groupActs = {
  minute: (letter: string) =>
    tell(commandGroup(letter, { type: 'extend', seconds: 60 }), stageSay('do.minuteGroupDone', { letter })),
  skip: (letter: string) => tell(commandNow(letter, { type: 'skip' }), stageSay('do.nextDone', { letter })),
  round: (letter: string) => tell(commandNow(letter, { type: 'nextRound' }), stageSay('do.roundDone', { letter })),
  toAction: (letter: string) => tell(commandNow(letter, { type: 'toAction' }), stageSay('do.toActionDone', { letter })),
  help: (letter: string) => tell(commandGroup(letter, { type: 'answerHelp' }), stageSay('do.helpDone', { letter })),
  partner: (letter: string, on: boolean) =>
    tell(commandGroup(letter, { type: 'bePartner', on }), stageSay(on ? 'do.partnerDone' : 'do.partnerOffDone', { letter })),
  without: (letter: string, of: Seat) =>
    tell(commandGroup(letter, { type: 'goOnWithoutPlayer', of }), stageSay('do.withoutDone', { letter, animal: animalOf(of) })),
}

export const classActs = {
  minute: (letters: readonly string[]) =>
    tell(
      ofAll(letters, (letter) => commandGroup(letter, { type: 'extend', seconds: 60 })),
      stageSay('do.minuteDone'),
    ),
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
