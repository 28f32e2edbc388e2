import { cubicIn, cubicOut, part } from './ease.ts'

/** How a card of the river comes to its space: dealt from the middle face down, lifted, turned over, laid down. */
export type Dealt = {
  /** 0 in the middle of the board, 1 on the space */
  readonly along: number
  /** in radians */
  readonly tilt: number
  /** 1 is the whole card, 0 its edge */
  readonly width: number
  readonly lift: number
  readonly face: boolean
  readonly alpha: number
}

const DEAL_MS = 260
const STAGGER_MS = 70
const LIFT_MS = 100
const HALF_FLIP_MS = 160
const SETTLE_MS = 80
const TILT = (3 * Math.PI) / 180
const LIFT = 0.06

const LIFTED = DEAL_MS + LIFT_MS
const FLIPPED = LIFTED + 2 * HALF_FLIP_MS

/** From the first card's start until the card in this place lies still. */
export const dealMs = (place: number) => place * STAGGER_MS + FLIPPED + SETTLE_MS

/** The card in this place (0, 1, 2) when `at` ms are over since the first one left. */
export function dealt(place: number, at: number): Dealt {
  const own = at - place * STAGGER_MS
  const along = cubicOut(part(own, 0, DEAL_MS))
  const first = part(own, LIFTED, HALF_FLIP_MS)
  const second = part(own, LIFTED + HALF_FLIP_MS, HALF_FLIP_MS)
  return {
    along,
    tilt: TILT * (1 - along),
    width: second > 0 ? second : 1 - first,
    lift: LIFT * (part(own, DEAL_MS, LIFT_MS) - part(own, FLIPPED, SETTLE_MS)),
    face: first === 1,
    alpha: own < 0 ? 0 : 1,
  }
}

export const RETURN_MS = 260

/** A card that nobody chose goes back to the middle. */
export function returned(at: number): Dealt {
  const share = part(at, 0, RETURN_MS)
  return { along: 1 - cubicIn(share), tilt: 0, width: 1, lift: 0, face: true, alpha: 1 - share }
}

export const READ_MS = 300

/** The chosen card rises towards who will read it. */
export function raised(at: number): Dealt {
  const share = part(at, 0, READ_MS)
  return { along: 1, tilt: 0, width: 1, lift: cubicOut(share) * 0.4, face: true, alpha: 1 - cubicIn(share) }
}
