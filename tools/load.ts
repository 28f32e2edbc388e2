import { execFileSync, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { pauseBefore } from '../client/patience.ts'
import { type Random, random } from '../shared/random.ts'
import { ROUTES } from '../shared/wire.ts'
import { type Child, childServer, MAIN, watchChild } from '../tests/support/childServer.ts'
import { freePort, hasStrace } from '../tests/support/faulty.ts'
import { newFolder, removeFolder } from '../tests/support/folders.ts'
import { newKey, post } from './client.ts'
import { percentile } from './fuzz/honest.ts'
import { bareGroup, comeIn, type Group, noTimes, openLessons, ourGroup, start, type Times } from './load/groups.ts'
import { LoadSocket } from './load/socket.ts'
import { type Usage, usageOf } from './load/usage.ts'
import { conclude, wholeNumbers } from './options.ts'

/**
 * `npm run load -- --students 1500 --joinSeconds 60 --wrongCodes 10000 --seconds 1200 --perHundred 50 --syncMs 20`: students come in
 * from one address while codes are guessed from the same one; then each does so many commands per hundred seconds, and it is measured
 * how long the answer takes (after the durable write) and how long until the whole table has seen it. `--bare 1`: the same number of
 * bare `ws` rooms beside it, in the same run. `--flat 10`: for so many seconds, first ours and then the bare rooms as fast as they can.
 * `--storm 1`: at the end the server is killed, and everybody comes back at once.
 */
const options = wholeNumbers({
  students: 40,
  joinSeconds: 2,
  wrongCodes: 100,
  seconds: 10,
  perHundred: 25,
  syncMs: 0,
  bare: 1,
  flat: 0,
  storm: 0,
  mostSeenP99: 1000,
  mostJoinP95: 3000,
  seed: 1,
})
/** at the same time; each waits for its answer */
const GUESSERS = 350
const MOST_TRIES = 40
/** safety.md F24 */
const MOST_STORM = { p95: 10_000, most: 20_000 }

const found: string[] = []
const notRun: string[] = []
const folder = newFolder()
const port = await freePort()
let server = startServer()
const relay = watchChild(spawn(process.execPath, [fileURLToPath(new URL('load/relay.ts', import.meta.url))], { stdio: 'pipe' }))
let figures: Record<string, unknown> = {}
try {
  figures = await measure(await server.base)
} finally {
  await Promise.all([server.kill('SIGKILL'), relay.kill('SIGKILL')])
  removeFolder(folder)
}
conclude('load', found, { ...options, ...figures, notRun })

function startServer(): Child {
  const env = { DATA_DIR: folder, PORT: String(port) }
  if (options.syncMs === 0) return childServer(env)
  if (!hasStrace) {
    notRun.push('slow syncs')
    return childServer(env)
  }
  const inject = ['-D', '-f', '--seccomp-bpf', '-qq', '-o', '/dev/null', '-e', 'trace=fsync']
  const slow = ['-e', `inject=fsync:delay_exit=${options.syncMs * 1000}`]
  return watchChild(
    spawn('strace', [...inject, ...slow, process.execPath, MAIN], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: 'pipe',
    }),
  )
}

async function measure(base: string) {
  const pid = Number(server.process.pid)
  const before = usageOf(pid)
  const lessons = await openLessons(base, options.students)
  const joined = await joinAll(base, lessons)
  for (const lesson of lessons) await start(lesson)
  const afterJoin = usageOf(pid)
  for (const { device } of joined) device.close()
  const devices = await Promise.all(joined.map(({ pass }, place) => crossOver(base, pass, random(options.seed, 100 + place))))
  const groups = tablesOf(devices).map(ourGroup)
  const bare = options.bare ? await bareGroups(groups.length) : []
  const steady = await playSteadily(groups, bare, pid)
  const flat = options.flat ? { ours: await playFlatOut(groups), bare: await playFlatOut(bare) } : undefined
  const memory = usageOf(pid).mb
  for (const group of bare) group.close()
  const storm = options.storm ? await returnStorm(base, joined) : undefined
  for (const group of groups) group.close()
  return { memoryMb: { start: before.mb, joined: afterJoin.mb, end: memory }, ...steady, flat, storm, loadAverage: busyness() }
}

type Joined = Awaited<ReturnType<typeof comeIn>>

async function joinAll(base: string, lessons: Awaited<ReturnType<typeof openLessons>>): Promise<Joined[]> {
  const draw = random(options.seed, 1)
  const times: number[] = []
  const late = (share: number) => sleep(share * options.joinSeconds * 1000)
  const guessed = { slowedDown: 0, wrong: 0, otherwise: 0 }
  let left = options.wrongCodes
  const guess = async () => {
    while (left-- > 0) {
      const reply = await post(base, ROUTES.seats, { code: 'ZZZZZZ', name: 'Bo', key: newKey() }).catch(() => null)
      guessed[reply?.status === 429 ? 'slowedDown' : reply?.status === 404 ? 'wrong' : 'otherwise']++
    }
  }
  const guessing = Array.from({ length: Math.min(GUESSERS, options.wrongCodes) }, async () => {
    await late(draw() / 10)
    await guess()
  })
  const joining = Array.from({ length: options.students }, async (_, place) => {
    await late(draw())
    const startedAt = performance.now()
    const one = await comeIn(base, lessons, place).catch(() => null)
    if (one) times.push(performance.now() - startedAt)
    return one
  })
  const joined = (await Promise.all(joining)).filter((one) => one !== null)
  await Promise.all(guessing)
  figures = { join: { in: joined.length, ms: spread(times), wrongCodes: guessed } }
  if (joined.length < options.students) found.push(`${options.students - joined.length} students did not come in`)
  if ((percentile(times, 0.95) ?? 0) > options.mostJoinP95) found.push('coming in took too long')
  if (options.wrongCodes > 400 && guessed.slowedDown === 0) found.push('guessing was never slowed down')
  return joined
}

/** From the door of the lesson to that of the group, at about the same time, as patient as our pages are. */
async function crossOver(base: string, pass: Joined['pass'], draw: Random): Promise<LoadSocket> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    await sleep(pauseBefore(attempt, draw()))
    const device = await LoadSocket.open(base, pass).catch(() => null)
    if (device) return device
  }
  throw new Error('a device did not get to its table')
}

/** Killed with everybody in it; each comes back by itself, spread out as our pages do. */
async function returnStorm(base: string, joined: readonly Joined[]) {
  await server.kill('SIGKILL')
  const diedAt = performance.now()
  server = startServer()
  await server.base
  const readyAt = performance.now()
  const draw = random(options.seed, 2)
  const times = await Promise.all(joined.map(({ pass }) => comeBack(base, pass, draw, readyAt)))
  const back = spread(times)
  if ((back.p95 ?? 0) > MOST_STORM.p95 || Math.max(...times) > MOST_STORM.most) found.push('coming back took too long')
  return { readyMs: Math.round(readyAt - diedAt), back, most: Math.round(Math.max(...times)) }
}

async function comeBack(base: string, pass: Joined['pass'], draw: Random, readyAt: number): Promise<number> {
  const device = await crossOver(base, pass, draw).catch(() => null)
  device?.close()
  return device ? performance.now() - readyAt : Number.POSITIVE_INFINITY
}

/** Who sits together was drawn by the server, so a table is who gets the same door. */
function tablesOf(devices: readonly LoadSocket[]): LoadSocket[][] {
  const rooms = new Map<string, LoadSocket[]>()
  for (const device of devices) rooms.set(device.room, [...(rooms.get(device.room) ?? []), device])
  return [...rooms.values()]
}

async function bareGroups(count: number): Promise<Group[]> {
  const base = await relay.base
  return Promise.all(Array.from({ length: count }, (_, room) => bareGroup(base, room)))
}

/** Every group at its own moments, ours and the bare ones side by side. */
async function playSteadily(groups: readonly Group[], bare: readonly Group[], pid: number) {
  const [ours, theirs] = [noTimes(), noTimes()]
  const pause = (100_000 / options.perHundred) * (groups.length / options.students)
  const [usage, startedAt, bytes] = [both(pid), performance.now(), bytesOf(groups)]
  const isOver = () => performance.now() - startedAt > options.seconds * 1000
  await Promise.all([
    ...groups.map((group, place) => beat(group, ours, pause, place / groups.length, isOver)),
    ...bare.map((group, place) => beat(group, theirs, pause, place / bare.length, isOver)),
  ])
  const spent = both(pid)
  if (ours.failed > 0) found.push(`${ours.failed} commands failed`)
  if (ours.seen.length === 0) found.push('nothing was ever done')
  if ((percentile(ours.seen, 0.99) ?? 0) > options.mostSeenP99) found.push('it took too long')
  return {
    ...figures,
    groups: groups.length,
    commands: ours.seen.length,
    answeredMs: spread(ours.answered),
    seenMs: spread(ours.seen),
    bareMs: spread(theirs.seen),
    ratio: bare.length > 0 ? ratioOf(ours, theirs) : undefined,
    cpuMsPerCommand: cpuPerCommand(usage, spent, ours, theirs),
    bytesPerDevicePerCommand: Math.round((bytesOf(groups) - bytes) / ours.seen.length / (options.students / groups.length)),
    ...perSecond(usage.ours, spent.ours, (performance.now() - startedAt) / 1000),
  }
}

async function beat(group: Group, times: Times, pause: number, offset: number, isOver: () => boolean): Promise<void> {
  const startedAt = performance.now() + offset * pause
  for (let turn = 0; !isOver(); turn++) {
    await sleep(Math.max(0, startedAt + turn * pause - performance.now()))
    if (!isOver()) await group.once(times)
  }
}

/** Each group as fast as it can. */
async function playFlatOut(groups: readonly Group[]): Promise<{ perSecond: number; refused: number }> {
  const times = noTimes()
  const until = performance.now() + options.flat * 1000
  const run = async (group: Group) => {
    while (performance.now() < until) await group.once(times)
  }
  await Promise.all(groups.map(run))
  return { perSecond: Math.round(times.seen.length / options.flat), refused: times.failed }
}

function bytesOf(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.bytes(), 0)
}
function rounded(number: number): number {
  return Math.round(number * 100) / 100
}
function ratioOf(ours: Times, theirs: Times) {
  const part = (share: number) => rounded((percentile(ours.seen, share) ?? 0) / (percentile(theirs.seen, share) ?? 1))
  return { p50: part(0.5), p99: part(0.99) }
}
/** Says more than the time it takes, on a computer with other work. */
function both(pid: number) {
  return { ours: usageOf(pid), bare: usageOf(Number(relay.process.pid)) }
}
function cpuPerCommand(before: ReturnType<typeof both>, after: ReturnType<typeof both>, ours: Times, theirs: Times) {
  const each = (of: 'ours' | 'bare', times: Times) =>
    rounded(((after[of].cpuSeconds - before[of].cpuSeconds) * 1000) / Math.max(1, times.seen.length))
  return { ours: each('ours', ours), bare: each('bare', theirs) }
}
function perSecond(before: Usage, after: Usage, seconds: number) {
  return { cpuOfOneCore: rounded((after.cpuSeconds - before.cpuSeconds) / seconds) }
}
function spread(times: readonly number[]) {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) }
}
/** How busy this computer was with everything on it. */
function busyness(): string {
  return execFileSync('uptime', { encoding: 'utf8' }).split('load average: ')[1]?.trim() ?? ''
}
