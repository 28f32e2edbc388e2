import { expect, type Page, test } from '@playwright/test'
import { closeAll, playUntil, sentence, startLesson, whenDone } from '../support/class.ts'
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
const sentences = (pages: readonly Page[]) => Promise.all(pages.map((page) => sentence(page).innerText()))
const PHASES = ['Welkom', 'Introductie', 'Ervaring', 'Interesse of Talent', 'To Do', 'Slot']

/** What everybody reads, once it is the same twice in a row: not half before and half after a step. */
async function atRest(pages: readonly Page[]): Promise<string[]> {
  const [first, second] = [await sentences(pages), await sentences(pages)]
  return first.join() === second.join() ? second : atRest(pages)
}

/** Reloads the first student's page when a phase is new; within three seconds its sentence is back, or the game has moved on for all. */
async function reloadOncePerPhase([page, ...others]: readonly Page[], seen: Set<string>): Promise<void> {
  if (!page) return
  const phase = await phaseOf(page)
  if (!PHASES.includes(phase) || seen.has(phase)) return
  seen.add(phase)
  const [before, ...theirs] = await atRest([page, ...others])
  await page.reload()
  await expect(async () => {
    const [now, ...elsewhere] = await sentences([page, ...others])
    if (elsewhere.join() === theirs.join()) expect(now).toBe(before)
  }).toPass({ timeout: 3000 })
}

test('from the smartboard to four sheets, with a reload in each phase', async ({ browser }) => {
  const { board, students } = await startLesson(browser, server.url, ['Noor', 'Daan', 'Yara', 'Mees'], watch)
  const seen = new Set<string>()
  await playUntil(
    students,
    async () => {
      await reloadOncePerPhase(students, seen)
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
  await expect(board.getByRole('button', { name: /^Groep A .*klaar$/ })).toBeVisible()
  expect(outside).toEqual([])
  expect(mistakes).toEqual([])
})
