import { expect, test } from '@playwright/test'
import { CHOOSING, closeAll, playUntilRead, sentence, startLesson, TELLING } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** The server dies in a story turn and starts again: every screen goes on by itself, nothing is lost, nothing happens twice. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(10)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

test('kill -9 in a story turn', async ({ browser }) => {
  const { board, students } = await startLesson(browser, server.url, ['Noor', 'Daan', 'Yara', 'Mees'])

  // while it chooses: the tap is made while the server is dead, waits in the outbox and happens once
  const chooser = await playUntilRead(students, CHOOSING)
  await chooser.getByRole('group', { name: 'Kies een kaart' }).locator('label').nth(1).click()
  const card = (await chooser.getByRole('group', { name: 'Kies een kaart' }).locator('.pick-title').nth(1).innerText()).trim()
  await chooser.getByRole('group', { name: 'Hoe voelde het?' }).locator('label').first().click()
  await server.kill()
  await chooser.getByRole('button', { name: 'Deze kies ik' }).click()
  await server.start()
  await expect(sentence(chooser)).not.toHaveText(CHOOSING, { timeout: 10_000 })

  // while it tells: everybody is back in place within ten seconds, with the chosen card
  const teller = await playUntilRead(students, TELLING)
  expect(teller).toBe(chooser)
  await expect(teller.getByText(card)).toBeVisible()
  await server.kill()
  await server.start()
  const startedAt = Date.now()
  for (const page of students) await expect(page.getByText('Even geen verbinding')).toBeHidden({ timeout: 10_000 })
  await expect(teller.getByText(card)).toBeVisible()
  await expect(async () => {
    const button = teller.getByRole('button', { name: 'Klaar', exact: true })
    if (await button.isVisible()) await button.click({ timeout: 1000 })
    await expect(sentence(teller)).not.toHaveText(TELLING, { timeout: 1000 })
  }).toPass({ timeout: 10_000 })
  for (const page of students) await expect(sentence(page)).not.toHaveText(TELLING, { timeout: 10_000 })
  await expect(board.getByRole('button', { name: /Groep A/ })).toBeVisible()
  expect(Date.now() - startedAt).toBeLessThan(15_000)

  // one story was told, once: the board as text names one experience
  const told = teller.locator('.board-text ol li').filter({ hasText: /Noor|Daan|Yara|Mees|jij/i })
  await expect(told).toHaveCount(1)
})
