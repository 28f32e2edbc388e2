import { expect, type Page, test } from '@playwright/test'
import { closeAll, startLesson } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** A tab that is duplicated has the same key: the newest is the student's screen, until a tap takes it back. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(1)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const elsewhere = (page: Page) => page.getByRole('heading', { name: 'Op een ander apparaat verder' })

test('a duplicated tab takes over, a tap takes it back, and the two do not fight', async ({ browser }) => {
  const { students } = await startLesson(browser, server.url, ['Noor', 'Daan', 'Yara'])
  const [first] = students as [Page]
  const opened = first.waitForEvent('popup')
  await first.evaluate(() => void window.open(location.href))
  const second = await opened
  await expect(elsewhere(first)).toBeVisible()
  await expect(second.getByRole('list', { name: 'Jouw groep' })).toContainText('Noor')

  await first.getByRole('button', { name: 'Hier verder' }).click()
  await expect(first.getByRole('list', { name: 'Jouw groep' })).toContainText('Noor')
  await expect(elsewhere(second)).toBeVisible()
  await first.waitForTimeout(4000)
  await expect(elsewhere(first)).toBeHidden()
  await expect(elsewhere(second)).toBeVisible()
})
