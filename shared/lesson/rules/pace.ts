import { accept, reject } from '../../decision.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { LessonFact } from '../events.ts'
import type { Lesson } from '../lesson.ts'
import { freeSeats, presentAt } from './grouping.ts'
import type { LessonJudgement } from './joining.ts'
import { deviceMates } from './sharing.ts'

/** Setting up, starting, pausing and ending the whole lesson. */

const MINUTE_MS = 60_000

/** [LESSON-1] A lesson is opened once, with a level, a variant and a code; if wanted with other clocks, fewer rounds or an end. */
export function open(lesson: Lesson, command: LessonCommandOf<'open'>): LessonJudgement {
  if (lesson.stage !== 'none') return reject({ code: 'lessonStarted' })
  const { level, variant, language, occasion, trial, animals, clocks, off, minutes, seed, date, code, now, at } = command
  const setUp: LessonFact = { type: 'lessonSetUp', level, variant, clocks: clocks ?? lesson.clocks, off: off ?? [] }
  return accept<LessonFact>(
    {
      type: 'lessonOpened',
      level,
      variant,
      language,
      seed,
      date,
      code,
      ...(animals && { animals }),
      ...(occasion && { occasion }),
      ...(trial && { trial }),
    },
    ...(clocks || off ? [setUp] : []),
    ...(minutes === undefined ? [] : [endIn(minutes, now ?? at)]),
  )
}

const endIn = (minutes: number, now: number): LessonFact => ({ type: 'endSet', endsAt: now + minutes * MINUTE_MS })

/** [LESSON-2] Level, time, clocks and rounds can be changed until the start. */
export function setUp(lesson: Lesson, { level, variant, clocks, off }: LessonCommandOf<'setUp'>): LessonJudgement {
  const refusal = beforeStart(lesson)
  return refusal ?? accept({ type: 'lessonSetUp', level, variant, clocks, off })
}

/** [CLOCK-9] Step clocks off, gentle or strict, also while the groups play. */
export function setClocks({ stage }: Lesson, { clocks }: LessonCommandOf<'setClocks'>): LessonJudgement {
  return stage === 'ended' ? reject({ code: 'lessonEnded' }) : accept({ type: 'clocksSet', clocks })
}

/** [LESSON-8] The end of the lesson can be set, moved and taken away at any time. */
export function setEnd(lesson: Lesson, { minutes, now, at }: LessonCommandOf<'setEnd'>): LessonJudgement {
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  return accept(minutes === null ? { type: 'endSet', endsAt: null } : endIn(minutes, now ?? at))
}

/** [DAYS-1] Until another day: all groups stand still, and the lesson has no end any more. */
export function shelve(lesson: Lesson): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  return lesson.shelved ? reject({ code: 'shelved' }) : accept({ type: 'lessonShelved' })
}

/** [DAYS-2] Taken up again: everybody of last time is absent until they come back; the groups still stand still. */
export function takeUp(lesson: Lesson, { today, now }: LessonCommandOf<'takeUp'>): LessonJudgement {
  return lesson.shelved ? accept({ type: 'lessonTakenUp', date: today ?? lesson.date, now }) : reject({ code: 'notShelved' })
}

/** [LESSON-3] The door can be closed and opened; a closed door lets nobody new in. */
export function door(lesson: Lesson, open: boolean): LessonJudgement {
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  return accept({ type: open ? 'doorOpened' : 'doorClosed' })
}

/** [LESSON-4] The games start when there are groups. */
export function start(lesson: Lesson, { now }: LessonCommandOf<'start'>): LessonJudgement {
  const refusal = beforeStart(lesson)
  if (refusal) return refusal
  if (lesson.stage !== 'grouped') return reject({ code: 'noGroups' })
  return readyToStart(lesson) ?? accept({ type: 'lessonStarted', now })
}

/** [GROUPS-3] Nobody begins alone, and everybody who is here fits somewhere. */
function readyToStart(lesson: Lesson): LessonJudgement | null {
  if (lesson.groups.some((group) => presentAt(lesson, group).length === 1)) return reject({ code: 'oneLeft' })
  const waiting = lesson.students.filter(({ group, absent }) => group === null && !absent)
  const free = lesson.groups.map((group) => freeSeats(lesson, group).length)
  const room = free.reduce((seats, some) => seats + some, 0)
  const fit = waiting.every((one) => deviceMates(lesson, one).length <= Math.max(0, ...free))
  return waiting.length > room || !fit ? reject({ code: 'noSeatLeft' }) : null
}

function beforeStart({ stage }: Lesson): LessonJudgement | null {
  if (stage === 'playing') return reject({ code: 'lessonStarted' })
  return stage === 'ended' ? reject({ code: 'lessonEnded' }) : null
}

/** [LESSON-5] "Kijk naar het bord" stops all groups at once; "Speel verder" lets them go on. */
export function pause(lesson: Lesson): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  return lesson.paused ? reject({ code: 'alreadyPaused' }) : accept({ type: 'lessonPaused' })
}

export function resume(lesson: Lesson): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  if (lesson.shelved) return reject({ code: 'shelved' })
  return lesson.paused ? accept({ type: 'lessonResumed' }) : reject({ code: 'notPaused' })
}

/** [LESSON-11] One group stands still, until it goes on or all do. */
export function pauseGroup(lesson: Lesson, { type, group }: LessonCommandOf<'pauseGroup' | 'resumeGroup'>): LessonJudgement {
  const refusal = notPlaying(lesson, group)
  if (refusal) return refusal
  if (lesson.paused) return reject({ code: 'alreadyPaused' })
  const still = lesson.still.includes(group)
  if (type === 'pauseGroup') return still ? reject({ code: 'groupPaused' }) : accept({ type: 'groupPaused', group })
  return still ? accept({ type: 'groupResumed', group }) : reject({ code: 'groupNotPaused' })
}

/** [LESSON-12] One group ends before the others; its sheets are there at once. */
export function endGroup(lesson: Lesson, { group }: LessonCommandOf<'endGroup'>): LessonJudgement {
  const refusal = notPlaying(lesson, group)
  if (refusal) return refusal
  return lesson.over.includes(group) ? reject({ code: 'groupOver' }) : accept({ type: 'groupEnded', group })
}

function notPlaying({ stage, shelved, groups }: Lesson, group: string): LessonJudgement | null {
  if (stage !== 'playing') return reject({ code: stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  if (shelved) return reject({ code: 'shelved' })
  return groups.some(({ letter }) => letter === group) ? null : reject({ code: 'groupUnknown' })
}

/** In ms: how long a lesson goes on after its end, or while nobody taps, and how long in all. */
const QUIET = 15 * 60_000
const LONGEST = 4 * 60 * 60_000

/** [LESSON-9] Nobody ends it: by the clock `now` its end is long ago, or nobody has tapped for `quiet` ms. */
export function isForgotten(lesson: Lesson, { now, quiet }: { readonly now: number; readonly quiet: number }): boolean {
  const { stage, shelved, paused, plenary, endsAt, startedAt } = lesson
  if (stage !== 'playing' || shelved) return false
  if (endsAt !== null) return now >= endsAt + QUIET
  const waits = paused && plenary === null
  return (quiet >= QUIET && !waits) || (startedAt !== null && now >= startedAt + LONGEST)
}

/** [LESSON-6] Ending ends every game; the sheets stay. */
export function end(lesson: Lesson): LessonJudgement {
  return lesson.stage === 'ended' ? reject({ code: 'lessonEnded' }) : accept({ type: 'lessonEnded' })
}
