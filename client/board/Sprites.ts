import type Phaser from 'phaser'
import type { Atelier } from './atelier.ts'
import { backOut, part } from './ease.ts'
import type { Place } from './geometry.ts'
import { Motion, wantsCalm } from './motion.ts'
import type { Detail } from './paintGround.ts'
import type { Brush } from './paintShapes.ts'
import { type Look, PALETTES, type Palette } from './palette.ts'

export type Image = Phaser.GameObjects.Image
/** Where a board stands on the canvas, in its pixels; `unit` is the radius of the disc. */
export type Frame = {
  readonly x: number
  readonly y: number
  readonly unit: number
  readonly look: Look
  readonly detail: Detail
}
/** How a difference is shown: not at all, by fading only, or by moving. */
export type Manner = 'stand' | 'fade' | 'move'

export const LAYER = {
  ground: 0,
  glow: 1,
  link: 2,
  shine: 3,
  mood: 4,
  slice: 5,
  hub: 6,
  node: 7,
  ring: 8,
  shadow: 9,
  card: 10,
  guide: 11,
} as const

const BLOOM_MS = 600
/** When a line comes in, its node lights as the line arrives. */
const ARRIVAL_MS = 240
const CALM_MS = 140
/** On a small board, one of many on the smartboard, nothing bounces. */
const SMALL_MS = 400

/** Places sprites on the canvas and lets them come and go, each in the manner of this moment. */
export class Sprites {
  readonly palette: Palette
  readonly look: Look
  readonly unit: number
  readonly detail: Detail
  manner: Manner = 'stand'
  readonly #scene: Phaser.Scene
  readonly #atelier: Atelier
  readonly #motion = new Motion()
  readonly #frame: Frame
  readonly #images = new Set<Image>()

  constructor(scene: Phaser.Scene, atelier: Atelier, frame: Frame) {
    this.#scene = scene
    this.#atelier = atelier
    this.#frame = frame
    this.palette = PALETTES[frame.look]
    this.look = frame.look
    this.unit = frame.unit
    this.detail = frame.detail
  }

  get small() {
    return this.detail === 'small'
  }

  get still() {
    return this.#motion.still
  }

  /** The key of a picture of `halfWidth` by `halfHeight` disc radii each way from its middle. */
  bake(name: string, halfWidth: number, halfHeight: number, paint: (brush: Brush) => void): string {
    return this.#atelier.bake(`${name}-${this.detail}-${this.look}`, halfWidth, halfHeight, paint)
  }

  /** On whole pixels: a sprite that stands still is copied, not sampled. */
  put(key: string, at: Place, layer: number): Image {
    const { x, y } = this.#pixels(at)
    const image = this.#scene.add.image(Math.round(x), Math.round(y), key).setDepth(layer)
    this.#images.add(image)
    return image
  }

  place(image: Image, at: Place) {
    const { x, y } = this.#pixels(at)
    image.setPosition(x, y)
  }

  drop(...images: readonly Image[]) {
    for (const image of images) {
      this.#images.delete(image)
      image.destroy()
    }
  }

  run(ms: number, apply: (at: number) => void, then?: () => void) {
    this.#motion.run(ms, apply, then)
  }

  tick(now: number) {
    this.#motion.tick(now)
  }

  finish() {
    this.#motion.finish()
  }

  clear() {
    this.finish()
    this.drop(...this.#images)
  }

  get #fadeMs() {
    return wantsCalm() ? CALM_MS : SMALL_MS
  }

  appear<T extends Image>(image: T): T {
    if (this.manner === 'stand') return image
    const ms = this.#fadeMs
    this.run(ms, (at) => image.setAlpha(at / ms))
    return image
  }

  vanish(image: Image) {
    if (this.manner === 'stand') return this.drop(image)
    const ms = this.#fadeMs
    this.run(
      ms,
      (at) => image.setAlpha(1 - at / ms),
      () => this.drop(image),
    )
  }

  /** A light that goes on. */
  bloom(image: Image, wait: 'none' | 'line' = 'none'): Image {
    if (this.manner !== 'move') return this.appear(image)
    const from = wait === 'line' ? ARRIVAL_MS : 0
    this.run(BLOOM_MS, (at) => {
      const share = part(at, from, BLOOM_MS - from)
      image.setScale(0.4 + 0.6 * backOut(share)).setAlpha(Math.min(1, share * 2))
    })
    return image
  }

  slide(from: number, to: number, apply: (value: number) => void) {
    if (this.manner === 'stand') return apply(to)
    const ms = this.manner === 'fade' ? this.#fadeMs : BLOOM_MS
    this.run(ms, (at) => apply(from + (to - from) * (at / ms)))
  }

  #pixels({ x, y }: Place) {
    const { unit } = this.#frame
    return { x: this.#frame.x + x * unit, y: this.#frame.y + y * unit }
  }
}
