import type Phaser from 'phaser'
import type { Brush } from './paintShapes.ts'

/** A board beside the cards and a board alone: two sizes that follow each other all the time. */
const KEPT_SIZES = 2

/** Bakes pictures into textures, each once per size; keys name what is on them. */
export class Atelier {
  readonly #textures: Phaser.Textures.TextureManager
  /** the textures by size, the newest size last */
  readonly #made = new Map<number, Set<string>>()
  #unit = 0

  constructor(textures: Phaser.Textures.TextureManager) {
    this.#textures = textures
  }

  /** From now on `unit` pixels are a radius of the disc. Nothing on the canvas may still show an older size. */
  use(unit: number) {
    const made = this.#made.get(unit) ?? new Set()
    this.#made.delete(unit)
    this.#made.set(unit, made)
    this.#unit = unit
    for (const [old, keys] of [...this.#made].slice(0, -KEPT_SIZES)) {
      for (const key of keys) this.#textures.remove(key)
      this.#made.delete(old)
    }
  }

  /** A texture of `halfWidth` by `halfHeight` disc radii each way from its middle; returns its key. */
  bake(name: string, halfWidth: number, halfHeight: number, paint: (brush: Brush) => void): string {
    const key = `${name}@${this.#unit}`
    const made = this.#made.get(this.#unit)
    if (made?.has(key)) return key
    const canvas = document.createElement('canvas')
    canvas.width = evenPixels(halfWidth * this.#unit)
    canvas.height = evenPixels(halfHeight * this.#unit)
    const brush = canvas.getContext('2d')
    if (!brush) throw new Error('this browser gives no 2D drawing context')
    brush.translate(canvas.width / 2, canvas.height / 2)
    brush.scale(this.#unit, this.#unit)
    paint(brush)
    // not addCanvas: that reads every pixel back
    this.#textures.create(key, canvas)?.add('__BASE', 0, 0, 0, canvas.width, canvas.height)
    made?.add(key)
    return key
  }
}

const evenPixels = (half: number) => Math.max(2, Math.ceil(half) * 2)
