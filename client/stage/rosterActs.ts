import { tidyName } from '../../shared/lesson/rules/joining.ts'
import type { CommandAnswer } from '../../shared/wire.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import type { ComingBack, Student } from './roster.ts'
import { offerUndo } from './undo.ts'

/** What the mentor does to one name; each can be taken back for ten seconds. */

/** A name that waits for the mentor is not said on the board. */
const saidName = ({ name }: Pick<Student, 'name'>): string => name || stageSay('names.somebody')

export async function markAbsent({ student, ...one }: Student, absent: boolean): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'markAbsent', student, absent })
  const text = stageSay(absent ? 'undo.absent' : 'undo.present', { name: saidName(one) })
  if (answer.ok) offerUndo(text, () => commandLesson({ type: 'markAbsent', student, absent: !absent }))
  return answer
}

/** Back again only when somebody stayed: an empty table has ended. */
export async function moveTo({ student, group: from, ...one }: Student, group: string, stays: boolean): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'move', student, group, from })
  const text = stageSay('undo.moved', { name: saidName(one), letter: group })
  if (answer.ok && from && stays) offerUndo(text, () => commandLesson({ type: 'move', student, group: from, from: group }))
  else if (answer.ok) notify(text)
  return answer
}

/** A name that waited for the mentor is not what somebody goes back to. */
export async function rename({ student, name: old, doubtful }: Student, name: string): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'rename', student, name, was: old })
  if (!answer.ok) return answer
  if (doubtful) notify(stageSay('undo.named', { name: name.trim() }))
  else
    offerUndo(stageSay('undo.renamed', { old, name: name.trim() }), () =>
      commandLesson({ type: 'rename', student, name: old, was: tidyName(name) }),
    )
  return answer
}

/** [NAME-2] From now on everybody reads it. */
export async function approveName({ student, name }: Student): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'approveName', student })
  if (answer.ok) notify(stageSay('undo.approved', { name }))
  return answer
}

export async function remove({ student, ...one }: Student): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'remove', student })
  if (answer.ok) offerUndo(stageSay('undo.removed', { name: saidName(one) }), () => commandLesson({ type: 'restore', student }))
  return answer
}

/** Where the same tap takes it back. */
export const toggleAbsent = ({ student, absent }: Student): Promise<CommandAnswer> =>
  commandLesson({ type: 'markAbsent', student, absent: !absent })

/** A student of last time gets the old place back. */
export const bringBack = ({ student, newcomer }: Pick<ComingBack, 'student' | 'newcomer'>): Promise<CommandAnswer> =>
  commandLesson(
    newcomer === null ? { type: 'markAbsent', student, absent: false } : { type: 'welcomeBack', student: newcomer, as: student },
  )
