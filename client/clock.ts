import { useEffect, useState } from 'preact/hooks'
import type { StatusView } from '../shared/game/view.ts'
import type { ClockReading } from './store.ts'

type Clock = NonNullable<StatusView['clock']>
export type ClockFace = Readonly<{ stage: Clock['stage']; left: number; part: number; amber: boolean }>

/** Each look costs a cheap laptop a whole frame. */
const LOOK_MS = 1000

const AMBER_MS = 10_000
const LAST_WORDS_SECONDS = 30

/** The table's time now, from when it was last heard. */
export const tableTime = ({ now, at, speed }: ClockReading, deviceNow: number): number => now + (deviceNow - at) * speed

/** What the ring shows: milliseconds left, and which part of the whole is left (0 to 1). */
export function faceOf(clock: Clock, reading: ClockReading | undefined, deviceNow: number): ClockFace {
  const left = Math.max(0, clock.endsAt !== null && reading ? clock.endsAt - tableTime(reading, deviceNow) : (clock.left ?? 0))
  const whole = Math.max(clock.seconds * 1000, 1)
  const running = clock.stage === 'step'
  return {
    stage: clock.stage,
    left,
    part: running ? Math.min(1, left / whole) : 0,
    amber: !running || left <= Math.min(AMBER_MS, whole / 2),
  }
}

/** What the ring stands for: the clock of the step, or what is left for the last words when time presses. */
export const ringOf = ({ clock, jump }: Pick<StatusView, 'clock' | 'jump'>): Clock | null =>
  jump ? { stage: 'step', endsAt: jump.until, left: null, seconds: LAST_WORDS_SECONDS } : clock

/** The face, drawn again every second while it runs. */
export function useFace(clock: Clock | null, reading: ClockReading | undefined): ClockFace | null {
  const [, tick] = useState(0)
  const runs = clock?.endsAt != null && clock.stage !== 'over'
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => tick((count) => count + 1), LOOK_MS)
    return () => clearInterval(timer)
  }, [runs])
  return clock && faceOf(clock, reading, performance.now())
}
