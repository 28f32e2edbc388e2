import { type Animal, COMPETENCES, SEAT_LOOKS, type Seat } from '../../shared/basics.ts'
import type { BoardModel, LinkModel, NodeKind } from './boardModel.ts'
import { onRing, reachOf, SIZE } from './geometry.ts'
import { paintIcon } from './icons.ts'
import { type Brush, disc, outline, segment, wedge } from './paintShapes.ts'
import { fade, lineColour, MOODS, mix, type Palette, seatColour } from './palette.ts'

const MIDDLE = { x: 0, y: 0 }
type Mood = NonNullable<BoardModel['mood']>

/** A lit node: the player's colour, a bright rim, a soft halo, and the animal, bulb or check in it. */
export function paintLit(brush: Brush, kind: NodeKind, by: Seat, palette: Palette) {
  const colour = seatColour(by)
  const reach = reachOf(kind)
  halo(brush, colour, reach, palette.glow * 0.62)
  const light = brush.createRadialGradient(-reach * 0.35, -reach * 0.45, 0, 0, 0, reach)
  light.addColorStop(0, mix(colour, '#ffffff', 0.42))
  light.addColorStop(0.6, colour)
  light.addColorStop(1, mix(colour, '#000000', 0.06))
  brush.fillStyle = light
  brush.strokeStyle = palette.litRim
  brush.lineWidth = 0.0105
  outline(brush, kind, MIDDLE)
  brush.fill()
  brush.stroke()
  if (kind === 'space') paintAnimal(brush, by, palette.ink)
  else if (kind === 'hex') paintIcon(brush, 'lightbulb', MIDDLE, 0.07, palette.ink)
  else paintIcon(brush, 'check', MIDDLE, 0.06, palette.ink)
}

/** The turtle lies low in its box: it is lifted to the middle. */
const LOW: Partial<Record<Animal, number>> = { turtle: 0.016 }

function paintAnimal(brush: Brush, by: Seat, colour: string) {
  const { animal } = SEAT_LOOKS[by]
  paintIcon(brush, animal, { x: 0, y: -(LOW[animal] ?? 0) }, 0.112, colour)
}

/** Light around a shape of this size, fading to nothing. */
function halo(brush: Brush, colour: string, radius: number, strength: number) {
  const far = radius * HALO
  const light = brush.createRadialGradient(0, 0, radius * 0.8, 0, 0, far)
  for (let i = 0; i <= 8; i++) light.addColorStop(i / 8, fade(colour, strength * (1 - i / 8) ** 2))
  brush.fillStyle = light
  disc(brush, MIDDLE, far)
  brush.fill()
}
export const HALO = 1.95

const SMALL_LINE = 1.6

/** A line between two nodes, with its glow. `unit`: pixels per radius, since a shadow knows no scale. */
export function paintLink(brush: Brush, link: LinkModel, palette: Palette, unit: number, small: boolean) {
  const width = SIZE.line * (small ? SMALL_LINE : 1)
  glowing(brush, link, lineColour(link.seat, palette), width, palette.glow * width * 2.6 * unit)
}

/** The light inside a line, at the end. */
export function paintShine(brush: Brush, link: LinkModel, palette: Palette, unit: number, small: boolean) {
  const width = SIZE.line * (small ? SMALL_LINE : 1) * 0.42
  const colour = mix(seatColour(link.seat), '#ffffff', palette.shine)
  glowing(brush, link, colour, width, palette.glow * width * 4 * unit)
}

function glowing(brush: Brush, { from, bend, to }: LinkModel, colour: string, width: number, blur: number) {
  brush.lineCap = 'round'
  brush.strokeStyle = colour
  brush.lineWidth = width
  brush.beginPath()
  brush.moveTo(from.x, from.y)
  brush.quadraticCurveTo(bend.x, bend.y, to.x, to.y)
  if (blur > 0) {
    brush.shadowColor = fade(colour, 0.75)
    brush.shadowBlur = blur
  }
  brush.stroke()
  brush.shadowColor = 'transparent'
  brush.stroke()
}

/** One lit slice, pointing to twelve o'clock: brighter towards the rim. */
export function paintSlice(brush: Brush, seat: Seat, span: number, palette: Palette) {
  const colour = seatColour(seat)
  const light = brush.createRadialGradient(0, 0, SIZE.coreInner, 0, 0, SIZE.coreOuter)
  light.addColorStop(0, mix(colour, palette.ink, 0.22))
  light.addColorStop(0.7, colour)
  light.addColorStop(1, mix(colour, '#ffffff', 0.25))
  brush.fillStyle = light
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
  brush.fillStyle = on ? palette.hubOn : palette.hub
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

/** The space in the colour of the feeling that was chosen with the story; a lit one keeps its own and gets a ring. */
export function paintMood(brush: Brush, { emotion, at }: Mood, palette: Palette, small: boolean) {
  const colour = MOODS[emotion]
  halo(brush, colour, SIZE.space * 1.2, Math.max(0.4, palette.glow * 0.55))
  disc(brush, MIDDLE, SIZE.space * 1.17)
  if (at.by === null) {
    brush.fillStyle = mix(palette.node, colour, 0.3)
    brush.fill()
    if (at.theme && !small) paintIcon(brush, `theme-${at.theme}`, MIDDLE, 0.094, mix(colour, palette.moodIcon, 0.45))
  }
  brush.strokeStyle = colour
  brush.lineWidth = 0.012
  brush.stroke()
}
