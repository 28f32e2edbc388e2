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

export type Obstacle = Place & { readonly reach: number }
const CLEARANCE = 0.025
const DETOURS = [0, 0.07, 0.14, 0.21, 0.28, 0.35, 0.42]
const SAMPLES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** The control point of a link that goes round what lies in between; the usual one when nothing does, or nothing helps. */
export function bendPast(from: Place, to: Place, obstacles: readonly Obstacle[]): Place {
  const usual = bend(from, to)
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const aside = (far: number): Place => ({
    x: usual.x + (far * (from.y - to.y)) / length,
    y: usual.y + (far * (to.x - from.x)) / length,
  })
  const ways = DETOURS.flatMap((far) => [aside(far), aside(-far)])
  const isFree = (way: Place) => obstacles.every((one) => distanceTo(one, from, way, to) > one.reach + CLEARANCE)
  return ways.find(isFree) ?? usual
}

/** How near a curve comes to a place. */
const distanceTo = (place: Place, from: Place, way: Place, to: Place) =>
  Math.min(
    ...SAMPLES.map((t) => {
      const on = (a: number, b: number, c: number) => a * (1 - t) ** 2 + 2 * b * t * (1 - t) + c * t ** 2
      return Math.hypot(on(from.x, way.x, to.x) - place.x, on(from.y, way.y, to.y) - place.y)
    }),
  )

/** How far a node reaches from its middle. */
export const reachOf = (kind: 'space' | 'hex' | 'square') =>
  kind === 'space' ? SIZE.space : kind === 'hex' ? SIZE.hex : SIZE.square * 0.6

/** The pawn stands on the outer rim of its space, so that the animal stays in sight. */
export function pawnPlace(turn: number): Place {
  const space = onRing(RING.experience, turn)
  const side = space.x < -0.01 ? -1 : 1
  const lean = Math.PI / 6
  return { x: space.x + side * Math.cos(lean) * SIZE.space, y: space.y - Math.sin(lean) * SIZE.space }
}
