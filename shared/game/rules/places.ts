import type { Seat } from '../../basics.ts'
import { type Board, type Game, playerOf, SPACES, SQUARES, themeOf } from '../game.ts'

/** Where things are laid on the board. Angles are turns (0..1) from twelve o'clock, clockwise. */
const SQUARE_TURN = 0.5 / SQUARES

/** The key of numbers that depend on how many play. */
export const perPlayers = (players: number): '2' | '3' | '4' => (players >= 4 ? '4' : players === 3 ? '3' : '2')

const apart = (one: number, other: number): number => {
  const gap = Math.abs(one - other) % 1
  return Math.min(gap, 1 - gap)
}

function nearest(places: readonly (unknown | null)[], angle: number, offset: number): number | null {
  const free = places.flatMap((taken, index) => (taken === null ? [index] : []))
  const distance = (index: number) => apart(angle, index / places.length + offset)
  return free.sort((one, other) => distance(one) - distance(other) || one - other)[0] ?? null
}

/** The free insight space nearest to a story's space, or null when the ring is full. */
export const freeHex = (board: Board, space: number): number | null => nearest(board.hexes, space / SPACES, 0)

/** The free action square nearest to the player's own line, or null when the ring is full. */
export function freeSquare(game: Game, from: string | null): number | null {
  const hexes = game.board.hexes.length
  const angle = from?.startsWith('h') ? Number(from.slice(1)) / hexes : from ? Number(from.slice(1)) / SPACES : 0
  return nearest(game.board.squares, angle, SQUARE_TURN)
}

/** The last place of a player's line on a ring: the newest hexagon, else the newest experience. */
export function lineEnd({ board }: Game, seat: Seat): string | null {
  const hex = board.hexes.indexOf(seat)
  if (hex >= 0) return `h${hex}`
  const space = board.spaces.indexOf(seat)
  return space >= 0 ? `s${space}` : null
}

/** The space of an own story that no insight is joined to; null when there is none. A lit space may be of who sat here before. */
export function openStory(game: Game, seat: Seat): number | null {
  const { spaces, links } = game.board
  const { themes } = playerOf(game, seat)
  const isOpen = (space: number) => themes.includes(themeOf(space)) && !links.some(({ from }) => from === `s${space}`)
  const space = spaces.findIndex((by, place) => by === seat && isOpen(place))
  return space < 0 ? null : space
}
