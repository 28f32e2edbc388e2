import { accept, reject } from '../../decision.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { Lesson } from '../lesson.ts'
import type { LessonJudgement } from './joining.ts'

/** Rounding off with the whole class, on the smartboard. */

/** [PLENARY-1] "Samen afsluiten", also when not every group is done: who still plays stops; who is done keeps the sheet. */
export function showPlenary(lesson: Lesson, { page }: LessonCommandOf<'showPlenary'>): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  if (lesson.shelved) return reject({ code: 'shelved' })
  if (page.of === 'board' && !lesson.groups.some(({ letter }) => letter === page.group)) return reject({ code: 'groupUnknown' })
  if (page.of === 'question' && !mayBeSeen(lesson, page.question)) return reject({ code: 'readFirst' })
  return accept({ type: 'plenaryShown', page })
}

/** [PLENARY-1] Back to the groups: who was not done goes on. */
export function leavePlenary(lesson: Lesson): LessonJudgement {
  return lesson.plenary === null ? reject({ code: 'noPlenary' }) : accept({ type: 'plenaryLeft' })
}

/** [MARKET-1] The class sees a question once the mentor approved it; without approval all but those that were taken away. */
export const mayBeSeen = ({ approval, verdicts }: Lesson, question: string): boolean =>
  approval ? verdicts[question] === 'shown' : verdicts[question] !== 'kept'

/** [MARKET-2] Where the board is the only device, a waiting question is read on the board, one at a time and after a tap. */
export function readQuestion(lesson: Lesson, { question }: LessonCommandOf<'readQuestion'>): LessonJudgement {
  if (lesson.plenary === null) return reject({ code: 'noPlenary' })
  if (question === lesson.reading) return accept()
  return accept({ type: 'questionRead', question })
}

/** [MARKET-1] Approved or taken away, also after it was seen. [MARKET-5] */
export function judgeQuestion(lesson: Lesson, { question, verdict, was }: LessonCommandOf<'judgeQuestion'>): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  const now = lesson.verdicts[question] ?? null
  if (was !== undefined && was !== now) return reject({ code: 'alreadyJudged' })
  return accept({ type: 'questionJudged', question, verdict })
}

/** [MARKET-3] Approval is on unless the mentor switches it off. */
export function setApproval(lesson: Lesson, { on }: LessonCommandOf<'setApproval'>): LessonJudgement {
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  return lesson.approval === on ? accept() : accept({ type: 'approvalSet', on })
}
