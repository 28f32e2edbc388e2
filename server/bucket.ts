/** Lets through a burst, and after that so many per second. */
export type Bucket = { take(): boolean }
export type Rate = { readonly burst: number; readonly perSecond: number }

/** `clock` in real ms. */
export function bucket(clock: () => number, { burst, perSecond }: Rate): Bucket {
  let left = burst
  let filledAt = clock()
  return {
    take() {
      const now = clock()
      left = Math.min(burst, left + ((now - filledAt) / 1000) * perSecond)
      filledAt = now
      if (left < 1) return false
      left--
      return true
    },
  }
}

const MOST_NAMES = 10_000

/**
 * A bucket for each name, such as an address. One school is one address, so these are for failures and for opening lessons, never
 * for joining. Beyond so many names the one that has been there longest is forgotten.
 */
export function bucketPer(clock: () => number, rate: Rate): (name: string) => boolean {
  const buckets = new Map<string, Bucket>()
  return (name) => {
    const known = buckets.get(name) ?? bucket(clock, rate)
    buckets.set(name, known)
    const [oldest] = buckets.keys()
    if (buckets.size > MOST_NAMES && oldest !== undefined) buckets.delete(oldest)
    return known.take()
  }
}
