import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openLesson } from '../../tools/client.ts'
import { closeAll, startLesson, touch } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** A shared Chromebook: after "Klaar" the next pupil finds nothing of this one. */

const NAMES = ['Noor', 'Daan', 'Yara'] as const
let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(10)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const seatKey = (page: Page) => page.evaluate(() => JSON.parse(sessionStorage.getItem('seat') ?? '{}').key as string)
const everythingKept = (page: Page) => page.evaluate(() => JSON.stringify([{ ...sessionStorage }, document.cookie]))
/** What the server says to this key. */
const ticketFor = (page: Page, key: string) =>
  page.evaluate(
    async (shown) =>
      (
        await fetch('/api/tickets', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ key: shown }),
        })
      ).status,
    key,
  )

async function findsNothing(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText(/Noor|Toekomstkaart op/)
  expect(await everythingKept(page)).not.toMatch(/Noor|[0-9a-f]{32}/)
}

test('a screen that nobody touches for twenty minutes is covered, also after a reload, until a tap', async ({ browser }) => {
  const { students } = await startLesson(browser, server.url, NAMES)
  const [page, other] = students as [Page, Page]
  const cover = page.getByRole('heading', { name: 'Is dit jouw scherm?' })
  const untouchedFor = (minutes: number) =>
    page.evaluate((ms) => sessionStorage.setItem('touchedAt', JSON.stringify(Date.now() - ms)), minutes * 60_000)
  await untouchedFor(19)
  await page.waitForTimeout(6000)
  await expect(cover).toBeHidden()
  await untouchedFor(20.1)
  await expect(cover).toBeVisible({ timeout: 10_000 })
  await expect(page.locator('body')).not.toContainText(/Noor|Daan|Yara/)
  await page.reload()
  await expect(cover).toBeVisible()
  await page.keyboard.press('a')
  await expect(cover).toBeVisible()
  await page.getByRole('button', { name: 'Tik om verder te gaan' }).click()
  await expect(page.locator('body')).toContainText('Noor')
  await expect(other.getByRole('heading', { name: 'Is dit jouw scherm?' })).toBeHidden()
})

test('nothing in the tab, behind the back button, after a reload or in a new tab; the key opens nothing', async ({ browser }) => {
  const { board, students } = await startLesson(browser, server.url, NAMES)
  const [page] = students as [Page]
  const key = await seatKey(page)
  expect(await ticketFor(page, key)).toBe(200)
  await touch(board, 'Meer')
  await touch(board, 'Stop de les')
  await touch(board, 'Ja, stop de les')
  await page.getByRole('button', { name: 'Mijn Toekomstkaart' }).click()
  await page.getByRole('textbox', { name: 'Naam' }).fill('Noor de Wit')
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  const dropped = page.waitForResponse((response) => response.request().method() === 'DELETE')
  await page.locator('.sheet-ask').getByRole('button').first().click()
  expect((await dropped).status()).toBe(200)

  await findsNothing(page)
  for (let back = 0; back < 3; back++) {
    await page.goBack().catch(() => null)
    if (page.url().startsWith(server.url)) await findsNothing(page)
  }
  await page.goto(`${server.url}/sheet`)
  await findsNothing(page)
  await page.reload()
  await findsNothing(page)
  const next = await page.context().newPage()
  await next.goto(`${server.url}/play`)
  await findsNothing(next)
  expect(await ticketFor(next, key)).toBe(401)
})

/** What the browser itself remembers of what was typed in fields, to offer it to whoever types there next. */
const rememberedFields = (profile: string): Buffer => {
  const file = join(profile, 'Default', 'Web Data')
  expect(existsSync(file)).toBe(true)
  return readFileSync(file)
}

test('the browser does not remember the first name for the next pupil', async ({ playwright, launchOptions }) => {
  const { code } = await openLesson(server.url, { level: 'vmbo', variant: '20', language: 'nl' })
  const profile = mkdtempSync(join(tmpdir(), 'shared-chromebook-'))
  const browser = await playwright.chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'nl-NL' })
  const page = await browser.newPage()
  await page.goto(`${server.url}/j/${code}`)
  await page.getByLabel('Jouw voornaam').pressSequentially('Zebediah', { delay: 30 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Je bent binnen, Zebediah' })).toBeVisible()
  await page.goto('about:blank')
  await browser.close()
  expect(rememberedFields(profile).includes('Zebediah')).toBe(false)
  rmSync(profile, { recursive: true })
})
