import { setTimeout as sleep } from 'node:timers/promises'
import { nextMove } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import { type Random, random } from '../../shared/random.ts'
import { ROUTES } from '../../shared/wire.ts'
import type { Device, Opened, Pass } from '../client.ts'
import { canaryName, canaryWords, type Secret } from './canaries.ts'
import { as } from './tap.ts'

/** A lesson with everything in it that moves data: late, back, away, other devices, wrong keys, own words, a name that changes. */

const client = await import('../client.ts')
const LESSON_MS = 20_000

type Student = {
  readonly base: string
  readonly id: string
  name: string
  readonly names: string[]
  readonly words: string[]
  pass: { key: string }
  device: Device | null
  readonly codes: string[]
  readonly keys: string[]
}
export type Played = { readonly secrets: readonly Secret[]; readonly laid: number }

export async function playLesson(base: string, seed: number, size: number): Promise<Played> {
  const draw = random(seed, 1)
  const prefix = `s${seed}`
  const board = `${prefix}/board`
  const opened = await as(board, () => client.openLesson(base, { level: 'hvb', variant: '20', language: 'nl' }))
  const host = await as(board, () => client.becomeHost(base, opened))
  const stage = await as(board, () => client.connect(base, host))
  const students: Student[] = []
  for (let place = 0; place < size; place++) students.push(await join(base, opened.code, `${prefix}/${place}`, draw))
  const [gone, ...rest] = students as [Student, ...Student[]]
  await rename(stage, rest[0] as Student, draw)
  await tell(stage, { type: 'makeGroups' })
  await tell(stage, { type: 'start' })
  await Promise.all(students.map((student) => enter(student)))
  await intrude(base, opened, prefix)
  const late = await join(base, opened.code, `${prefix}/late`, draw)
  await enter(late)
  await placeLate(stage, late)
  await returns(base, opened.code, rest[1] as Student)
  await play([...students, late], draw, stage)
  await tell(stage, { type: 'erase', student: idOf(stage, gone.name) })
  await sleep(300)
  await as(`${prefix}/second board`, async () => (await client.connect(base, host)).leave())
  await tell(stage, { type: 'end' })
  await sleep(200)
  return {
    secrets: secretsOf([...students, late], opened, host, board, prefix),
    laid: students.reduce((sum, { words }) => sum + words.length, 0),
  }
}

async function join(base: string, code: string, id: string, draw: Random): Promise<Student> {
  const name = canaryName(draw)
  const pass = await as(id, () => client.takeSeat(base, code, name))
  return { base, id, name, names: [name], words: [], pass, device: null, codes: [], keys: [pass.key] }
}

async function enter(student: Student): Promise<void> {
  student.device = await as(student.id, () => client.connect(student.base, student.pass))
  const code = student.device.lesson?.me?.code
  if (code) student.codes.push(code)
}

type LessonCommand = Extract<Parameters<Device['ask']>[0], { on: 'lesson' }>['command']
async function tell(stage: Device, command: LessonCommand): Promise<void> {
  const answer = await stage.ask({ on: 'lesson', command } as Parameters<Device['ask']>[0])
  if (!answer.ok) throw new Error(`${command.type}: ${answer.rejection.code}`)
}
const idOf = (stage: Device, name: string): string => stage.lesson?.host?.roster.find((one) => one.name === name)?.student ?? ''

async function rename(stage: Device, student: Student, draw: Random): Promise<void> {
  await stage.until(({ lesson }) => lesson?.host?.names.includes(student.name) ?? false)
  const name = canaryName(draw)
  await tell(stage, { type: 'rename', student: idOf(stage, student.name), name })
  student.name = name
  student.names.push(name)
}

/** Everybody who should get nothing: wrong keys, wrong codes, no ticket, a foreign cookie. */
async function intrude(base: string, { code, lesson }: Opened, prefix: string): Promise<void> {
  await as(`${prefix}/intruder`, async () => {
    const key = client.newKey()
    await client.post(base, ROUTES.tickets, { key })
    await client.post(base, ROUTES.tickets, { lesson }, { cookie: `host-${lesson}=${key}` })
    await client.post(base, ROUTES.host, { lesson, key })
    await client.post(base, ROUTES.seats, { code: 'XXXXXX', name: 'Bo', key })
    await client.post(base, ROUTES.returns, { code, name: 'Bo', personal: 'XXXX', key })
    const socket = new WebSocket(`${base.replace('http', 'ws')}/x/${lesson}A?sessionId=guess`, {
      headers: { origin: base },
    } as never)
    await new Promise((resolve) => socket.addEventListener('close', resolve))
  })
}

async function placeLate(stage: Device, late: Student): Promise<void> {
  await stage.until(({ lesson }) => lesson?.host?.late.some(({ name }) => name === late.name) ?? false)
  const waiting = stage.lesson?.host?.late.find(({ name }) => name === late.name)
  if (waiting?.suggestion) await tell(stage, { type: 'placeLate', student: waiting.student, group: waiting.suggestion })
}

/** On another device, with the personal code: from now on the old key is worth nothing. */
async function returns(base: string, code: string, student: Student): Promise<void> {
  const key = client.newKey()
  await as(student.id, () =>
    client.post(base, ROUTES.returns, { code, name: student.name, personal: student.codes[0] ?? '', key }),
  )
  student.pass = { key }
  student.keys.push(key)
  await enter(student)
}

/** Everybody plays; whoever may write does so in own words. Until some have, or the time is over. */
async function play(students: readonly Student[], draw: Random, stage: Device): Promise<void> {
  const until = performance.now() + LESSON_MS
  const enough = () => students.filter(({ words }) => words.length > 0).length >= students.length / 2
  for (let turn = 0; performance.now() < until && !enough(); turn++) {
    await Promise.all(students.map((student) => move(student, draw)))
    const lost = students[turn % students.length]
    if (lost && draw() < 0.01) await reconnect(lost)
    await hurry(stage, draw)
    await sleep(25)
  }
}

async function reconnect(student: Student): Promise<void> {
  await student.device?.leave().catch(() => 0)
  await enter(student)
}

/** What nobody has to say anything in is skipped, so that there is time for many lessons. */
async function hurry(stage: Device, draw: Random): Promise<void> {
  for (const [group, { status }] of Object.entries(stage.games)) {
    const slow = status.phase === 'welcome' || status.phase === 'opening' || ['tell', 'answer', 'ask'].includes(status.step)
    if (slow && draw() < 0.2) await stage.ask({ on: 'game', group, command: { type: 'skip' } })
  }
}

async function move(student: Student, draw: Random): Promise<void> {
  const game = student.device?.game
  if (!game) return void (await crossOver(student))
  const next = nextMove(game, draw, { whim: 0, stop: 0 })
  if (!next) return
  const command = inOwnWords(next, draw)
  const answer = await student.device?.ask({ on: 'game', moment: game.moment, command }).catch(() => null)
  if (answer?.ok && command.type === 'layInsight' && command.ending.kind === 'words') student.words.push(command.ending.words)
}

/** From the door of the lesson to that of the group. */
async function crossOver(student: Student): Promise<void> {
  if (student.device?.door === 'lesson' && student.device.lesson?.me?.group) await reconnect(student)
}

const inOwnWords = (move: PlayerCommand, draw: Random): PlayerCommand =>
  move.type === 'layInsight' ? { ...move, ending: { kind: 'words', words: canaryWords(draw) } } : move

/** The first student was erased, perhaps before the own words came back on a screen. */
function secretsOf(students: readonly Student[], opened: Opened, host: Pass, board: string, prefix: string): Secret[] {
  const boards = [board, `${prefix}/second board`]
  const groupOf = ({ device }: Student) => device?.lesson?.me?.group
  const mates = (one: Student) => students.filter((other) => groupOf(other) === groupOf(one) && groupOf(one)).map(({ id }) => id)
  const own = students.flatMap((one): Secret[] => [
    ...one.names.map((words) => ({ what: 'a name', words, allowed: new Set([...boards, one.id, ...mates(one)]), must: [board] })),
    ...one.words.map((words) => ({
      what: 'own words',
      words,
      allowed: new Set([one.id, ...mates(one)]),
      must: one === students[0] ? [] : [one.id],
    })),
    ...one.keys.map((words) => ({ what: 'a seat key', words, allowed: new Set<string>(), must: [] })),
  ])
  const cookie = 'cookie' in host ? (host.cookie.split('=')[1] ?? '') : ''
  return [
    ...own,
    { what: 'the host key', words: opened.hostKey, allowed: new Set([board]), must: [board] },
    { what: 'the host cookie', words: cookie, allowed: new Set([board]), must: [board] },
    { what: 'the join code', words: `${opened.code}`, allowed: new Set(boards), must: [board] },
  ]
}
