import type Phaser from 'phaser'
import type { Seat } from '../../shared/basics.ts'
import type { Atelier } from './atelier.ts'
import { type BoardModel, groundKey, type LinkModel, type NodeModel, type SliceModel } from './boardModel.ts'
import { type Place, REACH, REACH_SMALL, SIZE } from './geometry.ts'
import { keyed } from './keyed.ts'
import { type Motion, wantsCalm } from './motion.ts'
import { type Detail, paintGround } from './paintGround.ts'
import { HALO, paintGlow, paintHub, paintLink, paintLit, paintMood, paintPawn, paintRiver, paintSlice } from './paintLit.ts'
import { reachOf } from './paintShapes.ts'
import { type Look, PALETTES, type Palette } from './palette.ts'
import { type Walk, walk, walked } from './walk.ts'

type Image = Phaser.GameObjects.Image
type Lit = NodeModel & { by: Seat }
/** Where a board stands on the canvas, in its pixels; `unit` is the radius of the disc. */
export type Frame = {
  readonly x: number
  readonly y: number
  readonly unit: number
  readonly look: Look
  readonly detail: Detail
}

const LAYER = { ground: 0, glow: 1, link: 2, mood: 3, slice: 4, hub: 5, node: 6, river: 7, guide: 8 } as const
const BLOOM_MS = 600
const CALM_MS = 120
const LANDING_MS = 70
const GLOW_REACH = 0.62

/** The sprites of one board. Holds sprites, never facts, so any model may follow any other. */
export class BoardDrawing {
  readonly #scene: Phaser.Scene
  readonly #atelier: Atelier
  readonly #motion: Motion
  readonly #frame: Frame
  readonly #palette: Palette
  readonly #images = new Set<Image>()
  #moving = false
  #shown = ''

  constructor(scene: Phaser.Scene, atelier: Atelier, motion: Motion, frame: Frame) {
    this.#scene = scene
    this.#atelier = atelier
    this.#motion = motion
    this.#frame = frame
    this.#palette = PALETTES[frame.look]
  }

  get #small() {
    return this.#frame.detail === 'small'
  }

  get still() {
    return this.#motion.still
  }

  /** `moving`: the difference is shown as motion, else the state simply stands there. */
  show(model: BoardModel, moving: boolean) {
    const text = JSON.stringify(model)
    if (text === this.#shown) return
    this.#shown = text
    this.#motion.finish()
    this.#moving = moving
    this.#showGround([model])
    this.#showGlow([model.core.glow])
    this.#showLinks(model.links)
    this.#showMood(model.mood ? [model.mood] : [])
    this.#showSlices(model.slices.filter((slice) => slice.lit))
    this.#showHub([model.core.on])
    this.#showLit(model.nodes.filter((node): node is Lit => node.by !== null))
    this.#showRiver(model.river)
    this.#showGuide([model.guide])
  }

  clear() {
    this.#motion.finish()
    for (const image of this.#images) image.destroy()
    this.#images.clear()
  }

  #showGround = keyed<BoardModel, Image>({
    key: groundKey,
    enter: (model) => {
      const { detail, look } = this.#frame
      const name = `ground-${groundKey(model)}-${detail}-${look}`
      const key = this.#atelier.bake(name, 1.01, 1.01, (brush) => paintGround(brush, model, this.#palette, detail))
      return this.#put(key, { x: 0, y: 0 }, LAYER.ground)
    },
    leave: (image) => this.#drop(image),
  })

  #showGlow = keyed<number, Image>({
    key: () => 'glow',
    enter: (glow) => {
      const key = this.#atelier.bake('glow', GLOW_REACH, GLOW_REACH, (brush) => paintGlow(brush, GLOW_REACH))
      return this.#put(key, { x: 0, y: 0 }, LAYER.glow).setAlpha(this.#glowAlpha(glow))
    },
    update: (image, glow) => this.#slide(image.alpha, this.#glowAlpha(glow), (alpha) => image.setAlpha(alpha)),
    leave: (image) => this.#drop(image),
  })

  #showLinks = keyed<LinkModel, Image>({
    key: (link) => link.id,
    enter: (link) => {
      const middle = { x: (link.from.x + link.to.x) / 2, y: (link.from.y + link.to.y) / 2 }
      const half = (a: number, b: number) => Math.abs(a - b) / 2 + 0.09
      const { look, unit } = this.#frame
      const small = this.#small
      const name = `link-${link.id}-${JSON.stringify([link.from, link.to])}-${small}-${look}`
      const key = this.#atelier.bake(name, half(link.from.x, link.to.x), half(link.from.y, link.to.y), (brush) => {
        brush.translate(-middle.x, -middle.y)
        paintLink(brush, link, this.#palette, unit, small)
      })
      return this.#grow(this.#put(key, middle, LAYER.link), link)
    },
    leave: (image) => this.#drop(image),
  })

  #showMood = keyed<NonNullable<BoardModel['mood']>, Image>({
    key: (mood) => `${mood.emotion}-${mood.at.x}-${mood.at.y}`,
    enter: ({ at, emotion }) => {
      if (emotion === 'private') throw new Error('a private feeling has no colour')
      const reach = SIZE.space * 1.2 * HALO
      const key = this.#atelier.bake(`mood-${emotion}`, reach, reach, (brush) => paintMood(brush, emotion, this.#palette))
      return this.#appear(this.#put(key, at, LAYER.mood))
    },
    leave: (image) => this.#drop(image),
  })

  #showSlices = keyed<SliceModel, Image>({
    key: (slice) => `${slice.id}-${slice.turn}`,
    enter: (slice) => {
      const name = `slice-${slice.seat}-${slice.span}`
      const key = this.#atelier.bake(name, 0.22, 0.22, (brush) => paintSlice(brush, slice.seat, slice.span))
      return this.#bloom(this.#put(key, { x: 0, y: 0 }, LAYER.slice).setRotation(slice.turn * Math.PI * 2))
    },
    leave: (image) => this.#drop(image),
  })

  #showHub = keyed<boolean, Image>({
    key: (on) => `hub-${on}`,
    enter: (on) => {
      const key = this.#atelier.bake(`hub-${on}-${this.#frame.look}`, 0.22, 0.22, (brush) => paintHub(brush, on, this.#palette))
      return this.#appear(this.#put(key, { x: 0, y: 0 }, LAYER.hub))
    },
    leave: (image) => this.#drop(image),
  })

  #showLit = keyed<Lit, Image>({
    key: (node) => `${node.id}-${node.by}-${node.x}`,
    enter: (node) => {
      const reach = reachOf(node.kind) * HALO
      const name = `lit-${node.kind}-${node.by}-${this.#frame.look}`
      const key = this.#atelier.bake(name, reach, reach, (brush) => paintLit(brush, node.kind, node.by, this.#palette))
      return this.#bloom(this.#put(key, node, LAYER.node))
    },
    leave: (image) => this.#drop(image),
  })

  #showRiver = keyed<NodeModel, Image>({
    key: (node) => `${node.id}-${node.theme}-${node.by}`,
    enter: (node) => {
      const { look } = this.#frame
      const small = this.#small
      const name = `river-${node.theme}-${node.by !== null}-${look}-${small}`
      const key = this.#atelier.bake(name, 0.13, 0.13, (brush) => paintRiver(brush, node, this.#palette, small))
      return this.#appear(this.#put(key, node, LAYER.river))
    },
    leave: (image) => this.#drop(image),
  })

  #showGuide = keyed<BoardModel['guide'], Image>({
    key: () => 'guide',
    enter: (guide) => {
      const height = SIZE.pawn * (this.#small ? 1.2 : 1)
      const key = this.#atelier.bake(`pawn-${this.#frame.look}`, height * 0.6, height * 1.1, (brush) =>
        paintPawn(brush, height, this.#palette),
      )
      const image = this.#put(key, { x: 0, y: 0 }, LAYER.guide)
      return this.#stand(image, walk(guide.space, guide.space, guide.spaces), 1)
    },
    update: (image, guide, before) => this.#walk(image, walk(before.space, guide.space, guide.spaces)),
    leave: (image) => this.#drop(image),
  })

  #put(key: string, at: Place, layer: number): Image {
    const { x, y, unit } = this.#frame
    const image = this.#scene.add.image(Math.round(x + at.x * unit), Math.round(y + at.y * unit), key).setDepth(layer)
    this.#images.add(image)
    return image
  }

  #drop(image: Image) {
    this.#images.delete(image)
    image.destroy()
  }

  #glowAlpha = (glow: number) => glow * this.#palette.glow

  #slide(from: number, to: number, apply: (value: number) => void) {
    if (!this.#moving) return apply(to)
    this.#motion.run(wantsCalm() ? CALM_MS : BLOOM_MS, 'Sine.easeInOut', (share) => apply(from + (to - from) * share))
  }

  #appear(image: Image, ms = 200) {
    if (this.#moving) this.#motion.run(wantsCalm() ? CALM_MS : ms, 'Linear', (share) => image.setAlpha(share))
    return image
  }

  #bloom(image: Image) {
    if (!this.#moving) return image
    if (wantsCalm()) return this.#appear(image)
    this.#motion.run(BLOOM_MS, 'Back.easeOut', (share) => image.setScale(0.4 + 0.6 * share).setAlpha(Math.min(1, share * 2)))
    return image
  }

  /** The line grows from its start to its end. */
  #grow(image: Image, { from, to }: LinkModel) {
    if (!this.#moving) return image
    if (wantsCalm()) return this.#appear(image)
    const { width, height } = image
    const level = Math.abs(to.x - from.x) > Math.abs(to.y - from.y)
    this.#motion.run(BLOOM_MS, 'Cubic.easeOut', (share) => {
      const w = level ? width * share : width
      const h = level ? height : height * share
      image.setCrop(to.x < from.x ? width - w : 0, to.y < from.y ? height - h : 0, w, h)
    })
    return image
  }

  #walk(image: Image, way: Walk) {
    if (!this.#moving || way.steps === 0) return this.#stand(image, way, 1)
    if (wantsCalm()) return this.#appear(this.#stand(image, way, 1))
    const whole = way.ms + LANDING_MS
    this.#motion.run(whole, 'Linear', (share) => {
      const landing = Math.max(0, (share * whole - way.ms) / LANDING_MS)
      this.#stand(image, way, Math.min(1, (share * whole) / way.ms))
      image.setScale(1, 1 - 0.08 * Math.sin(Math.PI * landing))
    })
    return image
  }

  #stand(image: Image, way: Walk, done: number) {
    const { x, y, unit } = this.#frame
    const at = walked(way, done)
    return image.setPosition(x + at.x * unit, y + (at.y - at.lift) * unit)
  }
}

/** How many pixels one radius of the disc may take in a square of this side. Small boards may shine over their edge. */
export const unitFor = (side: number, small: boolean) => side / 2 / (small ? REACH_SMALL : REACH)
