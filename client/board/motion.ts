import type Phaser from 'phaser'

/** Everything that moves at this moment. Any new state may finish it at once. */
export class Motion {
  readonly #tweens: Phaser.Tweens.TweenManager
  readonly #running = new Map<Phaser.Tweens.Tween, (share: number) => void>()

  constructor(tweens: Phaser.Tweens.TweenManager) {
    this.#tweens = tweens
  }

  get still() {
    return this.#running.size === 0
  }

  /** Calls `apply` with 0 to 1 until the time is over; always ends with exactly 1. */
  run(ms: number, ease: string, apply: (share: number) => void) {
    apply(0)
    const tween = this.#tweens.addCounter({
      from: 0,
      to: 1,
      duration: ms,
      ease,
      onUpdate: (moving) => apply(moving.getValue() ?? 1),
      onComplete: () => {
        this.#running.delete(tween)
        apply(1)
      },
    })
    this.#running.set(tween, apply)
  }

  finish() {
    for (const [tween, apply] of this.#running) {
      tween.remove()
      apply(1)
    }
    this.#running.clear()
  }
}

/** Asked at each movement, since the setting can change while the page is open. */
export const wantsCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
