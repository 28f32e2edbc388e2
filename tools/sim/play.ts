import { isDeepStrictEqual } from 'node:util'
import { pictureOfGame, pictureOfLesson } from '../../server/frames.ts'
import { openGameTable, openLessonTable } from '../../server/tables.ts'
import type { Supplies } from '../../shared/lesson/reconcile.ts'
import { pick, type Random, random } from '../../shared/random.ts'
import type { Screen } from './screen.ts'
import { VirtualTime } from './time.ts'
import { LESSON, World, type WorldHits } from './world.ts'

/** One seed: so many things happen, in an order of chance, and after each of them everything that must be true is looked at. */

export type Outcome = {
  readonly wrong: readonly string[]
  readonly hits: WorldHits & World['disk']['hits']
  readonly acknowledged: number
  readonly refused: number
  readonly phases: readonly string[]
}
type Act = readonly [weight: number, act: (world: World, draw: Random) => void]

const REVEALING = ['listen', 'talent', 'together', 'tell']

const ACTS: readonly Act[] = [
  [60, everybodyPlays],
  [6, (world) => mentor(world, world.board.lesson?.status.paused ? 'resume' : 'pause')],
  [14, skip],
  [5, (world, draw) => anyone(world, draw)?.line?.cut()],
  [3, (world) => world.crash()],
  [1, failSync],
  [2, fillDisk],
  [3, takeOver],
  [1, comeLate],
  [0.4, erase],
]
const WEIGHTS = ACTS.reduce((sum, [weight]) => sum + weight, 0)

export async function playSeed(seed: number, operations: number, supplies: Supplies): Promise<Outcome> {
  const time = new VirtualTime()
  time.install()
  const world = new World(seed, time, supplies)
  const draw = random(seed, 79)
  await world.open(seed)
  const size = 4 + Math.floor(draw() * 4)
  for (let place = 0; place < size; place++) world.join()
  await time.advance(3000)
  for (let operation = 0; operation < operations && world.wrong.length === 0; operation++) {
    actOf(draw)(world, draw)
    await time.advance(draw() < 0.5 ? draw() * 200 : draw() * 9000)
    check(world)
  }
  await quiet(world)
  await judge(world)
  VirtualTime.uninstall()
  const { acknowledged, refused } = world.shadows
  const phases = [...world.shadows.games.values()].map(({ phase }) => phase)
  return { wrong: world.wrong, hits: { ...world.hits, ...world.disk.hits }, acknowledged, refused, phases }
}

function actOf(draw: Random): Act[1] {
  let left = draw() * WEIGHTS
  for (const [weight, act] of ACTS) {
    left -= weight
    if (left < 0) return act
  }
  return everybodyPlays
}

/** Whoever can do something does it; the mentor gets the lesson going. */
function everybodyPlays(world: World, draw: Random): void {
  const { stage } = world.board.lesson?.status ?? {}
  if (stage === 'lobby' && world.screens.every(({ line }) => line)) mentor(world, 'makeGroups')
  if (stage === 'grouped') mentor(world, 'start')
  const [late] = world.board.lesson?.host?.late ?? []
  if (late?.suggestion) mentor(world, 'placeLate', { student: late.student, group: late.suggestion })
  for (const screen of world.screens) if (draw() < 0.7) screen.play()
}

function mentor(world: World, type: string, more: Readonly<Record<string, unknown>> = {}): void {
  if (world.board.waiting.length < 3) world.board.ask({ on: 'lesson', command: { type, ...more } })
}
function skip(world: World, draw: Random): void {
  const group = pick(Object.keys(world.board.games), draw)
  if (group) world.board.ask({ on: 'game', group, command: { type: 'skip' } })
}
const anyone = (world: World, draw: Random): Screen | undefined => pick([world.board, ...world.screens], draw)

function failSync({ disk }: World): void {
  disk.failNext = true
}

function fillDisk(world: World, draw: Random): void {
  world.disk.full = true
  world.time.after(500 + draw() * 5000, () => {
    world.disk.full = false
  })
}

/** The same student on a second device, while something is being revealed. */
function takeOver(world: World, draw: Random): void {
  const screen = pick(world.screens, draw)
  if (!screen?.line || screen.out) return
  if (screen.game && REVEALING.includes(screen.game.status.step)) world.hits.takeover++
  screen.enter()
}

function comeLate(world: World): void {
  if (world.board.lesson?.status.stage !== 'playing' || world.screens.length > 8) return
  world.hits.late++
  world.join()
}

const ERASED_WITHIN_MS = 60_000

function erase(world: World, draw: Random): void {
  const screen = pick(world.screens, draw)
  if (world.erased || !screen?.student || world.board.lesson?.status.stage !== 'playing') return
  if (!world.board.lesson.host?.roster.some(({ student }) => student === screen.student)) return
  mentor(world, 'erase', { student: screen.student })
  world.shadows.rewritten = true
  // from when on is known once it is written
  world.erased = { screen, at: Number.POSITIVE_INFINITY }
  world.hits.erased++
  // who is being erased goes on playing until it is noticed
  for (const ms of [0, 40, 80, 120]) world.time.after(ms, () => screen.play())
}

function check(world: World): void {
  const { erased, shadows, time } = world
  if (erased && erased.at === Number.POSITIVE_INFINITY && shadows.lesson.erased.includes(erased.screen.student ?? ''))
    world.erased = { ...erased, at: time.now + ERASED_WITHIN_MS }
  shadows.compare(world.classroom)
  const open = world.lines.filter(({ gone }) => !gone)
  const students = open.flatMap(({ identity }) => (identity.role === 'student' ? [identity.student] : []))
  if (new Set(students).size < students.length) world.wrong.push('I7 a student has two lines')
}

/** Nobody asks anything any more, the disk has room, the network is there. */
async function quiet(world: World): Promise<void> {
  world.disk.full = false
  world.disk.failNext = false
  const screens = () => [world.board, ...world.screens].filter(({ out }) => !out)
  const isSettled = () => screens().every(({ line, waiting }) => line && waiting.length === 0)
  for (let tries = 0; tries < 40 && !isSettled(); tries++) await world.time.advance(5000)
  if (!isSettled()) world.wrong.push('not everybody came back')
  if (world.board.lesson?.status.paused === false) mentor(world, 'pause')
  for (let tries = 0; tries < 14; tries++) await world.time.advance(5000)
  check(world)
}

async function judge(world: World): Promise<void> {
  const { classroom } = world
  if (!classroom || world.wrong.length > 0) return void VirtualTime.uninstall()
  for (const { line, lesson, games } of [world.board, ...world.screens]) {
    if (!line) continue
    const shown = pictureOfLesson(classroom.lesson.state, line.identity, classroom.lesson.shift, statesOf(classroom)).sections
    if (!isDeepStrictEqual(lesson, shown)) world.wrong.push('I9 a screen shows another lesson than the server')
    for (const [letter, game] of Object.entries(games)) {
      const table = classroom.game(letter)
      const { identity } = line
      const seat = identity.role === 'student' ? classroom.placeOf(identity.student)?.seat : identity.role
      const { sections } = table && seat ? pictureOfGame(table.state, seat) : { sections: null }
      if (JSON.stringify(game) !== JSON.stringify(inOrder(sections, game))) world.wrong.push('I9 a screen shows another game')
    }
  }
  await readAgain(world)
  // with all clocks running
  mentor(world, 'resume')
  await world.time.advance(3000)
  const left = await world.end()
  if (left > 0) world.wrong.push(`I10 ${left} timers are left`)
}

const statesOf = (classroom: NonNullable<World['classroom']>) =>
  classroom.lesson.state.groups.flatMap(({ letter }) => classroom.game(letter)?.state ?? []).filter(({ started }) => started)

const inOrder = (sections: Readonly<Record<string, unknown>> | null, like: object): unknown =>
  sections && Object.fromEntries(Object.keys(like).map((name) => [name, sections[name]]))

/** [I4] [I11] What is on the disk is what is in memory, and holds nothing of who was erased. */
async function readAgain(world: World): Promise<void> {
  const { classroom, disk, time } = world
  if (!classroom) return
  const clock = () => time.now
  const ground = { store: disk.mount(), clock, wall: clock, speed: 1, trouble: () => undefined }
  const letters = classroom.lesson.state.groups.map(({ letter }) => letter)
  const reading = Promise.all([
    openLessonTable(LESSON, ground),
    ...letters.map((letter) => openGameTable(LESSON, letter, ground)),
  ])
  await time.advance(3000)
  const [lesson, ...games] = await reading
  if (!isDeepStrictEqual(lesson.state, classroom.lesson.state)) world.wrong.push('I4 the lesson reads differently')
  for (const [place, game] of games.entries())
    if (!isDeepStrictEqual(game.state, classroom.game(letters[place] ?? '')?.state))
      world.wrong.push('I4 a game reads differently')
  if (!world.erased || world.erased.at === Number.POSITIVE_INFINITY) return
  const all = [LESSON, ...letters.map((letter) => LESSON + letter)].map((stream) => JSON.stringify(disk.read(stream)))
  const screens = [world.board, ...world.screens].filter((screen) => screen !== world.erased?.screen)
  const shown = screens.map((screen) => JSON.stringify([screen.lesson, screen.games]))
  if ([...all, ...shown].some((text) => world.holdsErased(text))) world.wrong.push('I11 something of who was erased is left')
}
