import { COMPETENCES, type Emotion, SEAT_LOOKS, type Seat } from '../../shared/basics.ts'
import type { LinkModel, NodeKind, NodeModel } from './boardModel.ts'
import { onRing, SIZE } from './geometry.ts'
import { paintIcon } from './icons.ts'
import { type Brush, disc, outline, reachOf, segment, wedge } from './paintShapes.ts'
import { fade, lineColour, MOODS, type Palette, seatColour } from './palette.ts'

const MIDDLE = { x: 0, y: 0 }

/** A lit node: the player's colour, a bright rim, a soft halo, and the animal, bulb or check in it. */
export function paintLit(brush: Brush, kind: NodeKind, by: Seat, palette: Palette) {
  const colour = seatColour(by)
  halo(brush, colour, reachOf(kind), palette.glow * 0.62)
  brush.fillStyle = colour
  brush.strokeStyle = palette.litRim
  brush.lineWidth = 0.0105
  outline(brush, kind, MIDDLE)
  brush.fill()
  brush.stroke()
  if (kind === 'space') paintIcon(brush, SEAT_LOOKS[by].animal, MIDDLE, 0.106, palette.ink)
  else if (kind === 'hex') paintIcon(brush, 'lightbulb', MIDDLE, 0.066, palette.ink)
  else paintIcon(brush, 'check', MIDDLE, 0.058, palette.ink)
}

/** Light around a shape of this size, fading to nothing. */
export function halo(brush: Brush, colour: string, radius: number, strength: number) {
  const far = radius * HALO
  const light = brush.createRadialGradient(0, 0, radius * 0.8, 0, 0, far)
  for (let i = 0; i <= 8; i++) light.addColorStop(i / 8, fade(colour, strength * (1 - i / 8) ** 2))
  brush.fillStyle = light
  disc(brush, MIDDLE, far)
  brush.fill()
}
export const HALO = 1.95

export function paintLink(brush: Brush, link: LinkModel, palette: Palette, unit: number, small: boolean) {
  const colour = lineColour(link.seat, palette)
  const width = SIZE.line * (small ? 1.5 : 1)
  brush.lineCap = 'round'
  brush.strokeStyle = colour
  brush.lineWidth = width
  curve(brush, link)
  if (palette.glow > 0) {
    brush.shadowColor = fade(colour, 0.75)
    brush.shadowBlur = width * 2.6 * unit
  }
  brush.stroke()
  brush.shadowColor = 'transparent'
  brush.stroke()
}

function curve(brush: Brush, { from, bend, to }: LinkModel) {
  brush.beginPath()
  brush.moveTo(from.x, from.y)
  brush.quadraticCurveTo(bend.x, bend.y, to.x, to.y)
}

/** One lit slice, pointing to twelve o'clock. */
export function paintSlice(brush: Brush, seat: Seat, span: number) {
  brush.fillStyle = seatColour(seat)
  wedge(brush, span, 0.003)
  brush.fill()
}

/** What lies on top of the wheel: the bars between the competences, and the hub with its compass. */
export function paintHub(brush: Brush, on: boolean, palette: Palette) {
  brush.strokeStyle = palette.bar
  brush.lineWidth = 0.0125
  for (let i = 0; i < COMPETENCES.length; i++) {
    const turn = i / COMPETENCES.length
    segment(brush, onRing(SIZE.coreInner * 0.9, turn), onRing(SIZE.coreOuter * 1.06, turn))
  }
  disc(brush, MIDDLE, SIZE.coreInner - 0.003)
  brush.fillStyle = palette.cellLine
  brush.fill()
  disc(brush, MIDDLE, SIZE.hub)
  brush.fillStyle = on ? '#ffffff' : palette.hub
  brush.fill()
  brush.strokeStyle = palette.hubRim
  brush.lineWidth = 0.007
  brush.stroke()
  paintIcon(brush, 'compass', MIDDLE, 0.078, on ? palette.ink : palette.hubIcon)
}

/** The white light round the wheel, at its fullest. The wheel itself stays dark where no slice is lit. */
export function paintGlow(brush: Brush, reach: number) {
  const light = brush.createRadialGradient(0, 0, 0.02, 0, 0, reach)
  for (let i = 0; i <= 10; i++) light.addColorStop(i / 10, fade('#dfeaff', 0.52 * (1 - i / 10) ** 1.7))
  brush.fillStyle = light
  disc(brush, MIDDLE, reach)
  brush.arc(0, 0, SIZE.coreOuter, 0, Math.PI * 2, true)
  brush.fill()
}

/** The dashed ring round a space with a face-up card; its theme icon lights up. */
export function paintRiver(brush: Brush, node: NodeModel, palette: Palette, small: boolean) {
  const dashes = 26
  const step = (Math.PI * 2 * SIZE.river) / dashes
  brush.strokeStyle = palette.river
  brush.lineWidth = small ? 0.013 : 0.0085
  brush.setLineDash([step * 0.5, step * 0.5])
  disc(brush, MIDDLE, SIZE.river)
  brush.stroke()
  brush.setLineDash([])
  if (node.theme && !node.by && !small) paintIcon(brush, `theme-${node.theme}`, MIDDLE, 0.082, palette.river)
}

/** A quiet ring in the colour of the feeling that was chosen with the story. */
export function paintMood(brush: Brush, emotion: Exclude<Emotion, 'private'>, palette: Palette) {
  const colour = MOODS[emotion]
  halo(brush, colour, SIZE.space * 1.2, Math.max(0.4, palette.glow * 0.55))
  brush.strokeStyle = colour
  brush.lineWidth = 0.011
  disc(brush, MIDDLE, SIZE.space * 1.17)
  brush.stroke()
}

/** The Guide: a map pin whose point is at 0, 0. */
export function paintPawn(brush: Brush, height: number, palette: Palette) {
  const head = height * 0.36
  const middle = -(height - head)
  brush.fillStyle = '#00000066'
  brush.beginPath()
  brush.ellipse(0, 0, head * 0.62, head * 0.2, 0, 0, Math.PI * 2)
  brush.fill()
  brush.beginPath()
  brush.arc(0, middle, head, Math.PI * 0.86, Math.PI * 0.14)
  brush.quadraticCurveTo(head * 0.55, middle + head * 1.05, 0, 0)
  brush.quadraticCurveTo(
    -head * 0.55,
    middle + head * 1.05,
    -head * Math.cos(Math.PI * 0.14),
    middle + head * Math.sin(Math.PI * 0.14),
  )
  brush.closePath()
  brush.fillStyle = palette.pawn
  brush.fill()
  brush.strokeStyle = palette.pawnRim
  brush.lineWidth = height * 0.045
  brush.stroke()
  disc(brush, { x: 0, y: middle }, head * 0.42)
  brush.fillStyle = palette.pawnRim
  brush.fill()
}
