import { SEATS, type Seat } from '../basics.ts'
import type { LessonEvent, LessonEventOf } from './events.ts'
import type { Group, Lesson, Student } from './lesson.ts'

/** Writes one fact down. */
export function evolve(lesson: Lesson, event: LessonEvent): Lesson {
  return { ...write(lesson, event), version: lesson.version + 1 }
}

function write(lesson: Lesson, event: LessonEvent): Lesson {
  switch (event.type) {
    case 'lessonOpened': {
      const { type, at, ...facts } = event
      return { ...lesson, ...facts, stage: 'lobby', door: 'open' }
    }
    case 'lessonSetUp':
      return { ...lesson, level: event.level, variant: event.variant }
    case 'doorClosed':
      return { ...lesson, door: 'closed' }
    case 'doorOpened':
      return { ...lesson, door: 'open' }
    case 'studentJoined': {
      const { student, name, keyHash } = event
      const students = [...lesson.students, { student, name, keyHash, group: null, seat: null }]
      return lesson.stage === 'playing' ? { ...lesson, students } : regroup({ ...lesson, students }, [])
    }
    case 'studentLeft':
      return regroup({ ...lesson, students: lesson.students.filter(({ student }) => student !== event.student) }, [])
    case 'studentPlaced':
      return placed(lesson, event)
    case 'groupsMade':
      return regroup(lesson, event.groups)
    case 'lessonStarted':
      return { ...lesson, stage: 'playing' }
    case 'lessonPaused':
      return { ...lesson, paused: true }
    case 'lessonResumed':
      return { ...lesson, paused: false }
    case 'lessonEnded':
      return { ...lesson, stage: 'ended', door: 'closed', paused: false }
  }
}

/** Who came or went before the start makes the groups lapse; new groups seat everybody. */
function regroup(lesson: Lesson, groups: readonly Group[]): Lesson {
  const students = lesson.students.map((student) => ({ ...student, ...placeOf(student, groups) }))
  return { ...lesson, stage: groups.length ? 'grouped' : 'lobby', groups, students }
}

function placed(lesson: Lesson, { student, group, seat }: LessonEventOf<'studentPlaced'>): Lesson {
  const students = lesson.students.map((one) => (one.student === student ? { ...one, group, seat } : one))
  const groups = lesson.groups.map((one) =>
    one.letter === group ? { ...one, students: { ...one.students, [seat]: student } } : one,
  )
  return { ...lesson, students, groups }
}

function placeOf({ student }: Student, groups: readonly Group[]): { group: string | null; seat: Seat | null } {
  for (const group of groups) {
    const seat = SEATS.find((one) => group.students[one] === student)
    if (seat) return { group: group.letter, seat }
  }
  return { group: null, seat: null }
}
