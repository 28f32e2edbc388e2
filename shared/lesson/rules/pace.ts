import { accept, reject } from '../../decision.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { Lesson } from '../lesson.ts'
import type { LessonJudgement } from './joining.ts'

/** Setting up, starting, pausing and ending the whole lesson. */

/** [LESSON-2] Level and time can be changed until the start. */
export function setUp(lesson: Lesson, { level, variant }: LessonCommandOf<'setUp'>): LessonJudgement {
  const refusal = beforeStart(lesson)
  return refusal ?? accept({ type: 'lessonSetUp', level, variant })
}

/** [LESSON-3] The door can be closed and opened; a closed door lets nobody new in. */
export function door(lesson: Lesson, open: boolean): LessonJudgement {
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  return accept({ type: open ? 'doorOpened' : 'doorClosed' })
}

/** [LESSON-4] The games start when there are groups; then the door is closed. */
export function start(lesson: Lesson): LessonJudgement {
  const refusal = beforeStart(lesson)
  if (refusal) return refusal
  return lesson.stage === 'grouped' ? accept({ type: 'lessonStarted' }) : reject({ code: 'noGroups' })
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
  return lesson.paused ? accept({ type: 'lessonResumed' }) : reject({ code: 'notPaused' })
}

/** [LESSON-6] Ending ends every game; the sheets stay. */
export function end(lesson: Lesson): LessonJudgement {
  return lesson.stage === 'ended' ? reject({ code: 'lessonEnded' }) : accept({ type: 'lessonEnded' })
}
