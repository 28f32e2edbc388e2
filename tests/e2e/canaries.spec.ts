import { expect, type Page, test } from '@playwright/test'
import { OWN_WORDS } from '../../shared/bot.ts'
import { random } from '../../shared/random.ts'
import { BotPlayer } from '../../tools/bots/player.ts'
import { openLesson, takeSeat } from '../../tools/client.ts'
import { closeAll } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'
import { tap } from '../support/hands.ts'

/** Names and words that occur nowhere else, and where they came to stand in real pages: text, attributes, fields and storage. */

const NAMES = ['Qbramvost', 'Qdelwinka', 'Qfornulip', 'Qgastemir', 'Qhelvondo', 'Qjaspirel']
const OWN = 'Qkolbertan'
const PLAY_MS = 100_000

let server: GameServer
test.beforeAll(async () => {
  server = await GameServer.start(20)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

/** Looks ten times a second, also at what is hidden, and keeps what it ever saw. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(
    (canaries) => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      setInterval(() => {
        const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)
        const all = [
          document.documentElement.outerHTML,
          ...fields,
          JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
        ].join(' ')
        for (const canary of canaries) if (all.includes(canary)) seen.add(canary)
      }, 100)
    },
    [...NAMES, OWN, ...OWN_WORDS],
  )
}
const seenOn = (page: Page) => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])

test('a student sees the names of the own table alone, and the smartboard no own words', async ({ browser }) => {
  const opened = await openLesson(server.url, { level: 'hvb', variant: '20', language: 'nl' })
  const board = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL' })).newPage()
  const student = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' })).newPage()
  for (const page of [board, student]) await watch(page)
  await board.goto(`${server.url}/stage/${opened.lesson}#${opened.hostKey}`)
  await student.goto(`${server.url}/j/${opened.code}`)
  await student.getByLabel('Jouw voornaam').fill(OWN)
  await student.getByRole('button', { name: 'Naar de klas' }).click()
  await expect(student.getByRole('heading', { name: `Je bent binnen, ${OWN}` })).toBeVisible()
  const bots = await Promise.all(
    NAMES.map(
      async (name, place) => new BotPlayer(server.url, await takeSeat(server.url, opened.code, name), 'quick', random(3, place)),
    ),
  )
  const playing = Promise.all(bots.map((bot) => bot.play(performance.now() + PLAY_MS + 30_000)))
  await expect(board.getByText(NAMES[0] ?? '').first()).toBeVisible()
  await board.getByRole('button', { name: 'Maak groepen' }).click()
  await board.getByRole('button', { name: 'Start', exact: true }).click()
  const until = Date.now() + PLAY_MS
  while (Date.now() < until && !(await student.getByRole('button', { name: 'Mijn Toekomstkaart' }).isVisible()))
    await tap(student)
  await playing

  const seen = await seenOn(student)
  const tableOf = (letter: string | null) => NAMES.filter((_, place) => bots[place]?.group === letter)
  const tables = [...new Set(bots.map(({ group }) => group))].map(tableOf)
  expect(tables).toHaveLength(2)
  const own = tables.find((names) => names.some((name) => seen.includes(name))) ?? []
  expect(own.length).toBeGreaterThan(1)
  expect(seen.filter((text) => text.startsWith('Q')).sort()).toEqual([OWN, ...own].sort())
  const onBoard = await seenOn(board)
  expect(onBoard).toEqual(expect.arrayContaining(NAMES))
  expect(onBoard.filter((words) => OWN_WORDS.includes(words))).toEqual([])
  const written = bots.flatMap(({ view }) => view?.me?.sheet?.insights ?? []).filter(({ ending }) => ending.kind === 'words')
  expect(written.length).toBeGreaterThan(0)
})
