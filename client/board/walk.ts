import { part } from './ease.ts'
import { onRing, type Place, pawnPlace, RING } from './geometry.ts'

/** How the pawn walks: space by space along the ring, the short way round. */
export type Walk = { readonly from: number; readonly steps: number; readonly spaces: number; readonly ms: number }
/** Where the pawn is, how high above the board, and how much its landing presses it down (1 is not at all). */
export type Walked = Place & { readonly lift: number; readonly squash: number }

const HOP_MS = 200
const MOST_MS = 1200
const LANDING_MS = 70
const ARC = 0.35
const SQUASH = 0.92

/** `ms` is the walk with its last landing. */
export function walk(from: number, to: number, spaces: number): Walk {
  const ahead = (((to - from) % spaces) + spaces) % spaces
  const steps = ahead > spaces / 2 ? ahead - spaces : ahead
  const ms = steps === 0 ? 0 : Math.min(Math.abs(steps) * HOP_MS, MOST_MS) + LANDING_MS
  return { from, steps, spaces, ms }
}

/** The pawn when `at` ms of the walk are over. */
export function walked({ from, steps, spaces, ms }: Walk, at: number): Walked {
  const hops = Math.abs(steps)
  const hopMs = hops === 0 ? HOP_MS : (ms - LANDING_MS) / hops
  const done = Math.min(Math.floor(at / hopMs), hops)
  const share = done === hops ? 0 : part(at, done * hopMs, hopMs)
  const sign = Math.sign(steps)
  const a = pawnPlace((from + sign * done) / spaces)
  const b = pawnPlace((from + sign * (done + 1)) / spaces)
  const landing = done === 0 ? 1 : part(at, done * hopMs, LANDING_MS)
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    lift: ARC * stride(spaces) * 4 * share * (1 - share),
    squash: 1 - (1 - SQUASH) * Math.sin(Math.PI * landing),
  }
}

/** The distance between two neighbouring spaces. */
function stride(spaces: number) {
  const next = onRing(RING.experience, 1 / spaces)
  return Math.hypot(next.x, next.y + RING.experience)
}
