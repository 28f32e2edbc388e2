import { expect, type Page, test } from '@playwright/test'
import { closeAll, join, openBoard, touch } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** Coming in, and every wrong way of doing so: a clear sentence each, and nobody is stuck. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(1)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

async function tryToJoin(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`${server.url}/j/${code}`)
  await page.getByLabel('Jouw voornaam').fill(name)
  await page.getByRole('button', { name: 'Naar de klas' }).click()
}

test('wrong code, odd, long, empty and double names, a closed door', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url)
  await join(browser, server.url, code, 'Noor')
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })).newPage()
  const sentences: readonly (readonly [string, string, string])[] = [
    ['BBBBBB', 'Daan', 'Deze code klopt niet, of de les is dicht. Vraag je docent.'],
    [code, '   ', 'Typ je voornaam. Dan kun je meedoen.'],
    [code, 'Dit is een veel te lange naam', 'Deze naam is te lang. Gebruik hooguit 20 tekens.'],
    [code, '12345', 'Deze naam kan niet. Gebruik letters, zoals in je voornaam.'],
    [code, 'noor', 'noor is er al. Voeg een letter van je achternaam toe.'],
  ]
  for (const [asked, name, sentence] of sentences) {
    await tryToJoin(page, asked, name)
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await board.getByRole('button', { name: 'Sluit de deur' }).click()
  const open = board.getByRole('button', { name: 'Open de deur' })
  await expect(open).toBeVisible()
  await tryToJoin(page, code, 'Daan')
  await expect(page.getByText('Deze code klopt niet, of de les is dicht. Vraag je docent.')).toBeVisible()
  await touch(board, 'Open de deur')
  await expect(open).toBeHidden()
  await page.getByRole('button', { name: 'Naar de klas' }).click()
  await expect(page.getByRole('heading', { name: 'Je bent binnen, Daan' })).toBeVisible()
})

test('a name with markup is shown as it was typed, and runs nothing', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url)
  const page = await join(browser, server.url, code, '<b>Jo</b>')
  let ran = false
  for (const one of [board, page]) one.on('dialog', () => (ran = true))
  await expect(board.getByText('<b>Jo</b>')).toBeVisible()
  expect(ran).toBe(false)
})

test('a student who reloads is still in; another tab is not the same student', async ({ browser }) => {
  const { code } = await openBoard(browser, server.url)
  const page = await join(browser, server.url, code, 'Yara')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Je bent binnen, Yara' })).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(`${server.url}/play`)
  await expect(other.getByRole('heading', { name: 'Ik doe mee' })).toBeVisible()
})

test('one student alone cannot be grouped; the mentor reads why', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url)
  await join(browser, server.url, code, 'Mees')
  await expect(board.getByText('Mees')).toBeVisible()
  await touch(board, 'Maak groepen')
  await expect(
    board.getByText('Er zijn minstens twee leerlingen nodig. Of kies “Probeer het alleen” bij het begin.'),
  ).toBeVisible()
})
