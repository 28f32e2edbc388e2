/** Gathers what is asked in one tick, to do it together. */
export function gather<T>(doTogether: (jobs: readonly T[]) => Promise<void>): (job: T) => void {
  let waiting: T[] = []
  return (job) => {
    waiting.push(job)
    if (waiting.length > 1) return
    setImmediate(() => {
      const jobs = waiting
      waiting = []
      void doTogether(jobs)
    })
  }
}
