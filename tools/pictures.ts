import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright'
import { CHOOSING, join, openBoard, reads, touch } from '../tests/support/class.ts'
import { GameServer } from '../tests/support/gameServer.ts'
import { tap } from '../tests/support/hands.ts'
import { buildClientIfNeeded } from './build.ts'
import { findOrGetChromium } from './chromium.ts'

/** `npm run pictures`: plays a lesson of a whole class, and renews the pictures in the README. */
const FOLDER = new URL('../docs/pictures/', import.meta.url)
const BOTS = fileURLToPath(new URL('bots.ts', import.meta.url))
const QUALITY = 82
const MOST_BYTES = 150_000
const LESSON_MS = 170_000

await buildClientIfNeeded()
const executablePath = await findOrGetChromium()
if (!executablePath) process.exit(1)
const server = await GameServer.start(8)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
const made = new Set<string>()

/** A small picture of what stands on the screen now; the first one of that name. */
async function picture(page: Page, name: string, settled = 500): Promise<void> {
  if (made.has(name)) return
  made.add(name)
  await page.waitForTimeout(settled)
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
  const bytes = Buffer.from(data, 'base64')
  if (bytes.length > MOST_BYTES) throw new Error(`${name} is ${bytes.length} bytes; at most ${MOST_BYTES} is allowed`)
  writeFileSync(new URL(`${name}.webp`, FOLDER), bytes)
}

const has = async (page: Page, text: string) => (await page.getByText(text, { exact: true }).count()) > 0
const isDone = (page: Page) => page.getByRole('button', { name: 'Mijn Toekomstkaart' }).isVisible()

const { board, code } = await openBoard(browser, server.url)
const laptop = await join(browser, server.url, code, 'Nina', 0)
const phone = await join(browser, server.url, code, 'Daniël', 1)
const bots = spawn(
  process.execPath,
  ['--no-experimental-websocket', BOTS, '--url', server.url, '--code', code, '--students', '24', '--pace', 'real'],
  { stdio: 'ignore' },
)
await board.getByText('26 leerlingen zijn er').waitFor({ timeout: 30_000 })
await picture(board, 'stage-lobby')
await touch(board, 'Maak groepen')
await touch(board, 'Start')

const until = Date.now() + LESSON_MS
while (Date.now() < until && !((await isDone(laptop)) && (await isDone(phone)))) {
  if (await reads(laptop, CHOOSING)) await picture(laptop, 'laptop-choosing', 900)
  if (await has(phone, 'Luister')) await picture(phone, 'phone-listening')
  if (made.has('laptop-choosing')) await picture(board, 'stage-play', 2500)
  await tap(laptop)
  await tap(phone)
}
await picture(laptop, 'board-light', 2500)
await laptop.getByRole('button', { name: 'Mijn Toekomstkaart' }).click()
await picture(laptop, 'sheet')
bots.kill()
await browser.close()
await server.stop()
console.log(`${[...made].join(', ')} in docs/pictures`)
process.exit(0)
