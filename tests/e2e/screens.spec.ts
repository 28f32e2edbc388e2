import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Language } from '../../shared/basics.ts'
import { closeAll, openBoard, sentence, touch } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { misfits } from '../support/fits.ts'
import { GameServer } from '../support/gameServer.ts'
import { tap } from '../support/hands.ts'
import { heardOn, listenTo } from '../support/heard.ts'
import { withLongestCards } from '../support/longest.ts'
import { said } from '../support/said.ts'
import { namesOn, undescribed } from '../support/screensDoc.ts'

/**
 * Every screen of a game of 35 minutes in both languages, with the longest cards and names: axe finds nothing, nothing sticks out or
 * is cut off at any size and with text of twice the size, what can be pressed stands in docs/screens.md, and every change of the
 * sentence at the top is said by the live region.
 */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(12)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

type Device = Readonly<{ name: string; language: Language; size: Readonly<{ width: number; height: number }> }>
/** Names as long as they may be, and wide. */
const DEVICES: readonly Device[] = [
  { name: 'Wilhelminapetronella', language: 'nl', size: { width: 360, height: 640 } },
  { name: 'MMMMMMMMMMMMMMMMMMMM', language: 'en', size: { width: 360, height: 740 } },
  { name: 'Anne-Fleur de Wolffe', language: 'nl', size: { width: 1366, height: 768 } },
  { name: 'Bo', language: 'en', size: { width: 1920, height: 1080 } },
]

const PHASES = ['Welkom', 'Introductie', 'Vragenstorm', 'Ervaring', 'Interesse of Talent', 'To Do', 'Slot']

const wrong: string[] = []
const note = (where: string, found: readonly string[]) => wrong.push(...found.map((one) => `${where}: ${one}`))

/** Another size of the text, as the student chooses it. False: the screen has gone on before the settings came. */
async function setText(page: Page, per: 100 | 200): Promise<boolean> {
  const opened = await page.evaluate(async (size) => {
    for (let tries = 0; tries < 300 && !document.querySelector('dialog[open] input'); tries++) {
      const opener = [...document.querySelectorAll<HTMLElement>('.settings-open')].find((one) => one.offsetParent !== null)
      if (tries % 20 === 0) opener?.click()
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    const place = [100, 125, 150, 200].indexOf(size)
    document.querySelectorAll<HTMLElement>('dialog[open] input[type=radio]')[place]?.click()
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]')
    dialog?.close()
    return dialog !== null
  }, per)
  if (opened) await page.locator(`html[data-text="${per}"]`).waitFor()
  return opened
}

const withoutFaults = new Set<string>()

/** axe looks once in each language, on the device that comes there first; what fits is looked at on every device. */
async function check(page: Page, { language, size }: Device, screen: string): Promise<void> {
  const known = `${language} ${screen}`
  if (!withoutFaults.has(known)) note(known, await faults(page))
  withoutFaults.add(known)
  const where = `${language} ${size.width}x${size.height}`
  note(`${where} ${screen}`, await misfits(page))
  note(`names in docs/screens.md, ${screen}`, undescribed(await namesOn(page), language))
  if ((await page.locator('.settings-open:visible').count()) === 0) return
  if (!(await setText(page, 200))) return
  note(`${where} at 200 % ${screen}`, await misfits(page))
  await setText(page, 100)
}

const screenOf = async (page: Page) => {
  let text = (await sentence(page).first().innerText()).trim()
  for (const { name } of DEVICES) text = text.replaceAll(name, 'X')
  return text
}

async function comeIn(browser: Browser, code: string, device: Device): Promise<Page> {
  const { name, language, size } = device
  const context = await browser.newContext({
    viewport: size,
    hasTouch: size.width < 500,
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language)
  const page = await context.newPage()
  await withLongestCards(page)
  await listenTo(page)
  await page.goto(server.url)
  await check(page, device, 'front door')
  await page.goto(`${server.url}/j/${code}`)
  await check(page, device, 'join')
  await page.getByRole('button', { name: said('Ik was er al', language) }).click()
  await check(page, device, 'join again')
  await page.getByRole('button', { name: said('Ik ben nieuw', language) }).click()
  await page.getByLabel(said('Jouw voornaam', language)).fill(name)
  await page.getByRole('button', { name: said('Naar de klas', language) }).click()
  await expect(page.locator('.personal-code')).toBeVisible()
  await check(page, device, 'lobby')
  return page
}

test('every screen, in both languages, at every size', async ({ browser }) => {
  test.setTimeout(380_000)
  const { board, code } = await openBoard(browser, server.url, () => {}, 35)
  const pages: Page[] = []
  for (const device of DEVICES) pages.push(await comeIn(browser, code, device))
  await touch(board, 'Maak groepen')
  await touch(board, 'Start')

  const seen = new Set<string>()
  const phases = new Set<string>()
  const done = (page: Page, language: Language) => page.getByRole('button', { name: said('Mijn Toekomstkaart', language) })
  const until = Date.now() + 300_000
  await Promise.all(
    DEVICES.map(async (device, place) => {
      const page = pages[place]
      if (!page) return
      while (!(await done(page, device.language).isVisible())) {
        if (Date.now() > until) throw new Error('the game did not end in time')
        const screen = await screenOf(page)
        phases.add(
          (
            await page
              .locator('.status-where')
              .textContent({ timeout: 100 })
              .catch(() => '')
          )?.split(' · ')[0] ?? '',
        )
        const key = `${device.language} ${device.size.width} ${screen}`
        if (!seen.has(key)) {
          seen.add(key)
          await check(page, device, screen)
        }
        await tap(page, device.language)
      }
      await check(page, device, 'end')
      const { said: sentences, silent } = await heardOn(page)
      expect(sentences).toBeGreaterThan(15)
      note(`not said aloud, ${device.name}`, silent)
      await done(page, device.language).click()
      await expect(page.locator('.sheet h1')).toBeVisible()
      await check(page, device, 'sheet')
    }),
  )
  expect(seen.size).toBeGreaterThan(100)
  expect(PHASES.filter((phase) => !phases.has(phase))).toEqual([])
  expect([...new Set(wrong)]).toEqual([])
})

test('the menu itself, a wrong code and a lost place fit too', async ({ browser }) => {
  for (const device of DEVICES.slice(0, 3)) {
    const page = await (await browser.newContext({ viewport: device.size, locale: 'nl-NL' })).newPage()
    await page.goto(`${server.url}/j/BBBBBB`)
    if (device.language === 'en') await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: said('Instellingen', device.language) }).click()
    await page.getByRole('radio', { name: '200 %' }).check({ force: true })
    expect(await misfits(page)).toEqual([])
    expect(await faults(page)).toEqual([])
    await page.getByRole('checkbox', { name: said('Makkelijker lezen', device.language) }).check()
    expect(await misfits(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByLabel(said('Jouw voornaam', device.language)).fill(device.name)
    await page.getByRole('button', { name: said('Naar de klas', device.language) }).click()
    await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
    expect(await misfits(page)).toEqual([])
    expect(await faults(page)).toEqual([])
  }
})
