import { type Games, openTables } from './roster.ts'
import type { Host } from './scene.ts'

/** Where the button sends a late student, and the selected group when that has no room. */
export type LatePlace = { readonly letter: string | null; readonly full: string | null }

/** The group that the mentor selected, else the suggested one; never a full table, and never one that has finished. */
export function latePlace({ late, groups }: Pick<Host, 'late' | 'groups'>, games: Games, selected: string | null): LatePlace {
  const open = openTables(groups, games).map(({ letter }) => letter)
  const wanted = [selected, late[0]?.suggestion ?? null, open[0] ?? null]
  const letter = wanted.find((one) => one !== null && open.includes(one)) ?? null
  return { letter, full: selected !== null && selected !== letter ? selected : null }
}
