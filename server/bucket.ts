/** Lets through a burst, and after that so many per second. */
export type Bucket = { take(): boolean }

/** `clock` in real ms. */
export function bucket(clock: () => number, burst: number, perSecond: number): Bucket {
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

const MOST_ADDRESSES = 10_000

/** A bucket for each address. One school is one address, so these are for failures and for opening lessons, never for joining. */
export function bucketPerAddress(clock: () => number, burst: number, perSecond: number): (address: string) => boolean {
  const buckets = new Map<string, Bucket>()
  return (address) => {
    if (buckets.size > MOST_ADDRESSES) buckets.clear()
    const known = buckets.get(address) ?? bucket(clock, burst, perSecond)
    buckets.set(address, known)
    return known.take()
  }
}
