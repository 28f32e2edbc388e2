import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { random } from '../../shared/random.ts'
import { BotPlayer } from '../../tools/bots/player.ts'
import { openLesson, takeSeat } from '../../tools/client.ts'
import { closeAll, sentence } from '../support/class.ts'
import { Forge } from '../support/forge.ts'
import { GameServer } from '../support/gameServer.ts'
import { tap } from '../support/hands.ts'

/**
 * 300 pieces of text that would like to run, in every field that somebody typed, on every screen of a student and of the smartboard.
 * Nothing runs, nothing is asked of another address, the content policy has nothing to report, and the text is shown as it is.
 */

const PAYLOADS = JSON.parse(readFileSync(new URL('../support/payloads.json', import.meta.url), 'utf8')) as readonly string[]
const NAMES = ['Noor', 'Daan', 'Yara'] as const
const OWN = 'Mees'
const TAPS_MS = 150_000
/** how many of the list on each screen after the first of its kind; `PAYLOADS=300` for all on all of them */
const PER_SCREEN = Number(process.env.PAYLOADS ?? 60)

let server: GameServer
test.beforeAll(async () => {
  server = await GameServer.start(Number(process.env.SPEED ?? 10))
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

type Watched = { readonly page: Page; readonly forge: Forge; readonly outside: string[]; readonly dialogs: string[] }

async function watched(page: Page): Promise<Watched> {
  const outside: string[] = []
  const dialogs: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) outside.push(request.url())
  })
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.addInitScript(() => {
    const reports: string[] = []
    Object.assign(window, { reports })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => reports.push(violatedDirective))
  })
  return { page, forge: await Forge.on(page), outside, dialogs }
}

/** Shows the texts one after the other in all fields; gives how many were to be seen on the screen, letter by letter. */
async function show({ page, forge }: Watched, from: number, count: number): Promise<number> {
  const typed = forge.texts
  let seen = 0
  for (let step = 0; step < count; step++) {
    const other = (text: string) => PAYLOADS[(from + step + typed.indexOf(text)) % PAYLOADS.length] ?? ''
    await forge.show(other)
    seen += await page.evaluate(literally, typed.map(other))
  }
  await forge.restore()
  return seen
}

/** How many of these texts stand on the page as they are, once it is drawn. */
async function literally(texts: readonly string[]): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const all = document.body.textContent ?? ''
  return texts.filter((text) => all.includes(text.trim())).length
}

test('nothing that was typed runs', async ({ browser }) => {
  const opened = await openLesson(server.url, { level: 'hvb', variant: '20', language: 'nl' })
  const board = await watched(
    await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL' })).newPage(),
  )
  await board.page.goto(`${server.url}/stage/${opened.lesson}#${opened.hostKey}`)
  const student = await watched(
    await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })).newPage(),
  )
  await student.page.goto(`${server.url}/j/${opened.code}`)
  await student.page.getByLabel('Jouw voornaam').fill(OWN)
  await student.page.getByRole('button', { name: 'Naar de klas' }).click()
  await expect(student.page.getByRole('heading', { name: `Je bent binnen, ${OWN}` })).toBeVisible()
  const bots = await Promise.all(
    NAMES.map(
      async (name, place) => new BotPlayer(server.url, await takeSeat(server.url, opened.code, name), 'quick', random(1, place)),
    ),
  )
  const until = performance.now() + TAPS_MS + 60_000
  const playing = Promise.all(bots.map((bot) => bot.play(until)))

  const seen = new Map<string, number>()
  let next = 0
  const look = async (screen: string, one: Watched) => {
    if (seen.has(screen)) return
    seen.set(screen, await show(one, next, PER_SCREEN))
    next += PER_SCREEN
  }
  await look('board lobby', board)
  await look('student lobby', student)
  await board.page.getByRole('button', { name: 'Maak groepen' }).click()
  await look('board groups', board)
  await look('student grouped', student)
  await board.page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(board.page.getByRole('button', { name: /Groep A/ })).toBeVisible()
  await look('board playing', board)

  const end = Date.now() + TAPS_MS
  const isDone = () => student.page.getByRole('button', { name: 'Mijn Toekomstkaart' }).isVisible()
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error('the group did not get to its end in time')
    const title = (await sentence(student.page).innerText()).replace(/Noor|Daan|Yara|Mees/g, '...')
    await look(`student ${title}`, student)
    await tap(student.page)
  }
  await look('student end', student)
  await board.page
    .getByRole('button', { name: /Groep A/ })
    .first()
    .click()
  await look('board one group', board)
  await student.page.getByRole('button', { name: 'Mijn Toekomstkaart' }).click()
  await look('student sheet', student)
  for (const payload of PAYLOADS.slice(0, PER_SCREEN)) {
    await student.page.getByRole('textbox', { name: 'Naam' }).fill(payload)
  }
  await playing

  for (const one of [board, student]) {
    expect(one.dialogs).toEqual([])
    expect(one.outside).toEqual([])
    expect(await one.page.evaluate(() => (window as unknown as { reports: string[] }).reports)).toEqual([])
    expect(
      await one.page.evaluate(
        () => document.querySelectorAll('script:not([src]), iframe, object, embed, base, form[action]').length,
      ),
    ).toBe(0)
  }
  console.log(JSON.stringify({ screens: seen.size, payloadsPerScreen: PER_SCREEN, shown: Object.fromEntries(seen) }))
  expect(seen.size).toBeGreaterThan(12)
  for (const screen of ['board lobby', 'board groups', 'student lobby'])
    expect(seen.get(screen), screen).toBeGreaterThanOrEqual(PER_SCREEN)
})
