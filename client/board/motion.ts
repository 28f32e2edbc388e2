type Movement = {
  readonly ms: number
  readonly apply: (at: number) => void
  readonly then: (() => void) | undefined
  start: number | null
}

/** Everything that moves at this moment. Any new state may finish it at once. */
export class Motion {
  readonly #movements = new Set<Movement>()

  get still() {
    return this.#movements.size === 0
  }

  /** Calls `apply` with the ms that are over since the first frame, from 0 up to exactly `ms`; `then` comes last. */
  run(ms: number, apply: (at: number) => void, then?: () => void) {
    apply(0)
    this.#movements.add({ ms, apply, then, start: null })
  }

  /** One frame, at a time in ms. */
  tick(now: number) {
    for (const movement of [...this.#movements]) {
      movement.start ??= now
      // waking up draws at once, a little ahead of the time of the next frame
      const at = Math.max(0, now - movement.start)
      if (at < movement.ms) movement.apply(at)
      else this.#end(movement)
    }
  }

  finish() {
    for (const movement of [...this.#movements]) this.#end(movement)
  }

  #end(movement: Movement) {
    this.#movements.delete(movement)
    movement.apply(movement.ms)
    movement.then?.()
  }
}

/** Asked at each movement, since the setting can change while the page is open. */
export const wantsCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
