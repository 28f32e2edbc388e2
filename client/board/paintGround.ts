import { COMPETENCES, type Competence } from '../../shared/basics.ts'
import { random } from '../../shared/random.ts'
import type { BoardModel, NodeKind, NodeModel } from './boardModel.ts'
import { bend, onRing, type Place, RING, reachOf, wheelPlace } from './geometry.ts'
import { type IconName, paintIcon } from './icons.ts'
import { type Brush, disc, outline, segment, wedge } from './paintShapes.ts'
import { mix, type Palette } from './palette.ts'

const MIDDLE = { x: 0, y: 0 }
const ICON = 0.086
const STARS = 130

/** A small board has no icons on dark spaces; only a large one has room for those of the competences. */
export type Detail = 'small' | 'plain' | 'full'

/** What never moves: the disc, its rings, the dark network, every node as if it were unlit, and the empty wheel. */
export function paintGround(brush: Brush, model: BoardModel, palette: Palette, detail: Detail) {
  paintDisc(brush, palette)
  if (detail !== 'small') paintStars(brush, palette)
  paintRings(brush, model, palette)
  if (detail !== 'small') paintNetwork(brush, model.nodes, palette)
  for (const node of model.nodes) paintUnlit(brush, node, palette, detail === 'small')
  paintWheel(brush, model, palette)
  if (detail === 'full') paintCompetences(brush, palette)
}

function paintDisc(brush: Brush, palette: Palette) {
  const light = brush.createRadialGradient(0, 0, 0.02, 0, 0, 1)
  light.addColorStop(0, palette.middle)
  light.addColorStop(0.62, mix(palette.middle, palette.edge, 0.6))
  light.addColorStop(1, palette.edge)
  brush.fillStyle = light
  disc(brush, MIDDLE, 1)
  brush.fill()
  brush.lineWidth = 0.006
  brush.strokeStyle = palette.rim
  brush.stroke()
}

/** A night sky, the same on every board. */
function paintStars(brush: Brush, palette: Palette) {
  const draw = random(12, 7)
  brush.fillStyle = palette.star
  for (let i = 0; i < STARS; i++) {
    brush.globalAlpha = 0.06 + 0.26 * draw() ** 3
    disc(brush, onRing(0.24 + 0.72 * Math.sqrt(draw()), draw()), 0.0016 + 0.0022 * draw())
    brush.fill()
  }
  brush.globalAlpha = 1
}

function paintRings(brush: Brush, { guide }: BoardModel, palette: Palette) {
  brush.strokeStyle = palette.ring
  brush.lineWidth = 0.005
  for (const radius of Object.values(RING)) {
    disc(brush, MIDDLE, radius)
    brush.stroke()
  }
  brush.globalAlpha = 0.55
  for (let i = 0; i < guide.spaces; i++) {
    const turn = (i + 0.5) / guide.spaces
    segment(brush, onRing(0.93, turn), onRing(0.98, turn))
  }
  brush.globalAlpha = 1
}

/** The lines that are still off: from each node to the nearest one further in, and from the actions to the core. */
function paintNetwork(brush: Brush, nodes: readonly NodeModel[], palette: Palette) {
  brush.strokeStyle = palette.ring
  brush.lineWidth = 0.0045
  brush.setLineDash([0.006, 0.014])
  brush.lineCap = 'round'
  const of = (kind: NodeKind) => nodes.filter((node) => node.kind === kind)
  for (const space of of('space')) curve(brush, space, nearest(space, of('hex')))
  for (const hex of of('hex')) curve(brush, hex, nearest(hex, of('square')))
  for (const square of of('square')) curve(brush, square, wheelPlace(square))
  brush.setLineDash([])
}

const nearest = (from: Place, places: readonly Place[]) =>
  places.reduce<Place | undefined>((best, place) => (best && apart(from, best) <= apart(from, place) ? best : place), undefined)
const apart = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y)

function curve(brush: Brush, from: Place, to: Place | undefined) {
  if (!to) return
  const middle = bend(from, to)
  brush.beginPath()
  brush.moveTo(from.x, from.y)
  brush.quadraticCurveTo(middle.x, middle.y, to.x, to.y)
  brush.stroke()
}

function paintUnlit(brush: Brush, node: NodeModel, palette: Palette, small: boolean) {
  const reach = reachOf(node.kind)
  const light = brush.createLinearGradient(node.x, node.y - reach, node.x, node.y + reach)
  light.addColorStop(0, palette.nodeTop)
  light.addColorStop(1, palette.node)
  brush.fillStyle = light
  brush.strokeStyle = palette.nodeRim
  brush.lineWidth = 0.0065
  outline(brush, node.kind, node)
  brush.fill()
  brush.stroke()
  if (node.theme && !small) paintIcon(brush, `theme-${node.theme}`, node, ICON, palette.icon)
}

function paintWheel(brush: Brush, { slices }: BoardModel, palette: Palette) {
  brush.fillStyle = palette.cell
  brush.strokeStyle = palette.cellLine
  brush.lineWidth = 0.0035
  const span = slices[0]?.span ?? 1 / COMPETENCES.length
  const count = slices.length || COMPETENCES.length
  for (let i = 0; i < count; i++) {
    brush.save()
    brush.rotate(((i + 0.5) / count) * Math.PI * 2)
    wedge(brush, span, 0.002)
    brush.fill()
    brush.stroke()
    brush.restore()
  }
}

const COMPETENCE_ICONS: Record<Competence, IconName> = {
  quality: 'star',
  motive: 'heart',
  exploration: 'binoculars',
  steering: 'steering-wheel',
  network: 'handshake',
}
/** Each beside its own segment, and between the places where lines come in. */
const COMPETENCE_TURNS = [0.125, 0.25, 0.5, 0.75, 0.875]

function paintCompetences(brush: Brush, palette: Palette) {
  for (const [i, competence] of COMPETENCES.entries()) {
    paintIcon(brush, COMPETENCE_ICONS[competence], onRing(0.262, COMPETENCE_TURNS[i] ?? 0), 0.058, palette.icon)
  }
}
