import type { Language } from '../shared/basics.ts'
import { type Refused, ROUTES } from '../shared/wire.ts'
import { randomHex } from './codes.ts'
import { ask } from './http.ts'
import { refuse } from './notices.ts'
import { keep, kept } from './remembered.ts'
import { startLanguage } from './say.ts'

/** The seat of this device: how it comes in, alone or with others, and again on another day. */

/** `others`: the names of who else plays on this device */
export type Seat = Readonly<{ key: string; lesson: string; code: string; name: string; others?: readonly string[] }>
/** A seat in the lesson with this code. Asked again with the same code and names, it is the same seat. */
export async function takeSeat(
  code: string,
  name: string,
  others: readonly string[] = [],
): Promise<{ ok: true } | Refused | null> {
  const before = kept<Seat>('seat')
  const isSame = before?.code === code && before.name === name && (before.others ?? []).join() === others.join()
  const key = isSame ? before.key : randomHex(16)
  const along = others.length > 0 ? { others } : {}
  keep('seat', { key, lesson: '', code, name, ...along } satisfies Seat)
  const answer = await ask<{ lesson: string; language: Language }>('POST', ROUTES.seats, { code, name, key, ...along })
  if (!answer?.ok) return answer
  keep('seat', { key, lesson: answer.lesson, code, name, ...along } satisfies Seat)
  startLanguage(answer.language)
  return { ok: true }
}

/** Here again on another day: the same key at the same door. */
export async function comeBack(): Promise<void> {
  const seat = kept<Seat>('seat')
  const answer = seat && (await takeSeat(seat.code, seat.name, seat.others))
  if (answer?.ok) return
  keep('seat', seat)
  if (answer) refuse(answer.rejection)
}

export const hasSeat = (): boolean => Boolean(kept<Seat>('seat')?.lesson)
