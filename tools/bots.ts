import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { VARIANTS, type VariantId } from '../shared/basics.ts'
import { random } from '../shared/random.ts'
import { PACES, type Pace } from './bots/pace.ts'
import { BotPlayer } from './bots/player.ts'
import { becomeHost, connect, type Device, openLesson, takeSeat } from './client.ts'

/**
 * Plays a whole lesson over the documented protocol.
 * `npm run bots -- --url http://localhost:2567 --students 28 --variant 20 --seed 1` opens a lesson as mentor;
 * with `--code ABCDEF` the bots join a lesson that a person opened. One JSON line per group; exit 1 when a group does not finish.
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
  },
})

const NAMES =
  'Noor Daan Yara Mees Sam Lotte Jip Fenna Bilal Aya Teun Sofie Omar Lina Finn Roos Amin Puck Luuk Zoë Kai Mila Bo Tess'.split(
    ' ',
  )
const nameOf = (place: number) =>
  `${NAMES[place % NAMES.length]}${place < NAMES.length ? '' : ` ${Math.floor(place / NAMES.length) + 1}`}`

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

async function openAsMentor(): Promise<{ code: string; board: Device }> {
  const opened = await openLesson(values.url, { level: 'vmbo', variant: values.variant as VariantId, language: 'nl' })
  return { code: opened.code, board: await connect(values.url, await becomeHost(values.url, opened)) }
}

async function join(code: string): Promise<BotPlayer[]> {
  const players: BotPlayer[] = []
  for (let place = 0; place < students; place++) {
    const pass = await takeSeat(values.url, code, nameOf(place))
    players.push(new BotPlayer(values.url, pass, values.pace as Pace, random(seed, place)))
  }
  return players
}

async function command(board: Device, type: 'makeGroups' | 'start' | 'end'): Promise<void> {
  const answer = await board.ask({ on: 'lesson', command: { type } })
  if (!answer.ok) throw new Error(`the mentor's ${type} was refused: ${answer.rejection.code}`)
}

/** One line per group: what was played, and whether it came to the end. */
function report(players: readonly BotPlayer[], seconds: number): boolean[] {
  const letters = [...new Set(players.map(({ group }) => group))].sort()
  return letters.map((group) => {
    const table = players.filter((player) => player.group === group)
    const view = table[0]?.view
    const sum = (key: 'commands' | 'refusals') => table.reduce((total, player) => total + player[key], 0)
    const finished = group !== null && table.every((player) => player.finished)
    const stories = view?.players.reduce((total, { told }) => total + told, 0) ?? 0
    const phases = [...new Set(table.flatMap((player) => [...player.phases]))]
    const line = {
      group,
      players: table.length,
      finished,
      phases,
      stories,
      light: view?.status.light ?? null,
      refusals: sum('refusals'),
      commands: sum('commands'),
      seconds,
    }
    console.log(JSON.stringify(line))
    return finished
  })
}

try {
  const startedAt = performance.now()
  const mentor = values.code ? null : await openAsMentor()
  const players = await join(values.code ?? mentor?.code ?? '')
  const playing = Promise.all(players.map((player) => player.play(until)))
  if (mentor) {
    await command(mentor.board, 'makeGroups')
    await command(mentor.board, 'start')
  }
  await playing
  const finished = report(players, Math.round((performance.now() - startedAt) / 1000))
  if (mentor) await command(mentor.board, 'end')
  await sleep(100)
  process.exit(finished.every(Boolean) ? 0 : 1)
} catch (error) {
  fail(`The bots stopped: ${error instanceof Error ? error.message : error}`)
}
