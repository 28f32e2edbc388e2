import type { Seat } from '../../shared/basics.ts'
import type { StatusView } from '../../shared/game/view.ts'
import { type ClockFace, useFace } from '../clock.ts'
import { useWords } from '../say.ts'
import type { ClockReading } from '../store.ts'
import { tap } from '../tap.ts'

type RingProps = Readonly<{
  clock: NonNullable<StatusView['clock']>
  reading: ClockReading | undefined
  seat: Seat
  mayExtend: boolean
}>

const ROUND = 2 * Math.PI * 15

/** A soft ring that empties: no numbers, no sound, amber at the end. Who acts can tap it for more time. */
export function ClockRing({ clock, reading, seat, mayExtend }: RingProps) {
  const { say } = useWords()
  const face = useFace(clock, reading)
  if (!face) return null
  const ring = <Ring face={face} mayExtend={mayExtend} />
  if (!mayExtend) return ring
  return (
    <button type="button" class="more-time" onClick={() => void tap(seat, { type: 'moreTime' })}>
      <span class="more-time-word">{say('button.moreTime')}</span>
      {ring}
    </button>
  )
}

function Ring({ face, mayExtend }: Readonly<{ face: ClockFace; mayExtend: boolean }>) {
  const { say } = useWords()
  const words =
    face.stage === 'over'
      ? say('clock.over')
      : face.stage === 'grace'
        ? say('clock.grace')
        : say('clock.left', { seconds: Math.ceil(face.left / 1000) })
  return (
    <span class={`ring ring-${face.stage} ${face.amber ? 'ring-amber' : ''}`} role="img" aria-label={words} title={words}>
      <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
        <circle class="ring-ground" cx="20" cy="20" r="15" />
        <circle
          class="ring-left"
          cx="20"
          cy="20"
          r="15"
          stroke-dasharray={`${(face.part * ROUND).toFixed(1)} ${ROUND.toFixed(1)}`}
        />
        {mayExtend && <path class="ring-plus" d="M20 15.5v9M15.5 20h9" />}
      </svg>
    </span>
  )
}
