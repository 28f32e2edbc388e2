import { SEATS, type Seat } from '../basics.ts'
import type { LessonEventOf } from './events.ts'
import type { Group, Lesson, Student } from './lesson.ts'

/** How it is written down who sits where. */

/** New groups seat everybody; none at all, and everybody waits for them. */
export function regroup(lesson: Lesson, groups: readonly Group[]): Lesson {
  const students = lesson.students.map((student) => ({ ...student, ...placeOf(student, groups) }))
  return { ...lesson, stage: groups.length ? 'grouped' : 'lobby', groups, students }
}

function placeOf({ student }: Student, groups: readonly Group[]): { group: string | null; seat: Seat | null } {
  for (const group of groups) {
    const seat = SEATS.find((one) => group.students[one] === student)
    if (seat) return { group: group.letter, seat }
  }
  return { group: null, seat: null }
}

export const change = (lesson: Lesson, id: string, changed: Partial<Student>): Lesson => ({
  ...lesson,
  students: lesson.students.map((one) => (one.student === id ? { ...one, ...changed } : one)),
})

/** Nobody sits there any more. */
const without = (groups: readonly Group[], id: string): Group[] =>
  groups.map((group) => ({
    ...group,
    students: Object.fromEntries(Object.entries(group.students).filter(([, student]) => student !== id)),
  }))

/** A student sits down, wherever they sat before. */
export function seated(lesson: Lesson, student: string, letter: string, seat: Seat): Lesson {
  const groups = without(lesson.groups, student).map((group) =>
    group.letter === letter ? { ...group, students: { ...group.students, [seat]: student } } : group,
  )
  return { ...change(lesson, student, { group: letter, seat }), groups }
}

export function joined(lesson: Lesson, event: LessonEventOf<'studentJoined'>): Lesson {
  const { student, name, keyHash, codeHash = '', bot = false, on = null } = event
  const doubt = event.doubtful ? ('hidden' as const) : null
  const joiner: Student = { student, name, keyHash, on, codeHash, group: null, seat: null, absent: false, doubt, bot }
  return { ...lesson, students: [...lesson.students, joiner] }
}

/** Before the start the seat is free at once; during the game it is kept until somebody else needs it. */
export function removed(lesson: Lesson, { student }: LessonEventOf<'studentRemoved'>): Lesson {
  const gone = lesson.students.filter((one) => one.student === student)
  const students = lesson.students.filter((one) => one.student !== student)
  const rest = { ...lesson, students, removed: [...lesson.removed, ...gone] }
  return lesson.stage === 'playing' ? rest : { ...rest, groups: without(lesson.groups, student) }
}

export function restored(lesson: Lesson, { student }: LessonEventOf<'studentRestored'>): Lesson {
  const back = lesson.removed.filter((one) => one.student === student)
  const removedStill = lesson.removed.filter((one) => one.student !== student)
  const students = [...lesson.students, ...back.map((one) => ({ ...one, group: null, seat: null }))]
  const here = { ...lesson, students, removed: removedStill }
  const [old] = back
  const table = lesson.groups.find(({ letter }) => letter === old?.group)
  const kept = lesson.stage === 'playing' ? student : undefined
  return old?.group && old.seat && table && table.students[old.seat] === kept ? seated(here, student, old.group, old.seat) : here
}

/** Nothing of the student stays but that there was one. */
export function erased(lesson: Lesson, { student }: LessonEventOf<'studentErased'>): Lesson {
  const others = (list: readonly Student[]) => list.filter((one) => one.student !== student)
  const rest = {
    ...lesson,
    students: others(lesson.students),
    removed: others(lesson.removed),
    wishes: lesson.wishes.filter(({ students }) => !students.includes(student)),
    erased: [...lesson.erased, student],
  }
  return { ...rest, groups: without(lesson.groups, student) }
}

/** A table at which nobody sits any more is none. */
export const taken = (groups: readonly Group[]): Group[] => groups.filter(({ students }) => Object.keys(students).length > 0)

/** The group begins anew under a letter that no game has had; everybody keeps their seat. */
export function givenUp(lesson: Lesson, { group, anew }: LessonEventOf<'gameGivenUp'>): Lesson {
  const groups = lesson.groups.map((one) => (one.letter === group ? { ...one, letter: anew } : one))
  const students = lesson.students.map((one) => (one.group === group ? { ...one, group: anew } : one))
  return { ...lesson, groups, students, givenUp: { ...lesson.givenUp, [group]: anew } }
}

/** [DAYS-2] On another day the door is open, and everybody of last time is still to come. */
export function takenUp(lesson: Lesson, { date, now }: LessonEventOf<'lessonTakenUp'>): Lesson {
  const students = lesson.students.map((one) => ({ ...one, absent: true }))
  return { ...lesson, shelved: false, returning: true, door: 'open', date, students, startedAt: now ?? null }
}

/** The newcomer becomes the student of last time. */
export function returned(lesson: Lesson, { student, by, keyHash }: LessonEventOf<'studentReturned'>): Lesson {
  const newcomer = lesson.students.find((one) => one.student === by)
  const { codeHash, on } = newcomer ?? { codeHash: '', on: null }
  const others = lesson.students.filter((one) => one.student !== by).map((one) => (one.on === by ? { ...one, on: student } : one))
  return change({ ...lesson, students: others }, student, { keyHash, codeHash, on, absent: false })
}

/** Another device opens the place, or (`on`) the place goes along with the one whose device it is. */
export function takenOver(lesson: Lesson, event: LessonEventOf<'seatTakenOver'>): Lesson {
  const { student, keyHash, codeHash, on = null } = event
  return change(lesson, student, { keyHash, codeHash, on, absent: false })
}

/** Whoever played on the device of `from` plays on that of `student` from now on, `from` too. */
export function devicePassed(lesson: Lesson, { student, from }: LessonEventOf<'devicePassed'>): Lesson {
  const keyHash = lesson.students.find((one) => one.student === from)?.keyHash ?? ''
  const passed = (one: Student): Student => {
    if (one.student === student) return { ...one, keyHash, on: null }
    if (one.student === from) return { ...one, keyHash: '', on: student }
    return one.on === from ? { ...one, on: student } : one
  }
  return { ...lesson, students: lesson.students.map(passed), removed: lesson.removed.map(passed) }
}

export function wished(lesson: Lesson, { students, wish }: LessonEventOf<'wishMade'>): Lesson {
  const others = lesson.wishes.filter((one) => !one.students.every((student) => students.includes(student)))
  return { ...lesson, wishes: wish === null ? others : [...others, { students, wish }] }
}

/** What waited too long makes room. */
export function asked(lesson: Lesson, { type, at, ...waiting }: LessonEventOf<'controlAsked'>): Lesson {
  return { ...lesson, waiting: [...lesson.waiting.filter(({ until }) => until > at), waiting] }
}

export function admitted(lesson: Lesson, { control, tokenHash }: LessonEventOf<'controlAdmitted'>): Lesson {
  const waiting = lesson.waiting.filter((one) => one.control !== control)
  return { ...lesson, waiting, controls: [...lesson.controls, { control, tokenHash }] }
}
