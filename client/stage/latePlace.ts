import { SEATS } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { LessonView } from '../../shared/lesson/view.ts'

type Host = NonNullable<LessonView['host']>
type Games = Readonly<Record<string, { readonly status: Pick<GameView['status'], 'phase'> }>>

/** Where the button sends a late student, and the selected group when that has no room. */
export type LatePlace = { readonly letter: string | null; readonly full: string | null }

/** The group that the mentor selected, else the suggested one; never a full table, and never one that has finished. */
export function latePlace({ late, groups }: Pick<Host, 'late' | 'groups'>, games: Games, selected: string | null): LatePlace {
  const open = groups
    .filter(({ letter, members }) => members.length < SEATS.length && games[letter]?.status.phase !== 'done')
    .sort((one, other) => one.members.length - other.members.length)
    .map(({ letter }) => letter)
  const wanted = [selected, late[0]?.suggestion ?? null, open[0] ?? null]
  const letter = wanted.find((one) => one !== null && open.includes(one)) ?? null
  return { letter, full: selected !== null && selected !== letter ? selected : null }
}
