import { accept, reject } from '../../decision.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { Lesson, Student } from '../lesson.ts'
import type { LessonViewer } from '../view.ts'
import type { LessonJudgement } from './joining.ts'
import { looksLike } from './lookAlike.ts'

/** Names over which the filter doubts wait for the mentor; meanwhile the student is only an animal for everybody else. */

/** [NAME-2] The mentor has looked: the name is fine. */
export function approveName(lesson: Lesson, { student }: LessonCommandOf<'approveName'>): LessonJudgement {
  const found = lesson.students.find((one) => one.student === student)
  if (!found) return reject({ code: 'studentUnknown' })
  return found.doubt ? accept({ type: 'nameApproved', student }) : reject({ code: 'nameFine' })
}

/** [NAME-3] Without a private control the mentor may want to see this one name on the board. */
export function showName(lesson: Lesson, { student }: LessonCommandOf<'showName'>): LessonJudgement {
  const found = lesson.students.find((one) => one.student === student)
  if (!found) return reject({ code: 'studentUnknown' })
  return found.doubt === 'hidden' ? accept({ type: 'nameShown', student }) : accept()
}

/** [NAME-1] The name as this viewer may read it; empty as long as the mentor has not looked. */
export function nameFor({ student, name, doubt }: Student, viewer: LessonViewer): string {
  if (!doubt || viewer.role === 'mentor') return name
  return viewer.role === 'student' && viewer.student === student ? name : ''
}

/** [NAME-3] A name that waits, for its own panel on the board. */
export const nameInPanel = ({ name, doubt }: Student, viewer: LessonViewer): { shown?: string } =>
  viewer.role === 'stage' && doubt === 'seen' ? { shown: name } : {}

/** [NAME-4] The next animal that nobody is called after; with a number when all are taken. */
export function nextAnimal(
  { students, removed }: Lesson,
  animals: readonly string[],
  start: number,
  more: readonly Readonly<{ name: string }>[] = [],
): string {
  const isFree = (name: string) => ![...students, ...removed, ...more].some((one) => looksLike(one.name, name))
  for (let round = 1; ; round++) {
    const names = animals.map((_, place) => `${animals[(place + start) % animals.length]}${round === 1 ? '' : ` ${round}`}`)
    const free = names.find(isFree)
    if (free !== undefined) return free
  }
}
