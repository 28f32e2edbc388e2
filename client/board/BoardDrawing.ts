import { type BoardModel, groundKey } from './boardModel.ts'
import { REACH, REACH_SMALL } from './geometry.ts'
import { hubLayer, sliceLayer } from './layers/core.ts'
import { glowLayer, groundLayer } from './layers/ground.ts'
import { guideLayer } from './layers/guide.ts'
import { type Lit, linkLayer, litLayer, moodLayer, shineLayer } from './layers/lines.ts'
import { riverLayer } from './layers/river.ts'
import { wantsCalm } from './motion.ts'
import type { Manner, Sprites } from './Sprites.ts'

/** One board in layers. They hold sprites, never facts, so any model may follow any other. */
export class BoardDrawing {
  readonly #sprites: Sprites
  readonly #layers: readonly ((model: BoardModel) => void)[]
  #shown: BoardModel | null = null
  #text = ''

  constructor(sprites: Sprites) {
    this.#sprites = sprites
    this.#layers = layersOf(sprites)
  }

  /** The model that stands there now. */
  get shown() {
    return this.#shown
  }

  get still() {
    return this.#sprites.still
  }

  /** `moving`: the difference is shown as motion, else the state simply stands there. */
  show(model: BoardModel, moving: boolean) {
    const text = JSON.stringify(model)
    if (text === this.#text) return
    this.#sprites.finish()
    this.#sprites.manner = moving && this.#shown ? this.#mannerFrom(this.#shown, model) : 'stand'
    this.#shown = model
    this.#text = text
    for (const show of this.#layers) show(model)
  }

  tick(now: number) {
    this.#sprites.tick(now)
  }

  clear() {
    this.#sprites.clear()
  }

  /** When the rings themselves change, everything shifts a little: nothing walks then. */
  #mannerFrom(before: BoardModel, model: BoardModel): Manner {
    return wantsCalm() || this.#sprites.small || groundKey(before) !== groundKey(model) ? 'fade' : 'move'
  }
}

function layersOf(sprites: Sprites): ((model: BoardModel) => void)[] {
  const [ground, glow, links, shine] = [groundLayer(sprites), glowLayer(sprites), linkLayer(sprites), shineLayer(sprites)]
  const [mood, slices, hub, lit] = [moodLayer(sprites), sliceLayer(sprites), hubLayer(sprites), litLayer(sprites)]
  const [river, guide] = [riverLayer(sprites), guideLayer(sprites)]
  return [
    (model) => ground([model]),
    (model) => glow([model.core.glow]),
    (model) => links(model.links),
    (model) => shine(model.shining ? model.links : []),
    (model) => mood(model.mood ? [model.mood] : []),
    (model) => slices(model.slices.filter((slice) => slice.lit)),
    (model) => hub([model.core.on]),
    (model) => lit(model.nodes.filter((node): node is Lit => node.by !== null)),
    river,
    (model) => guide([model.guide]),
  ]
}

/** How many pixels one radius of the disc may take in a square of this side. Small boards may shine over their edge. */
export const unitFor = (side: number, small: boolean) => side / 2 / (small ? REACH_SMALL : REACH)
