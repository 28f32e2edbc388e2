import { type Brush, disc } from './paintShapes.ts'
import type { Palette } from './palette.ts'

/** The Guide: a map pin whose point is at 0, 0, with a compass needle in its head. */
export function paintPawn(brush: Brush, height: number, palette: Palette) {
  const head = height * 0.36
  const middle = -(height - head)
  const cheek = Math.PI * 0.14
  brush.beginPath()
  brush.arc(0, middle, head, Math.PI - cheek, cheek)
  brush.quadraticCurveTo(head * 0.55, middle + head * 1.05, 0, 0)
  brush.quadraticCurveTo(-head * 0.55, middle + head * 1.05, -head * Math.cos(cheek), middle + head * Math.sin(cheek))
  brush.closePath()
  const light = brush.createLinearGradient(-head, middle - head, head, 0)
  light.addColorStop(0, palette.pawn)
  light.addColorStop(0.55, palette.pawn)
  light.addColorStop(1, palette.pawnShade)
  brush.fillStyle = light
  brush.fill()
  brush.strokeStyle = palette.pawnRim
  brush.lineWidth = height * 0.045
  brush.stroke()
  disc(brush, { x: 0, y: middle }, head * 0.6)
  brush.fillStyle = palette.pawnRim
  brush.fill()
  paintNeedle(brush, middle, head * 0.46, palette)
}

function paintNeedle(brush: Brush, middle: number, length: number, palette: Palette) {
  brush.save()
  brush.translate(0, middle)
  brush.rotate(Math.PI / 5)
  for (const [tip, colour] of [
    [-length, palette.needle],
    [length, palette.pawn],
  ] as const) {
    brush.beginPath()
    brush.moveTo(0, tip)
    brush.lineTo(length * 0.34, 0)
    brush.lineTo(-length * 0.34, 0)
    brush.closePath()
    brush.fillStyle = colour
    brush.fill()
  }
  brush.restore()
}

/** What the pin throws on the board. */
export function paintPawnShadow(brush: Brush, height: number) {
  brush.fillStyle = '#00000066'
  brush.beginPath()
  brush.ellipse(0, 0, height * 0.22, height * 0.072, 0, 0, Math.PI * 2)
  brush.fill()
}
