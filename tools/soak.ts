import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ROUTES } from '../shared/wire.ts'
import { MAIN, watchChild } from '../tests/support/childServer.ts'
import { newFolder, removeFolder } from '../tests/support/folders.ts'
import { becomeHost, type Opened, post, takeSeat } from './client.ts'
import { LoadSocket } from './load/socket.ts'
import { conclude, wholeNumbers } from './options.ts'
import type { Held } from './soak/probe.ts'

/**
 * `npm run soak -- --games 2000`: whole games (four come in, play, one is lost and comes back, the end, the lesson deleted) on one
 * server. When all is over, memory, timers, listeners and handles are back where they were after the first games.
 */
const { games, warmUp, atOnce, restMs } = wholeNumbers({ games: 20, warmUp: 10, atOnce: 4, restMs: 9000 })
/** safety.md F21 */
const MOST = { heap: 1.1, heapMb: 3, rssPerHundred: 2 }
const MOST_SKIPS = 400
const GAMES_PER_ADDRESS = 100

const found: string[] = []
const folder = newFolder()
const probe = fileURLToPath(new URL('soak/probe.ts', import.meta.url))
const child = spawn(process.execPath, ['--expose-gc', '--import', probe, MAIN], {
  env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: folder, CLOCK_SPEED: '50', PROXY_HOPS: '1' },
  stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
}) as ChildProcessWithoutNullStreams
const server = watchChild(child)
const sum = { games: 0, skips: 0, losses: 0 }
let figures: Record<string, unknown> = {}
try {
  figures = await run(await server.base)
} finally {
  await server.kill('SIGKILL')
  removeFolder(folder)
}
conclude('soak', found, { ...sum, ...figures })

async function run(base: string) {
  await playMany(base, warmUp)
  const before = await held()
  const startedAt = performance.now()
  await playMany(base, games)
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const after = await held()
  judge(before, after)
  return { seconds, before, after, rssPerHundredGames: Math.round(((after.rssMb - before.rssMb) / games) * 1000) / 10 }
}

async function playMany(base: string, count: number): Promise<void> {
  let left = count
  const lane = async () => {
    while (left-- > 0) await playOne(base)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

async function playOne(base: string): Promise<void> {
  const opened = await open(base, sum.games)
  const host = await becomeHost(base, opened)
  const board = await LoadSocket.open(base, host)
  const passes = await Promise.all(['Sem', 'Noor', 'Finn', 'Lina'].map((name) => takeSeat(base, opened.code, name)))
  for (const type of ['makeGroups', 'start']) await board.ask({ id: randomUUID(), on: 'lesson', command: { type } })
  const players = await Promise.all(passes.map((pass) => LoadSocket.open(base, pass)))
  for (let skips = 0; board.phase !== 'done' && skips < MOST_SKIPS; skips++) {
    await board.ask({ id: randomUUID(), on: 'game', group: 'A', command: { type: 'skip' } })
    sum.skips++
    const player = players[skips % players.length]
    await player?.ask({ id: randomUUID(), on: 'game', command: { type: 'moreTime' } })
    if (skips === 5) await comeBack(base, players, passes)
  }
  if (board.phase !== 'done') found.push('a game did not come to its end')
  await board.ask({ id: randomUUID(), on: 'lesson', command: { type: 'end' } })
  for (const player of players) player.close()
  const cookie = 'cookie' in host ? host.cookie : ''
  const { status } = await post(base, ROUTES.lessons, { lesson: opened.lesson }, { cookie }, 'DELETE')
  if (status !== 200) found.push(`deleting was answered with ${status}`)
  board.close()
  sum.games++
}

/** From one address after another, as a proxy would say it: of one address only so many lessons are taken. */
async function open(base: string, place: number): Promise<Opened> {
  const from = { 'x-forwarded-for': `10.0.${Math.floor(place / GAMES_PER_ADDRESS)}.1` }
  const { status, body } = await post(base, ROUTES.lessons, { level: 'vmbo', variant: '20', language: 'nl' }, from)
  if (status !== 200) throw new Error(`opening a lesson was answered with ${status}`)
  return body as Opened
}

async function comeBack(base: string, players: LoadSocket[], passes: readonly { readonly key: string }[]): Promise<void> {
  const [pass] = passes
  players[0]?.close()
  if (pass) players[0] = await LoadSocket.open(base, pass)
  sum.losses++
}

/** After everything has let go: sockets time out, rooms end. */
async function held(): Promise<Held> {
  await sleep(restMs)
  child.send('?')
  const [said] = (await once(child, 'message')) as [Held]
  return said
}

function judge(before: Held, after: Held): void {
  if (after.heapMb > Math.max(before.heapMb * MOST.heap, before.heapMb + MOST.heapMb))
    found.push(`the heap grew from ${before.heapMb} to ${after.heapMb} MB`)
  if (games >= 300 && ((after.rssMb - before.rssMb) / games) * 100 > MOST.rssPerHundred) found.push('memory goes on growing')
  if (after.listeners > before.listeners) found.push('listeners are left')
  for (const [kind, count] of Object.entries(after.resources))
    if (count > (before.resources[kind] ?? 0)) found.push(`${kind}: ${before.resources[kind] ?? 0} became ${count}`)
}
