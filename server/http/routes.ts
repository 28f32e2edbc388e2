import type { IncomingMessage } from 'node:http'
import type * as z from 'zod/mini'
import {
  controlDoneRequest,
  controlRequest,
  doneRequest,
  eraseRequest,
  hostRequest,
  openLessonRequest,
  PROTOCOL,
  ROUTES,
  returnRequest,
  seatRequest,
  ticketRequest,
  trialRequest,
} from '../../shared/wire.ts'
import { bucketPer } from '../bucket.ts'
import type { Classroom } from '../classroom.ts'
import type { DeckWords } from '../decks.ts'
import { reservePlace } from '../rooms/tickets.ts'
import { hashOf, personalCode } from '../secrets.ts'
import { openTrial } from '../trial/openTrial.ts'
import { type Answer, give, refuse } from './answer.ts'
import { type ControlNeeds, controlIn, makeControls } from './controls.ts'
import type { HostCookie } from './cookies.ts'
import { comeBack, dropSeat, studentOf, takeSeat } from './seats.ts'

export type RouteNeeds = ControlNeeds & {
  readonly cookie: HostCookie
  readonly deckWords: DeckWords
  readonly version: string
  /** what the board shows */
  readonly address: () => string
  readonly addressOf: (request: IncomingMessage) => string
}
type Route = (request: IncomingMessage, body: unknown, path: string) => Promise<Answer>
export type Routes = Readonly<Record<string, Readonly<Partial<Record<string, Route>>>>>

const LESSONS = { burst: 200, perSecond: 1 }
/** How long a lesson that goes on another day waits in the mentor's browser. */
const KEPT_DAYS = 60
const FOR_EVER = 'public, max-age=31536000, immutable'

/** What the routes of `shared/wire.ts` do. */
export function makeRoutes(needs: RouteNeeds): Routes {
  const { clock, addressOf } = needs
  const mayOpen = bucketPer(clock, LESSONS)
  const startedAt = clock()
  const controls = makeControls(needs)
  return {
    [ROUTES.health]: {
      GET: async () =>
        give({ status: 'ok', version: needs.version, protocol: PROTOCOL, uptime: Math.round((clock() - startedAt) / 1000) }),
    },
    [ROUTES.address]: { GET: async () => give({ address: needs.address() }) },
    [ROUTES.lessons]: {
      POST: taking(openLessonRequest, (wishes, request) => openLesson(needs, wishes, mayOpen(addressOf(request)))),
      DELETE: taking(eraseRequest, ({ lesson }, request) => eraseLesson(needs, lesson, request)),
    },
    [ROUTES.trials]: {
      POST: taking(trialRequest, (asked, request) => tryAlone(needs, asked, mayOpen(addressOf(request)))),
    },
    [ROUTES.host]: {
      POST: taking(hostRequest, (asked, request) =>
        'key' in asked ? admitHost(needs, asked.lesson, asked.key) : keepHost(needs, asked.lesson, request),
      ),
      DELETE: taking(eraseRequest, ({ lesson }, request) => dropHost(needs, lesson, request)),
    },
    [ROUTES.controls]: {
      POST: taking(controlRequest, controls.ask),
      DELETE: taking(controlDoneRequest, ({ lesson }, request) => controls.drop(lesson, request)),
    },
    [ROUTES.seats]: {
      POST: taking(seatRequest, (asked, request) => takeSeat(needs, asked, request)),
      DELETE: taking(doneRequest, ({ key }) => dropSeat(needs, key)),
    },
    [ROUTES.returns]: { POST: taking(returnRequest, (asked, request) => comeBack(needs, asked, request)) },
    [ROUTES.tickets]: { POST: taking(ticketRequest, (asked, request) => giveTicket(needs, asked, request)) },
    [ROUTES.decks]: { GET: (_request, _body, path) => giveWords(needs, path) },
  }
}

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

/** [TRIAL-1] A whole game for one, with players of the server. */
async function tryAlone(needs: RouteNeeds, asked: z.infer<typeof trialRequest>, mayOpen: boolean): Promise<Answer> {
  if (!mayOpen || needs.registry.isFull()) return refuse({ code: 'tooBusy' })
  const opened = await openTrial(needs, asked)
  return opened.ok ? give({ lesson: opened.lesson, language: asked.language }) : refuse(opened.rejection)
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
async function dropHost({ registry, cookie }: RouteNeeds, lesson: string, request: IncomingMessage): Promise<Answer> {
  const token = cookie.read(request, lesson)
  if (token) await registry.dropHost(token)
  return give({ ok: true }, { 'set-cookie': cookie.drop(lesson) })
}

/** "Verwijder deze les nu": nothing of it or of who was in it is left. */
async function eraseLesson(needs: RouteNeeds, lesson: string, request: IncomingMessage): Promise<Answer> {
  const { registry, cookie } = needs
  const token = cookie.read(request, lesson)
  const asBoard = token !== null && (await registry.isHost(lesson, token))
  if (!asBoard && !(await controlIn(needs, lesson, request))) return refuse({ code: 'notHost' })
  await registry.erase(lesson)
  return give({ ok: true }, { 'set-cookie': cookie.drop(lesson) })
}

const giveTicket = (needs: RouteNeeds, asked: z.infer<typeof ticketRequest>, request: IncomingMessage): Promise<Answer> =>
  'key' in asked
    ? studentTicket(needs, asked.key)
    : 'control' in asked
      ? controlTicket(needs, asked.lesson, request)
      : stageTicket(needs, asked.lesson, request)

/** [PAIR-3] */
async function controlTicket(needs: RouteNeeds, lesson: string, request: IncomingMessage): Promise<Answer> {
  const control = await controlIn(needs, lesson, request)
  if (control === null) return refuse({ code: 'notHost' })
  return give({ door: 'lesson', reservation: await reservePlace('lesson', lesson, { lesson, role: 'mentor', control }) })
}

async function stageTicket({ registry, cookie }: RouteNeeds, lesson: string, request: IncomingMessage): Promise<Answer> {
  const token = cookie.read(request, lesson)
  if (!token || !(await registry.isHost(lesson, token))) return refuse({ code: 'notHost' })
  const classroom = await registry.find(lesson)
  if (!classroom) return refuse({ code: 'notHost' })
  return give({ door: 'lesson', reservation: await reservePlace('lesson', lesson, { lesson, role: 'stage' }) })
}

/** The door is that of the group once its game has started. */
async function studentTicket({ registry }: RouteNeeds, key: string): Promise<Answer> {
  const keyHash = hashOf(key)
  const classroom = await registry.findBySeat(keyHash)
  const student = classroom && studentOf(classroom, keyHash)
  if (classroom && wasTakenOut(classroom, keyHash)) return refuse({ code: 'takenOut' })
  if (!classroom || !student) return refuse({ code: 'keyUnknown' })
  await classroom.settled()
  const { id: lesson } = classroom
  const place = classroom.placeOf(student)
  const door = place ? 'group' : 'lesson'
  const identity = { lesson, role: 'student', student, door, code: personalCode(key, lesson) } as const
  return give({ door, reservation: await reservePlace(door, place ? lesson + place.group : lesson, identity) })
}

/** [ROSTER-3] The mentor may still undo it: then the same key opens the same seat. */
const wasTakenOut = ({ lesson }: Classroom, hash: string): boolean => lesson.state.removed.some(({ keyHash }) => keyHash === hash)

/** The words of a deck version never change, so a device asks for them once. */
async function giveWords({ deckWords }: RouteNeeds, path: string): Promise<Answer> {
  const [hash = '', language = '', ...more] = path.slice(ROUTES.decks.length + 1).split('/')
  const words = more.length === 0 ? await deckWords(hash, language) : null
  return words === null ? refuse({ code: 'notFound' }) : give(words, { 'cache-control': FOR_EVER })
}
