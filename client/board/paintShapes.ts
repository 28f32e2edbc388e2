import type { NodeKind } from './boardModel.ts'
import { type Place, SIZE } from './geometry.ts'

export type Brush = CanvasRenderingContext2D

const TURN = Math.PI * 2

export function disc(brush: Brush, at: Place, radius: number) {
  brush.beginPath()
  brush.arc(at.x, at.y, radius, 0, TURN)
}

function hexagon(brush: Brush, at: Place, radius: number) {
  brush.beginPath()
  for (let corner = 0; corner < 6; corner++) {
    const angle = (corner / 6) * TURN
    brush.lineTo(at.x + radius * Math.sin(angle), at.y - radius * Math.cos(angle))
  }
  brush.closePath()
}

function square(brush: Brush, at: Place, side: number) {
  brush.beginPath()
  brush.roundRect(at.x - side / 2, at.y - side / 2, side, side, side * 0.17)
}

/** The outline of a node: circle, hexagon or square, so that the ring is known without its colour. */
export function outline(brush: Brush, kind: NodeKind, at: Place) {
  if (kind === 'space') disc(brush, at, SIZE.space)
  else if (kind === 'hex') hexagon(brush, at, SIZE.hex)
  else square(brush, at, SIZE.square)
}

/** A part of a ring, its middle pointing to twelve o'clock, with a gap to its neighbours. */
export function wedge(brush: Brush, span: number, gap: number) {
  const { coreInner, coreOuter } = SIZE
  const half = (span * TURN) / 2
  const inner = half - gap / coreInner
  const outer = half - gap / coreOuter
  brush.beginPath()
  brush.arc(0, 0, coreOuter, -TURN / 4 - outer, -TURN / 4 + outer)
  brush.arc(0, 0, coreInner, -TURN / 4 + inner, -TURN / 4 - inner, true)
  brush.closePath()
}

export function segment(brush: Brush, from: Place, to: Place) {
  brush.beginPath()
  brush.moveTo(from.x, from.y)
  brush.lineTo(to.x, to.y)
  brush.stroke()
}
