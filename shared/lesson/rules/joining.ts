import { LIMITS } from '../../basics.ts'
import { accept, type Decision, reject } from '../../decision.ts'
import { random } from '../../random.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { LessonFact } from '../events.ts'
import type { Lesson, Student } from '../lesson.ts'
import type { LessonRejection } from '../rejections.ts'
import { freeSeat, suggestedGroup } from './grouping.ts'
import { isDisguised, looksLike } from './lookAlike.ts'
import { nextAnimal } from './naming.ts'

export type LessonJudgement = Decision<LessonFact, LessonRejection>

const ODD = /[\p{C}\p{Zl}\p{Zp}]/u
const LETTER = /\p{L}/u
/** More than two marks on one letter is a stack, not a name. */
const STACKED = /\p{M}{3,}/u

/** A first name as it will be shown: one space between words, composed letters. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replace(/ +/g, ' ')
const length = (name: string): number => Array.from(name).length

/** [JOIN-2] [JOIN-3] A name has a letter, nothing hidden in it, at most twenty symbols, and nobody else has one that looks the same. */
export function refuseName(others: Lesson['students'], name: string): LessonRejection | null {
  if (name === '') return { code: 'nameEmpty' }
  if (ODD.test(name) || STACKED.test(name) || isDisguised(name)) return { code: 'nameOdd' }
  if (length(name) > LIMITS.nameLength) return { code: 'nameTooLong', most: LIMITS.nameLength }
  if (!LETTER.test(name)) return { code: 'nameOdd' }
  if (others.some((student) => looksLike(student.name, name))) return { code: 'nameTaken', name }
  return null
}

/** [JOIN-1] A student comes in with a first name. The same key again is the same student: no longer absent. */
export function join(lesson: Lesson, command: LessonCommandOf<'join'>): LessonJudgement {
  const same = lesson.students.find(({ keyHash }) => keyHash === command.keyHash)
  if (same) return same.absent ? accept({ type: 'absenceMarked', student: same.student, absent: false }) : accept()
  if (lesson.removed.some(({ keyHash }) => keyHash === command.keyHash)) return reject({ code: 'takenOut' })
  if (lesson.stage === 'none') return reject({ code: 'lessonUnknown' })
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  if (lesson.door === 'closed') return reject({ code: 'doorClosed' })
  if (lesson.students.length >= LIMITS.studentsPerLesson) return reject({ code: 'lessonFull', most: LIMITS.studentsPerLesson })
  const named = command.animals && lesson.animals ? nextAnimal(lesson, command.animals, drawnPlace(lesson)) : null
  const name = named ?? tidyName(command.name)
  const others = lesson.students.filter((student) => !mayBeBack(lesson, student))
  const refusal = refuseName(others, name)
  if (refusal) return reject(refusal)
  const { student, keyHash, codeHash, bot } = command
  const doubtful = named === null && command.doubtful === true
  const joined = {
    type: 'studentJoined',
    student,
    name,
    keyHash,
    ...(codeHash !== undefined && { codeHash }),
    ...(doubtful && { doubtful }),
    ...(bot && { bot }),
  } as const
  return accept<LessonFact>(joined, ...placeBeforeStart(lesson, student))
}

/** [GROUPS-2] Between the draw and the start there may be a seat at once. */
function placeBeforeStart(lesson: Lesson, student: string): LessonFact[] {
  const group = lesson.stage === 'grouped' ? lesson.groups.find(({ letter }) => letter === suggestedGroup(lesson)) : undefined
  const seat = group && freeSeat(lesson, group)
  return group && seat ? [{ type: 'studentPlaced', student, group: group.letter, seat }] : []
}

const drawnPlace = ({ seed, version }: Lesson): number => Math.floor(random(seed, version)() * 1000)

/** [JOIN-3] [DAYS-3] Who is absent at a table may be the one who comes in on another device, by the same name. */
const mayBeBack = ({ stage }: Lesson, { absent, group }: Student) => stage === 'playing' && absent && group !== null

/** [JOIN-4] A student who leaves before the game makes room; during the game the seat is kept. */
export function leave(lesson: Lesson, { student }: LessonCommandOf<'leave'>): LessonJudgement {
  if (!lesson.students.some((one) => one.student === student)) return reject({ code: 'studentUnknown' })
  if (lesson.stage !== 'lobby') return reject({ code: 'lessonStarted' })
  return accept({ type: 'studentLeft', student })
}
