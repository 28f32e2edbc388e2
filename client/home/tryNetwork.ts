import type { Language } from '../../shared/basics.ts'
import { REQUESTS, ROUTES } from '../../shared/wire.ts'
import { exchangeHostKey, openDoor, openLesson } from '../connection.ts'
import { eraseLesson } from '../control/door.ts'
import { ask } from '../http.ts'

/** `ms`: the longest wait for an answer over the line. */
export type Outcome = { readonly of: 'fine' | 'slow'; readonly ms: number } | { readonly of: 'noLine' | 'noServer' }

const PINGS = 5
const PING_MS = 5000
const SLOW_MS = 1000

/** What a lesson asks of the network, tried out with a lesson of its own that is deleted at once: the pages, and a line that stays open. */
export async function tryNetwork(language: Language): Promise<Outcome> {
  const opened = await openLesson({ level: 'vmbo', variant: '20', language })
  if (!opened?.ok) return { of: 'noServer' }
  const { lesson, hostKey } = opened
  await exchangeHostKey(lesson, hostKey)
  const outcome = await tryLine(lesson)
  await eraseLesson(lesson)
  return outcome
}

async function tryLine(lesson: string): Promise<Outcome> {
  const ticket = await ask<Parameters<typeof openDoor>[0]>('POST', ROUTES.tickets, { lesson })
  if (!ticket?.ok) return { of: 'noServer' }
  const room = await openDoor(ticket)
  if (!room) return { of: 'noLine' }
  room.reconnection.enabled = false
  room.onMessage('*', () => {})
  try {
    let longest = 0
    for (let ping = 0; ping < PINGS; ping++) {
      const asked = performance.now()
      await room.request(REQUESTS.ping, {}, { timeout: PING_MS })
      longest = Math.max(longest, performance.now() - asked)
    }
    return { of: longest > SLOW_MS ? 'slow' : 'fine', ms: Math.round(longest) }
  } catch {
    return { of: 'noLine' }
  } finally {
    void room.leave(false).catch(() => {})
  }
}
