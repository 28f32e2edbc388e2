/** Seeded chance: the same seed and salt give the same draw for ever. Nothing here may be replaced without an upcast. */
export type Random = () => number

/** Numbers in [0, 1) from a seed and a salt (mulberry32 over a mixed start). */
export function random(seed: number, salt: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(salt + 1, 0xc2b2ae35)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A new list in a drawn order (Fisher-Yates). */
export function shuffle<T>(list: readonly T[], draw: Random): T[] {
  const shuffled = [...list]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const pick = Math.floor(draw() * (last + 1))
    const kept = shuffled[last] as T
    shuffled[last] = shuffled[pick] as T
    shuffled[pick] = kept
  }
  return shuffled
}

/** One of a list; undefined only for an empty list. */
export const pick = <T>(list: readonly T[], draw: Random): T | undefined => list[Math.floor(draw() * list.length)]
