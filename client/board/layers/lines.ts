import type { Seat } from '../../../shared/basics.ts'
import type { BoardModel, LinkModel, NodeModel } from '../boardModel.ts'
import { part, sineInOut } from '../ease.ts'
import { reachOf, SIZE } from '../geometry.ts'
import { keyed } from '../keyed.ts'
import { HALO, paintLink, paintLit, paintMood, paintShine } from '../paintLit.ts'
import type { Brush } from '../paintShapes.ts'
import { type Image, LAYER, type Sprites } from '../Sprites.ts'

export type Lit = NodeModel & { by: Seat }
type Mood = NonNullable<BoardModel['mood']>

const GROW_MS = 360
/** At the end the light runs along each line ring by ring, up to the core. */
const SHINE_MS = 300
const MARGIN = 0.09

const placeOf = ({ from, bend, to }: LinkModel) => [from, bend, to].map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`).join()

/** The lines of the players: each grows from its start to its end. */
export function linkLayer(sprites: Sprites) {
  return keyed<LinkModel, Image>({
    key: (link) => `${link.id}-${placeOf(link)}`,
    enter: (link) => {
      const image = alongLink(sprites, 'link', link, (brush) =>
        paintLink(brush, link, sprites.palette, sprites.unit, sprites.small),
      )
      return grow(sprites, image.setDepth(LAYER.link), link, 0, GROW_MS)
    },
    leave: (image) => sprites.vanish(image),
  })
}

/** A bright thread inside each line, when all lights go on. */
export function shineLayer(sprites: Sprites) {
  return keyed<LinkModel, Image>({
    key: (link) => `${link.id}-${placeOf(link)}`,
    enter: (link) => {
      const image = alongLink(sprites, 'shine', link, (brush) =>
        paintShine(brush, link, sprites.palette, sprites.unit, sprites.small),
      )
      return grow(sprites, image.setDepth(LAYER.shine), link, link.ring * SHINE_MS, SHINE_MS)
    },
    leave: (image) => sprites.vanish(image),
  })
}

function alongLink(sprites: Sprites, what: string, link: LinkModel, paint: (brush: Brush) => void): Image {
  const { from, bend, to, seat } = link
  const [x, y] = [span(from.x, bend.x, to.x), span(from.y, bend.y, to.y)]
  const key = sprites.bake(`${what}-${seat}-${placeOf(link)}`, x.half, y.half, (brush) => {
    brush.translate(-x.middle, -y.middle)
    paint(brush)
  })
  return sprites.put(key, { x: x.middle, y: y.middle }, LAYER.link)
}

function span(...values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { middle: (least + most) / 2, half: (most - least) / 2 + MARGIN }
}

function grow(sprites: Sprites, image: Image, { from, to }: LinkModel, wait: number, ms: number) {
  if (sprites.manner !== 'move') return sprites.appear(image)
  const { width, height } = image
  const level = Math.abs(to.x - from.x) > Math.abs(to.y - from.y)
  sprites.run(
    wait + ms,
    (at) => {
      const share = sineInOut(part(at, wait, ms))
      const w = level ? width * share : width
      const h = level ? height : height * share
      image.setVisible(share > 0).setCrop(to.x < from.x ? width - w : 0, to.y < from.y ? height - h : 0, w, h)
    },
    () => image.setCrop(),
  )
  return image
}

/** The nodes that a player lit. */
export function litLayer(sprites: Sprites) {
  return keyed<Lit, Image>({
    key: (node) => `${node.id}-${node.by}-${node.x}`,
    enter: (node) => {
      const reach = reachOf(node.kind) * HALO
      const key = sprites.bake(`lit-${node.kind}-${node.by}`, reach, reach, (brush) =>
        paintLit(brush, node.kind, node.by, sprites.palette),
      )
      return sprites.bloom(sprites.put(key, node, LAYER.node), node.reached ? 'line' : 'none')
    },
    leave: (image) => sprites.vanish(image),
  })
}

/** The feeling that belongs to the story of this turn, around the space of the Guide. */
export function moodLayer(sprites: Sprites) {
  return keyed<Mood, Image>({
    key: (mood) => `${mood.emotion}-${mood.at.id}-${mood.at.by}`,
    enter: (mood) => {
      const reach = SIZE.space * 1.2 * HALO
      const { theme, by } = mood.at
      const key = sprites.bake(`mood-${mood.emotion}-${by ? 'lit' : theme}`, reach, reach, (brush) =>
        paintMood(brush, mood, sprites.palette, sprites.small),
      )
      return sprites.appear(sprites.put(key, mood.at, LAYER.mood))
    },
    leave: (image) => sprites.vanish(image),
  })
}
