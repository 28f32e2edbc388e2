import { Protocol } from '@colyseus/core'
import { encode } from '@colyseus/schema'
import { SEATS } from '../../shared/basics.ts'
import { mentorCommand, PLAN_PARTS, PLAYER_COMMANDS } from '../../shared/game/commands.ts'
import { LESSON_MENTOR_COMMANDS } from '../../shared/lesson/commands.ts'
import { pick, type Random } from '../../shared/random.ts'
import { pack } from './pack.ts'

/** Bad input of every kind. The shares are those of safety.md, F25. */
export const FRAME_KINDS = {
  random: 0.35,
  randomBytes: 0.04,
  mutated: 0.3,
  outOfTurn: 0.16,
  wrongTypes: 0.1,
  fragments: 0.04,
  giant: 0.01,
} as const
export type FrameKind = keyof typeof FRAME_KINDS

export function drawKind(draw: Random): FrameKind {
  let roll = draw()
  for (const [kind, share] of Object.entries(FRAME_KINDS)) {
    roll -= share
    if (roll < 0) return kind as FrameKind
  }
  return 'random'
}

/** A frame, and the number of the request in it: an answer with that number proves that the server read it. */
export type Frame = { readonly kind: FrameKind; readonly bytes: Buffer; readonly request: number | null }

const whole = (draw: Random, most: number) => Math.floor(draw() * most)
const bytes = (draw: Random, length: number) => Buffer.from(Array.from({ length }, () => whole(draw, 256)))
const one = <T>(list: readonly T[], draw: Random): T => pick(list, draw) as T

function requestFrame(request: number, type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(64)
  const it = { offset: 1 }
  head[0] = Protocol.ROOM_REQUEST
  encode.number(head as unknown as Parameters<typeof encode.number>[0], request, it)
  const name = Buffer.from(type)
  return Buffer.concat([head.subarray(0, it.offset), Buffer.from([0xa0 | name.length]), name, body])
}

export function makeFrame(kind: FrameKind, request: number, draw: Random): Frame {
  const asking = (body: Buffer, type = 'command'): Frame => ({ kind, request, bytes: requestFrame(request, type, body) })
  switch (kind) {
    case 'random':
      return asking(
        bytes(draw, whole(draw, 200)),
        one(['command', 'command', 'command', 'ping', 'x', 'constructor', '__proto__'], draw),
      )
    case 'randomBytes':
      return { kind, request: null, bytes: withoutLeaving(bytes(draw, 1 + whole(draw, 120))) }
    case 'mutated':
      return asking(mutated(pack(validRequest(draw)), draw))
    case 'outOfTurn':
      return asking(pack(validRequest(draw)))
    case 'wrongTypes':
      return asking(pack(wrongTypes(validRequest(draw), draw)))
    case 'fragments':
      return asking(pack(validRequest(draw)))
    case 'giant':
      return { kind, request: null, bytes: Buffer.alloc(17_000 + whole(draw, 200_000), whole(draw, 256)) }
  }
}

/** Saying goodbye is no attack. */
function withoutLeaving(frame: Buffer): Buffer {
  if (frame[0] === Protocol.LEAVE_ROOM) frame[0] = Protocol.ROOM_DATA
  return frame
}

const IDS = ['tal-helper', 'exp-boat', 'act-ask', 'wor-care', 'constructor', '__proto__', 'x'.repeat(40), 'a']
const MOMENTS = ['welcome.1.hello.1', 'story.2.tell.1', 'closing.1.say.3', 'x'.repeat(80), '']
const MENTOR_COMMANDS = mentorCommand.def.options.flatMap(({ shape }) => shape.type.def.values)

/** Right in form as far as a stranger can know, and seldom right at this moment. */
function validRequest(draw: Random): Record<string, unknown> {
  const id = `fuzz-${whole(draw, 2 ** 31)}-${whole(draw, 1000)}`
  const roll = draw()
  if (roll < 0.05) return { id, on: 'lesson', command: { type: one([...LESSON_MENTOR_COMMANDS], draw), ...fields(draw) } }
  if (roll < 0.1) return { id, on: 'game', group: 'A', command: { type: one(MENTOR_COMMANDS, draw), seconds: 60, of: 'a' } }
  const moment = draw() < 0.5 ? { moment: one(MOMENTS, draw) } : {}
  const behalf = draw() < 0.2 ? { for: one(SEATS, draw) } : {}
  return { id, on: 'game', ...moment, ...behalf, command: playerCommand(draw) }
}

const fields = (draw: Random) => ({
  student: one(IDS, draw),
  group: 'A',
  name: one(NASTY_TEXTS, draw),
  minutes: whole(draw, 400),
})

function playerCommand(draw: Random): Record<string, unknown> {
  const type = one([...PLAYER_COMMANDS], draw)
  const id = () => one(IDS, draw)
  const more: Readonly<Record<string, () => object>> = {
    chooseCard: () => ({ card: id(), emotion: 'proud' }),
    plan: () => ({ part: one(PLAN_PARTS, draw), choice: id() }),
    layInsight: () => ({
      starter: id(),
      ending: draw() < 0.5 ? { kind: 'words', words: one(NASTY_TEXTS, draw).slice(0, 60) || 'x' } : { kind: 'chip', chip: id() },
    }),
    goOnWithout: () => ({ of: one(SEATS, draw) }),
    chooseAfterStop: () => ({ choice: 'goOn' }),
    answerQuestion: () => ({ answered: draw() < 0.5 }),
    confirmSummary: () => ({ verdict: 'right' }),
    reactToTalent: () => ({ reaction: 'keep' }),
    sendNetworkQuestion: () => ({ who: id() }),
  }
  const single: Readonly<Record<string, string>> = {
    choosePicture: 'picture',
    readQuestion: 'question',
    chooseHook: 'question',
    chooseQuestion: 'question',
    chooseTalent: 'talent',
    giveTalent: 'talent',
    chooseTopTalent: 'talent',
    predict: 'talent',
    chooseInterest: 'interest',
  }
  const field = single[type]
  return { type, ...(field ? { [field]: id() } : more[type]?.()) }
}

export const NASTY_TEXTS = [
  '<img src=x onerror=alert(1)>',
  '\u202eabc',
  '\ud800',
  '😀'.repeat(30),
  '',
  ' ',
  '\0',
  "'; drop table events; --",
  '<%= 7*7 %>',
  '{{7*7}}',
  '=cmd|x',
  'a'.repeat(15_000),
  '\u0000\u0001',
  'null',
  '__proto__',
]
const NASTY = (draw: Random): unknown =>
  one(
    [
      null,
      true,
      -1,
      2 ** 53,
      1e308,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      0.1,
      [],
      {},
      one(NASTY_TEXTS, draw),
      bytes(draw, 50),
      deep(whole(draw, 400)),
      Array.from({ length: 500 }, () => 7),
      { __proto__: 1, constructor: { name: 'x' }, toString: 'x' },
    ],
    draw,
  )
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])

/** Any field becomes something else, or one comes with it. */
function wrongTypes(request: Record<string, unknown>, draw: Random): unknown {
  if (draw() < 0.1) return NASTY(draw)
  const key = one(Object.keys(request), draw)
  const value = request[key]
  if (draw() < 0.2) return { ...request, [one(IDS, draw)]: NASTY(draw) }
  const inner = typeof value === 'object' && value !== null && draw() < 0.7
  return { ...request, [key]: inner ? wrongTypes(value as Record<string, unknown>, draw) : NASTY(draw) }
}

function mutated(good: Buffer, draw: Random): Buffer {
  const at = whole(draw, good.length)
  const roll = draw()
  if (roll < 0.25) return good.subarray(0, at)
  if (roll < 0.5) return Buffer.concat([good.subarray(0, at), bytes(draw, 1 + whole(draw, 8)), good.subarray(at)])
  if (roll < 0.6) return Buffer.concat([good, bytes(draw, 1 + whole(draw, 4))])
  const changed = Buffer.from(good)
  for (let times = 1 + whole(draw, 4); times > 0; times--) changed[whole(draw, changed.length)] = whole(draw, 256)
  return changed
}
