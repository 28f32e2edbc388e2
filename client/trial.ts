import type { Language } from '../shared/basics.ts'
import type { OpenLesson } from '../shared/lesson/commands.ts'
import { type Refused, ROUTES } from '../shared/wire.ts'
import { randomHex } from './codes.ts'
import { ask } from './http.ts'
import { keep } from './remembered.ts'
import { startLanguage } from './say.ts'

/** A game for one, with players of the server: this tab has its seat. */
export async function openTrial(wishes: OpenLesson): Promise<{ ok: true } | Refused | null> {
  const key = randomHex(16)
  const answer = await ask<{ lesson: string; language: Language }>('POST', ROUTES.trials, { ...wishes, key })
  if (!answer?.ok) return answer
  keep('seat', { key, lesson: answer.lesson, code: '', name: '' })
  startLanguage(answer.language)
  return { ok: true }
}
