import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { LANGUAGES } from '../shared/basics.ts'
import { GameServer } from '../tests/support/gameServer.ts'
import { walkMentor } from '../tests/support/mentorWalk.ts'
import { buildClientIfNeeded } from './build.ts'
import { findOrGetChromium } from './chromium.ts'

/**
 * Writes a picture of each screen of the mentor, on the board and on the phone, into `shots/mentor-<language>/` (outside git).
 * Run: `npm run shots:mentor -- en` (Dutch when nothing is named).
 */
const language = LANGUAGES.find((one) => one === process.argv[2]) ?? 'nl'
const FOLDER = new URL(`../shots/mentor-${language}/`, import.meta.url).pathname
const SPEED = 20
/** A batch of tiles and a fade. */
const SETTLED_MS = 1800

mkdirSync(FOLDER, { recursive: true })
await buildClientIfNeeded()
const executablePath = await findOrGetChromium()
if (!executablePath) process.exit(1)
const server = await GameServer.start(SPEED)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
let count = 0

await walkMentor({
  browser,
  url: server.url,
  language,
  look: async (page, screen) => {
    await page.waitForTimeout(SETTLED_MS)
    const name = `${String(++count).padStart(2, '0')}-${screen.toLowerCase().replace(/[^a-z]+/g, '-')}`
    await page.screenshot({ path: `${FOLDER}${name}.png` })
  },
})
await browser.close()
await server.stop()
console.log(`${count} screens in ${FOLDER}`)
process.exit(0)
