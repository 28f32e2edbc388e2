import { type BoardModel, groundKey } from '../boardModel.ts'
import { keyed } from '../keyed.ts'
import { paintGround } from '../paintGround.ts'
import { paintGlow } from '../paintLit.ts'
import { type Image, LAYER, type Sprites } from '../Sprites.ts'

const MIDDLE = { x: 0, y: 0 }
const EDGE = 1.01
const GLOW_REACH = 0.62

/** The dark board. It is painted anew when a ring gets another space. */
export function groundLayer(sprites: Sprites) {
  return keyed<BoardModel, Image>({
    key: groundKey,
    enter: (model) => {
      const key = sprites.bake(`ground-${groundKey(model)}`, EDGE, EDGE, (brush) =>
        paintGround(brush, model, sprites.palette, sprites.detail),
      )
      return sprites.put(key, MIDDLE, LAYER.ground)
    },
    leave: (image) => sprites.vanish(image),
  })
}

/** The white light in the middle. */
export function glowLayer(sprites: Sprites) {
  const alphaOf = (glow: number) => glow * sprites.palette.glow
  return keyed<number, Image>({
    key: () => 'glow',
    enter: (glow) => {
      const key = sprites.bake('glow', GLOW_REACH, GLOW_REACH, (brush) => paintGlow(brush, GLOW_REACH))
      return sprites.put(key, MIDDLE, LAYER.glow).setAlpha(alphaOf(glow))
    },
    update: (image, glow, before) => {
      if (glow !== before) sprites.slide(alphaOf(before), alphaOf(glow), (alpha) => image.setAlpha(alpha))
    },
    leave: (image) => sprites.drop(image),
  })
}
