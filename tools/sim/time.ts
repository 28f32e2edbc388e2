/** Time that goes on only when it is told to. Everything that happens in it happens in one order, which the seed decides. */

export type Timer = { readonly at: number; readonly order: number; readonly of: Owner; readonly act: () => void }
/** A server's timers end with its process. */
type Owner = 'server' | 'world'

const START = 1_800_000_000_000
const { setImmediate: soon, setTimeout: later } = globalThis
const drain = (): Promise<void> => new Promise((resolve) => void soon(resolve))

export class VirtualTime {
  now = START
  #order = 0
  #timers = new Set<Timer>()

  after(ms: number, act: () => void, of: Owner = 'world'): Timer {
    const timer = { at: this.now + Math.max(0, ms), order: this.#order++, of, act }
    this.#timers.add(timer)
    return timer
  }
  cancel(timer: Timer | undefined): void {
    if (timer) this.#timers.delete(timer)
  }
  count(of: Owner): number {
    return [...this.#timers].filter((timer) => timer.of === of).length
  }
  endServer(): void {
    for (const timer of [...this.#timers]) if (timer.of === 'server') this.#timers.delete(timer)
  }

  /** Everything that is due within so many ms, each with all that follows from it. */
  async advance(ms: number): Promise<void> {
    const until = this.now + ms
    await drain()
    for (let next = this.#next(); next && next.at <= until; next = this.#next()) {
      this.now = Math.max(this.now, next.at)
      this.#timers.delete(next)
      next.act()
      await drain()
    }
    this.now = until
  }

  #next(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.#timers)
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer
    return first
  }

  /** From now on the server's own timers are these. */
  install(): void {
    const start = (act: () => void, ms = 0) => this.after(ms, act, 'server')
    Object.assign(globalThis, {
      setTimeout: start,
      setImmediate: (act: () => void) => this.after(0, act, 'server'),
      clearTimeout: (timer: Timer | undefined) => this.cancel(timer),
    })
  }
  static uninstall(): void {
    Object.assign(globalThis, { setTimeout: later, setImmediate: soon })
  }
}
