import type { LessonFact } from '../events.ts'
import type { Lesson, Student } from '../lesson.ts'

/** Students who play on one device: one of them holds its key. */

/** [SHARED-1] Whose device this student plays on. Who sits at another table than that one has none to share. */
export function holderOf({ students }: Lesson, student: Student): Student {
  const holder = students.find((one) => one.student === student.on)
  return holder && holder.group === student.group ? holder : student
}

/** Everybody on the device of this student, the holder first. */
export function deviceMates(lesson: Lesson, student: Student): Student[] {
  const holder = holderOf(lesson, student)
  return [holder, ...lesson.students.filter((one) => one !== holder && holderOf(lesson, one) === holder)]
}

/** [SHARED-7] Who holds a device goes away from it: the next one on it holds it, who is present before who is not. */
export function passDevice(lesson: Lesson, student: Student): LessonFact[] {
  if (holderOf(lesson, student) !== student) return []
  const [, ...others] = deviceMates(lesson, student)
  const next = others.find(({ absent }) => !absent) ?? others[0]
  return next ? [{ type: 'devicePassed', student: next.student, from: student.student }] : []
}

/** [SHARED-7] Who goes to another table leaves the device behind, unless nobody who is present stays at it. */
export function deviceOnMove(lesson: Lesson, student: Student): LessonFact[] {
  const isLast = deviceMates(lesson, student).every((one) => one === student || one.absent)
  if (!isLast) return passDevice(lesson, student)
  const holder = holderOf(lesson, student)
  return holder === student ? [] : [{ type: 'devicePassed', student: student.student, from: holder.student }]
}
