import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { SEATS, VARIANTS, type VariantId } from '../shared/basics.ts'
import { random } from '../shared/random.ts'
import { BotMentor, canMove, lateOf } from './bots/mentor.ts'
import { PACES, type Pace } from './bots/pace.ts'
import { BotPlayer } from './bots/player.ts'
import { report } from './bots/report.ts'
import { addUp, mischiefOf, TROUBLES, type Trouble } from './bots/trouble.ts'
import { takeSeat } from './client.ts'

/**
 * Plays a whole lesson over the documented protocol.
 * `npm run bots -- --url http://localhost:2567 --students 28 --variant 20 --seed 1` opens a lesson as mentor;
 * with `--code ABCDEF` the bots join a lesson that a person opened; with `--trouble` much goes differently than planned; with `--shared`
 * one to four students come in on one device.
 * One JSON line per group; exit 1 when a group does not finish, or when a kind of trouble never happened.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:2567' },
    students: { type: 'string', default: '28' },
    variant: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    code: { type: 'string' },
    pace: { type: 'string', default: 'quick' },
    minutes: { type: 'string', default: '60' },
    trouble: { type: 'boolean', default: false },
    shared: { type: 'boolean', default: false },
  },
})

const NAMES =
  'Noor Daan Yara Mees Sam Lotte Jip Fenna Bilal Aya Teun Sofie Omar Lina Finn Roos Amin Puck Luuk Zoë Kai Mila Bo Tess'.split(
    ' ',
  )
const nameOf = (place: number) =>
  `${NAMES[place % NAMES.length]}${place < NAMES.length ? '' : ` ${Math.floor(place / NAMES.length) + 1}`}`

/** Who comes in on the next device: one student, or with `--shared` one to four. */
function namesFrom(place: number, to: number): string[] {
  const size = values.shared ? 1 + Math.floor(random(seed, place + 1000)() * SEATS.length) : 1
  return Array.from({ length: Math.min(size, to - place) }, (_, more) => nameOf(place + more))
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}

function wholeNumber(name: 'students' | 'seed' | 'minutes', least: number, most: number): number {
  const value = Number(values[name])
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : fail(`--${name} is "${values[name]}"; expected a whole number from ${least} to ${most}.`)
}

const students = wholeNumber('students', 2, 40)
const seed = wholeNumber('seed', 0, 2 ** 31 - 1)
const until = performance.now() + wholeNumber('minutes', 1, 240) * 60_000
if (!(VARIANTS as readonly string[]).includes(values.variant))
  fail(`--variant is "${values.variant}"; expected ${VARIANTS.join(', ')}.`)
if (!(PACES as readonly string[]).includes(values.pace)) fail(`--pace is "${values.pace}"; expected ${PACES.join(' or ')}.`)
if (!URL.canParse(values.url)) fail(`--url is "${values.url}"; expected an address such as http://localhost:2567.`)

/** Nobody comes late or is moved in a lesson that a person leads, or in which tables are made of whole devices. */
const led = values.code === undefined && !values.shared
const late = values.trouble && led ? lateOf(students) : 0
const moves = values.trouble && led && canMove(students - late)
const expected: readonly Trouble[] = values.trouble
  ? TROUBLES.filter((kind) => (kind === 'late' ? late > 0 : kind === 'moved' ? moves : true))
  : []

async function join(code: string, from: number, to: number): Promise<BotPlayer[]> {
  const players: BotPlayer[] = []
  for (let place = from; place < to; ) {
    const [name = '', ...others] = namesFrom(place, to)
    const pass = await takeSeat(values.url, code, name, undefined, others)
    const mischief = values.trouble ? mischiefOf(place, students) : undefined
    players.push(new BotPlayer(values.url, pass, values.pace as Pace, random(seed, place), mischief))
    place += 1 + others.length
  }
  return players
}

/** The mentor lets the class begin; who comes late joins a game that runs, after somebody has been moved. */
async function lead(mentor: BotMentor): Promise<BotPlayer[]> {
  await mentor.does({ type: 'makeGroups' })
  await mentor.does({ type: 'start' })
  if (moves) await mentor.moveSomebody(until - performance.now())
  const players = await join(mentor.code, students - late, students)
  const playing = players.map((player) => player.play(until))
  await mentor.placeLate(late, until - performance.now())
  await Promise.all(playing)
  return players
}

try {
  const startedAt = performance.now()
  const mentor = values.code ? null : await BotMentor.open(values.url, values.variant as VariantId, values.trouble)
  const early = await join(values.code ?? mentor?.code ?? '', 0, students - late)
  const playing = Promise.all(early.map((player) => player.play(until)))
  const players = [...early, ...(mentor ? await lead(mentor) : [])]
  await playing
  const lines = report(players, mentor, Math.round((performance.now() - startedAt) / 1000))
  if (mentor) await mentor.does({ type: 'end' })
  await sleep(100)
  const all = addUp(lines.map(({ trouble }) => trouble))
  const missing = expected.filter((kind) => all[kind] === 0)
  if (missing.length > 0) console.error(`Never happened: ${missing.join(', ')}.`)
  process.exit(missing.length === 0 && lines.every(({ finished }) => finished) ? 0 : 1)
} catch (error) {
  fail(`The bots stopped: ${error instanceof Error ? error.message : error}`)
}
