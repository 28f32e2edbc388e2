import { expect, test } from '@playwright/test'
import { returnCode, showReturnCode } from '../../shared/sheet/returnCode.ts'
import { closeAll, join, openBoard, playUntil, playUntilRead } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** The code of the last future sheet: typed while waiting, and told as a first story. */

let server: GameServer
test.beforeAll(async () => {
  server = await GameServer.start(10)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const code = returnCode({
  date: '2026-09-14',
  talents: ['tal-listener'],
  interest: 'int-make-work',
  action: 'act-new-hour',
  who: null,
  where: null,
})

test('a code that is wrong says so; the right one brings the step of the last time to the first story', async ({ browser }) => {
  const { board, code: lesson } = await openBoard(browser, server.url)
  const students = [await join(browser, server.url, lesson, 'Noor', 0), await join(browser, server.url, lesson, 'Daan', 1)]
  for (const page of students) {
    await page.getByText('Heb je een code van je vorige Toekomstkaart?').click()
    const field = page.getByLabel('Typ de 24 tekens die op je kaart staan.')
    await field.fill(`${code.slice(1)}2`)
    await page.getByRole('button', { name: 'Neem mee' }).click()
    await expect(page.getByText('Deze code klopt niet. Kijk goed en typ alle 24 tekens.')).toBeVisible()
    await field.fill(showReturnCode(code).toLowerCase())
    await page.getByRole('button', { name: 'Neem mee' }).click()
    await expect(page.getByText('Gelukt. Je stap komt terug bij jouw eerste verhaal.')).toBeVisible()
  }
  await board.getByRole('button', { name: 'Maak groepen' }).click()
  await board.getByRole('button', { name: 'Start', exact: true }).click()
  const teller = await playUntilRead(students, /Kies een kaart/)
  await expect(teller.getByText('Van 14 september 2026')).toBeVisible()
  await expect(teller.getByText('Mijn stap: hoe ging het?')).toBeVisible()
  await expect(teller.getByText('Jouw stap was: Doe een uur iets wat helemaal nieuw is.')).toBeVisible()
  await playUntil(students, async () => (await teller.getByText('Mijn stap: hoe ging het?').count()) === 0, 60_000)
})
