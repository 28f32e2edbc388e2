import ready from '../../content/levels.json' with { type: 'json' }
import {
  CLOCKS,
  type Clocks,
  LEVELS,
  type Level,
  OCCASIONS,
  type Occasion,
  OPTIONAL_PHASES,
  type OptionalPhase,
  PLENARY_MINUTES,
  VARIANTS,
  type VariantId,
} from '../../shared/basics.ts'

/** What a mentor chooses before a lesson; the last choices are remembered on this device. */
export type Wishes = Readonly<{
  level: Level
  variant: VariantId
  clocks: Clocks
  occasion: Occasion
  /** rounds that are not played */
  off: readonly OptionalPhase[]
  /** everybody is called after an animal */
  animals: boolean
}>

/** The levels that have all their cards. */
export const READY = LEVELS.filter((level) => ready.levels.includes(level))

/** The last choices, as far as they can still be chosen. */
export function wishesFrom(kept: { readonly [K in keyof Wishes]?: unknown } | null): Wishes {
  const off = Array.isArray(kept?.off) ? kept.off : []
  return {
    level: READY.find((level) => level === kept?.level) ?? READY[0] ?? 'vmbo',
    variant: VARIANTS.find((variant) => variant === kept?.variant) ?? '35',
    clocks: CLOCKS.find((clocks) => clocks === kept?.clocks) ?? 'gentle',
    occasion: OCCASIONS.find((occasion) => occasion === kept?.occasion) ?? 'first',
    off: OPTIONAL_PHASES.filter((phase) => off.includes(phase)),
    animals: kept?.animals === true,
  }
}

const MINUTE_MS = 60_000
const STEP_MS = 5 * MINUTE_MS
/** From a quarter of an hour on a group can finish; the longest lesson fits in an hour. */
const SOONEST_MS = 15 * MINUTE_MS
const CHOICES = 12

/** Times at which the lesson may end: on whole five minutes, in ms since 1970. */
export function endTimes(now: number): number[] {
  const first = Math.ceil((now + SOONEST_MS) / STEP_MS) * STEP_MS
  return Array.from({ length: CHOICES }, (_, place) => first + place * STEP_MS)
}

export const minutesUntil = (end: number, now: number): number => Math.round((end - now) / MINUTE_MS)

/** The longest game that fits before the end, with the plenary after it; the shortest when none does. */
export function longestFitting(minutes: number): VariantId {
  return VARIANTS.findLast((variant) => Number(variant) + PLENARY_MINUTES <= minutes) ?? VARIANTS[0]
}
