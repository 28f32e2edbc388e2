import type { Browser, CDPSession, Page } from 'playwright'
import { random } from '../../shared/random.ts'
import { tap } from '../../tests/support/hands.ts'
import { BotPlayer } from '../bots/player.ts'
import { becomeHost, connect, openLesson, type Pass, takeSeat } from '../client.ts'
import { type Weight, watchFiles, weigh } from './bytes.ts'
import { type Recording, record } from './recorder.ts'

const VIEWPORT = { width: 1366, height: 768 }
const OTHERS = ['Daan', 'Yara', 'Mees']
/** In ms, as in the table of motions; `late`: how long after its time a movement is still watched. */
const MOTIONS = { hop: 200, lines: 900, glow: 600, late: 400 }
const GAME_MS = 4 * 60_000

export type SlowPage = Readonly<{ page: Page; cdp: CDPSession }>
export type Bytes = Readonly<{ first: Weight; game: Weight; board: Weight }>
export type Table = SlowPage & Readonly<{ others: readonly Pass[]; bytes: Bytes }>

/** A page of 1366x768 on a processor that is so many times slower. */
export async function slowPage(browser: Browser, slower: number): Promise<SlowPage> {
  const page = await (await browser.newContext({ viewport: VIEWPORT, locale: 'nl-NL' })).newPage()
  await page.addInitScript(record, MOTIONS)
  const cdp = await page.context().newCDPSession(page)
  // the processor's own time: what other programs take from it does not count
  await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await cdp.send('Performance.enable')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { page, cdp }
}

/** A group of four of whom one sits at the page: up to the first step, with what was downloaded on the way. */
export async function sitDown({ page, cdp }: SlowPage, url: string): Promise<Table> {
  const opened = await openLesson(url, { level: 'vmbo', variant: '20', language: 'nl' })
  const mentor = await connect(url, await becomeHost(url, opened))
  const others = await Promise.all(OTHERS.map((name) => takeSeat(url, opened.code, name)))
  const files = watchFiles(page)
  await page.goto(`${url}/j/${opened.code}`, { waitUntil: 'load' })
  await page.waitForFunction(() => window.recording.usableAt !== null)
  const first = weigh(files.since())
  await page.getByLabel('Jouw voornaam').fill('Noor')
  await page.getByRole('button', { name: 'Naar de klas' }).click()
  await page.getByRole('heading', { name: 'Je bent binnen, Noor' }).waitFor()
  const game = weigh(files.since())
  for (const type of ['makeGroups', 'start'] as const) await mentor.ask({ on: 'lesson', command: { type } })
  await page.waitForFunction(() => window.recording.boardAt !== null)
  return { page, cdp, others, bytes: { first, game, board: weigh(files.since()) } }
}

/** The others come in and do nothing. */
export async function sitStill({ others }: Table, url: string): Promise<void> {
  for (const pass of others) await connect(url, pass)
}

export async function playToTheEnd({ page, others }: Table, url: string): Promise<void> {
  const until = performance.now() + GAME_MS
  const bots = others.map((pass, place) => new BotPlayer(url, pass, 'quick', random(1, place)))
  const played = Promise.all(bots.map((bot) => bot.play(until)))
  while (!(await page.locator('.ending').isVisible())) {
    if (performance.now() > until) throw new Error('the game did not come to its end in time')
    await tap(page)
  }
  await played
}

export const recordingOf = (page: Page): Promise<Omit<Recording, 'stop'>> =>
  page.evaluate(() => {
    const { stop, ...recorded } = window.recording
    return recorded
  })
