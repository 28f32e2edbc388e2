import type { BoardModel } from '../boardModel.ts'
import { SIZE } from '../geometry.ts'
import { keyed } from '../keyed.ts'
import { paintPawn, paintPawnShadow } from '../paintPawn.ts'
import { type Image, LAYER, type Sprites } from '../Sprites.ts'
import { type Walk, walk, walked } from '../walk.ts'

type Pawn = { readonly pin: Image; readonly shadow: Image }

/** The Guide: hops from space to space; its shadow stays on the board. */
export function guideLayer(sprites: Sprites) {
  const height = SIZE.pawn * (sprites.small ? 1.2 : 1)

  const stand = ({ pin, shadow }: Pawn, way: Walk, at: number) => {
    const { x, y, lift, squash } = walked(way, at)
    sprites.place(pin, { x, y: y - lift })
    pin.setScale(2 - squash, squash)
    sprites.place(shadow, { x, y })
    shadow.setScale(1 - lift * 2).setAlpha(1 - lift * 3)
  }

  return keyed<BoardModel['guide'], Pawn>({
    key: () => 'guide',
    enter: ({ space, spaces }) => {
      const pin = sprites.bake('pawn', height * 0.5, height * 1.08, (brush) => paintPawn(brush, height, sprites.palette))
      const shadow = sprites.bake('shadow', height * 0.4, height * 0.2, (brush) => paintPawnShadow(brush, height))
      const middle = { x: 0, y: 0 }
      const pawn = { pin: sprites.put(pin, middle, LAYER.guide), shadow: sprites.put(shadow, middle, LAYER.shadow) }
      stand(pawn, walk(space, space, spaces), 0)
      return pawn
    },
    update: (pawn, { space, spaces }, before) => {
      const way = walk(before.space, space, spaces)
      if (sprites.manner === 'move' && way.steps !== 0) return sprites.run(way.ms, (at) => stand(pawn, way, at))
      stand(pawn, way, way.ms)
      if (way.steps !== 0) sprites.appear(pawn.pin)
    },
    leave: ({ pin, shadow }) => sprites.drop(pin, shadow),
  })
}
