import { TILE_STATES, type Tile } from '../stage/tileState.ts'

/** Who comes first on the mentor's own device. */

export const byNeed = (tiles: readonly Tile[]): Tile[] =>
  [...tiles].sort(
    (one, other) =>
      TILE_STATES.indexOf(one.state) - TILE_STATES.indexOf(other.state) ||
      (one.place ?? 0) - (other.place ?? 0) ||
      one.letter.localeCompare(other.letter),
  )
