import { tableTime } from '../clock.ts'
import { TILE_STATES, type Tile } from '../stage/tileState.ts'
import type { State } from '../store.ts'

/** Who comes first on the mentor's own device. */

export const byNeed = (tiles: readonly Tile[]): Tile[] =>
  [...tiles].sort(
    (one, other) => TILE_STATES.indexOf(one.state) - TILE_STATES.indexOf(other.state) || one.letter.localeCompare(other.letter),
  )

/** `waited` in real ms. */
export type Help = Readonly<{ letter: string; waited: number }>
type Part = {
  readonly games: Readonly<Record<string, { readonly status: Pick<State['games'][string]['status'], 'help' | 'helpAt'> }>>
  readonly clock: State['clock']
}

/** Who asks for help, who has waited longest first; each table has its own time. */
export function helpsIn({ games, clock }: Part, deviceNow: number): Help[] {
  return Object.entries(games)
    .flatMap(([letter, { status }]) => {
      const reading = clock[letter]
      if (!status.help || status.helpAt === null) return []
      return { letter, waited: reading ? (tableTime(reading, deviceNow) - status.helpAt) / reading.speed : 0 }
    })
    .sort((one, other) => other.waited - one.waited)
}
