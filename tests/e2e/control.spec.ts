import { expect, test } from '@playwright/test'
import { Board, Students, touchBoard } from '../support/board.ts'
import { closeAll, join } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { GameServer } from '../support/gameServer.ts'
import { Phone } from '../support/phone.ts'

/** The mentor's own phone as the private control, and a board that is stage only. */

let server: GameServer
let students: Students

test.beforeAll(async () => {
  server = await GameServer.start(1)
})
test.beforeEach(() => {
  students = new Students(server.url)
})
test.afterEach(async ({ browser }) => {
  await students.leaveAll()
  await closeAll(browser)
})
test.afterAll(() => server.stop())

const openBoard = async (browser: Parameters<typeof touchBoard>[0]) => Board.open(await touchBoard(browser), server.url)

test('paired by the same sign only; the board is stage only; back after a refresh; the buttons come back', async ({
  browser,
}) => {
  const board = await openBoard(browser)
  const code = await board.openLesson()
  await students.join(code, 'Noor', 'Daan', 'Yara', 'Mees')
  const phone = await Phone.open(browser, server.url, code)
  const sign = await phone.sign()
  await board.tap('Meer')
  await board.tap('Bedien met telefoon')
  const offered = board.page.locator('.stage-pairing-signs button')
  await expect(offered).toHaveCount(4)
  expect(await faults(board.page)).toEqual([])
  const labels = await offered.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  await board.tap(labels.find((label) => label !== sign) ?? '')
  await board.sees('Dit teken klopt niet. Kijk op je telefoon en tik hetzelfde teken.')
  await expect(phone.page.getByRole('heading', { name: 'Tik dit teken aan op het bord' })).toBeVisible()
  await board.tap(sign)
  await board.sees('1 apparaat bedient de les.')
  await expect(phone.page.getByRole('heading', { name: 'Jouw klas' })).toBeVisible()
  for (const name of ['Maak groepen', 'Start', 'Meer']) await expect(board.button(name)).toHaveCount(0)
  await expect(board.page.locator('button.stage-name')).toHaveCount(0)

  await phone.tap('Maak groepen')
  await expect.poll(() => board.at('A')).toHaveLength(4)
  await phone.tap('Start')
  await students.sitDown()
  await expect(phone.group('A')).toContainText('4 aanwezig')
  expect(await faults(phone.page)).toEqual([])
  await expect(board.page.locator('button.stage-tile')).toHaveCount(0)

  await phone.page.reload()
  await expect(phone.group('A')).toContainText('4 aanwezig', { timeout: 10_000 })
  await board.tap('Bedien met telefoon')
  await board.tap('Knoppen terug op het bord')
  await board.tap('Ja, knoppen terug')
  await expect(board.button('Meer')).toBeVisible()
  await phone.sees('Dit apparaat bedient de les niet meer')
})

test('a student never gets a sign; a wrong code and an old sign have a sentence; a colleague joins the same way', async ({
  browser,
}) => {
  const board = await openBoard(browser)
  const code = await board.openLesson()
  const noor = await join(browser, server.url, code, 'Noor')
  const daan = await join(browser, server.url, code, 'Daan')
  await noor.goto(`${server.url}/mentor/${code}`)
  await expect(noor.getByText('Op dit apparaat doet een leerling mee. Gebruik een ander apparaat.')).toBeVisible()
  await noor.evaluate(() => sessionStorage.clear())
  await noor.reload()
  await expect(noor.getByText('Op dit apparaat doet een leerling mee. Gebruik een ander apparaat.')).toBeVisible()
  await expect(daan.getByRole('heading', { name: 'Je bent binnen, Daan' })).toBeVisible()

  const phone = await Phone.open(browser, server.url)
  await phone.page.getByLabel('Code van het bord').fill('ZZZ ZZZ')
  await phone.tap('Verder')
  await phone.sees('Deze code klopt niet, of de les is dicht. Vraag je docent.')
  await phone.page.getByLabel('Code van het bord').fill(code)
  await phone.tap('Nieuw teken')
  const first = await phone.sign()
  await board.tap('Meer')
  await board.tap('Bedien met telefoon')
  await board.tap('Geen van deze is van mij')
  await phone.sees('Dit teken is te oud. Vraag een nieuw teken.')
  await phone.tap('Nieuw teken')
  const sign = await phone.sign()
  expect(sign).not.toBe(first)
  await board.tap(sign)
  await board.sees('1 apparaat bedient de les.')

  const colleague = await Phone.open(browser, server.url, code)
  await board.tap('Bedien met telefoon')
  await board.tap(await colleague.sign())
  await board.sees('2 apparaten bedienen de les.')
  await colleague.tap('Meer')
  await colleague.tap('Klaar op dit apparaat')
  await colleague.tap('Ja, klaar')
  await board.sees('1 apparaat bedient de les.')
})

test('help with name and reason, pause of one group, easier cards, look in, end of one group', async ({ browser }) => {
  const board = await openBoard(browser)
  const code = await board.openLesson()
  const noor = await join(browser, server.url, code, 'Noor', 1)
  const daan = await join(browser, server.url, code, 'Daan', 1)
  const phone = await Phone.pair(browser, server.url, board)
  await phone.tap('Maak groepen')
  await phone.tap('Start')
  await noor.getByRole('button', { name: 'Even stoppen' }).tap()
  await noor.getByRole('button', { name: 'Ik wil mijn mentor' }).tap()
  await phone.sees('A · Noor vraagt om jou')
  await phone.sees('Tikte op Even stoppen bij Welkom')
  await expect(board.page.getByText('Noor')).toHaveCount(0)
  await phone.tap('Hulp gegeven aan groep A')
  await expect(phone.page.getByText('Noor vraagt om jou')).toHaveCount(0)

  await phone.group('A').tap()
  await phone.tap('Kijk mee op het bord')
  for (const page of [noor, daan]) await expect(page.getByText('Je docent kijkt mee op het bord.')).toBeVisible()
  expect(await faults(phone.page)).toEqual([])
  await phone.page.reload()
  for (const page of [noor, daan]) await expect(page.getByText('Je docent kijkt mee op het bord.')).toHaveCount(0)
  await phone.group('A').tap()

  await phone.tap('Pauze')
  await expect(noor.getByRole('heading', { name: 'Even pauze' })).toBeVisible()
  await phone.tap('Speel verder')
  await expect(noor.getByRole('heading', { name: 'Even pauze' })).toBeHidden()
  await phone.tap('Stop deze groep')
  await phone.tap('Ja, stop groep A')
  await expect(daan.getByRole('button', { name: 'Mijn Toekomstkaart' })).toBeVisible()
})

test('a name is approved or changed, two are kept apart, one is erased: only on the phone', async ({ browser }) => {
  const board = await openBoard(browser)
  const code = await board.openLesson()
  await students.join(code, 'Noor', 'Daan', 'Yara', 'Mees', 'Sam', 'Bo', 'Klootzak', 'Hoerenkind')
  const phone = await Phone.pair(browser, server.url, board)
  await expect(board.page.getByText('naam volgt')).toHaveCount(2)
  const doubts = phone.page.locator('.control-card')
  await expect(doubts).toHaveCount(2)
  await doubts.filter({ hasText: 'Hoerenkind' }).getByRole('button', { name: 'Andere naam' }).tap()
  await phone.page.getByRole('textbox').fill('Jip')
  await phone.tap('Bewaar')
  await board.sees('Jip')
  await phone.tap('Ja, goed')
  await board.sees('Klootzak')
  await expect(board.page.getByText('naam volgt')).toHaveCount(0)

  await phone.page.locator('.stage-name', { hasText: 'Noor' }).tap()
  await phone.tap('Houd apart van ...')
  await phone.page.locator('.stage-letters').getByRole('button', { name: 'Daan' }).tap()
  await phone.sees('Dit telt bij de volgende groepen. Leerlingen zien dit nooit.')
  for (let draws = 0; draws < 4; draws++) {
    await phone.tap(draws === 0 ? 'Maak groepen' : 'Nieuwe groepen')
    await expect(board.page.locator('.stage-groups')).toBeVisible()
    await board.page.waitForTimeout(500)
    const [one, other] = [await board.at('A'), await board.at('B')]
    expect(one.includes('Noor')).toBe(other.includes('Daan'))
  }
  await phone.page.locator('.stage-name', { hasText: 'Klootzak' }).tap()
  await phone.tap('Wis deze leerling')
  await phone.tap('Ja, wis alles')
  await expect(board.page.getByText('Klootzak')).toHaveCount(0)
})

test('without a phone: a name that waits is shown in its own panel only, and then approved', async ({ browser }) => {
  const board = await openBoard(browser)
  await students.join(await board.openLesson(), 'Noor', 'Klootzak')
  await board.tapName('naam volgt')
  await expect(board.page.getByText('Klootzak')).toHaveCount(0)
  await board.tap('Toon de naam hier, klein')
  await board.sees('Mag deze naam op het bord: Klootzak?')
  await expect(board.page.locator('.stage-name', { hasText: 'Klootzak' })).toHaveCount(0)
  expect(await faults(board.page)).toEqual([])
  await board.tap('Ja, deze naam is goed')
  await expect(board.page.locator('.stage-name', { hasText: 'Klootzak' })).toHaveCount(1)
})

test('a lesson is deleted in two taps from the end; board and phone say so', async ({ browser }) => {
  const board = await openBoard(browser)
  await students.join(await board.openLesson(), 'Noor', 'Daan')
  await board.start()
  await board.tap('Meer')
  await board.tap('Stop de les')
  await board.tap('Ja, stop de les')
  board.taps = 0
  await board.tap('Verwijder deze les nu')
  await board.tap('Ja, verwijder alles')
  expect(board.taps).toBe(2)
  await board.sees('De les is verwijderd')
  const address = board.page.url()
  await board.page.reload()
  await board.sees('Dit bord kan de les niet openen')
  expect(await faults(board.page)).toEqual([])
  const stranger = await Board.open(await touchBoard(browser), `${address}#${'0'.repeat(32)}`)
  await stranger.sees('Dit bord kan de les niet openen')
})

test('a very old browser is told so, in plain words; one of today is not', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(server.url)
  await expect(page.locator('#old')).toBeHidden()
  await page.addInitScript(() => Reflect.deleteProperty(AbortSignal, 'timeout'))
  await page.reload()
  await expect(page.locator('#old')).toContainText('Deze browser is te oud voor dit spel.')
})
