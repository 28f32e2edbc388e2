import { SEATS } from '../basics.ts'
import { LESSON_MENTOR_COMMANDS, type LessonMentorCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { Group, Lesson, Student } from './lesson.ts'
import { lateStudents, suggestedGroup } from './rules/grouping.ts'
import type { LessonView, LessonViewer } from './view.ts'

/** What one viewer may know of the lesson. */
export function viewOf(lesson: Lesson, viewer: LessonViewer): LessonView {
  const { stage, door, paused, level, variant, language, date, students } = lesson
  return {
    version: lesson.version,
    status: {
      stage: stage === 'none' ? 'lobby' : stage,
      door,
      paused,
      level,
      variant,
      language,
      date,
      students: students.length,
    },
    host: viewer.role === 'student' ? null : hostSide(lesson),
    me: viewer.role === 'student' ? studentSide(lesson, viewer.student) : null,
  }
}

function hostSide(lesson: Lesson): NonNullable<LessonView['host']> {
  return {
    code: lesson.code,
    names: lesson.students.map(({ name }) => name),
    late: lateStudents(lesson).map(({ student, name }) => ({ student, name, suggestion: suggestedGroup(lesson) })),
    groups: lesson.groups.map((group) => ({ letter: group.letter, members: members(lesson, group) })),
    can: LESSON_MENTOR_COMMANDS.filter((type) => decide(lesson, example(lesson, type)).ok),
  }
}

/** The smallest command of each kind, to ask the rules whether they would take it. */
function example(lesson: Lesson, type: LessonMentorCommand['type']): LessonMentorCommand & { at: number } {
  const { level, variant } = lesson
  if (type === 'setUp') return { type, level, variant, at: 0 }
  const [late] = lateStudents(lesson)
  if (type === 'placeLate') return { type, student: late?.student ?? '', group: suggestedGroup(lesson) ?? 'A', at: 0 }
  return { type, at: 0 }
}

function members(lesson: Lesson, group: Group) {
  const nameOf = (student: string | undefined) => lesson.students.find((one) => one.student === student)?.name
  return SEATS.flatMap((seat) => {
    const name = nameOf(group.students[seat])
    return name === undefined ? [] : [{ seat, name }]
  })
}

function studentSide(lesson: Lesson, id: string): LessonView['me'] {
  const me: Student | undefined = lesson.students.find(({ student }) => student === id)
  if (!me) return null
  const group = lesson.groups.find(({ letter }) => letter === me.group)
  return { name: me.name, group: me.group, seat: me.seat, mates: group ? members(lesson, group) : [] }
}
