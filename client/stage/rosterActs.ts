import type { CommandAnswer } from '../../shared/wire.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import type { ComingBack, Student } from './roster.ts'
import { offerUndo } from './undo.ts'

/** What the mentor does to one name; each but erasing can be taken back for ten seconds. */

export async function markAbsent({ student, name }: Student, absent: boolean): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'markAbsent', student, absent })
  const text = stageSay(absent ? 'undo.absent' : 'undo.present', { name })
  if (answer.ok) offerUndo(text, () => commandLesson({ type: 'markAbsent', student, absent: !absent }))
  return answer
}

/** Back again only when somebody stayed: an empty table has ended. */
export async function moveTo({ student, name, group: from }: Student, group: string, stays: boolean): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'move', student, group })
  const text = stageSay('undo.moved', { name, letter: group })
  if (answer.ok && from && stays) offerUndo(text, () => commandLesson({ type: 'move', student, group: from }))
  else if (answer.ok) notify(text)
  return answer
}

export async function rename({ student, name: old }: Student, name: string): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'rename', student, name })
  const text = stageSay('undo.renamed', { old, name: name.trim() })
  if (answer.ok) offerUndo(text, () => commandLesson({ type: 'rename', student, name: old }))
  return answer
}

export async function remove({ student, name }: Student): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'remove', student })
  if (answer.ok) offerUndo(stageSay('undo.removed', { name }), () => commandLesson({ type: 'restore', student }))
  return answer
}

/** [ERASE-1] For ever: there is nothing to take back. */
export async function erase({ student }: Student): Promise<CommandAnswer> {
  const answer = await commandLesson({ type: 'erase', student })
  if (answer.ok) notify(stageSay('name.erased'))
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
