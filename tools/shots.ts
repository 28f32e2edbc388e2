import { mkdirSync } from 'node:fs'
import { chromium, type Page } from 'playwright'
import { LANGUAGES } from '../shared/basics.ts'
import { join, type Minutes, openBoard, sentence, touch } from '../tests/support/class.ts'
import { GameServer } from '../tests/support/gameServer.ts'
import { tap } from '../tests/support/hands.ts'
import { said } from '../tests/support/said.ts'
import { buildClientIfNeeded } from './build.ts'
import { findOrGetChromium } from './chromium.ts'

/**
 * Plays a lesson and writes a picture of each new screen into `shots/<minutes>/` or `shots/<minutes>-en/` (outside git):
 * the board at 1920x1080, two students at 1366x768, two at 360x740. The last student comes late.
 * Run: `npm run shots -- 35 en` (20 minutes in Dutch when nothing is named).
 */
const MINUTES: readonly Minutes[] = [20, 35, 50]
const minutes = MINUTES.find((one) => String(one) === process.argv[2]) ?? 20
const language = LANGUAGES.find((one) => one === process.argv[3]) ?? 'nl'
const FOLDER = new URL(`../shots/${minutes}${language === 'nl' ? '' : `-${language}`}/`, import.meta.url).pathname
const LATE = 'Mees'
const NAMES = /Noor|Daan|Yara|Mees/g
const SPEED = 10
const SETTLED_MS = 500
const TILES_MS = 2500
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

/** The words are those of the Dutch screens; they are found in the language of these pictures. */
const button = (page: Page, name: string) => page.getByRole('button', { name: said(name, language), exact: true })
const touched = (name: string) => touch(board, said(name, language))
const has = async (page: Page, name: string) => (await button(page, name).count()) > 0
const whoHas = async (pages: readonly Page[], name: string) => {
  for (const page of pages) if (await has(page, name)) return page
  return null
}

const keyOf = (page: Page, name: string) => `${page.viewportSize()?.width}-${name}`

/** One picture per screen of that name and size. */
async function shootAs(page: Page, name: string, ms = SETTLED_MS): Promise<void> {
  const key = keyOf(page, name)
  if (seen.has(key)) return
  seen.add(key)
  await page.waitForTimeout(ms)
  const file = `${page.viewportSize()?.width}-${String(seen.size).padStart(3, '0')}-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`
  await page.screenshot({ path: `${FOLDER}${file.slice(0, 60)}.png` })
}

/** The screen is known by its sentence; who acts does not make it another one. */
async function shoot(page: Page): Promise<void> {
  const name = await screenOf(page)
  if (seen.has(keyOf(page, name))) return
  await page.waitForTimeout(SETTLED_MS)
  if ((await screenOf(page)) === name) await shootAs(page, name, 0)
}
const screenOf = async (page: Page) => (await sentence(page).first().innerText()).replace(NAMES, 'X')

/** "Even stoppen", up to the help that the mentor gives. */
async function stopForAMoment(): Promise<void> {
  await button(students[0], 'Even stoppen').click()
  for (const page of students) await shootAs(page, page === students[0] ? 'stopped by me' : 'stopped')
  await button(students[0], 'Ik wil mijn mentor').click()
  await shootAs(board, 'help', TILES_MS)
  await touched('Groep A')
  await shootAs(board, 'help, chosen')
  await touched('Hulp gegeven aan groep A')
  await touched('Ja, geholpen')
  await touched('Groep A niet meer kiezen')
}

/** A connection that is lost, up to the question whether to go on without. */
async function loseOne(): Promise<void> {
  const [lost, other, ...others] = students
  await lost.goto('about:blank')
  await button(other, 'Ja, verder').waitFor()
  for (const page of [other, ...others]) await shootAs(page, 'lost')
  await button(other, 'Ja, verder').click()
  await shootAs(other, 'lost, said yes')
  await lost.goto(`${server.url}/play`)
}

/** The menu that is on every screen. */
async function settings(page: Page): Promise<void> {
  await button(page, 'Instellingen').click()
  await shootAs(page, 'settings')
  await button(page, 'Sluit').click()
}

/** Who is late: the strip on the board, and the screen until there is a seat. */
async function comeLate(): Promise<Page> {
  const page = await join(browser, server.url, code, LATE, 1, () => {}, language)
  await shootAs(board, 'late', TILES_MS)
  await shootAs(page, 'waits for a seat')
  await touched('Naar groep A')
  await button(page, 'Even stoppen').waitFor()
  return page
}

/** Passing the turn three times: each way of telling easier, then listening. */
async function passTurn(teller: Page): Promise<void> {
  await button(teller, 'Liever met een plaatje').click()
  await shootAs(teller, 'easier, picture')
  for (let taps = 0; taps < 3; taps++) await tap(teller, language)
  await button(teller, 'Klaar').waitFor()
  await shootAs(teller, 'tells with pictures')
  await button(teller, 'Liever over iemand anders').click()
  await shootAs(teller, 'easier, person')
  await button(teller, 'Liever luisteren').click()
  for (const page of students) await shoot(page)
}

/** The network question: opened, put together, sent. */
async function askNetwork(page: Page): Promise<void> {
  await button(page, 'Vraag op het bord (als je wilt)').click()
  const people = page.getByRole('group', { name: said('Wie weet hier meer van?', language) })
  await people.locator('label').first().click()
  await people.scrollIntoViewIfNeeded()
  await shootAs(page, 'network question')
  await button(page, 'Zet op het bord').click()
  await shootAs(page, 'network question sent')
}

const { board, code } = await openBoard(browser, server.url, () => {}, minutes, language)
const comeIn = (name: string, place: number) => join(browser, server.url, code, name, place, () => {}, language)
const early = await Promise.all([comeIn('Noor', 0), comeIn('Daan', 1), comeIn('Yara', 2)])
await shootAs(board, 'lobby')
for (const page of early) await shoot(page)
for (const page of early.slice(0, 2)) await settings(page)
await button(board, 'Maak groepen').click()
await shootAs(board, 'groups')
await button(board, 'Start').click()
await shootAs(board, 'playing', TILES_MS)
const students = [...early, await comeLate()] as const
await stopForAMoment()
await loseOne()

const done = (page: Page) => button(page, 'Mijn Toekomstkaart').isVisible()
const once = new Set<string>()
const first = (what: string) => !once.has(what) && once.add(what)

for (let rounds = 0; rounds < 800 && !(await Promise.all(students.map(done))).every(Boolean); rounds++) {
  const teller = await whoHas(students, 'Liever met een plaatje')
  if (teller && first('pass')) await passTurn(teller)
  for (const page of students) {
    await shoot(page)
    const { width } = page.viewportSize() ?? {}
    if ((await has(page, 'Vraag op het bord (als je wilt)')) && first(`network ${width}`)) await askNetwork(page)
    await tap(page, language)
  }
}
await shootAs(board, 'ready', TILES_MS)
for (const [place, page] of students.entries()) {
  await shootAs(page, 'end')
  await button(page, 'Mijn Toekomstkaart').click()
  await page.waitForTimeout(SETTLED_MS)
  await page.screenshot({ path: `${FOLDER}sheet-${place}.png`, fullPage: true })
}
await browser.close()
await server.stop()
console.log(`${seen.size} screens in ${FOLDER}`)
process.exit(0)
