import { loadavg } from 'node:os'
import { chromium } from 'playwright'
import { GameServer } from '../tests/support/gameServer.ts'
import { buildClientIfNeeded } from './build.ts'
import { findOrGetChromium } from './chromium.ts'
import type { Weight } from './perf/bytes.ts'
import { playToTheEnd, recordingOf, sitDown, sitStill, slowPage } from './perf/classroom.ts'
import { atRest, emptyPage, latest, middle, rates } from './perf/measure.ts'
import { type Figure, holds, print } from './perf/report.ts'

/**
 * `npm run perf:client`: what the game asks of a cheap laptop. A real lesson in Chromium without a GPU at 1366x768, on a processor
 * that is four times slower. Prints a table and a JSON line; exit 1 when a budget of the architecture is broken, 2 when it cannot run.
 */
const SLOWER = 4
/** Slow enough for movements to end before the next state, fast enough to be done in two minutes. */
const GAME_SPEED = 5
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
/** kB, frames per second, per cent, ms */
const MOST = { firstScreen: 90, board: 260, rest: 2, usable: 3000 }
const LEAST = { fps: 30 }

const tenth = (value: number) => Math.round(value * 10) / 10

function weights(name: string, { gzip, brotli }: Weight, atMost?: number): Figure[] {
  const budget = atMost === undefined ? {} : { atMost }
  return [
    { name: `${name}, gzip`, value: tenth(gzip / 1000), unit: 'kB', ...budget },
    { name: `${name}, brotli`, value: tenth(brotli / 1000), unit: 'kB', ...budget },
  ]
}

await buildClientIfNeeded()
const executablePath = await findOrGetChromium()
if (!executablePath) process.exit(2)
const browser = await chromium.launch({ executablePath, args: ARGS })

const blank = await slowPage(browser, SLOWER)
const possible = await emptyPage(blank)
await blank.page.context().close()

const calm = await GameServer.start(1)
const waiting = await sitDown(await slowPage(browser, SLOWER), calm.url)
await sitStill(waiting, calm.url)
const restWithClock = await atRest(waiting)
const { usableAt } = await recordingOf(waiting.page)
await waiting.page.context().close()
await calm.stop()

const quick = await GameServer.start(GAME_SPEED)
const playing = await sitDown(await slowPage(browser, SLOWER), quick.url)
await playToTheEnd(playing, quick.url)
const restAtEnd = await atRest(playing)
const { seen } = await recordingOf(playing.page)
await browser.close()
await quick.stop()

const { first, game, board } = waiting.bytes
const walks = rates(seen, 'pawn')
const figures: Figure[] = [
  ...weights('first screen', first, MOST.firstScreen),
  ...weights('the game without its board', game),
  ...weights('the board', board, MOST.board),
  { name: 'a name can be typed after', value: Math.round(usableAt ?? Number.NaN), unit: 'ms', atMost: MOST.usable },
  { name: 'an empty page, for comparison', value: tenth(possible), unit: 'fps' },
  { name: 'walks of the pawn, the middle one', value: tenth(middle(walks)), unit: 'fps', atLeast: LEAST.fps },
  { name: 'walks of the pawn, the slowest', value: tenth(walks[0] ?? Number.NaN), unit: 'fps' },
  { name: 'latest start of the pawn', value: Math.round(latest(seen, 'pawn')), unit: 'ms' },
  {
    name: 'the lights at the end, the slowest part',
    value: tenth(rates(seen, 'lights')[0] ?? Number.NaN),
    unit: 'fps',
    atLeast: LEAST.fps,
  },
  { name: 'main thread at rest, clock running', value: tenth(restWithClock), unit: '%', atMost: MOST.rest },
  { name: 'main thread at rest, at the end', value: tenth(restAtEnd), unit: '%', atMost: MOST.rest },
]
print(figures, { slower: SLOWER, load: tenth(loadavg()[0] ?? 0), seen })
process.exit(figures.every(holds) ? 0 : 1)
