import { COMPETENCES, type Competence } from '../../shared/basics.ts'
import type { BoardModel, NodeModel } from './boardModel.ts'
import { onRing, RING } from './geometry.ts'
import { type IconName, paintIcon } from './icons.ts'
import { type Brush, disc, outline, segment, wedge } from './paintShapes.ts'
import type { Palette } from './palette.ts'

const MIDDLE = { x: 0, y: 0 }
const ICON = 0.082

/** A small board has no icons on dark spaces; only a large one has room for those of the competences. */
export type Detail = 'small' | 'plain' | 'full'

/** What never moves: the disc, its rings, every node as if it were unlit, and the empty wheel. */
export function paintGround(brush: Brush, model: BoardModel, palette: Palette, detail: Detail) {
  paintDisc(brush, palette)
  paintRings(brush, model, palette)
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

function paintRings(brush: Brush, { nodes, guide }: BoardModel, palette: Palette) {
  brush.strokeStyle = palette.ring
  brush.lineWidth = 0.005
  for (const radius of Object.values(RING)) {
    disc(brush, MIDDLE, radius)
    brush.stroke()
  }
  brush.globalAlpha = 0.55
  for (let i = 0; i < guide.spaces; i++) {
    const turn = (i + 0.5) / guide.spaces
    segment(brush, onRing(0.74, turn), onRing(0.97, turn))
  }
  for (const node of nodes) {
    if (node.kind === 'square') segment(brush, { x: node.x * 0.55, y: node.y * 0.55 }, node)
  }
  brush.globalAlpha = 1
}

function paintUnlit(brush: Brush, node: NodeModel, palette: Palette, small: boolean) {
  brush.fillStyle = palette.node
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
    paintIcon(brush, COMPETENCE_ICONS[competence], onRing(0.262, COMPETENCE_TURNS[i] ?? 0), 0.056, palette.icon)
  }
}

/** A colour between two `#rrggbb` colours. */
function mix(a: string, b: string, share: number) {
  const channel = (at: number) =>
    Math.round(Number.parseInt(a.slice(at, at + 2), 16) * (1 - share) + Number.parseInt(b.slice(at, at + 2), 16) * share)
  return `rgb(${channel(1)} ${channel(3)} ${channel(5)})`
}
