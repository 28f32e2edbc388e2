import { createServer, type Server, type Socket } from 'node:net'

/** A small TCP proxy on this computer, that can be as bad as a school's wifi. */

/** How often each fault really happened: lines that it met, not how often it was asked for. */
export type LineHits = { cut: number; halfOpen: number; slow: number; refused: number }
type Pair = { readonly inner: Socket; readonly outer: Socket; mood: 'well' | 'deaf' | 'slow' }

const SLOW_BYTES = 1024

export class BadNetwork {
  readonly hits: LineHits = { cut: 0, halfOpen: 0, slow: 0, refused: 0 }
  readonly #server: Server
  readonly #target: () => number
  #pairs = new Set<Pair>()
  #closed = false

  private constructor(target: () => number) {
    this.#target = target
    this.#server = createServer((outer) => this.#take(outer))
  }

  /** `target`: the port behind it, asked for each new line. */
  static async open(target: () => number): Promise<BadNetwork> {
    const proxy = new BadNetwork(target)
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get port(): number {
    const address = this.#server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  get lines(): number {
    return this.#pairs.size
  }

  /** Every line ends at once, without a goodbye; for a while nobody gets a new one. */
  cut(ms: number): void {
    for (const pair of [...this.#pairs]) {
      this.hits.cut++
      pair.outer.resetAndDestroy()
      pair.inner.resetAndDestroy()
    }
    this.#closed = true
    setTimeout(() => (this.#closed = false), ms)
  }

  /** Every line stays open, and nothing goes through it any more, either way. */
  halfOpen(): void {
    for (const pair of this.#pairs) pair.mood = 'deaf'
  }

  /** Every line brings one kilobyte a second, for a while. */
  slow(ms: number): void {
    const slowed = [...this.#pairs].filter(({ mood }) => mood === 'well')
    for (const pair of slowed) pair.mood = 'slow'
    setTimeout(() => {
      for (const pair of slowed) if (pair.mood === 'slow') pair.mood = 'well'
    }, ms)
  }

  close(): void {
    for (const { inner, outer } of this.#pairs) {
      inner.destroy()
      outer.destroy()
    }
    this.#server.close()
  }

  #take(outer: Socket): void {
    outer.on('error', () => undefined)
    if (this.#closed) {
      this.hits.refused++
      return void outer.resetAndDestroy()
    }
    const inner = new (outer.constructor as typeof Socket)().connect(this.#target(), '127.0.0.1')
    const pair: Pair = { inner, outer, mood: 'well' }
    this.#pairs.add(pair)
    inner.on('error', () => undefined)
    this.#carry(pair, outer, inner)
    this.#carry(pair, inner, outer)
  }

  #carry(pair: Pair, from: Socket, to: Socket): void {
    let late = Promise.resolve()
    from.on('data', (part: Buffer) => {
      if (pair.mood === 'deaf') return void this.hits.halfOpen++
      if (pair.mood === 'slow') this.hits.slow++
      const wait = pair.mood === 'slow' ? (part.length / SLOW_BYTES) * 1000 : 0
      late = late.then(() => pause(wait)).then(() => void (to.writable && to.write(part)))
    })
    from.on('close', () => {
      this.#pairs.delete(pair)
      // who is deaf does not hear that the other hung up
      if (pair.mood !== 'deaf') void late.then(() => to.destroy())
    })
  }
}

const pause = (ms: number): Promise<void> | undefined => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined)
