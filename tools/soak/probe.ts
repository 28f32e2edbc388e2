/** Loaded in front of the server by `npm run soak`: says what the process holds, after everything that nobody holds is gone. */

export type Held = {
  readonly heapMb: number
  readonly rssMb: number
  /** timers, sockets and the like, by kind */
  readonly resources: Readonly<Record<string, number>>
  readonly listeners: number
}

process.on('message', () => {
  for (let time = 0; time < 3; time++) globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const resources: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)
  process.send?.({ heapMb: inMb(heapUsed), rssMb: inMb(rss), resources, listeners } satisfies Held)
})

const inMb = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10
