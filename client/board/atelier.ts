import type Phaser from 'phaser'
import type { Brush } from './paintShapes.ts'

/** Bakes pictures into textures, each once per size; keys name what is on them. */
export class Atelier {
  readonly #textures: Phaser.Textures.TextureManager
  readonly #unit: number
  readonly #made = new Set<string>()

  /** `unit`: pixels per radius of the disc. */
  constructor(textures: Phaser.Textures.TextureManager, unit: number) {
    this.#textures = textures
    this.#unit = unit
  }

  /** A texture of `halfWidth` by `halfHeight` disc radii each way from its middle; returns its key. */
  bake(name: string, halfWidth: number, halfHeight: number, paint: (brush: Brush) => void): string {
    const key = `${name}@${this.#unit}`
    if (this.#made.has(key)) return key
    const canvas = document.createElement('canvas')
    canvas.width = evenPixels(halfWidth * this.#unit)
    canvas.height = evenPixels(halfHeight * this.#unit)
    const brush = canvas.getContext('2d')
    if (!brush) throw new Error('this browser gives no 2D drawing context')
    brush.translate(canvas.width / 2, canvas.height / 2)
    brush.scale(this.#unit, this.#unit)
    paint(brush)
    this.#textures.addCanvas(key, canvas)
    this.#made.add(key)
    return key
  }

  clear() {
    for (const key of this.#made) this.#textures.remove(key)
    this.#made.clear()
  }
}

const evenPixels = (half: number) => Math.max(2, Math.ceil(half) * 2)
