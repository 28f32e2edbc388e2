import { mkdirSync } from 'node:fs'
import { chromium, type Page } from 'playwright'
import { join, openBoard } from '../tests/support/class.ts'
import { GameServer } from '../tests/support/gameServer.ts'
import { tap } from '../tests/support/hands.ts'
import { buildClientIfNeeded } from './build.ts'
import { findOrGetChromium } from './chromium.ts'

/**
 * Plays a lesson and writes a picture of each new screen into `shots/` (outside git):
 * the board at 1920x1080, two students at 1366x768, two at 360x740.
 */
const FOLDER = new URL('../shots/', import.meta.url).pathname
const NAMES = ['Noor', 'Daan', 'Yara', 'Mees'] as const
const SPEED = 10
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

mkdirSync(FOLDER, { recursive: true })
await buildClientIfNeeded()
const executablePath = await findOrGetChromium()
if (!executablePath) process.exit(1)
const server = await GameServer.start(SPEED)
const browser = await chromium.launch({ executablePath, args: ARGS })
const seen = new Set<string>()

/** One picture per sentence on a screen; who acts and which story it is do not make it another screen. */
async function shoot(page: Page, who: string): Promise<void> {
  const sentence = (await page.getByRole('heading', { level: 1 }).first().innerText()).replace(
    new RegExp(NAMES.join('|'), 'g'),
    'X',
  )
  const size = page.viewportSize()
  const key = `${size?.width}-${sentence}`
  if (seen.has(key)) return
  seen.add(key)
  await page.waitForTimeout(500)
  const name = sentence
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 50)
  await page.screenshot({ path: `${FOLDER}${String(size?.width)}-${String(seen.size).padStart(3, '0')}-${who}-${name}.png` })
}

const { board, code } = await openBoard(browser, server.url)
const students = await Promise.all(NAMES.map((name, place) => join(browser, server.url, code, name, place)))
await board.screenshot({ path: `${FOLDER}board-1-lobby.png` })
for (const [place, page] of students.entries()) await shoot(page, NAMES[place] ?? '')
await board.getByRole('button', { name: 'Maak groepen' }).click()
await board.waitForTimeout(800)
await board.screenshot({ path: `${FOLDER}board-2-groups.png` })
await board.getByRole('button', { name: 'Start', exact: true }).click()
await board.waitForTimeout(2500)
await board.screenshot({ path: `${FOLDER}board-3-playing.png` })

const done = (page: Page) => page.getByRole('button', { name: 'Mijn Toekomstkaart' }).isVisible()
for (let rounds = 0; rounds < 400 && !(await Promise.all(students.map(done))).every(Boolean); rounds++) {
  for (const [place, page] of students.entries()) {
    await shoot(page, NAMES[place] ?? '')
    await tap(page)
  }
}
await board.waitForTimeout(2500)
await board.screenshot({ path: `${FOLDER}board-4-ready.png` })
for (const [place, page] of students.entries()) {
  await page.screenshot({ path: `${FOLDER}end-${place}.png` })
  await page.getByRole('button', { name: 'Mijn Toekomstkaart' }).click()
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${FOLDER}sheet-${place}.png`, fullPage: true })
}
await browser.close()
await server.stop()
console.log(`${seen.size} screens in shots/`)
process.exit(0)
