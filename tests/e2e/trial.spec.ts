import { expect, type Page, test } from '@playwright/test'
import { closeAll, playUntil } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { GameServer } from '../support/gameServer.ts'

/** "Probeer het alleen": one mentor, one tab, and three players of the server. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(20)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('from the home page to the sheet, with a server that falls over on the way; afterwards nothing is left', async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL', hasTouch: true })
  ).newPage()
  await page.goto(server.url)
  await page.getByLabel('20 minuten').check()
  await button(page, 'Probeer het alleen').tap()
  await expect(page).toHaveURL(/\/play$/)
  await expect(page.getByText('Proefspel.')).toBeVisible()
  expect(await faults(page)).toEqual([])

  await playUntil([page], async () => (await page.getByText('Ervaring').count()) > 0, 60_000)
  await server.kill()
  await server.start()
  await expect(page.getByText('Even geen verbinding')).toBeHidden({ timeout: 20_000 })

  await playUntil([page], () => button(page, 'Mijn Toekomstkaart').isVisible(), 150_000)
  await button(page, 'Mijn Toekomstkaart').tap()
  await expect(page.getByRole('heading', { name: 'Toekomstkaart' }).first()).toBeVisible()
  await page.goBack()
  await button(page, 'Stop').tap()
  await expect(button(page, 'Probeer het alleen')).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await page.goto(`${server.url}/play`)
  await expect(button(page, 'Probeer het alleen')).toBeVisible()
})
