import { SEAT_LOOKS, type Seat } from '../../shared/basics.ts'
import type { BoardView } from '../../shared/game/view.ts'
import { hexPlace, type Place, SIZE, spacePlace, squarePlace, wheelPlace } from '../board/geometry.ts'

/** The seats' colours, dark enough for paper. */
const DARKER = { a: '#a87800', b: '#1d6fb5', c: '#c2385b', d: '#2f8f73' } as const satisfies Record<Seat, string>

/** My own line on the board, small and light, for on paper. */
export function LineArt({ board, seat }: Readonly<{ board: BoardView; seat: Seat }>) {
  const { colour } = SEAT_LOOKS[seat]
  const spaces = board.spaces.map((_, index) => spacePlace(index, board.spaces.length))
  const hexes = board.hexes.map((_, index) => hexPlace(index, board.hexes.length))
  const squares = board.squares.map((_, index) => squarePlace(index, board.squares.length))
  const mine = (index: number, by: Seat | null) => ({
    key: index,
    fill: by === seat ? colour : '#fff',
    stroke: by === seat ? '#15233a' : '#b9b3a3',
  })
  return (
    <svg class="line-art" viewBox="-1.04 -1.04 2.08 2.08" stroke-width="0.014" aria-hidden="true" focusable="false">
      <circle r="1" fill="#f4f1ea" stroke="#d6d0c0" />
      {lines(board, seat, { s: spaces, h: hexes, q: squares }).map((path) => (
        <path key={path} d={path} fill="none" stroke={DARKER[seat]} stroke-width="0.03" />
      ))}
      {spaces.map(({ x, y }, index) => (
        <circle {...mine(index, board.spaces[index]?.by ?? null)} cx={x} cy={y} r={SIZE.space} />
      ))}
      {hexes.map((place, index) => (
        <path {...mine(index, board.hexes[index] ?? null)} d={hexagon(place)} />
      ))}
      {squares.map(({ x, y }, index) => (
        <rect
          {...mine(index, board.squares[index] ?? null)}
          x={x - SIZE.square / 2}
          y={y - SIZE.square / 2}
          width={SIZE.square}
          height={SIZE.square}
          rx="0.015"
        />
      ))}
      {board.core.map(({ competence, seats }, index) => (
        <path
          key={competence}
          d={segment(index, board.core.length)}
          fill={seats.includes(seat) ? colour : '#fff'}
          stroke="#b9b3a3"
        />
      ))}
      <circle r={SIZE.hub} fill="#fff" stroke="#15233a" />
    </svg>
  )
}

const point = ({ x, y }: Place) => `${x.toFixed(3)} ${y.toFixed(3)}`
const round = (radius: number, turn: number): Place => ({
  x: radius * Math.sin(turn * 2 * Math.PI),
  y: -radius * Math.cos(turn * 2 * Math.PI),
})

function lines(board: BoardView, seat: Seat, places: Readonly<Record<string, readonly Place[]>>): string[] {
  const placeOf = (node: string) => places[node[0] ?? '']?.[Number(node.slice(1))]
  return board.links.flatMap((link) => {
    const from = placeOf(link.from)
    const to = placeOf(link.to) ?? (from && wheelPlace(from))
    return link.seat === seat && from && to ? [`M${point(from)}L${point(to)}`] : []
  })
}

const hexagon = ({ x, y }: Place) => {
  const corners = Array.from({ length: 6 }, (_, side) => round(SIZE.hex, side / 6))
  return `M${corners.map((corner) => point({ x: x + corner.x, y: y + corner.y })).join('L')}z`
}

function segment(index: number, count: number): string {
  const [start, end] = [(index + 0.04) / count, (index + 0.96) / count]
  const { coreInner, coreOuter } = SIZE
  return `M${point(round(coreInner, start))}L${point(round(coreOuter, start))}A${coreOuter} ${coreOuter} 0 0 1 ${point(round(coreOuter, end))}L${point(round(coreInner, end))}z`
}
