import { onRing, type Place, pawnPlace, RING } from './geometry.ts'

/** How the pawn walks: space by space along the ring, the short way round. */
export type Walk = { readonly from: number; readonly steps: number; readonly spaces: number; readonly ms: number }

const HOP_MS = 200
const MOST_MS = 1200
const ARC = 0.35

export function walk(from: number, to: number, spaces: number): Walk {
  const ahead = (((to - from) % spaces) + spaces) % spaces
  const steps = ahead > spaces / 2 ? ahead - spaces : ahead
  return { from, steps, spaces, ms: Math.min(Math.abs(steps) * HOP_MS, MOST_MS) }
}

/** Where the pawn is when `done` (0 to 1) of the walk is over, and how high above the board. */
export function walked({ from, steps, spaces }: Walk, done: number): Place & { lift: number } {
  const travelled = Math.abs(steps) * done
  const whole = Math.min(Math.floor(travelled), Math.abs(steps))
  const part = travelled - whole
  const sign = Math.sign(steps)
  const a = pawnPlace((from + sign * whole) / spaces)
  const b = pawnPlace((from + sign * (whole + 1)) / spaces)
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part, lift: ARC * stride(spaces) * 4 * part * (1 - part) }
}

/** The distance between two neighbouring spaces. */
function stride(spaces: number) {
  const next = onRing(RING.experience, 1 / spaces)
  return Math.hypot(next.x, next.y + RING.experience)
}
