import { accept, reject } from '../../decision.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { LessonFact } from '../events.ts'
import type { Lesson, Student } from '../lesson.ts'
import { type LessonJudgement, tidyName } from './joining.ts'
import { looksLike } from './lookAlike.ts'
import { deviceMates } from './sharing.ts'

/** Back in the own place: on another device, and out of it for good. */

/** So many wrong codes in one lesson; then only the mentor lets somebody back in. */
const MOST_WRONG = 20

/** [RETURN-1] Name and personal code give the place to this device; the old key opens nothing any more. [RETURN-2] A wrong one is counted. */
export function comeBack(lesson: Lesson, command: LessonCommandOf<'comeBack'>): LessonJudgement {
  const { keyHash, newCodeHash } = command
  if (lesson.students.some((one) => one.keyHash === keyHash)) return accept()
  if (lesson.wrongReturns >= MOST_WRONG) return reject({ code: 'returnLocked' })
  const name = tidyName(command.name)
  const found = lesson.students.find((one) => looksLike(one.name, name) && one.codeHash === command.codeHash)
  if (!found || found.codeHash === '') return accept({ type: 'returnRefused' })
  return accept(...wholeDevice(lesson, found, keyHash, newCodeHash))
}

/** [SHARED-7] Who comes back brings along everybody on the device, but who is absent while they are not. */
function wholeDevice(lesson: Lesson, found: Student, keyHash: string, codeHash: string): LessonFact[] {
  const [holder = found, ...others] = deviceMates(lesson, found)
  const along = others.filter(({ absent }) => !absent || found.absent)
  return [
    { type: 'seatTakenOver', student: holder.student, keyHash, codeHash },
    ...along.map(({ student }): LessonFact => ({ type: 'seatTakenOver', student, keyHash: '', codeHash, on: holder.student })),
  ]
}

/** [RETURN-3] "Klaar" on a shared device: the place is kept, and only the personal code or the mentor opens it again. */
export function dropKey({ students }: Lesson, { keyHash }: LessonCommandOf<'dropKey'>): LessonJudgement {
  const found = students.find((one) => one.keyHash === keyHash)
  return found ? accept({ type: 'keyDropped', student: found.student }) : reject({ code: 'studentUnknown' })
}
