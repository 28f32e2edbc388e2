import Phaser from 'phaser'
import { Atelier } from './atelier.ts'
import { BoardDrawing, type Frame, unitFor } from './BoardDrawing.ts'
import type { BoardModel } from './boardModel.ts'
import { Motion } from './motion.ts'
import type { Look } from './palette.ts'

/** One board and the square it stands in, in CSS pixels of the canvas. */
export type PlacedBoard = {
  readonly id: string
  readonly model: BoardModel
  readonly left: number
  readonly top: number
  readonly side: number
}
export type Picture = {
  readonly boards: readonly PlacedBoard[]
  readonly look: Look
  readonly small: boolean
  readonly density: number
}

const FULL_SIDE = 480

/** Draws any number of boards on one canvas: one for a group, all of them for the class. */
export class BoardScene extends Phaser.Scene {
  #drawings = new Map<string, BoardDrawing>()
  #atelier: Atelier | null = null
  #layout = ''

  get still() {
    return [...this.#drawings.values()].every((drawing) => drawing.still)
  }

  show(picture: Picture) {
    const layout = layoutOf(picture)
    const moving = layout === this.#layout
    if (!moving) this.#lay(picture)
    this.#layout = layout
    for (const { id, model } of picture.boards) this.#drawings.get(id)?.show(model, moving)
  }

  /** Everything is painted anew when a size, a look or the list of boards changes. */
  #lay({ boards, look, small, density }: Picture) {
    for (const drawing of this.#drawings.values()) drawing.clear()
    this.#drawings.clear()
    this.#atelier?.clear()
    const side = Math.min(...boards.map((board) => board.side))
    const unit = Math.max(8, Math.round(unitFor(side * density, small)))
    const detail = small ? 'small' : side < FULL_SIDE ? 'plain' : 'full'
    const atelier = new Atelier(this.textures, unit)
    this.#atelier = atelier
    for (const { id, left, top, side } of boards) {
      const frame: Frame = {
        x: Math.round((left + side / 2) * density),
        y: Math.round((top + side / 2) * density),
        unit,
        look,
        detail,
      }
      this.#drawings.set(id, new BoardDrawing(this, atelier, new Motion(this.tweens), frame))
    }
  }
}

const layoutOf = ({ boards, look, small, density }: Picture) =>
  JSON.stringify([look, small, density, boards.map(({ id, left, top, side }) => [id, left, top, side])])
