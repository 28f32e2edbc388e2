import type Phaser from 'phaser'

type Running = { readonly apply: (at: number) => void; readonly ms: number; readonly then: (() => void) | undefined }

/** Everything that moves at this moment. Any new state may finish it at once. */
export class Motion {
  readonly #tweens: Phaser.Tweens.TweenManager
  readonly #running = new Map<Phaser.Tweens.Tween, Running>()

  constructor(tweens: Phaser.Tweens.TweenManager) {
    this.#tweens = tweens
  }

  get still() {
    return this.#running.size === 0
  }

  /** Calls `apply` with the ms that are over, from 0 up to exactly `ms`; `then` comes last. */
  run(ms: number, apply: (at: number) => void, then?: () => void) {
    apply(0)
    const tween = this.#tweens.addCounter({
      from: 0,
      to: ms,
      duration: ms,
      ease: 'Linear',
      onUpdate: (moving) => apply(moving.getValue() ?? ms),
      onComplete: () => this.#end(tween),
    })
    this.#running.set(tween, { apply, ms, then })
  }

  finish() {
    for (const tween of [...this.#running.keys()]) {
      tween.remove()
      this.#end(tween)
    }
  }

  #end(tween: Phaser.Tweens.Tween) {
    const running = this.#running.get(tween)
    if (!running) return
    this.#running.delete(tween)
    running.apply(running.ms)
    running.then?.()
  }
}

/** Asked at each movement, since the setting can change while the page is open. */
export const wantsCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
