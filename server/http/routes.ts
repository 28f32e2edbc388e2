import type { IncomingMessage } from 'node:http'
import type * as z from 'zod/mini'
import { hostRequest, openLessonRequest, PROTOCOL, ROUTES, seatRequest, ticketRequest } from '../../shared/wire.ts'
import { bucketPerAddress } from '../bucket.ts'
import type { Classroom } from '../classroom.ts'
import type { DeckWords } from '../decks.ts'
import type { Registry } from '../registry.ts'
import { reservePlace } from '../rooms/tickets.ts'
import { hashOf, newId, tidyCode } from '../secrets.ts'
import { type Answer, give, refuse } from './answer.ts'
import type { HostCookie } from './cookies.ts'

export type RouteNeeds = {
  readonly registry: Registry
  readonly cookie: HostCookie
  readonly deckWords: DeckWords
  /** real ms */
  readonly clock: () => number
  readonly version: string
  /** what the board shows */
  readonly address: () => string
}
type Route = (request: IncomingMessage, body: unknown, path: string) => Promise<Answer>
export type Routes = Readonly<Record<string, Readonly<Partial<Record<string, Route>>>>>

/** Wrong codes from one address (a whole school): a burst, and then one per second. Right codes are always let in. */
const WRONG_CODES = { burst: 300, perSecond: 1 }
const LESSONS = { burst: 200, perSecond: 1 }
/** How long a lesson that goes on another day waits in the mentor's browser. */
const KEPT_DAYS = 60
const FOR_EVER = 'public, max-age=31536000, immutable'

/** What the routes of `shared/wire.ts` do. */
export function makeRoutes(needs: RouteNeeds): Routes {
  const { clock } = needs
  const mayOpen = bucketPerAddress(clock, LESSONS.burst, LESSONS.perSecond)
  const mayGuess = bucketPerAddress(clock, WRONG_CODES.burst, WRONG_CODES.perSecond)
  const startedAt = clock()
  return {
    [ROUTES.health]: {
      GET: async () =>
        give({ status: 'ok', version: needs.version, protocol: PROTOCOL, uptime: Math.round((clock() - startedAt) / 1000) }),
    },
    [ROUTES.address]: { GET: async () => give({ address: needs.address() }) },
    [ROUTES.lessons]: {
      POST: taking(openLessonRequest, (wishes, request) => openLesson(needs, wishes, mayOpen(addressOf(request)))),
    },
    [ROUTES.host]: {
      POST: taking(hostRequest, (asked, request) =>
        'key' in asked ? admitHost(needs, asked.lesson, asked.key) : keepHost(needs, asked.lesson, request),
      ),
      DELETE: taking(ticketRequest, (asked, request) => dropHost(needs, asked, request)),
    },
    [ROUTES.seats]: { POST: taking(seatRequest, (asked, request) => takeSeat(needs, asked, () => mayGuess(addressOf(request)))) },
    [ROUTES.tickets]: { POST: taking(ticketRequest, (asked, request) => giveTicket(needs, asked, request)) },
    [ROUTES.decks]: { GET: (_request, _body, path) => giveWords(needs, path) },
  }
}

const addressOf = (request: IncomingMessage): string => request.socket.remoteAddress ?? ''

/** A route whose body has the given shape, exactly. */
function taking<S extends z.ZodMiniType>(
  shape: S,
  answer: (asked: z.infer<S>, request: IncomingMessage) => Promise<Answer>,
): Route {
  return async (request, body) => {
    const { success, data } = shape.safeParse(body)
    return success ? answer(data, request) : refuse({ code: 'malformed' })
  }
}

async function openLesson(
  { registry }: RouteNeeds,
  wishes: z.infer<typeof openLessonRequest>,
  mayOpen: boolean,
): Promise<Answer> {
  if (!mayOpen) return refuse({ code: 'tooBusy' })
  const opened = await registry.open(wishes)
  return 'ok' in opened ? refuse(opened.rejection) : give(opened)
}

async function admitHost({ registry, cookie }: RouteNeeds, lesson: string, key: string): Promise<Answer> {
  const token = await registry.admitHost(lesson, key)
  return token ? give({ ok: true }, { 'set-cookie': cookie.set(lesson, token) }) : refuse({ code: 'notHost' })
}

/** [DAYS-1] A lesson that goes on another day is found again by the same browser, also after it was closed. */
async function keepHost({ registry, cookie }: RouteNeeds, lesson: string, request: IncomingMessage): Promise<Answer> {
  const token = cookie.read(request, lesson)
  if (!token || !(await registry.isHost(lesson, token))) return refuse({ code: 'notHost' })
  const classroom = await registry.find(lesson)
  if (!classroom?.lesson.state.shelved) return refuse({ code: 'notShelved' })
  return give({ ok: true }, { 'set-cookie': cookie.set(lesson, token, KEPT_DAYS) })
}

/** "Klaar" on a shared smartboard. */
async function dropHost(
  { registry, cookie }: RouteNeeds,
  asked: z.infer<typeof ticketRequest>,
  request: IncomingMessage,
): Promise<Answer> {
  if (!('lesson' in asked)) return refuse({ code: 'malformed' })
  const token = cookie.read(request, asked.lesson)
  if (token) await registry.dropHost(token)
  return give({ ok: true }, { 'set-cookie': cookie.drop(asked.lesson) })
}

async function takeSeat(
  { registry }: RouteNeeds,
  { code, name, key }: z.infer<typeof seatRequest>,
  mayGuess: () => boolean,
): Promise<Answer> {
  const classroom = await registry.findByCode(tidyCode(code))
  if (!classroom) return refuse({ code: mayGuess() ? 'codeUnknown' : 'tooBusy' })
  const keyHash = hashOf(key)
  const verdict = await classroom.lesson.issue({ type: 'join', student: newId(), name, keyHash })
  if (!verdict.ok) return refuse(verdict.rejection)
  await registry.keepSeat(keyHash, classroom.id)
  return give({ lesson: classroom.id, language: classroom.lesson.state.language })
}

const giveTicket = (needs: RouteNeeds, asked: z.infer<typeof ticketRequest>, request: IncomingMessage): Promise<Answer> =>
  'key' in asked ? studentTicket(needs, hashOf(asked.key)) : stageTicket(needs, asked.lesson, request)

async function stageTicket({ registry, cookie }: RouteNeeds, lesson: string, request: IncomingMessage): Promise<Answer> {
  const token = cookie.read(request, lesson)
  if (!token || !(await registry.isHost(lesson, token))) return refuse({ code: 'notHost' })
  const classroom = await registry.find(lesson)
  if (!classroom) return refuse({ code: 'notHost' })
  return give({ door: 'lesson', reservation: await reservePlace('lesson', lesson, { lesson, role: 'stage' }) })
}

/** The door is that of the group once its game has started. */
async function studentTicket({ registry }: RouteNeeds, keyHash: string): Promise<Answer> {
  const classroom = await registry.findBySeat(keyHash)
  const student = classroom && studentOf(classroom, keyHash)
  if (!classroom || !student) return refuse({ code: 'keyUnknown' })
  await classroom.settled()
  const place = classroom.placeOf(student)
  const door = place ? 'group' : 'lesson'
  const room = place ? classroom.id + place.group : classroom.id
  return give({ door, reservation: await reservePlace(door, room, { lesson: classroom.id, role: 'student', student, door }) })
}

const studentOf = ({ lesson }: Classroom, keyHash: string): string | undefined =>
  lesson.state.students.find((one) => one.keyHash === keyHash)?.student

/** The words of a deck version never change, so a device asks for them once. */
async function giveWords({ deckWords }: RouteNeeds, path: string): Promise<Answer> {
  const [hash = '', language = '', ...more] = path.slice(ROUTES.decks.length + 1).split('/')
  const words = more.length === 0 ? await deckWords(hash, language) : null
  return words === null ? refuse({ code: 'notFound' }) : give(words, { 'cache-control': FOR_EVER })
}
