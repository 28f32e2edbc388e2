import { useEffect, useState } from 'preact/hooks'
import { PLENARY_MINUTES } from '../../shared/basics.ts'
import type { LessonView } from '../../shared/lesson/view.ts'
import { tableTime } from '../clock.ts'
import { type ClockReading, useStore } from '../store.ts'

const MINUTE_MS = 60_000
const LOOK_MS = 5000

/** How long there still is: minutes of play, then minutes to round off together. */
export type Left = Readonly<{ of: 'play' | 'plenary' | 'over'; minutes: number }>

export function leftOf(ms: number): Left {
  const minutes = Math.ceil(ms / MINUTE_MS)
  if (minutes > PLENARY_MINUTES) return { of: 'play', minutes: minutes - PLENARY_MINUTES }
  return minutes > 0 ? { of: 'plenary', minutes } : { of: 'over', minutes: 0 }
}

/** Ms until the end of the lesson by its own clock; null: it has no end. Looked at now and then. */
export function useMsLeft({ endsAt }: Pick<LessonView['status'], 'endsAt'>): number | null {
  const reading = useStore((state) => state.clock.lesson)
  const [, tick] = useState(0)
  useEffect(() => {
    if (endsAt === null) return
    const timer = setInterval(() => tick((count) => count + 1), LOOK_MS / (reading?.speed ?? 1))
    return () => clearInterval(timer)
  }, [endsAt, reading?.speed])
  return endsAt !== null && reading ? endsAt - tableTime(reading, performance.now()) : null
}

/** The end by the clock on the wall, in ms since 1970; the lesson's clock may run faster. */
export const wallTime = (msLeft: number, reading: Pick<ClockReading, 'speed'>, now: number): number =>
  now + msLeft / reading.speed

const FEWEST = 5
const MOST = 240
/** The minutes to ask for when the end is moved. */
export const movedEnd = (msLeft: number, by: number): number =>
  Math.min(MOST, Math.max(FEWEST, Math.round(msLeft / MINUTE_MS) + by))
