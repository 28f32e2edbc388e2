import { SEAT_LOOKS, type Seat } from '../../shared/basics.ts'
import { Icon } from './Icon.tsx'

const OUTLINES = {
  circle: 'M24 1a23 23 0 1 1 0 46a23 23 0 1 1 0-46z',
  square: 'M10 2.5h28a7.5 7.5 0 0 1 7.5 7.5v28a7.5 7.5 0 0 1-7.5 7.5h-28a7.5 7.5 0 0 1-7.5-7.5v-28a7.5 7.5 0 0 1 7.5-7.5z',
  triangle:
    'M20.6 3.6a4.6 4.6 0 0 1 6.8 0a46 46 0 0 1 19.4 35.2a4.6 4.6 0 0 1-2.8 3.9a46 46 0 0 1-40 0a4.6 4.6 0 0 1-2.8-3.9a46 46 0 0 1 19.4-35.2z',
  hexagon:
    'M20.9 1.4a6.2 6.2 0 0 1 6.2 0l15 8.7a6.2 6.2 0 0 1 3.1 5.4v17a6.2 6.2 0 0 1-3.1 5.4l-15 8.7a6.2 6.2 0 0 1-6.2 0l-15-8.7a6.2 6.2 0 0 1-3.1-5.4v-17a6.2 6.2 0 0 1 3.1-5.4z',
} as const

/** A player: colour, shape and animal, the same on every screen. The name stands beside it. */
export function Badge({ seat, size = 40 }: Readonly<{ seat: Seat; size?: number }>) {
  const { shape, animal } = SEAT_LOOKS[seat]
  return (
    <span class={`badge badge-${seat}`} style={{ '--size': `${size}px` }} aria-hidden="true">
      <svg class="badge-shape" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path d={OUTLINES[shape]} />
      </svg>
      <span class={`badge-animal badge-${shape}`}>
        <Icon name={animal} size={Math.round(size * (shape === 'triangle' ? 0.56 : 0.64))} />
      </span>
    </span>
  )
}
