import type { IncomingMessage } from 'node:http'
import type * as z from 'zod/mini'
import type { AnimalNames } from '../../shared/rude.ts'
import type { Rejection, returnRequest, seatRequest } from '../../shared/wire.ts'
import type { Classroom } from '../classroom.ts'
import type { Registry } from '../registry.ts'
import { hashOf, hashOfPersonal, newId, personalCode, tidyCode } from '../secrets.ts'
import { type Answer, give, refuse } from './answer.ts'
import type { HostCookie } from './cookies.ts'
import type { Guesses } from './guesses.ts'

/** How students get a seat, find it again and give it up. */

export type SeatNeeds = {
  readonly registry: Registry
  readonly guesses: Guesses
  readonly clock: () => number
  /** marks a browser in which a student takes part */
  readonly seatCookie: HostCookie
  /** words that hurt */
  readonly isRude: (text: string) => boolean
  /** names to choose from where names are not used */
  readonly animals: AnimalNames
}

/** From outside these look the same: who guesses codes must not learn which ones exist. */
const SHUT: readonly Rejection['code'][] = ['doorClosed', 'lessonEnded', 'lessonUnknown']

export async function takeSeat(needs: SeatNeeds, asked: z.infer<typeof seatRequest>, request: IncomingMessage): Promise<Answer> {
  const { registry, guesses, clock } = needs
  const startedAt = clock()
  const classroom = await registry.findByCode(tidyCode(asked.code))
  const verdict = classroom && (await sitDown(needs, classroom, asked))
  if (!verdict || (!verdict.ok && SHUT.includes(verdict.rejection.code)))
    return guesses.wrong(request, startedAt, { code: 'codeUnknown' })
  return verdict.ok ? welcome(needs, classroom) : refuse(verdict.rejection)
}

async function sitDown(needs: SeatNeeds, { id, lesson }: Classroom, { name, others = [], key }: z.infer<typeof seatRequest>) {
  const { registry, isRude } = needs
  const keyHash = hashOf(key)
  const isNew = !lesson.state.students.some((one) => one.keyHash === keyHash)
  if (isNew && registry.isFull()) return { ok: false, rejection: { code: 'tooBusy' } } as const
  const codeHash = hashOfPersonal(personalCode(key, id), id)
  const animals = needs.animals[lesson.state.language]
  const [comer, ...along] = [name, ...others].map((one) => ({ student: newId(), name: one, doubtful: isRude(one) }))
  if (!comer) return { ok: false, rejection: { code: 'malformed' } } as const
  const verdict = await lesson.issue({ type: 'join', ...comer, keyHash, codeHash, animals, others: along })
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
  return welcome(needs, classroom)
}

/** [RETURN-3] "Klaar" on a shared device. The same answer for a key that is not known. */
export async function dropSeat({ registry, seatCookie }: SeatNeeds, key: string): Promise<Answer> {
  const keyHash = hashOf(key)
  const classroom = await registry.findBySeat(keyHash)
  if (classroom?.lesson.state.trial) await registry.erase(classroom.id)
  else if (classroom) await classroom.lesson.issue({ type: 'dropKey', keyHash })
  const cookie = classroom ? { 'set-cookie': seatCookie.drop(classroom.id) } : {}
  return give({ ok: true }, { 'clear-site-data': '"cache", "storage"', ...cookie })
}

export const studentOf = ({ lesson }: Classroom, keyHash: string): string | undefined =>
  lesson.state.students.find((one) => one.keyHash === keyHash)?.student

function welcome({ seatCookie }: SeatNeeds, classroom: Classroom): Answer {
  classroom.tap()
  const { id, lesson } = classroom
  return give({ lesson: id, language: lesson.state.language }, { 'set-cookie': seatCookie.set(id, 'here') })
}
