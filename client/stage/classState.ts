import { PHASES, type Phase } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'
import { NEEDS, neediest, type Tile, taken } from './tileState.ts'

/** One number for the whole class: what all groups together have done so far. */
export type ClassNumber = { readonly count: number; readonly of: 'stories' | 'steps' | 'ready' }
type Part = Pick<GameView, 'status' | 'players' | 'board'>

export function classNumber(games: readonly Part[]): ClassNumber {
  const phase = slowest(games.map((game) => game.status.phase))
  if (phase === 'done') return { count: games.length, of: 'ready' }
  if (PHASES.indexOf(phase) <= PHASES.indexOf('story')) return { count: sum(games, told), of: 'stories' }
  return { count: sum(games, (game) => game.board.squares.filter((seat) => seat !== null).length), of: 'steps' }
}

const told = ({ players }: Part) => players.reduce((count, player) => count + player.told, 0)
const sum = <T>(items: readonly T[], count: (item: T) => number) => items.reduce((total, item) => total + count(item), 0)
const slowest = (phases: readonly Phase[]): Phase => PHASES.find((phase) => phases.includes(phase)) ?? 'welcome'

/** What the mentor can say aloud now; a group that needs something comes first. */
export type Line = { readonly line: 'paused' | (typeof NEEDS)[number] | Phase; readonly letter: string }

export function lineNow(tiles: readonly Tile[], paused: boolean): Line {
  if (paused) return { line: 'paused', letter: '' }
  const first = neediest(tiles)
  const need = NEEDS.find((state) => state === first?.state)
  if (first && need) return { line: need, letter: first.letter }
  return { line: commonest(taken(tiles).map((tile) => tile.phase)), letter: '' }
}

function commonest(phases: readonly Phase[]): Phase {
  const count = (phase: Phase) => phases.filter((one) => one === phase).length
  return PHASES.reduce((most, phase) => (count(phase) > count(most) ? phase : most), slowest(phases))
}

/** Columns of the grid, and whether a cell stays free for the number. Three stand larger in one row, with the number above them. */
export function gridFor(groups: number): { readonly columns: number; readonly rows: number; readonly roomForNumber: boolean } {
  const columns = groups <= 2 ? groups + 1 : groups === 3 || groups === 5 ? 3 : groups <= 8 ? 4 : 5
  return { columns, rows: Math.ceil(groups / columns), roomForNumber: groups % columns !== 0 }
}
