import { SEATS } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { LessonFact } from '../events.ts'
import type { Lesson, Student } from '../lesson.ts'
import { freeSeat, groupOf, isDone, presentAt } from './grouping.ts'
import { type LessonJudgement, refuseName, tidyName } from './joining.ts'
import { deviceOnMove, passDevice } from './sharing.ts'

/** Who is in the lesson and where: absent and back, moved, taken out and put back, renamed. */

const studentIn = (lesson: Lesson, id: string): Student | undefined => lesson.students.find(({ student }) => student === id)
const unknown = () => reject({ code: 'studentUnknown' } as const)

/** [ROSTER-1] Absent and back. Who is absent gets no seat when groups are made, and holds nobody up in the game. */
export function markAbsent(lesson: Lesson, { student, absent }: LessonCommandOf<'markAbsent'>): LessonJudgement {
  const found = studentIn(lesson, student)
  if (!found) return unknown()
  return found.absent === absent ? accept() : accept({ type: 'absenceMarked', student, absent })
}

/** [ROSTER-2] To a free seat at another table, before or during the game. Nobody who is present stays behind alone by it. [ROSTER-6] */
export function move(lesson: Lesson, { student, group, from }: LessonCommandOf<'move'>): LessonJudgement {
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  const found = studentIn(lesson, student)
  if (!found) return unknown()
  const table = groupOf(lesson, group)
  if (!table) return reject({ code: lesson.groups.length === 0 ? 'noGroups' : 'groupUnknown' })
  if (from !== undefined && from !== found.group) return reject({ code: 'alreadyMoved' })
  if (found.group === group) return reject({ code: 'alreadySeated' })
  if (isDone(lesson, table)) return reject({ code: 'groupDone' })
  const seat = freeSeat(lesson, table)
  if (!seat) return reject({ code: 'groupFull', most: SEATS.length })
  const left = found.group === null || found.absent ? undefined : groupOf(lesson, found.group)
  if (left && presentAt(lesson, left).length === 2) return reject({ code: 'oneLeft' })
  return accept<LessonFact>(...deviceOnMove(lesson, found), { type: 'studentMoved', student, group, seat })
}

/** [ROSTER-3] Taken out of the lesson; the device is shown out and cannot come back with the same key. */
export function remove(lesson: Lesson, { student }: LessonCommandOf<'remove'>): LessonJudgement {
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  const found = studentIn(lesson, student)
  return found ? accept<LessonFact>(...passDevice(lesson, found), { type: 'studentRemoved', student }) : unknown()
}

/** [ROSTER-3] Undone: the same student, in the same seat when that is still free, else waiting for one. */
export function restore(lesson: Lesson, { student }: LessonCommandOf<'restore'>): LessonJudgement {
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  return lesson.removed.some((one) => one.student === student) ? accept({ type: 'studentRestored', student }) : unknown()
}

/** [ERASE-1] Who was in the lesson is forgotten, at any time; it cannot be undone. */
export function erase(lesson: Lesson, { student }: LessonCommandOf<'erase'>): LessonJudgement {
  const found = studentIn(lesson, student)
  const known = found ?? lesson.removed.find((one) => one.student === student)
  const passed = found ? passDevice(lesson, found) : []
  return known ? accept<LessonFact>(...passed, { type: 'studentErased', student }) : unknown()
}

/** [ROSTER-4] A name that nobody else has; shown at once on every screen. [ROSTER-6] */
export function rename(lesson: Lesson, { student, name, was }: LessonCommandOf<'rename'>): LessonJudgement {
  const found = studentIn(lesson, student)
  if (!found) return unknown()
  const isAsRead = was === '' ? found.doubt !== null : was === undefined || was === found.name
  if (!isAsRead) return reject({ code: 'alreadyRenamed' })
  const tidy = tidyName(name)
  const others = lesson.students.filter((one) => one !== found)
  const refusal = refuseName(others, tidy)
  return refusal ? reject(refusal) : accept({ type: 'studentRenamed', student, name: tidy })
}

/** [ROSTER-5] Two students together or apart in the next draw; never visible to students. */
export function wish(lesson: Lesson, command: LessonCommandOf<'wish'>): LessonJudgement {
  const { students } = command
  const [one, other] = students
  if (one === other || !students.every((student) => studentIn(lesson, student))) return unknown()
  return accept({ type: 'wishMade', students, wish: command.wish })
}

/** [DAYS-3] Who comes in anew on another day gets the place of last time, which nobody has taken up yet. */
export function welcomeBack(lesson: Lesson, { student, as }: LessonCommandOf<'welcomeBack'>): LessonJudgement {
  const newcomer = studentIn(lesson, student)
  const place = studentIn(lesson, as)
  if (!newcomer || !place) return unknown()
  if (newcomer.group !== null || !place.absent || place.group === null) return reject({ code: 'notReturning' })
  return accept({ type: 'studentReturned', student: as, by: student, keyHash: newcomer.keyHash })
}
