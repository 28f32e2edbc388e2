import type { Phase } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'

/** The one that needs the mentor most comes first. */
export const TILE_STATES = ['help', 'alone', 'stuck', 'over', 'waiting', 'rush', 'busy', 'paused', 'ready', 'empty'] as const
export type TileState = (typeof TILE_STATES)[number]
export const STATE_ICONS: Record<TileState, string> = {
  help: 'hand-arrow-up',
  alone: 'user',
  busy: 'chat-dots',
  stuck: 'hourglass',
  over: 'alarm',
  rush: 'sneaker-move',
  paused: 'pause',
  ready: 'check',
  waiting: 'wifi-off',
  empty: 'chair',
}
/** States in which a group needs the mentor, the most needed first. */
export const NEEDS = ['help', 'alone', 'stuck', 'over', 'waiting'] as const satisfies readonly TileState[]

export type Tile = {
  readonly letter: string
  readonly phase: Phase
  /** which turn of the phase, where players take turns */
  readonly turn: number | null
  readonly state: TileState
  readonly lit: boolean
  /** students who are here, and who take part */
  readonly present: number
  readonly students: number
  /** among the groups that ask for the mentor, from 1 */
  readonly place?: number
}
type Part = Pick<GameView, 'status' | 'players'>

/** What the class and the mentor need to see of one group: where it is and how it goes, never what was chosen. */
export function tileOf(letter: string, { status, players }: Part): Tile {
  const lit = status.light !== null && status.light !== 'none'
  const { phase, turn, turns } = status
  const students = studentsAt({ players })
  const present = students.filter(({ connected }) => connected).length
  const state = stateOf({ status, players }, lit)
  const counted = phase !== 'welcome' && phase !== 'done' && turns > 1 && turn <= turns
  return { letter, phase, turn: counted ? turn : null, state, lit, present, students: students.length }
}

/** [PARTNER-1] The students who take part; the mentor who plays along is none of them. */
export const studentsAt = ({ players }: Pick<Part, 'players'>) => players.filter(({ away, partner }) => !away && !partner)

function stateOf({ status, players }: Part, lit: boolean): TileState {
  const students = studentsAt({ players })
  if (students.length === 0 && !lit) return 'empty'
  if (status.phase === 'done') return 'ready'
  if (status.help) return 'help'
  if (!students.some((player) => player.connected)) return 'waiting'
  if (students.length === 1 && !players.some(({ partner }) => partner)) return 'alone'
  if (status.paused || status.stopped) return 'paused'
  if (status.tempo === 'stuck') return 'stuck'
  if (status.clock?.stage === 'over') return 'over'
  return status.tempo === 'rush' ? 'rush' : 'busy'
}

/** The groups of the class in the order of their letters. */
export const tilesOf = (games: Readonly<Record<string, Part>>): Tile[] =>
  Object.entries(games)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([letter, game]) => tileOf(letter, game))

/** Tables at which somebody plays or has played: the others count nowhere. */
export const taken = (tiles: readonly Tile[]): Tile[] => tiles.filter(({ state }) => state !== 'empty')

/** Which place each group has that asks for the mentor: `queue` are their letters, who has waited longest first. */
export const inQueue = (tiles: readonly Tile[], queue: readonly string[]): Tile[] =>
  tiles.map((tile) => (tile.state === 'help' ? { ...tile, place: queue.indexOf(tile.letter) + 1 } : tile))

/** The group that needs the mentor first; of those that ask, the one that has waited longest. */
export function neediest(tiles: readonly Tile[]): Tile | null {
  for (const need of NEEDS) {
    const [tile] = tiles.filter(({ state }) => state === need).sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
    if (tile) return tile
  }
  return null
}

export const allReady = (tiles: readonly Tile[]): boolean =>
  taken(tiles).length > 0 && taken(tiles).every(({ state }) => state === 'ready')
