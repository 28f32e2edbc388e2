import type { Phase } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'

export const TILE_STATES = ['help', 'busy', 'stuck', 'paused', 'ready', 'waiting'] as const
export type TileState = (typeof TILE_STATES)[number]
export const STATE_ICONS: Record<TileState, string> = {
  help: 'hand-arrow-up',
  busy: 'chat-dots',
  stuck: 'hourglass',
  paused: 'pause',
  ready: 'check',
  waiting: 'wifi-off',
}

export type Tile = { readonly letter: string; readonly phase: Phase; readonly state: TileState; readonly lit: boolean }
type Part = Pick<GameView, 'status' | 'players'>

/** What the class and the mentor need to see of one group: where it is and how it goes, never what was chosen. */
export function tileOf(letter: string, { status, players }: Part): Tile {
  return {
    letter,
    phase: status.phase,
    state: stateOf({ status, players }),
    lit: status.light !== null && status.light !== 'none',
  }
}

function stateOf({ status, players }: Part): TileState {
  if (status.phase === 'done') return 'ready'
  if (status.help) return 'help'
  if (!players.some((player) => player.connected)) return 'waiting'
  if (status.paused || status.stopped) return 'paused'
  return status.tempo === 'stuck' || status.clock?.stage === 'over' ? 'stuck' : 'busy'
}

/** The groups of the class in the order of their letters. */
export const tilesOf = (games: Readonly<Record<string, Part>>): Tile[] =>
  Object.entries(games)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([letter, game]) => tileOf(letter, game))
