import { LIMITS } from '../../basics.ts'
import { accept, type Decision, reject } from '../../decision.ts'
import { random } from '../../random.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { LessonFact } from '../events.ts'
import type { Lesson, Student } from '../lesson.ts'
import type { LessonRejection } from '../rejections.ts'
import { freeSeats, suggestedGroup } from './grouping.ts'
import { isDisguised, looksLike } from './lookAlike.ts'
import { nextAnimal } from './naming.ts'
import { deviceMates } from './sharing.ts'

export type LessonJudgement = Decision<LessonFact, LessonRejection>

const ODD = /[\p{C}\p{Zl}\p{Zp}]/u
const LETTER = /\p{L}/u
/** More than two marks on one letter is a stack, not a name. */
const STACKED = /\p{M}{3,}/u

/** A first name as it will be shown: one space between words, composed letters. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replace(/ +/g, ' ')
const length = (name: string): number => Array.from(name).length

/** [JOIN-2] [JOIN-3] A name has a letter, nothing hidden in it, at most twenty symbols, and nobody else has one that looks the same. */
export function refuseName(others: readonly Readonly<{ name: string }>[], name: string): LessonRejection | null {
  if (name === '') return { code: 'nameEmpty' }
  if (ODD.test(name) || STACKED.test(name) || isDisguised(name)) return { code: 'nameOdd' }
  if (length(name) > LIMITS.nameLength) return { code: 'nameTooLong', most: LIMITS.nameLength }
  if (!LETTER.test(name)) return { code: 'nameOdd' }
  if (others.some((student) => looksLike(student.name, name))) return { code: 'nameTaken', name }
  return null
}

/** [JOIN-1] A student comes in with a first name. The same key again is the same student: no longer absent. [SHARED-1] With who else plays on the device: all of them, or nobody. */
export function join(lesson: Lesson, command: LessonCommandOf<'join'>): LessonJudgement {
  const same = lesson.students.find(({ keyHash }) => keyHash === command.keyHash)
  if (same)
    return accept(
      ...deviceMates(lesson, same)
        .filter(({ absent }) => absent)
        .map(isHere),
    )
  if (lesson.removed.some(({ keyHash }) => keyHash === command.keyHash)) return reject({ code: 'takenOut' })
  if (lesson.stage === 'none') return reject({ code: 'lessonUnknown' })
  if (lesson.stage === 'ended') return reject({ code: 'lessonEnded' })
  if (lesson.door === 'closed') return reject({ code: 'doorClosed' })
  const { others = [], ...holder } = command
  if (lesson.students.length + others.length >= LIMITS.studentsPerLesson)
    return reject({ code: 'lessonFull', most: LIMITS.studentsPerLesson })
  const joined: Joined[] = []
  for (const one of [holder, ...others]) {
    const next = comeIn(lesson, command, one, joined)
    if ('code' in next) return reject(next)
    joined.push(next)
  }
  return accept<LessonFact>(
    ...joined,
    ...placeBeforeStart(
      lesson,
      joined.map(({ student }) => student),
    ),
  )
}

/** [GROUPS-2] [SHARED-6] Between the draw and the start there may be seats at one table at once. */
function placeBeforeStart(lesson: Lesson, students: readonly string[]): LessonFact[] {
  const letter = lesson.stage === 'grouped' ? suggestedGroup(lesson, students.length) : null
  const table = lesson.groups.find((group) => group.letter === letter)
  const free = table ? freeSeats(lesson, table) : []
  return students.flatMap((student, place): LessonFact[] => {
    const seat = free[place]
    return table && seat ? [{ type: 'studentPlaced', student, group: table.letter, seat }] : []
  })
}

const isHere = ({ student }: Student): LessonFact => ({ type: 'absenceMarked', student, absent: false })

type Joined = Extract<LessonFact, { type: 'studentJoined' }>
type Comer = Readonly<{ student: string; name: string; doubtful?: boolean }>

/** One student of a device comes in, after those who did so before on it. */
function comeIn(
  lesson: Lesson,
  { student: holder, keyHash, codeHash, bot, animals }: LessonCommandOf<'join'>,
  comer: Comer,
  before: readonly Joined[],
): Joined | LessonRejection {
  const isHolder = comer.student === holder
  const drawn = animals && lesson.animals ? nextAnimal(lesson, animals, drawnPlace(lesson), before) : null
  const name = drawn ?? tidyName(comer.name)
  const refusal = refuseName([...lesson.students.filter((one) => !mayBeBack(lesson, one)), ...before], name)
  if (refusal) return isHolder ? refusal : ofOther(refusal, name)
  return {
    type: 'studentJoined',
    student: comer.student,
    name,
    keyHash: isHolder ? keyHash : '',
    ...(codeHash !== undefined && { codeHash }),
    ...(drawn === null && comer.doubtful && { doubtful: true }),
    ...(bot && { bot }),
    ...(!isHolder && { on: holder }),
  }
}

/** Of several names at once it is said which one it is about. */
const ofOther = (refusal: LessonRejection, name: string): LessonRejection =>
  refusal.code === 'nameOdd' || refusal.code === 'nameTooLong' ? { ...refusal, name } : refusal

const drawnPlace = ({ seed, version }: Lesson): number => Math.floor(random(seed, version)() * 1000)

/** [JOIN-3] [DAYS-3] Who is absent at a table may be the one who comes in on another device, by the same name. */
const mayBeBack = ({ stage }: Lesson, { absent, group }: Student) => stage === 'playing' && absent && group !== null

/** [JOIN-4] A student who leaves before the game makes room, with everybody on the device; during the game the seat is kept. */
export function leave(lesson: Lesson, { student }: LessonCommandOf<'leave'>): LessonJudgement {
  const found = lesson.students.find((one) => one.student === student)
  if (!found) return reject({ code: 'studentUnknown' })
  if (lesson.stage !== 'lobby') return reject({ code: 'lessonStarted' })
  return accept(...deviceMates(lesson, found).map((one) => ({ type: 'studentLeft', student: one.student }) as const))
}
