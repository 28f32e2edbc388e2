import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, random } from '../shared/random.ts'
import { newFolder, removeFolder } from '../tests/support/folders.ts'
import { nothingHeard } from './chaos/agent.ts'
import { failAt, fillDisk } from './chaos/disk.ts'
import { compare } from './chaos/ledger.ts'
import { type Round, Rounds } from './chaos/rounds.ts'
import { PlayedTable } from './chaos/table.ts'
import { percentile } from './fuzz/honest.ts'
import { conclude, wholeNumbers } from './options.ts'

/**
 * `npm run chaos -- --seed 1 --kills 50 --stops 5 --network 20 --writes 125 --firstWrite 10 --everyWrite 5 --syncs 60`: tables play behind a bad network on a server
 * that is killed, stopped, frozen and restarted at random moments; then a lesson is played on a disk that fails at each single write
 * and sync, and on one that is full for a while. Afterwards what everybody was told is compared with the log. Counted is how often a
 * fault really happened; one that never did is a failure. What this computer does not allow is said in `notRun`. On 127.0.0.1 only.
 */
const options = wholeNumbers({
  seed: 1,
  tables: 3,
  kills: 3,
  stops: 1,
  network: 4,
  writes: 3,
  firstWrite: 470,
  everyWrite: 40,
  syncs: 2,
  firstSync: 16,
  fullMs: 3000,
})
/** safety.md F1 */
const MOST_BACK = { p95: 5000, most: 10_000 }
const NETWORK = ['cut', 'halfOpen', 'slow', 'freeze'] as const

const found: string[] = []
const notRun: string[] = []
const figures = { seed: options.seed, ...(await playRounds()), ...(await failDisks()) }
conclude('chaos', found, { ...figures, notRun })

async function playRounds() {
  const plan = planned(random(options.seed, 1))
  if (plan.length === 0) return {}
  const folder = newFolder()
  const rounds = await Rounds.open(folder)
  try {
    return await play(plan, rounds, folder)
  } finally {
    await rounds.abandon()
    removeFolder(folder)
  }
}

/** All rounds in an order of chance. */
function planned(draw: Random): Round[] {
  const network = Array.from({ length: options.network }, (_, place): Round => NETWORK[place % NETWORK.length] ?? 'cut')
  const all: Round[] = [...Array<Round>(options.kills).fill('kill'), ...Array<Round>(options.stops).fill('stop'), ...network]
  return all
    .map((round) => ({ round, place: draw() }))
    .sort((one, other) => one.place - other.place)
    .map(({ round }) => round)
}

async function play(plan: readonly Round[], rounds: Rounds, folder: string) {
  const heard = nothingHeard()
  const draw = random(options.seed, 2)
  const tables = Array.from(
    { length: options.tables },
    (_, place) => new PlayedTable(rounds.base, random(options.seed, 10 + place), heard),
  )
  let over = false
  const playing = Promise.all(tables.map((table) => table.play(() => over)))
  const agents = () => tables.flatMap((table) => table.agents)
  while (agents().length < options.tables * 5) await sleep(50)
  for (const round of plan) {
    await sleep(100 + draw() * 1200)
    await rounds.once(round, agents(), draw)
  }
  await sleep(4000)
  over = true
  await playing
  found.push(...(await Promise.all(tables.map((table) => table.differences()))).flat())
  await rounds.end()
  const ledger = await compare(folder, heard)
  return judged(rounds, ledger, heard, tables, plan)
}

function judged(
  rounds: Rounds,
  ledger: Awaited<ReturnType<typeof compare>>,
  heard: ReturnType<typeof nothingHeard>,
  tables: readonly PlayedTable[],
  plan: readonly Round[],
) {
  const hits = { ...rounds.hits, ...rounds.proxy.hits }
  const { server, network, halfOpen } = rounds.backAfter
  const back = { server: spread(server), network: spread(network), halfOpen: spread(halfOpen) }
  const never = [...new Set(plan)].filter((round) => hits[round] === 0)
  found.push(...rounds.faults, ...never.map((round) => `${round} never happened`))
  if (ledger.lost + ledger.twice + ledger.untrue + ledger.unreadable > 0) found.push('the log is not what was told')
  if (heard.done.size === 0) found.push('nothing was ever done')
  if (options.kills > 10 && heard.sentAgain === 0) found.push('nothing was ever sent twice')
  if ((back.server.p95 ?? 0) > MOST_BACK.p95 || (back.server.most ?? 0) > MOST_BACK.most) found.push('not back in time')
  return {
    rounds: plan.length,
    hits,
    acknowledged: heard.done.size,
    refused: heard.refused.size,
    sentAgain: heard.sentAgain,
    ...ledger,
    lessons: tables.reduce((sum, { lessons }) => sum + lessons, 0),
    readyMs: spread(rounds.readyAfter),
    backMs: back,
  }
}

function spread(times: readonly number[]) {
  return { count: times.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95), most: percentile(times, 1) }
}

async function failDisks() {
  const { writes, firstWrite, everyWrite, syncs, firstSync, seed, fullMs } = options
  const from = (first: number, count: number, every = 1) => Array.from({ length: count }, (_, place) => first + place * every)
  const killedAt = await failAt(from(firstWrite, writes, everyWrite), 'pwrite64', 'signal=SIGKILL')
  const failedSync = await failAt(from(firstSync, syncs), 'fsync', 'error=EIO')
  const full = fullMs > 0 ? await fillDisk(seed, fullMs) : undefined
  for (const [what, points] of Object.entries({ killedAt, failedSync })) {
    if (points === null) notRun.push(what)
    else if (points.asked > 0 && points.hit === 0) found.push(`${what} never happened`)
    found.push(...(points?.broken ?? []))
  }
  if (full === null) notRun.push('full disk')
  if (full && full.troubles === 0) found.push('the disk was never full')
  if (full && full.lost + full.twice + full.untrue + full.unreadable > 0)
    found.push('on a full disk the log is not what was told')
  if (full && full.recoveredMs > 5000) found.push('after a full disk it did not go on')
  for (const what of notRun) console.error(`NOT RUN, this computer does not allow it: ${what}`)
  return { firstWrite, killedAt, firstSync, failedSync, full }
}
