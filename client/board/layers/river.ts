import type { BoardModel, NodeModel } from '../boardModel.ts'
import { type Dealt, dealMs, dealt, READ_MS, RETURN_MS, raised, returned } from '../deal.ts'
import { SIZE } from '../geometry.ts'
import { keyed } from '../keyed.ts'
import { paintCardBack, paintCardFace, paintRiver } from '../paintCards.ts'
import { type Image, LAYER, type Sprites } from '../Sprites.ts'

type River = { readonly card: Image; readonly ring: Image; readonly face: string }

const CARD_REACH = { x: SIZE.cardWidth / 2 + 0.05, y: SIZE.cardHeight / 2 + 0.05 }
const RING_REACH = SIZE.river + 0.02

/** The face-up cards: dealt from the middle to their spaces, and back when another one is chosen. */
export function riverLayer(sprites: Sprites) {
  let place = 0
  let guide = 0

  const bakeCard = (name: string, paint: typeof paintCardBack) =>
    sprites.bake(name, CARD_REACH.x, CARD_REACH.y, (brush) => paint(brush, sprites.palette))

  const pose = ({ card, face }: River, back: string, node: NodeModel, at: Dealt) => {
    const shown = at.face ? face : back
    if (card.texture.key !== shown) card.setTexture(shown)
    sprites.place(card, { x: node.x * at.along, y: node.y * at.along - at.lift * 0.3 })
    card
      .setAlpha(at.alpha)
      .setRotation(at.tilt)
      .setScale((1 + at.lift) * at.width, 1 + at.lift)
  }

  const deal = (river: River, node: NodeModel) => {
    const back = bakeCard('card-back', paintCardBack)
    const mine = place++
    const ms = dealMs(mine)
    sprites.run(ms, (at) => {
      pose(river, back, node, dealt(mine, at))
      river.ring.setAlpha(at === ms ? 1 : 0)
    })
  }

  const show = keyed<NodeModel, River>({
    key: (node) => node.id,
    enter: (node) => {
      const face = bakeCard(`card-${node.theme}`, (brush, palette) => paintCardFace(brush, node, palette, sprites.small))
      const ring = sprites.bake('river', RING_REACH, RING_REACH, (brush) => paintRiver(brush, sprites.palette, sprites.small))
      const river = {
        card: sprites.put(face, node, LAYER.card),
        ring: sprites.put(ring, node, LAYER.ring),
        face,
      }
      if (sprites.manner === 'move') deal(river, node)
      else for (const image of [river.card, river.ring]) sprites.appear(image)
      return river
    },
    leave: (river, node) => {
      sprites.vanish(river.ring)
      if (sprites.manner !== 'move') return sprites.vanish(river.card)
      const chosen = node.id === `s${guide}`
      const ms = chosen ? READ_MS : RETURN_MS
      sprites.run(
        ms,
        (at) => pose(river, river.face, node, chosen ? raised(at) : returned(at)),
        () => sprites.drop(river.card),
      )
    },
  })

  return (model: BoardModel) => {
    place = 0
    guide = model.guide.space
    show(model.river)
  }
}
