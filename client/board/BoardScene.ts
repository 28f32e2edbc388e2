import Phaser from 'phaser'
import { Atelier } from './atelier.ts'
import { BoardDrawing, unitFor } from './BoardDrawing.ts'
import type { BoardModel } from './boardModel.ts'
import type { Look } from './palette.ts'
import { Sprites } from './Sprites.ts'

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

  override update(now: number) {
    for (const drawing of this.#drawings.values()) drawing.tick(now)
  }

  /** Who was not looking gets the state, not a replay. */
  show(picture: Picture) {
    const layout = layoutOf(picture)
    if (layout !== this.#layout) this.#lay(picture)
    this.#layout = layout
    for (const { id, model } of picture.boards) this.#drawings.get(id)?.show(model, !document.hidden)
  }

  /** Everything stands anew when a size, a look or the list of boards changes: first as it was, so that a change still moves. */
  #lay({ boards, look, small, density }: Picture) {
    const before = new Map([...this.#drawings].map(([id, { shown }]) => [id, shown]))
    for (const drawing of this.#drawings.values()) drawing.clear()
    this.#drawings.clear()
    const side = Math.min(...boards.map((board) => board.side))
    const unit = Math.max(8, Math.round(unitFor(side * density, small)))
    const detail = small ? 'small' : side < FULL_SIDE ? 'plain' : 'full'
    this.#atelier ??= new Atelier(this.textures)
    this.#atelier.use(unit)
    for (const { id, left, top, side } of boards) {
      const x = Math.round((left + side / 2) * density)
      const y = Math.round((top + side / 2) * density)
      const sprites = new Sprites(this, this.#atelier, { x, y, unit, look, detail })
      const drawing = new BoardDrawing(sprites)
      const known = before.get(id)
      if (known) drawing.show(known, false)
      this.#drawings.set(id, drawing)
    }
  }
}

const layoutOf = ({ boards, look, small, density }: Picture) =>
  JSON.stringify([look, small, density, boards.map(({ id, left, top, side }) => [id, left, top, side])])
