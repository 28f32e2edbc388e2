import art from '../../content/art/icons.json' with { type: 'json' }
import { SEAT_LOOKS, type Seat } from '../../shared/basics.ts'
import type { BoardView } from '../../shared/game/view.ts'
import { type LinkModel, linksOf, type NodeModel, nodesOf } from '../board/boardModel.ts'
import { onRing, type Place, RING, SIZE } from '../board/geometry.ts'
import { PALETTES, seatColour, shade } from '../board/palette.ts'

const PAPER = PALETTES.light
const RIM = '#b9b3a3'
const INK = '#15233a'

type LineArtProps = Readonly<{ board: BoardView; seat: Seat; label: string }>

/** My own line on the board, small and light, for on paper. What the others lit stays blank: this sheet is mine. */
export function LineArt({ board, seat, label }: LineArtProps) {
  const nodes = nodesOf(board)
  const mine = linksOf(board, nodes).filter((link) => link.seat === seat)
  return (
    <svg class="line-art" viewBox="-1.03 -1.03 2.06 2.06" stroke-width="0.014" role="img" aria-label={label}>
      <circle r="1" fill={PAPER.edge} stroke={PAPER.rim} />
      <circle r="0.72" fill={PAPER.middle} opacity="0.6" />
      {Object.values(RING).map((radius) => (
        <circle key={radius} r={radius} fill="none" stroke={PAPER.ring} stroke-width="0.008" />
      ))}
      {mine.map((link) => (
        <path key={link.id} d={curve(link)} fill="none" stroke={shade(seatColour(seat), 0.38)} stroke-width="0.034" />
      ))}
      {nodes.map((node) => (
        <Node key={node.id} node={node} seat={seat} />
      ))}
      {board.core.map(({ competence, seats }, index) => (
        <path
          key={competence}
          d={segment(index, board.core.length)}
          fill={seats.includes(seat) ? seatColour(seat) : PAPER.cell}
          stroke={RIM}
          stroke-width="0.01"
        />
      ))}
      <circle r={SIZE.hub} fill={PAPER.cell} stroke={INK} />
      <Mark name="compass" at={{ x: 0, y: 0 }} size={0.08} />
    </svg>
  )
}

function Node({ node, seat }: Readonly<{ node: NodeModel; seat: Seat }>) {
  const own = node.by === seat
  return (
    <>
      <path d={OUTLINES[node.kind](node)} fill={own ? seatColour(seat) : PAPER.cell} stroke={own ? INK : RIM} />
      {own && node.kind === 'space' && <Mark name={SEAT_LOOKS[seat].animal} at={node} size={0.118} />}
      {own && node.kind === 'hex' && <Mark name="lightbulb" at={node} size={0.08} />}
      {own && node.kind === 'square' && <Mark name="check" at={node} size={0.064} />}
    </>
  )
}

function Mark({ name, at, size }: Readonly<{ name: keyof typeof art; at: Place; size: number }>) {
  const { box, paths } = art[name]
  return (
    <g transform={`translate(${at.x - size / 2} ${at.y - size / 2}) scale(${size / box})`} fill={INK} stroke="none">
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
  )
}

const point = ({ x, y }: Place) => `${x.toFixed(3)} ${y.toFixed(3)}`
const curve = ({ from, bend, to }: LinkModel) => `M${point(from)}Q${point(bend)} ${point(to)}`

const OUTLINES = {
  space: ({ x, y }: Place) =>
    `M${point({ x: x - SIZE.space, y })}a${SIZE.space} ${SIZE.space} 0 1 1 ${2 * SIZE.space} 0a${SIZE.space} ${SIZE.space} 0 1 1 ${-2 * SIZE.space} 0z`,
  hex: (at: Place) => {
    const corners = Array.from({ length: 6 }, (_, side) => onRing(SIZE.hex, side / 6))
    return `M${corners.map((corner) => point({ x: at.x + corner.x, y: at.y + corner.y })).join('L')}z`
  },
  square: ({ x, y }: Place) => {
    const half = SIZE.square / 2
    return `M${point({ x: x - half, y: y - half })}h${SIZE.square}v${SIZE.square}h${-SIZE.square}z`
  },
} as const

function segment(index: number, count: number): string {
  const [start, end] = [(index + 0.04) / count, (index + 0.96) / count]
  const { coreInner, coreOuter } = SIZE
  const arc = `A${coreOuter} ${coreOuter} 0 0 1 ${point(onRing(coreOuter, end))}`
  return `M${point(onRing(coreInner, start))}L${point(onRing(coreOuter, start))}${arc}L${point(onRing(coreInner, end))}z`
}
