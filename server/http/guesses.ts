import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Rejection } from '../../shared/wire.ts'
import { bucket, bucketPer } from '../bucket.ts'
import type { Log } from '../log.ts'
import { sameHash } from '../secrets.ts'
import { type Answer, refuse } from './answer.ts'
import { cookiesOf } from './cookies.ts'

/** Wrong codes are answered at one speed and counted in three ways. Right ones are never counted, and never held up. */
export type Guesses = {
  /** The answer to a wrong code that came in at `startedAt`. */
  wrong(request: IncomingMessage, startedAt: number, rejection: Rejection): Promise<Answer>
}
export type GuessNeeds = {
  /** real ms */
  readonly clock: () => number
  readonly log: Log
  readonly addressOf: (request: IncomingMessage) => string
  /** cookies only over https */
  readonly https: boolean
}

/** One school is one address: 10 % typos of 1,500 students must fit. */
const PER_ADDRESS = { burst: 300, perSecond: 1 }
const PER_MINUTE = { burst: 5, perSecond: 5 / 60 }
const PER_HOUR = { burst: 20, perSecond: 20 / 3600 }
const IN_ALL = { burst: 600, perSecond: 10 }
/** However fast we know it: a wrong code, a closed door and a lesson that is over take the same time. */
const FLAT_MS = 50
const SLOW_MS = 2000
const ALARM_EVERY = 60_000
const COOKIE = 'guest'

export function makeGuesses({ clock, log, addressOf, https }: GuessNeeds): Guesses {
  const secret = randomBytes(32)
  const perAddress = bucketPer(clock, PER_ADDRESS)
  const perMinute = bucketPer(clock, PER_MINUTE)
  const perHour = bucketPer(clock, PER_HOUR)
  const inAll = bucket(clock, IN_ALL)
  let alarmAt = Number.NEGATIVE_INFINITY

  const mark = (id: string) => createHmac('sha256', secret).update(id).digest('hex').slice(0, 32)
  const newGuest = (): string => {
    const id = randomBytes(8).toString('hex')
    return `${COOKIE}=${id}${mark(id)}; Path=/api; Max-Age=3600; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`
  }
  /** A browser that we have seen before; who makes up a cookie is nobody. */
  function guestIn(request: IncomingMessage): string | null {
    const value = cookiesOf(request).get(COOKIE) ?? ''
    const id = value.slice(0, 16)
    return sameHash(value.slice(16), mark(id)) ? id : null
  }

  function alarm(): void {
    if (clock() - alarmAt < ALARM_EVERY) return
    alarmAt = clock()
    log.warn('codesGuessed')
  }

  function isTooMuch(guest: string | null, address: string): boolean {
    const each = [guest === null || perMinute(guest), guest === null || perHour(guest), perAddress(address), inAll.take()]
    if (each[3] === false) alarm()
    return each.includes(false)
  }

  return {
    async wrong(request, startedAt, rejection) {
      const guest = guestIn(request)
      const tooMuch = isTooMuch(guest, addressOf(request))
      await sleep(Math.max(0, (tooMuch ? SLOW_MS : FLAT_MS) - (clock() - startedAt)))
      const answer = refuse(tooMuch ? { code: 'tooBusy' } : rejection)
      return guest === null ? { ...answer, headers: { ...answer.headers, 'set-cookie': newGuest() } } : answer
    },
  }
}
