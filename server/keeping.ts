import type { Lesson } from '../shared/lesson/lesson.ts'
import { isForgotten } from '../shared/lesson/rules/pace.ts'
import type { Classroom } from './classroom.ts'
import type { Ground } from './table.ts'

/** In ms: how long a lesson is kept after its last activity, and how long when it goes on another day. */
const DAY = 24 * 60 * 60_000
const KEPT = { usual: DAY, shelved: 14 * DAY, trial: 30 * 60_000 } as const

const kindOf = ({ trial, shelved }: Lesson): keyof typeof KEPT => (trial ? 'trial' : shelved ? 'shelved' : 'usual')

/** Until when a lesson is kept that somebody is busy with now. */
export const keptUntil = (ground: Ground, how: keyof typeof KEPT): number => ground.wall() + KEPT[how]

export type Keeping = {
  /** Looks how it goes with a lesson that is being given. */
  attend(classroom: Classroom): Promise<void>
  letGo(lesson: string): void
  /** The lessons whose time is over. */
  overdue(): Promise<readonly string[]>
}

/** Ends lessons that nobody ends, and says which ones have been kept long enough. `clock` in real ms. */
export function makeKeeping(ground: Ground, clock: () => number): Keeping {
  const seen = new Map<string, { taps: number; tappedAt: number }>()

  /** Since when nobody has tapped; until when the lesson is kept is written down for after a restart. */
  async function quietSince({ id, taps, lesson }: Classroom): Promise<number> {
    const known = seen.get(id)
    if (known?.taps === taps) return known.tappedAt
    const tappedAt = clock()
    seen.set(id, { taps, tappedAt })
    await ground.store.keepUntil(id, keptUntil(ground, kindOf(lesson.state)))
    return tappedAt
  }

  return {
    /** [LESSON-9] */
    async attend(classroom) {
      const quiet = clock() - (await quietSince(classroom))
      if (isForgotten(classroom.lesson.state, { now: classroom.clock, quiet })) await classroom.lesson.issue({ type: 'end' })
    },
    letGo: (lesson) => void seen.delete(lesson),
    overdue: () => ground.store.overdue(ground.wall(), keptUntil(ground, 'usual')),
  }
}
