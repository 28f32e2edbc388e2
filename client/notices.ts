import type { Rejection } from '../shared/wire.ts'
import { explain } from './say.ts'
import { get, set } from './store.ts'

/** Short sentences under the status line; each stays a few seconds and blocks nothing. */
const STAYS_MS = 6000

export function notify(text: string, urgent = false): void {
  const key = (get().notice?.key ?? 0) + 1
  set({ notice: { key, text, urgent } })
  setTimeout(() => {
    if (get().notice?.key === key) set({ notice: null })
  }, STAYS_MS)
}

/** What was said about an earlier step is no longer news. */
export const forgetNotice = (): void => set({ notice: null })

/** Says why not. A moment that has just passed is no news: the screen shows the next one. */
export const refuse = (rejection: Rejection): void => notify(explain(rejection), rejection.code !== 'momentPassed')
