import type { IncomingMessage } from 'node:http'
import type * as z from 'zod/mini'
import { waitingAt } from '../../shared/lesson/rules/pairing.ts'
import type { controlRequest } from '../../shared/wire.ts'
import { bucketPer } from '../bucket.ts'
import type { Classroom } from '../classroom.ts'
import { hashOf, newId, newKey, sameHash, tidyCode } from '../secrets.ts'
import { type Answer, give, refuse } from './answer.ts'
import type { HostCookie } from './cookies.ts'
import { type SeatNeeds, studentOf } from './seats.ts'

/** How a second device becomes the mentor's private control, and stops being it. */

export type ControlNeeds = SeatNeeds & { readonly controlCookie: HostCookie }
export type Controls = {
  ask(asked: z.infer<typeof controlRequest>, request: IncomingMessage): Promise<Answer>
  drop(lesson: string, request: IncomingMessage): Promise<Answer>
}

/** New signs for one lesson, and questions whether one was tapped from one device. */
const SIGNS = { burst: 12, perSecond: 0.2 }
const LOOKS = { burst: 20, perSecond: 2 }

export function makeControls(needs: ControlNeeds): Controls {
  const { registry, guesses, clock, controlCookie } = needs
  const mayHaveSign = bucketPer(clock, SIGNS)
  const mayLook = bucketPer(clock, LOOKS)

  async function first(code: string, key: string | undefined, request: IncomingMessage): Promise<Answer> {
    const startedAt = clock()
    const classroom = await registry.findByCode(tidyCode(code))
    if (!classroom || classroom.lesson.state.stage === 'ended') return guesses.wrong(request, startedAt, { code: 'codeUnknown' })
    const known = standing(classroom, controlCookie.read(request, classroom.id))
    if (known) return known
    if (!mayHaveSign(classroom.id)) return refuse({ code: 'tooBusy' })
    return askSign(classroom, isStudents(needs, classroom, key, request))
  }

  async function askSign(classroom: Classroom, student: boolean): Promise<Answer> {
    const token = newKey()
    const verdict = await classroom.lesson.issue({ type: 'askControl', control: newId(), tokenHash: hashOf(token), student })
    if (!verdict.ok) return refuse(verdict.rejection)
    const { headers, ...answer } = standing(classroom, token) ?? refuse({ code: 'signOld' })
    return { ...answer, headers: { ...headers, 'set-cookie': controlCookie.set(classroom.id, token) } }
  }

  async function again(lesson: string, request: IncomingMessage): Promise<Answer> {
    const token = controlCookie.read(request, lesson)
    const classroom = token ? await registry.find(lesson) : null
    if (!token || !classroom) return refuse({ code: 'notHost' })
    if (!mayLook(hashOf(token))) return refuse({ code: 'tooBusy' })
    return standing(classroom, token) ?? refuse({ code: 'signOld' })
  }

  return {
    ask: (asked, request) => ('code' in asked ? first(asked.code, asked.key, request) : again(asked.lesson, request)),
    async drop(lesson, request) {
      const control = await controlIn(needs, lesson, request)
      const classroom = await registry.find(lesson)
      if (control !== null) await classroom?.lesson.issue({ type: 'dropControl', control })
      return give({ ok: true }, { 'set-cookie': controlCookie.drop(lesson) })
    },
  }
}

/** How it stands with this token: let in, still waiting with its sign, or (null) neither. */
function standing({ id, lesson }: Classroom, token: string | null): Answer | null {
  if (token === null) return null
  const { language } = lesson.state
  const tokenHash = hashOf(token)
  const waiting = waitingAt(lesson.state, lesson.now()).find((one) => one.tokenHash === tokenHash)
  if (waiting) return give({ lesson: id, language, sign: waiting.sign })
  return lesson.state.controls.some((one) => one.tokenHash === tokenHash) ? give({ lesson: id, language, sign: null }) : null
}

/** [PAIR-4] The browser of somebody who has, or had, a seat in this lesson. */
const isStudents = (
  { seatCookie }: SeatNeeds,
  classroom: Classroom,
  key: string | undefined,
  request: IncomingMessage,
): boolean => seatCookie.read(request, classroom.id) !== null || (key !== undefined && !!studentOf(classroom, hashOf(key)))

/** The control of this lesson whose key stands in the request's cookie; null when there is none. */
export async function controlIn(
  { registry, controlCookie }: Pick<ControlNeeds, 'registry' | 'controlCookie'>,
  lesson: string,
  request: IncomingMessage,
): Promise<string | null> {
  const token = controlCookie.read(request, lesson)
  const classroom = token ? await registry.find(lesson) : null
  const hash = hashOf(token ?? '')
  return classroom?.lesson.state.controls.find(({ tokenHash }) => sameHash(tokenHash, hash))?.control ?? null
}
