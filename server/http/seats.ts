import type { IncomingMessage } from 'node:http'
import type * as z from 'zod/mini'
import type { Rejection, returnRequest, seatRequest } from '../../shared/wire.ts'
import type { Classroom } from '../classroom.ts'
import type { Registry } from '../registry.ts'
import { hashOf, hashOfPersonal, newId, personalCode, tidyCode } from '../secrets.ts'
import { type Answer, give, refuse } from './answer.ts'
import type { Guesses } from './guesses.ts'

/** How students get a seat, find it again and give it up. */

type SeatNeeds = { readonly registry: Registry; readonly guesses: Guesses; readonly clock: () => number }

/** From outside these look the same: who guesses codes must not learn which ones exist. */
const SHUT: readonly Rejection['code'][] = ['doorClosed', 'lessonEnded', 'lessonUnknown']

export async function takeSeat(needs: SeatNeeds, asked: z.infer<typeof seatRequest>, request: IncomingMessage): Promise<Answer> {
  const { registry, guesses, clock } = needs
  const startedAt = clock()
  const classroom = await registry.findByCode(tidyCode(asked.code))
  const verdict = classroom && (await sitDown(registry, classroom, asked))
  if (!verdict || (!verdict.ok && SHUT.includes(verdict.rejection.code)))
    return guesses.wrong(request, startedAt, { code: 'codeUnknown' })
  return verdict.ok ? welcome(classroom) : refuse(verdict.rejection)
}

async function sitDown(registry: Registry, { id, lesson }: Classroom, { name, key }: z.infer<typeof seatRequest>) {
  const keyHash = hashOf(key)
  const isNew = !lesson.state.students.some((one) => one.keyHash === keyHash)
  if (isNew && registry.isFull()) return { ok: false, rejection: { code: 'tooBusy' } } as const
  const codeHash = hashOfPersonal(personalCode(key, id), id)
  const verdict = await lesson.issue({ type: 'join', student: newId(), name, keyHash, codeHash })
  if (verdict.ok) await registry.keepSeat(keyHash, id)
  return verdict
}

/** [RETURN-1] On another device, with the personal code. A wrong code of the lesson and a wrong personal one are both wrong codes. */
export async function comeBack(
  needs: SeatNeeds,
  asked: z.infer<typeof returnRequest>,
  request: IncomingMessage,
): Promise<Answer> {
  const { registry, guesses, clock } = needs
  const startedAt = clock()
  const classroom = await registry.findByCode(tidyCode(asked.code))
  if (!classroom) return guesses.wrong(request, startedAt, { code: 'codeUnknown' })
  const { id, lesson } = classroom
  const keyHash = hashOf(asked.key)
  const codeHash = hashOfPersonal(tidyCode(asked.personal), id)
  const newCodeHash = hashOfPersonal(personalCode(asked.key, id), id)
  const verdict = await lesson.issue({ type: 'comeBack', name: asked.name, codeHash, keyHash, newCodeHash })
  if (!verdict.ok) return refuse(verdict.rejection)
  if (!studentOf(classroom, keyHash)) return guesses.wrong(request, startedAt, { code: 'returnWrong' })
  await registry.keepSeat(keyHash, id)
  return welcome(classroom)
}

/** [RETURN-3] "Klaar" on a shared device. The same answer for a key that is not known. */
export async function dropSeat({ registry }: SeatNeeds, key: string): Promise<Answer> {
  const keyHash = hashOf(key)
  const classroom = await registry.findBySeat(keyHash)
  if (classroom?.lesson.state.trial) await registry.erase(classroom.id)
  else if (classroom) await classroom.lesson.issue({ type: 'dropKey', keyHash })
  return give({ ok: true }, { 'clear-site-data': '"cache", "storage"' })
}

export const studentOf = ({ lesson }: Classroom, keyHash: string): string | undefined =>
  lesson.state.students.find((one) => one.keyHash === keyHash)?.student

function welcome(classroom: Classroom): Answer {
  classroom.tap()
  return give({ lesson: classroom.id, language: classroom.lesson.state.language })
}
