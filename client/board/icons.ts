import art from '../../content/art/icons.json' with { type: 'json' }
import type { Place } from './geometry.ts'
import type { Brush } from './paintShapes.ts'

export type IconName = keyof typeof art

const outlines = new Map<IconName, { size: number; paths: Path2D[] }>()

function outlineOf(name: IconName) {
  const known = outlines.get(name)
  if (known) return known
  const { box, paths } = art[name]
  const made = { size: box, paths: paths.map((path) => new Path2D(path)) }
  outlines.set(name, made)
  return made
}

/** An icon in one colour, `size` wide, with its middle at a place. */
export function paintIcon(brush: Brush, name: IconName, at: Place, size: number, colour: string) {
  const icon = outlineOf(name)
  brush.save()
  brush.translate(at.x - size / 2, at.y - size / 2)
  brush.scale(size / icon.size, size / icon.size)
  brush.fillStyle = colour
  for (const path of icon.paths) brush.fill(path)
  brush.restore()
}
