import type { NodeModel } from './boardModel.ts'
import { SIZE } from './geometry.ts'
import { paintIcon } from './icons.ts'
import { type Brush, disc } from './paintShapes.ts'
import { PAPER, type Palette } from './palette.ts'

const MIDDLE = { x: 0, y: 0 }
const ROUND = 0.022

function card(brush: Brush, fill: string, rim: string) {
  const { cardWidth: width, cardHeight: height } = SIZE
  brush.save()
  brush.translate(0.004, 0.01)
  brush.fillStyle = '#00000055'
  brush.beginPath()
  brush.roundRect(-width / 2, -height / 2, width, height, ROUND)
  brush.fill()
  brush.restore()
  brush.beginPath()
  brush.roundRect(-width / 2, -height / 2, width, height, ROUND)
  brush.fillStyle = fill
  brush.fill()
  brush.strokeStyle = rim
  brush.lineWidth = 0.006
  brush.stroke()
}

/** The side that all cards share: the compass of the Guide. */
export function paintCardBack(brush: Brush, palette: Palette) {
  card(brush, palette.cardBack, palette.litRim)
  paintIcon(brush, 'compass', MIDDLE, 0.086, palette.cardBackIcon)
}

/** The side with the theme. What stands on the card is read beside the board. */
export function paintCardFace(brush: Brush, { theme }: NodeModel, palette: Palette, small: boolean) {
  card(brush, PAPER.ground, palette.cardRim)
  if (small) return
  if (theme) paintIcon(brush, `theme-${theme}`, { x: 0, y: -0.022 }, 0.1, PAPER.ink)
  brush.strokeStyle = PAPER.line
  brush.lineWidth = 0.0075
  brush.lineCap = 'round'
  for (const [y, half] of [
    [0.052, 0.046],
    [0.072, 0.028],
  ] as const) {
    brush.beginPath()
    brush.moveTo(-half, y)
    brush.lineTo(half, y)
    brush.stroke()
  }
}

/** The dashed ring round a space with a face-up card. */
export function paintRiver(brush: Brush, palette: Palette, small: boolean) {
  const dashes = 32
  const step = (Math.PI * 2 * SIZE.river) / dashes
  brush.strokeStyle = palette.river
  brush.lineWidth = small ? 0.013 : 0.0085
  brush.setLineDash([step * 0.5, step * 0.5])
  disc(brush, MIDDLE, SIZE.river)
  brush.stroke()
  brush.setLineDash([])
}
