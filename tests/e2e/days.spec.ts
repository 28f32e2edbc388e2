import { expect, type Page, test } from '@playwright/test'
import { Board, touchBoard } from '../support/board.ts'
import { join } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { hosted } from '../support/hosted.ts'

/** The board goes away and comes back: another day, or a moment later. */

const lesson = hosted(5)

test('another day: shelved, found again at the door, taken up; one comes back on another device', async ({ browser }) => {
  const context = await touchBoard(browser)
  const first = await Board.open(context, lesson.url)
  const code = await first.openLesson()
  const [noor, daan] = [await join(browser, lesson.url, code, 'Noor'), await join(browser, lesson.url, code, 'Daan')]
  const yara = await join(browser, lesson.url, code, 'Yara')
  await first.start()
  const plays = (page: Page) => expect(page.getByRole('button', { name: 'Even stoppen' })).toBeVisible()
  for (const page of [noor, daan, yara]) await plays(page)

  await first.tap('Meer')
  await first.tap('Ga een andere dag verder')
  await first.tap('Ja, een andere dag')
  await first.sees('Deze les gaat een andere dag verder')
  await expect(noor.getByRole('heading', { name: 'Tot de volgende keer' })).toBeVisible()
  await expect
    .poll(async () => (await context.cookies()).some(({ name, expires }) => name.includes('host-') && expires > 0))
    .toBe(true)
  await first.page.close()
  for (const page of [daan, yara]) await page.context().close()

  const board = await Board.open(context, lesson.url)
  await board.tap(/^Verder met de les van /)
  await board.tap('Verder met deze les')
  await board.sees('0 van 3 zijn er weer')
  expect(await faults(board.page)).toEqual([])
  const tries = async (name: string) => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })).newPage()
    await page.goto(`${lesson.url}/j/${code}`)
    await page.getByLabel('Jouw voornaam').fill(name)
    await page.getByRole('button', { name: 'Naar de klas' }).click()
    return page
  }
  const [daanAgain, yaraAgain] = [await tries('Daan'), await tries('Yara van H')]
  await board.tap('Zet 2 terug')
  await board.sees('2 van 3 zijn er weer')
  await board.sees('Yara van H is nieuw. Was je er al eerder?')
  await board.tap('Ja, kies de naam')
  await board.tap('Yara')
  await board.sees('3 van 3 zijn er weer')
  await board.tap('Speel verder')
  await expect(board.tile('A')).toContainText('bezig')
  for (const page of [noor, daanAgain, yaraAgain]) await plays(page)
  await expect(yaraAgain.getByText('Yara van H')).toHaveCount(0)
})

test('the board is refreshed, or closed and opened, at any moment: back within ten seconds, and students notice nothing', async ({
  browser,
}) => {
  const context = await touchBoard(browser)
  let board = await Board.open(context, lesson.url)
  const code = await board.openLesson()
  const noor = await join(browser, lesson.url, code, 'Noor', 1)
  await noor.evaluate(() => Object.assign(window, { here: true }))
  await lesson.students.join(code, 'Daan', 'Yara', 'Mees')
  const sizeOf = async (target: string) => {
    const size = await board.page
      .locator(target)
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize)
    return Number.parseFloat(size) / (board.page.viewportSize()?.width ?? 1)
  }
  expect(await sizeOf('.stage-code')).toBeGreaterThanOrEqual(0.09)
  expect(await sizeOf('.stage-address')).toBeGreaterThanOrEqual(0.044)

  const BACK = { timeout: 10_000 }
  await board.page.reload()
  await expect(board.button('Maak groepen')).toBeVisible(BACK)
  await board.tap('Maak groepen')
  await expect(board.button('Nieuwe groepen')).toBeVisible()
  const address = board.page.url()
  await board.page.close()
  board = await Board.open(context, address)
  await expect(board.button('Nieuwe groepen')).toBeVisible(BACK)
  await board.tap('Start')
  await expect(board.tile('A')).toBeVisible()
  await board.page.reload()
  await expect(board.tile('A')).toBeVisible(BACK)
  await board.tap('Kijk naar het bord')
  await expect(noor.getByRole('heading', { name: 'Even pauze' })).toBeVisible()
  await board.page.reload()
  await expect(board.button('Speel verder')).toBeVisible(BACK)
  await board.tap('Speel verder')
  await expect(noor.getByRole('heading', { name: 'Even pauze' })).toBeHidden()
  await board.tap('Samen afsluiten')
  await board.page.reload()
  await expect(board.button('Slotwoord')).toBeVisible(BACK)
  expect(await noor.evaluate(() => 'here' in window)).toBe(true)
  await expect(noor.getByText('Even geen verbinding')).toHaveCount(0)
})
