import { expect, type Page, test } from '@playwright/test'
import { closeAll, openBoard, playUntil, touch } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** The board in a real browser: sharp on every screen, asleep when nothing moves, and told in words. */

declare global {
  interface Window {
    drawn: number
    said: string[]
  }
}

const SCREENS = [
  { width: 1366, height: 768, density: 1 },
  { width: 1920, height: 1080, density: 2 },
  { width: 360, height: 740, density: 3 },
] as const
const NAMES = ['Noor', 'Daan', 'Yara']

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(5)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

/** Counts what is drawn on a board, and notes what the live region says. */
function watch(): void {
  window.drawn = 0
  window.said = []
  const draw = CanvasRenderingContext2D.prototype.drawImage
  CanvasRenderingContext2D.prototype.drawImage = function (this: CanvasRenderingContext2D, ...args: never) {
    if (this.canvas.isConnected) window.drawn++
    return Reflect.apply(draw, this, args)
  } as typeof draw
  new MutationObserver(() => {
    const text = document.querySelector('main [aria-live="polite"]')?.textContent
    if (text && window.said.at(-1) !== text) window.said.push(text)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Canvas pixels per CSS pixel. */
const densityOf = (page: Page) =>
  page.locator('.board-canvas canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth)

test('up to the first story: sharp, asleep, and told', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url)
  const students: Page[] = []
  for (const [place, { width, height, density }] of SCREENS.entries()) {
    const viewport = { width, height }
    const page = await (await browser.newContext({ viewport, deviceScaleFactor: density, locale: 'nl-NL' })).newPage()
    await page.addInitScript(watch)
    await page.goto(`${server.url}/j/${code}`)
    await page.getByLabel('Jouw voornaam').fill(NAMES[place] ?? '')
    await page.getByRole('button', { name: 'Naar de klas' }).click()
    await expect(page.getByRole('heading', { name: `Je bent binnen, ${NAMES[place]}` })).toBeVisible()
    students.push(page)
  }
  await touch(board, 'Maak groepen')
  await board.getByRole('button', { name: 'Start', exact: true }).click()

  const told = async (page: Page) => (await page.evaluate(() => window.said)).join(' ')
  const [first] = students
  if (!first) throw new Error('nobody joined')
  await playUntil(students, async () => (await told(first)).includes('De Gids gaat naar'), 90_000)
  for (const page of students) {
    await expect.poll(() => told(page)).toMatch(/Er liggen kaarten bij .*De Gids gaat naar/)
    await expect(page.locator('.board-text [aria-current="location"]')).toContainText('Hier staat de Gids.')
  }

  await touch(board, 'Kijk naar het bord')
  await first.waitForTimeout(2500)
  for (const [place, page] of students.entries()) {
    const density = SCREENS[place]?.density ?? 1
    if (density === 3) continue
    expect(await densityOf(page)).toBeCloseTo(density, 1)
    const before = await page.evaluate(() => window.drawn)
    await page.waitForTimeout(1500)
    expect(await page.evaluate(() => window.drawn)).toBe(before)
  }
  await touch(board, 'Speel verder')
  const phone = students.at(-1)
  if (!phone) throw new Error('nobody has a phone')
  await phone.getByRole('button', { name: 'Bord', exact: true }).click()
  await expect.poll(() => densityOf(phone)).toBeCloseTo(3, 1)
})

test('when the picture cannot be loaded, everybody reads the board in words', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url)
  const pages: Page[] = []
  for (const name of NAMES.slice(0, 2)) {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' })).newPage()
    await page.route(/boardCanvas/, (route) => route.abort())
    await page.goto(`${server.url}/j/${code}`)
    await page.getByLabel('Jouw voornaam').fill(name)
    await page.getByRole('button', { name: 'Naar de klas' }).click()
    pages.push(page)
  }
  await expect(board.getByText('2 leerlingen zijn er')).toBeVisible()
  await touch(board, 'Maak groepen')
  await board.getByRole('button', { name: 'Start', exact: true }).click()
  for (const page of pages) {
    const first = page.getByText('School & project: nog donker. Hier staat de Gids.')
    await expect.poll(async () => (await first.boundingBox())?.width ?? 0).toBeGreaterThan(200)
  }
})
