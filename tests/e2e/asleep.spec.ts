import { expect, type Page, test } from '@playwright/test'
import { closeAll, startLesson, touch } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** A lid that was closed or a phone that was locked: the line is gone, the page stands still, and then it is opened again. */

const SPEED = 50
const ASLEEP_MS = 24_000

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(SPEED)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

async function sleeps(page: Page, asleep: boolean): Promise<void> {
  await page.context().setOffline(asleep)
  const tools = await page.context().newCDPSession(page)
  await tools.send('Page.setWebLifecycleState', { state: asleep ? 'frozen' : 'active' })
}

test('twenty minutes of sleep: the same seat and the same card, without a tap', async ({ browser }) => {
  const { board, students } = await startLesson(browser, server.url, ['Noor', 'Daan', 'Yara'])
  const [laptop, phone] = students as [Page, Page]
  const card = (page: Page) => page.locator('.step-title').first()
  await expect(card(laptop)).toBeVisible()
  await touch(board, 'Kijk naar het bord')
  await expect(laptop.getByRole('heading', { name: 'Even pauze' })).toBeVisible()
  const before = [await card(laptop).textContent(), await card(phone).textContent()]

  for (const page of [laptop, phone]) await sleeps(page, true)
  await expect(board.getByRole('button', { name: /^Groep A/ })).toContainText('1')
  await board.waitForTimeout(ASLEEP_MS)
  for (const page of [laptop, phone]) await sleeps(page, false)

  await expect(board.getByRole('button', { name: /^Groep A/ })).toContainText('3', { timeout: 10_000 })
  await touch(board, 'Speel verder')
  for (const [place, page] of [laptop, phone].entries()) {
    await expect(page.getByRole('button', { name: 'Even stoppen' })).toBeVisible()
    await expect(page.getByText('Even geen verbinding')).toHaveCount(0)
    await expect(card(page)).toHaveText(before[place] ?? '')
  }
})
