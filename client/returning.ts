import type { Language } from '../shared/basics.ts'
import { type Refused, ROUTES } from '../shared/wire.ts'
import { randomHex } from './codes.ts'
import { leaveLesson } from './connection.ts'
import { ask } from './http.ts'
import { USUAL } from './preferences.ts'
import { keep, kept } from './remembered.ts'
import { go } from './route.ts'
import { startLanguage } from './say.ts'
import { set } from './store.ts'

/** Into the own place on another device, and out of it for good. */

/** With the name and the personal code; asked again, it is the same new key. */
export async function returnToSeat(code: string, name: string, personal: string): Promise<{ ok: true } | Refused | null> {
  const key = kept<string>('returnKey') ?? randomHex(16)
  keep('returnKey', key)
  const answer = await ask<{ lesson: string; language: Language }>('POST', ROUTES.returns, { code, name, personal, key })
  if (!answer?.ok) return answer
  keep('returnKey', null)
  keep('seat', { key, lesson: answer.lesson, code, name })
  startLanguage(answer.language)
  return { ok: true }
}

/** "Klaar": nothing of this pupil stays on the device for the next one, and the key opens nothing any more. */
export function leaveNothing(): void {
  const key = kept<{ key: string }>('seat')?.key
  leaveLesson(true)
  set({ preferences: USUAL })
  go('/', true)
  if (key) void ask('DELETE', ROUTES.seats, { key })
}
