import { type Browser, expect, type Page, test } from '@playwright/test'
import { closeAll, whenDone } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'
import { byFinger, tap } from '../support/hands.ts'
import { Keyboard } from '../support/keyboard.ts'

/** A whole game by keyboard only and by touch only, at one table: from the address to the sheet. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(10)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

async function open(browser: Browser, width: number, height: number, hasTouch: boolean): Promise<Page> {
  return (await browser.newContext({ viewport: { width, height }, hasTouch, locale: 'nl-NL' })).newPage()
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Who plays: until the sheet can be had. */
async function playOn(students: readonly Page[], one: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + 170_000
  while (!(await whenDone(students))) {
    if (Date.now() > until) throw new Error('the game did not end in time')
    await one()
  }
}

test('one plays by keyboard, one by touch, and the board is touched', async ({ browser }) => {
  const board = await open(browser, 1920, 1080, true)
  await board.goto(server.url)
  await board.getByLabel('20 minuten').tap()
  await button(board, 'Start een les').tap()
  const code = (await board.locator('.stage-code [aria-hidden]').first().innerText()).replace(/\s/g, '')

  const laptop = await open(browser, 1366, 768, false)
  const keyboard = new Keyboard(laptop)
  await laptop.goto(server.url)
  await keyboard.goTo(laptop.getByLabel('Code van het bord'))
  await laptop.keyboard.type(code)
  await laptop.keyboard.press('Enter')
  await expect(laptop.getByRole('heading', { name: 'Doe mee' })).toBeVisible()
  await keyboard.goTo(laptop.getByLabel('Jouw voornaam'))
  await laptop.keyboard.type('Noor')
  await laptop.keyboard.press('Enter')
  await expect(laptop.getByRole('heading', { name: 'Je bent binnen, Noor' })).toBeVisible()

  const phone = await open(browser, 360, 640, true)
  await phone.goto(`${server.url}/j/${code}`)
  await phone.getByLabel('Jouw voornaam').tap()
  await phone.keyboard.type('Daan')
  await button(phone, 'Naar de klas').tap()
  await expect(phone.getByRole('heading', { name: 'Je bent binnen, Daan' })).toBeVisible()

  for (const name of ['Maak groepen', 'Start']) {
    await board.waitForTimeout(350)
    await button(board, name).tap()
  }
  // settings by keyboard: open, choose with the arrows, close with Escape, and the focus is back
  await expect(laptop.locator('.status')).toBeVisible()
  await keyboard.press(button(laptop, 'Instellingen').and(laptop.locator('.status-settings')))
  await expect(laptop.getByRole('dialog', { name: 'Instellingen' })).toBeVisible()
  await keyboard.goTo(laptop.getByRole('radio', { name: '100 %' }))
  await laptop.keyboard.press('ArrowRight')
  await expect(laptop.locator('html')).toHaveAttribute('data-text', '125')
  await laptop.keyboard.press('Escape')
  await expect(laptop.getByRole('dialog')).toBeHidden()
  await expect(button(laptop, 'Instellingen').and(laptop.locator('.status-settings'))).toBeFocused()

  await Promise.all([
    playOn([laptop, phone], () => tap(laptop, 'nl', keyboard.press)),
    playOn([laptop, phone], () => tap(phone, 'nl', byFinger)),
  ])
  await keyboard.press(button(laptop, 'Mijn Toekomstkaart'))
  await button(phone, 'Mijn Toekomstkaart').tap()
  for (const page of [laptop, phone]) await expect(page.getByRole('heading', { name: 'Mijn Toekomstkaart' })).toBeVisible()
  await keyboard.press(button(laptop, 'Klaar'))
  await keyboard.press(button(laptop, 'Ja, wis alles'))
  await expect(laptop.getByRole('heading', { name: 'Ik doe mee' })).toBeVisible()
  expect(keyboard.unseen).toEqual([])
})
