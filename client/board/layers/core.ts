import type { SliceModel } from '../boardModel.ts'
import { cubicOut, part } from '../ease.ts'
import { onRing, SIZE } from '../geometry.ts'
import { keyed } from '../keyed.ts'
import { paintHub, paintSlice } from '../paintLit.ts'
import { type Image, LAYER, type Sprites } from '../Sprites.ts'

const MIDDLE = { x: 0, y: 0 }
const REACH = 0.22
const SLICE_MS = 360
const STAGGER_MS = 90
/** A slice that comes with many others does not wait longer than this. */
const MOST_WAIT_MS = 450

/** The lit slices of the wheel: each grows out of the hub, one after the other. */
export function sliceLayer(sprites: Sprites) {
  let fresh = 0
  const show = keyed<SliceModel, Image>({
    key: (slice) => `${slice.id}-${slice.turn}`,
    enter: (slice) => {
      const { x, y } = onRing((SIZE.coreInner + SIZE.coreOuter) / 2, slice.turn)
      const reach = (SIZE.coreOuter - SIZE.coreInner) / 2 + slice.span * 0.5 + 0.02
      const key = sprites.bake(`slice-${slice.seat}-${slice.span}-${slice.turn}`, reach, reach, (brush) => {
        brush.translate(-x, -y)
        brush.rotate(slice.turn * Math.PI * 2)
        paintSlice(brush, slice.seat, slice.span, sprites.palette)
      })
      return grow(sprites.put(key, { x, y }, LAYER.slice), slice)
    },
    leave: (image) => sprites.vanish(image),
  })

  const grow = (image: Image, { turn }: SliceModel) => {
    if (sprites.manner !== 'move') return sprites.appear(image)
    const wait = Math.min(fresh++ * STAGGER_MS, MOST_WAIT_MS)
    const { x, y } = image
    sprites.run(wait + SLICE_MS, (at) => {
      const share = cubicOut(part(at, wait, SLICE_MS))
      const inward = onRing((1 - share) * SIZE.coreInner * sprites.unit, turn)
      image
        .setAlpha(Math.min(1, share * 1.5))
        .setScale(0.3 + 0.7 * share)
        .setPosition(x - inward.x, y - inward.y)
    })
    return image
  }

  return (slices: readonly SliceModel[]) => {
    fresh = 0
    show(slices)
  }
}

/** The hub with its compass, and the bars between the competences. */
export function hubLayer(sprites: Sprites) {
  return keyed<boolean, Image>({
    key: (on) => `hub-${on}`,
    enter: (on) => {
      const key = sprites.bake(`hub-${on}`, REACH, REACH, (brush) => paintHub(brush, on, sprites.palette))
      return sprites.appear(sprites.put(key, MIDDLE, LAYER.hub))
    },
    leave: (image) => sprites.vanish(image),
  })
}
