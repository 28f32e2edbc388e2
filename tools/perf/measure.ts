import { setTimeout as sleep } from 'node:timers/promises'
import type { SlowPage } from './classroom.ts'
import type { Seen } from './recorder.ts'

/** By then the browser has tidied up its memory too. */
const SETTLE_MS = 12_000
const LOOKS = 3
const LOOK_MS = 5000
const EMPTY_MS = 2000

/** The share of the main thread that is busy while nobody does anything, in per cent: the middle one of some looks. */
export async function atRest({ page, cdp }: SlowPage): Promise<number> {
  await page.evaluate(() => window.recording.stop())
  await sleep(SETTLE_MS)
  const busyMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const shares: number[] = []
  for (let look = 0; look < LOOKS; look++) {
    const [from, before] = [performance.now(), await busyMs()]
    await sleep(LOOK_MS)
    shares.push((100 * ((await busyMs()) - before)) / (performance.now() - from))
  }
  return middle(shares)
}

export const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** Frames per second of a page on which one small thing moves: what this machine has to give at this moment. */
export const emptyPage = ({ page }: SlowPage): Promise<number> =>
  page.evaluate(async (ms) => {
    const dot = document.body.appendChild(document.createElement('p'))
    dot.textContent = '.'
    const from = performance.now()
    let frames = 0
    while (performance.now() - from < ms) {
      await new Promise(requestAnimationFrame)
      dot.style.marginLeft = `${++frames}px`
    }
    return (1000 * frames) / ms
  }, EMPTY_MS)

const only = (seen: readonly Seen[], what: Seen['what']) => seen.filter((one) => one.what === what && one.ms > 0)

/** Frames per second of each of these movements, from its first frame on; the slowest first. */
export const rates = (seen: readonly Seen[], what: Seen['what']): number[] =>
  only(seen, what)
    .map(({ drawn, ms }) => {
      const [first = 0] = drawn
      return (drawn.filter((at) => at < first + ms).length * 1000) / ms
    })
    .sort((a, b) => a - b)

/** How long the slowest of these movements took to begin, in ms. */
export const latest = (seen: readonly Seen[], what: Seen['what']): number =>
  Math.max(...only(seen, what).map(({ drawn }) => drawn[0] ?? Number.NaN))
