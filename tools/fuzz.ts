import { readFileSync } from 'node:fs'
import { random } from '../shared/random.ts'
import { type Child, childServer } from '../tests/support/childServer.ts'
import { newFolder, removeFolder } from '../tests/support/folders.ts'
import { connect } from './client.ts'
import { attack, noOutcomes, type Outcomes, processedIn } from './fuzz/attacker.ts'
import { type Honest, type Opened, openClass, percentile, playHonestly } from './fuzz/honest.ts'
import { type Bad, fuzzHttp, noRequests, type Requests } from './fuzz/http.ts'
import { wholeNumbers } from './options.ts'

/**
 * `npm run fuzz -- --seed 1 --frames 1000000 --requests 100000`: bad frames and bad requests of every kind against a server of its
 * own, while an honest class plays on. One JSON line; exit 1 when the server ended, said something it may not say, forgot something,
 * was too slow for the honest class, or when a kind of bad input was never really processed. Without arguments small enough for every day.
 */
const {
  seed,
  frames,
  requests: wanted,
  attackers,
  mostMs,
} = wholeNumbers({
  seed: 1,
  frames: 10_000,
  requests: 2000,
  attackers: 16,
  mostMs: 500,
})

/** Bounds of safety.md F25 and F26. */
const MOST_MB = 100
const MOST_LOG = 10 * 1024 * 1024
const SPEED = '20'
const PER_LESSON = 8

const folder = newFolder()
/** A small computer: then memory that is not given back shows. */
const env = { DATA_DIR: folder, CLOCK_SPEED: SPEED, NODE_OPTIONS: '--max-old-space-size=96' }
let server = childServer(env)

async function run(): Promise<boolean> {
  const base = await server.base
  const log = logOf(server)
  const victims = await Promise.all(
    Array.from({ length: Math.ceil(attackers / PER_LESSON) }, () => openClass(base, 'Aa Bb Cc Dd Ee Ff Gg Hh'.split(' '))),
  )
  const memory = [memoryOf(server)]
  const startedAt = performance.now()
  const outcomes = noOutcomes()
  const requests = noRequests()
  const honest: Honest = { times: [], failed: 0, drops: 0 }
  let over = false
  const honestly = playHonestly(base, honest, () => over)
  const bad = await batter(base, victims, outcomes, requests)
  over = true
  await honestly
  memory.push(memoryOf(server))
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const same = await isSameAfterRestart(victims)
  return report({ outcomes, requests, honest, bad, memory, log, same, seconds })
}

/** Frames and requests at the same time, each attacker by its own seed. */
async function batter(base: string, victims: readonly Opened[], outcomes: Outcomes, requests: Requests): Promise<readonly Bad[]> {
  const enough = () => Object.values(outcomes).reduce((sum, outcome) => sum + processedIn(outcome), 0) >= frames
  const passes = victims.flatMap((victim) => victim.passes).slice(0, attackers)
  const attacks = passes.map((pass, place) => attack(base, pass, random(seed, place), outcomes, enough))
  const bad = await fuzzHttp(base, victims[0]?.code ?? '', wanted, random(seed, 10_000), requests)
  await Promise.all(attacks)
  return bad
}

/** What the log says is what everybody saw: the games stand as they stood, whoever sits at them now. */
function boardOf({ games, lesson }: Opened['stage']): unknown {
  const boards = Object.entries(games).map(([letter, { status, board }]) => [
    letter,
    status.phase,
    status.turn,
    status.sparks,
    board,
  ])
  return [lesson?.host?.groups, boards]
}

async function isSameAfterRestart(victims: readonly Opened[]): Promise<boolean> {
  // while the games stand still: what the clock does meanwhile is no difference
  for (const { stage } of victims) {
    await stage.ask({ on: 'lesson', command: { type: 'pause' } })
    await stage.until(({ games }) => Object.values(games).every(({ status }) => status.paused || status.phase === 'done'))
  }
  const before = victims.map(({ stage }) => boardOf(stage))
  await server.kill('SIGTERM')
  server = childServer(env)
  const base = await server.base
  const again = await Promise.all(victims.map(({ host }) => connect(base, host)))
  for (const stage of again) await stage.until(({ games, lesson }) => Object.keys(games).length === lesson?.host?.groups.length)
  return JSON.stringify(again.map(boardOf)) === JSON.stringify(before)
}

function memoryOf({ process: { pid } }: Child): number {
  const [, kilobytes = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? []
  return Math.round(Number(kilobytes) / 1024)
}
function logOf({ process: child }: Child) {
  const log = { bytes: 0, uncaught: 0, exits: 0 }
  child.stdout?.on('data', (part: Buffer) => {
    log.bytes += part.length
    log.uncaught += part.toString().match(/"event":"(uncaught|unhandled)"/g)?.length ?? 0
  })
  child.once('exit', () => log.exits++)
  return log
}

type Found = {
  readonly outcomes: Outcomes
  readonly requests: Requests
  readonly honest: Honest
  readonly bad: readonly Bad[]
  readonly memory: readonly number[]
  readonly log: ReturnType<typeof logOf>
  readonly same: boolean
  readonly seconds: number
}

function report({ outcomes, requests, honest, bad, memory, log, same, seconds }: Found): boolean {
  const [before = 0, after = 0] = memory
  const p99 = percentile(honest.times, 0.99)
  const never = [
    ...Object.entries(outcomes).filter(([, outcome]) => frames > 0 && processedIn(outcome) === 0),
    ...Object.entries(requests).filter(([, { answered }]) => wanted > 0 && answered === 0),
  ].map(([kind]) => kind)
  const faults = [
    ...(never.length > 0 ? [`never processed: ${never.join(', ')}`] : []),
    ...(log.exits > 1 ? ['the server ended'] : []),
    ...(log.uncaught > 0 ? ['something was not caught'] : []),
    ...(log.bytes > MOST_LOG ? ['the log is too long'] : []),
    ...(after - before > MOST_MB ? ['it took too much memory'] : []),
    ...(p99 === null || p99 > mostMs ? ['the honest class had to wait'] : []),
    ...(honest.failed + honest.drops > 0 ? ['the honest class was disturbed'] : []),
    ...(same ? [] : ['it does not stand as it stood']),
    ...bad.slice(0, 5).map(({ kind, what }) => `${kind}: ${what}`),
  ]
  const p50 = percentile(honest.times, 0.5)
  const line = {
    tool: 'fuzz',
    ok: faults.length === 0,
    seed,
    seconds,
    faults,
    frames: outcomes,
    requests,
    honest: { seen: honest.times.length, p50, p99, failed: honest.failed, drops: honest.drops },
    memoryMb: [before, after],
    logBytes: log.bytes,
    sameAfterRestart: same,
  }
  console.log(JSON.stringify(line))
  return faults.length === 0
}

try {
  process.exitCode = (await run()) ? 0 : 1
} finally {
  await server.kill('SIGKILL')
  removeFolder(folder)
}
