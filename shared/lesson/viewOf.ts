import { SEATS } from '../basics.ts'
import type { Game } from '../game/game.ts'
import { classOf, questionsOf, waitingIn } from './classView.ts'
import { LESSON_MENTOR_COMMANDS, type LessonCommand, type LessonMentorCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { Group, Lesson, Student } from './lesson.ts'
import { lateStudents, suggestedGroup, suggestionFor } from './rules/grouping.ts'
import { nameFor, nameInPanel } from './rules/naming.ts'
import { signsOf } from './rules/pairing.ts'
import { deviceMates, holderOf } from './rules/sharing.ts'
import type { LessonView, LessonViewer } from './view.ts'

/** What one viewer may know of the lesson and its games. `shift`: how far the lesson's own time is from the server's clock, in ms. */
export function viewOf(lesson: Lesson, viewer: LessonViewer, shift = 0, games: readonly Game[] = []): LessonView {
  const { stage, door, paused, shelved, returning, level, variant, clocks, off, occasion, trial, endsAt } = lesson
  return {
    version: lesson.version,
    status: {
      stage: stage === 'none' ? 'lobby' : stage,
      door,
      paused,
      shelved,
      returning,
      level,
      variant,
      clocks,
      off: [...off],
      occasion,
      trial,
      plenary: lesson.plenary !== null,
      endsAt: endsAt === null ? null : Math.round(endsAt + shift),
      language: lesson.language,
      date: lesson.date,
      students: lesson.students.length,
      ...givenUp(lesson),
    },
    host: viewer.role === 'student' ? null : hostSide(lesson, viewer),
    class: viewer.role === 'student' ? null : classOf(lesson, games),
    mentor: viewer.role === 'mentor' ? mentorSide(lesson, games) : null,
    me: viewer.role === 'student' ? studentSide(lesson, viewer) : null,
  }
}

function hostSide(lesson: Lesson, viewer: LessonViewer): NonNullable<LessonView['host']> {
  const named = (one: Student) => ({ student: one.student, name: nameFor(one, viewer) })
  return {
    code: lesson.code,
    names: lesson.students.map((one) => nameFor(one, viewer)),
    roster: lesson.students.map((one) => {
      const { group, seat, absent, doubt } = one
      return {
        ...named(one),
        doubtful: doubt !== null,
        ...nameInPanel(one, viewer),
        group,
        seat,
        absent,
        ...deviceFor(lesson, one),
      }
    }),
    removed: lesson.removed.map(named),
    late: lateStudents(lesson).map((one) => ({ ...named(one), suggestion: suggestionFor(lesson, one) })),
    groups: lesson.groups.map((group) => ({ letter: group.letter, members: members(lesson, group, viewer) })),
    signs: lesson.waiting.map((one) => ({ until: one.until, signs: signsOf(one) })),
    controls: lesson.controls.length,
    still: [...lesson.still],
    can: LESSON_MENTOR_COMMANDS.filter((type) => decide(lesson, example(lesson, type)).ok),
  }
}

/** [SHARED-8] Only of a device that is shared. */
function deviceFor(lesson: Lesson, student: Student): { device?: string } {
  const mates = deviceMates(lesson, student)
  return mates.length > 1 ? { device: holderOf(lesson, student).student } : {}
}

const mentorSide = (lesson: Lesson, games: readonly Game[]): NonNullable<LessonView['mentor']> => ({
  wishes: lesson.wishes.map(({ students, wish }) => ({ students: [...students], wish })),
  questions: waitingIn(lesson, questionsOf(lesson, games)),
})

/** The smallest command of each kind, to ask the rules whether they would take it. */
function example(lesson: Lesson, type: LessonMentorCommand['type']): LessonCommand {
  const { level, variant, clocks, students } = lesson
  const [late] = lateStudents(lesson)
  const [one = '', other = one] = students.map(({ student }) => student)
  const group = suggestedGroup(lesson) ?? 'A'
  const place = students.find(({ absent, group: table }) => absent && table !== null)?.student ?? ''
  const examples: Record<LessonMentorCommand['type'], LessonMentorCommand> = {
    setUp: { type: 'setUp', level, variant, clocks, off: [] },
    setClocks: { type: 'setClocks', clocks },
    setEnd: { type: 'setEnd', minutes: null },
    closeDoor: { type: 'closeDoor' },
    openDoor: { type: 'openDoor' },
    makeGroups: { type: 'makeGroups' },
    placeLate: { type: 'placeLate', student: late?.student ?? '', group },
    markAbsent: { type: 'markAbsent', student: one, absent: true },
    move: { type: 'move', student: students.find((student) => student.group !== group)?.student ?? '', group },
    remove: { type: 'remove', student: one },
    restore: { type: 'restore', student: lesson.removed[0]?.student ?? '' },
    erase: { type: 'erase', student: one || (lesson.removed[0]?.student ?? '') },
    approveName: { type: 'approveName', student: students.find(({ doubt }) => doubt)?.student ?? '' },
    showName: { type: 'showName', student: students.find(({ doubt }) => doubt)?.student ?? '' },
    admitControl: { type: 'admitControl', ...(lesson.waiting[0]?.sign ?? { animal: 'fox', digits: 10 }) },
    clearSigns: { type: 'clearSigns' },
    dropControls: { type: 'dropControls' },
    pauseGroup: { type: 'pauseGroup', group: lesson.groups.find(({ letter }) => !lesson.still.includes(letter))?.letter ?? 'A' },
    endGroup: { type: 'endGroup', group: lesson.groups.find(({ letter }) => !lesson.over.includes(letter))?.letter ?? 'A' },
    resumeGroup: { type: 'resumeGroup', group: lesson.still[0] ?? 'A' },
    rename: { type: 'rename', student: one, name: students[0]?.name ?? '' },
    wish: { type: 'wish', students: [one, other], wish: 'apart' },
    start: { type: 'start' },
    pause: { type: 'pause' },
    resume: { type: 'resume' },
    shelve: { type: 'shelve' },
    takeUp: { type: 'takeUp' },
    welcomeBack: { type: 'welcomeBack', student: late?.student ?? '', as: place },
    showPlenary: { type: 'showPlenary', page: { of: 'light' } },
    leavePlenary: { type: 'leavePlenary' },
    readQuestion: { type: 'readQuestion', question: null },
    judgeQuestion: { type: 'judgeQuestion', question: 'q0', verdict: 'kept' },
    setApproval: { type: 'setApproval', on: !lesson.approval },
    end: { type: 'end' },
  }
  return { ...examples[type], at: 0 }
}

function members(lesson: Lesson, group: Group, viewer: LessonViewer) {
  return SEATS.flatMap((seat) => {
    const found = lesson.students.find(({ student }) => student === group.students[seat])
    return found ? [{ seat, name: nameFor(found, viewer) }] : []
  })
}

function givenUp({ givenUp: letters }: Lesson): Pick<LessonView['status'], 'givenUp'> {
  const list = Object.entries(letters).map(([group, anew]) => ({ group, anew }))
  return list.length > 0 ? { givenUp: list } : {}
}

function studentSide(lesson: Lesson, viewer: Extract<LessonViewer, { role: 'student' }>): LessonView['me'] {
  const me = lesson.students.find(({ student }) => student === viewer.student)
  if (!me) return null
  const group = lesson.groups.find(({ letter }) => letter === me.group)
  const { name, seat, absent } = me
  const mates = group ? members(lesson, group, viewer) : []
  const sharing = deviceMates(lesson, me).filter((one) => one !== me)
  return {
    name,
    group: me.group,
    seat,
    absent,
    mates,
    ...(sharing.length > 0 ? { sharing: sharing.map((one) => one.name) } : {}),
    ...([me, ...sharing].some(({ doubt }) => doubt) ? { doubtful: true } : {}),
    ...(lesson.animals ? { animals: true } : {}),
    ...(viewer.code === undefined ? {} : { code: viewer.code }),
  }
}
