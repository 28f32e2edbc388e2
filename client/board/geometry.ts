/** Where everything lies on the board. The disc has radius 1 and its centre at 0, 0; y grows downwards; angles start at twelve o'clock. */

export type Place = { readonly x: number; readonly y: number }

export const RING = { experience: 0.84, insight: 0.6, action: 0.39 } as const
export const SIZE = {
  space: 0.085,
  hex: 0.067,
  square: 0.084,
  river: 0.134,
  cardWidth: 0.152,
  cardHeight: 0.196,
  coreInner: 0.08,
  coreOuter: 0.2,
  hub: 0.065,
  line: 0.017,
  pawn: 0.15,
} as const
/** The disc and its glow fit in a square with this half side. */
export const REACH = 1.09
export const REACH_SMALL = 1.02
/** How far the control point of a link lies towards the core. */
const BOW = 0.03

const TURN = Math.PI * 2

/** A point on a ring; `turn` runs from 0 to 1, clockwise from twelve o'clock. */
export const onRing = (radius: number, turn: number): Place => ({
  x: radius * Math.sin(turn * TURN),
  y: -radius * Math.cos(turn * TURN),
})

export const spacePlace = (index: number, count: number) => onRing(RING.experience, index / count)
export const hexPlace = (index: number, count: number) => onRing(RING.insight, index / count)
/** Squares are turned half a step, so that they stand between the hexes. */
export const squarePlace = (index: number, count: number) => onRing(RING.action, (index + 0.5) / count)

/** Where a line from this place meets the wheel. */
export function wheelPlace(from: Place): Place {
  const scale = (SIZE.coreOuter + SIZE.line / 2) / Math.hypot(from.x, from.y)
  return { x: from.x * scale, y: from.y * scale }
}

/** The control point of a link: halfway, a little closer to the core. */
export function bend(from: Place, to: Place): Place {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const distance = Math.hypot(middle.x, middle.y)
  const scale = distance === 0 ? 1 : (distance - BOW) / distance
  return { x: middle.x * scale, y: middle.y * scale }
}

/** The pawn stands on the outer rim of its space, so that the animal stays in sight. */
export function pawnPlace(turn: number): Place {
  const space = onRing(RING.experience, turn)
  const side = space.x < -0.01 ? -1 : 1
  const lean = Math.PI / 6
  return { x: space.x + side * Math.cos(lean) * SIZE.space, y: space.y - Math.sin(lean) * SIZE.space }
}
