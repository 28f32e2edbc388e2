import type { IncomingMessage } from 'node:http'

/** The mentor's cookie, one per lesson: no script can read it, and no other site can make the browser send it. */
export type HostCookie = {
  read(request: IncomingMessage, lesson: string): string | null
  /** ends with the browser session, unless it is kept for some days */
  set(lesson: string, token: string, days?: number): string
  drop(lesson: string): string
}

const DAY_S = 24 * 60 * 60

/** `kind`: of the smartboard, of the mentor's private control, or only the mark that a student takes part in this browser. */
export function hostCookie(https: boolean, kind: 'host' | 'control' | 'seat' = 'host'): HostCookie {
  const name = (lesson: string) => `${https ? '__Host-' : ''}${kind}-${lesson}`
  const rest = `; Path=/; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`
  return {
    read: (request, lesson) => cookiesOf(request).get(name(lesson)) ?? null,
    set: (lesson, token, days) => `${name(lesson)}=${token}${days ? `; Max-Age=${days * DAY_S}` : ''}${rest}`,
    drop: (lesson) => `${name(lesson)}=; Max-Age=0${rest}`,
  }
}

/** What the browser sent along. */
export function cookiesOf({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return new Map(pairs.flatMap(([name, value]) => (name && value ? [[name, value] as const] : [])))
}
