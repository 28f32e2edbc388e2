import { expect, type Page, test } from '@playwright/test'
import { Board, Students, touchBoard } from '../support/board.ts'
import { closeAll, join } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { GameServer } from '../support/gameServer.ts'

/** A mentor at the smartboard, with one finger: from the door to another day. */

let server: GameServer
let students: Students

test.beforeAll(async () => {
  server = await GameServer.start(5)
})
test.beforeEach(() => {
  students = new Students(server.url)
})
test.afterEach(async ({ browser }) => {
  await students.leaveAll()
  await closeAll(browser)
})
test.afterAll(() => server.stop())

/** Nobody is named while the tiles are on the board. */
const namesNobody = (board: Board, ...names: readonly string[]) =>
  expect(board.page.getByText(new RegExp(`\\b(${names.join('|')})\\b`))).toHaveCount(0)

const hasNoFaults = async ({ page }: Board) => expect(await faults(page)).toEqual([])

test('from the door to playing in at most six taps, with an end time; the choices are remembered', async ({ browser }) => {
  const context = await touchBoard(browser)
  const board = await Board.open(context, server.url)
  await board.tap('Meer keuzes')
  await hasNoFaults(board)
  await board.page.reload()
  board.taps = 0
  const times = board.page.locator('.front-end').getByRole('radio')
  await expect(times.first()).toBeChecked()
  await board.touch(times.nth(10))
  await expect(board.page.getByRole('radio', { name: '50 minuten' })).toBeChecked()
  await board.sees(/^\d+ minuten spelen en 5 minuten samen afronden\.$/)
  await board.touch(times.nth(3))
  await expect(board.page.getByRole('radio', { name: '20 minuten' })).toBeChecked()
  await board.tap('Start een les')
  await students.join(await board.code(), 'Noor', 'Daan')
  await board.tap('Maak groepen')
  await board.tap('Start')
  await expect(board.tile('A')).toContainText('bezig')
  expect(board.taps).toBeLessThanOrEqual(6)
  await board.sees(/^nog \d+ min spelen$/)

  const again = await Board.open(context, server.url)
  await expect(again.page.getByRole('radio', { name: '20 minuten' })).toBeChecked()
  await expect(again.page.locator('.front-end').getByRole('radio').first()).toBeChecked()
})

test('before the start: rename, absent, move and take out, each with a way back', async ({ browser }) => {
  const board = await Board.open(await touchBoard(browser), server.url)
  await students.join(await board.openLesson(), 'Noor', 'Daan', 'Yara', 'Mees', 'Sam')

  const newName = board.page.getByRole('textbox', { name: 'Hoe heet Noor?' })
  await board.tapName('Noor')
  await board.tap('Andere naam')
  await newName.fill('daan')
  await board.tap('Bewaar')
  await board.sees('daan is er al. Voeg een letter van je achternaam toe.')
  await newName.fill('Nora')
  await board.tap('Bewaar')
  await expect(board.name('Nora')).toBeVisible()
  await board.tap('Ongedaan maken')
  await expect(board.name('Noor')).toBeVisible()

  await board.tapName('Daan')
  await hasNoFaults(board)
  await board.tap('Afwezig')
  await expect(board.name('Daan')).toContainText('afwezig')
  await board.tap('Ongedaan maken')
  await board.sees('5 leerlingen zijn er')
  await expect(board.name('Daan')).not.toContainText('afwezig')

  await board.tap('Start')
  await board.sees('Er zijn nog geen groepen. Maak eerst groepen.')
  await board.tap('Maak groepen')
  await expect(board.button('Nieuwe groepen')).toBeVisible()
  const [mover = '', ...others] = await board.at('A')
  expect(others).toHaveLength(2)
  await board.tapName(mover)
  await board.tap('Andere groep')
  await board.tap('Naar groep B')
  await expect.poll(() => board.at('B')).toContain(mover)
  await board.tap('Ongedaan maken')
  await expect.poll(() => board.at('A')).toContain(mover)
  const [left = ''] = await board.at('B')
  await board.tapName(left)
  await board.tap('Andere groep')
  await board.tap('Naar groep A')
  await board.sees(/^Dan is er één leerling alleen\./)
  await board.tap('Sluit')

  await board.tapName(mover)
  await board.tap('Haal weg')
  await board.tap('Ja, haal weg')
  await expect(board.name(mover)).toHaveCount(0)
  await board.tap('Ongedaan maken')
  await expect(board.name(mover)).toBeVisible()
})

test('one student left: the mentor plays along, or the group joins another', async ({ browser }) => {
  const board = await Board.open(await touchBoard(browser), server.url)
  await students.join(await board.openLesson(), 'Noor', 'Daan', 'Yara', 'Mees', 'Sam', 'Bo')
  await board.start()
  await students.sitDown()
  await namesNobody(board, 'Noor', 'Daan', 'Yara', 'Mees', 'Sam')

  await board.names()
  const [one = '', two = ''] = await board.at('B')
  for (const name of [one, two]) {
    await board.tapName(name)
    await board.tap('Afwezig')
    await expect(board.name(name)).toContainText('afwezig')
  }
  await hasNoFaults(board)
  await board.tap('Terug naar het spel')
  await expect(board.tile('B')).toContainText('alleen')
  await board.sees('“Groep B, ik kom naar je toe.”')

  await board.touch(board.tile('B'))
  await hasNoFaults(board)
  await board.tap('Ik speel mee met groep B')
  await expect(board.tile('B')).toContainText('bezig')
  await board.tap('Ik stop met meespelen in groep B')
  await expect(board.tile('B')).toContainText('alleen')
  await board.tap('Voeg samen: groep B')
  await board.tap('Naar groep A')
  await expect(board.tile('B')).toContainText('leeg')
  await board.sees('0 van 1 groepen aan')
  await namesNobody(board, 'Noor', 'Daan', 'Yara', 'Mees', 'Sam')
})

test('one minute, the next step, the next round and To Do, for one group and for all; a lost player', async ({ browser }) => {
  const board = await Board.open(await touchBoard(browser), server.url)
  await students.join(await board.openLesson(), 'Noor', 'Daan', 'Yara', 'Mees', 'Sam', 'Bo')
  await board.start()
  await students.sitDown()
  await board.touch(board.tile('A'))
  await board.tap('Groep A: 1 minuut extra')
  await board.sees('Groep A kreeg 1 minuut extra.')
  await board.tap('A verder naar de volgende stap')
  await board.sees('Groep A gaat verder.')

  await board.tap('Groep A naar de volgende ronde')
  await board.sees('Groep A naar de volgende ronde?')
  await board.tap('Nee')
  await expect(board.tile('A')).toContainText('Welkom')
  await board.tap('Groep A naar de volgende ronde')
  await board.tap('Ja, volgende ronde')
  await expect(board.tile('A')).not.toContainText('Welkom', { timeout: 15_000 })

  await board.tap('Groep A naar To Do')
  await board.tap('Ja, naar To Do')
  await expect(board.tile('A')).toContainText('To Do', { timeout: 15_000 })
  await board.tap('Groep A naar To Do')
  await board.sees('Groep A is al bij To Do.')
  await board.tap('Groep A niet meer kiezen')

  await board.tap('Meer')
  await board.tap('Alle groepen: naar To Do')
  await board.tap('Ja, naar To Do')
  await expect(board.tile('B')).toContainText('To Do', { timeout: 15_000 })
  await board.tap('1 minuut voor allen')

  const letter = students.groupOf('Noor')
  await students.leave('Noor')
  await board.touch(board.tile(letter))
  await board.tap(new RegExp(`^Groep ${letter} verder zonder (vos|walvis|uil)$`))
  await board.sees(new RegExp(`^Groep ${letter} gaat verder zonder (vos|walvis|uil)\\.$`))
})

test('the end of the lesson: set while playing, moved, taken away', async ({ browser }) => {
  const board = await Board.open(await touchBoard(browser), server.url)
  await students.join(await board.openLesson(), 'Noor', 'Daan')
  await board.start()
  const left = board.page.getByText(/^nog \d+ min spelen$/)
  await expect(left).toHaveCount(0)
  await board.tap('Meer')
  await board.tap('Eindtijd')
  await board.touch(board.page.locator('.stage-letters button').nth(3))
  await board.sees(/^De les eindigt om \d\d:\d\d$/)
  const plan = board.page.getByText(/^Nog \d+ minuten spelen en 5 minuten samen afronden\.$/)
  const minutes = async () => Number(/\d+/.exec(await plan.innerText())?.[0])
  const before = await minutes()
  await board.tap('5 minuten later')
  await expect.poll(minutes).toBeGreaterThan(before + 3)
  await board.tap('5 minuten eerder')
  await expect.poll(minutes).toBeLessThanOrEqual(before + 1)
  await board.tap('Sluit')
  await expect(left).toBeVisible()
  await board.tap('Meer')
  await board.tap('Eindtijd')
  await board.tap('Geen eindtijd')
  await board.tap('Sluit')
  await expect(left).toHaveCount(0)
})

test('another day: shelved, found again at the door, taken up; one comes back on another device', async ({ browser }) => {
  const context = await touchBoard(browser)
  const first = await Board.open(context, server.url)
  const code = await first.openLesson()
  const [noor, daan] = [await join(browser, server.url, code, 'Noor'), await join(browser, server.url, code, 'Daan')]
  const yara = await join(browser, server.url, code, 'Yara')
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

  const board = await Board.open(context, server.url)
  await board.tap(/^Verder met de les van /)
  await board.tap('Verder met deze les')
  await board.sees('0 van 3 zijn er weer')
  await hasNoFaults(board)
  const tries = async (name: string) => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })).newPage()
    await page.goto(`${server.url}/j/${code}`)
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
