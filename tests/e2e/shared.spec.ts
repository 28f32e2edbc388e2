import { expect, type Page, test } from '@playwright/test'
import { closeAll, join, joinTogether, openBoard, playUntil, sentence, touch, whenDone } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { misfits } from '../support/fits.ts'
import { GameServer } from '../support/gameServer.ts'
import { namesOn, undescribed } from '../support/screensDoc.ts'

/** One device in the middle of the table, in real Chromium. */

let server: GameServer
const mistakes: string[] = []
const watch = (page: Page) => void page.on('pageerror', (error) => mistakes.push(error.message))

test.beforeAll(async () => {
  server = await GameServer.start(8)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const given = (page: Page) => page.getByRole('heading', { name: /^Geef het scherm aan / })
const pointed = (page: Page) => page.getByRole('group', { name: /^Wat wees / })

/** What is shown for one alone is not there before that one has tapped; a choice that was made is not shown again. */
async function lookAt(page: Page, seen: Map<string, string>): Promise<void> {
  if (await given(page).isVisible()) {
    const text = await given(page).innerText()
    const name = text.replace('Geef het scherm aan ', '')
    await expect(button(page, `Ik ben ${name}`)).toBeVisible()
    await expect(page.locator('.play-panel .pick, .play-panel .chip')).toHaveCount(0)
    seen.set('given', `${seen.get('given') ?? ''} ${name}`)
  }
  if (await button(page, '3, 2, 1, wijs!').isVisible()) seen.set('pointing', await sentence(page).innerText())
  if (await pointed(page).isVisible()) {
    const [legend = ''] = await pointed(page).locator('legend').allInnerTexts()
    seen.set('pointed', `${seen.get('pointed') ?? ''} ${legend.replace(/^Wat wees (.*) aan\?$/, '$1')}`)
  }
}

/** Once of each: what fits, what axe says, and what is not described. */
async function inspect(page: Page, screen: string, known: Set<string>): Promise<void> {
  if (known.has(screen)) return
  known.add(screen)
  expect(await faults(page), screen).toEqual([])
  expect(await misfits(page), screen).toEqual([])
  expect(undescribed(await namesOn(page), 'nl'), screen).toEqual([])
}

test('three students on one phone: from the join screen to three sheets', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url, watch, 35)
  const page = await joinTogether(browser, server.url, code, ['Noor', 'Daan', 'Lisa'], 1, watch)
  await expect(board.getByText('3 leerlingen zijn er')).toBeVisible()
  const known = new Set<string>()
  await inspect(page, 'lobby', known)
  await touch(board, 'Maak groepen')
  await touch(board, 'Start')
  await expect(sentence(page)).not.toContainText('Jullie zijn binnen')

  const seen = new Map<string, string>()
  let reloads = 0
  await playUntil(
    [page],
    async () => {
      await lookAt(page, seen).catch(() => {})
      if (await given(page).isVisible()) await inspect(page, 'handover', known)
      if (await button(page, '3, 2, 1, wijs!').isVisible()) await inspect(page, 'pointing', known)
      if (reloads === 0 && (seen.get('given') ?? '') !== '') {
        reloads++
        await page.reload()
        await expect(given(page).or(page.locator('.play-panel .step'))).toBeVisible()
      }
      return whenDone([page])
    },
    200_000,
  )
  expect([...known]).toEqual(['lobby', 'pointing', 'handover'])
  expect(seen.get('pointing')).toBe('Kies stil. Wijs samen na drie tellen.')
  for (const name of ['Noor', 'Daan', 'Lisa']) {
    expect(seen.get('given')).toContain(name)
    expect(seen.get('pointed')).toContain(name)
  }
  await expect(board.getByRole('button', { name: /^Groep A .*klaar$/ })).toBeVisible()

  await button(page, 'Onze Toekomstkaarten').click()
  await inspect(page, 'whose sheet', known)
  const sheets: string[] = []
  for (const name of ['Noor', 'Daan', 'Lisa']) {
    await button(page, `Ik ben ${name}`).click()
    await expect(page.getByRole('heading', { name: 'Mijn Toekomstkaart' })).toBeVisible()
    await expect(page.getByLabel('Naam')).toHaveValue('')
    await page.getByLabel('Naam').fill(`${name} de Vries`)
    sheets.push(await page.locator('.sheet').innerText())
    await button(page, 'Andere kaart').click()
  }
  expect(new Set(sheets).size).toBe(3)
  await button(page, 'Ik ben Daan').click()
  await expect(page.getByLabel('Naam')).toHaveValue('Daan de Vries')
  await page.reload()
  await button(page, 'Ik ben Lisa').click()
  await expect(page.getByLabel('Naam')).toHaveValue('Lisa de Vries')
  await button(page, 'Andere kaart').click()
  await button(page, 'Klaar').click()
  await button(page, 'Ja, wis alles').click()
  await expect(page).toHaveURL(`${server.url}/`)
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toBe('{}')
  expect(mistakes).toEqual([])
})

test('two students on one laptop and one with a phone play one game', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url, watch)
  const shared = await joinTogether(browser, server.url, code, ['Noor', 'Daan'], 0, watch)
  const own = await join(browser, server.url, code, 'Sam', 1, watch)
  await expect(board.getByText('3 leerlingen zijn er')).toBeVisible()
  await touch(board, 'Maak groepen')
  await touch(board, 'Start')
  await expect(board.getByRole('button', { name: /^Groep A / })).toBeVisible()
  const seen = new Map<string, string>()
  await playUntil(
    [shared, own],
    async () => {
      await lookAt(shared, seen).catch(() => {})
      expect(await given(own).isVisible()).toBe(false)
      return whenDone([shared, own])
    },
    200_000,
  )
  expect(seen.get('given')).toMatch(/Noor.*Daan|Daan.*Noor/)
  await button(own, 'Mijn Toekomstkaart').click()
  await expect(own.getByRole('heading', { name: 'Mijn Toekomstkaart' })).toBeVisible()
  await button(shared, 'Onze Toekomstkaarten').click()
  await expect(button(shared, 'Ik ben Noor')).toBeVisible()
  await expect(button(shared, 'Ik ben Sam')).toHaveCount(0)
  expect(mistakes).toEqual([])
})

test('a name that is taken is said at its own field; nobody is in until all are', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url, watch)
  await join(browser, server.url, code, 'Sam', 0, watch)
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })).newPage()
  await page.goto(`${server.url}/j/${code}`)
  await button(page, 'Wij spelen samen op één apparaat').click()
  await page.getByLabel('Voornaam 1').fill('Noor')
  await button(page, /^Naar de klas/).click()
  await expect(page.getByLabel('Voornaam 2')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Voornaam 2').fill('Daan')
  await page.getByLabel('Voornaam 3').fill('Sam')
  await button(page, /^Naar de klas/).click()
  await expect(page.getByLabel('Voornaam 3')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Voornaam 3')).toBeFocused()
  expect(await faults(page)).toEqual([])
  expect(await misfits(page)).toEqual([])
  await expect(board.getByText('1 leerling is er')).toBeVisible()
  await page.getByLabel('Voornaam 3').fill('')
  await button(page, /^Naar de klas/).click()
  await expect(page.getByRole('heading', { name: 'Jullie zijn binnen: Noor en Daan' })).toBeVisible()
  await expect(board.getByText('3 leerlingen zijn er')).toBeVisible()
})
