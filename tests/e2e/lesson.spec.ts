import { expect, type Page, test } from '@playwright/test'
import { closeAll, playUntil, startLesson, whenDone } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** A whole lesson of 20 minutes in real Chromium, with fast clocks. */

let server: GameServer
const outside: string[] = []
const mistakes: string[] = []

test.beforeAll(async () => {
  server = await GameServer.start(8)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

/** Notes what must never happen: a request to another host, an exception, a report of the content policy. */
function watch(page: Page): void {
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && host !== new URL(server.url).host) outside.push(request.url())
  })
  page.on('pageerror', (error) => mistakes.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) mistakes.push(message.text())
  })
}

const phaseOf = async (page: Page) => (await page.locator('.status-where').textContent())?.split(' · ')[0] ?? ''
const sentence = (page: Page) => page.getByRole('heading', { level: 1 })
const PHASES = ['Welkom', 'Introductie', 'Ervaring', 'Interesse of Talent', 'To Do', 'Slot']

/** Reloads one student's page the first time each phase is seen; the same sentence is back within three seconds. */
async function reloadOncePerPhase(page: Page, seen: Set<string>): Promise<void> {
  const phase = await phaseOf(page)
  if (!PHASES.includes(phase) || seen.has(phase)) return
  seen.add(phase)
  const before = await sentence(page).innerText()
  await page.reload()
  await expect(sentence(page)).toHaveText(before, { timeout: 3000 })
}

test('from the smartboard to four sheets, with a reload in each phase', async ({ browser }) => {
  const { board, students } = await startLesson(browser, server.url, ['Noor', 'Daan', 'Yara', 'Mees'], watch)
  const [first] = students
  const seen = new Set<string>()
  await playUntil(
    students,
    async () => {
      if (first) await reloadOncePerPhase(first, seen)
      return whenDone(students)
    },
    170_000,
  )
  expect([...seen]).toEqual(PHASES)

  for (const page of students) {
    await page.getByRole('button', { name: 'Mijn Toekomstkaart' }).click()
    await expect(page.getByRole('heading', { name: 'Mijn Toekomstkaart' })).toBeVisible()
    await expect(page.getByText('Mijn maatje gaf een hand.')).toBeVisible()
  }
  await expect(board.getByRole('button', { name: 'Groep A klaar' })).toBeVisible()
  expect(outside).toEqual([])
  expect(mistakes).toEqual([])
})
