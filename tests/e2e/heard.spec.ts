import { expect, test } from '@playwright/test'
import { closeAll, join, openBoard, playUntil, touch, whenDone } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'
import { heardOn, listenTo } from '../support/heard.ts'

/** Who only listens to the screen hears every change of the sentence at the top, in every phase. */

const PHASES = ['Welkom', 'Introductie', 'Vragenstorm', 'Ervaring', 'Interesse of Talent', 'To Do', 'Slot']
let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(12)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

test('every change of the sentence is said by the live region', async ({ browser }) => {
  const { board, code } = await openBoard(browser, server.url, () => {}, 35)
  const students = await Promise.all(['Noor', 'Daan', 'Yara'].map((name, place) => join(browser, server.url, code, name, place)))
  for (const page of students) {
    await listenTo(page)
    await page.reload()
    await expect(page.locator('.personal-code')).toBeVisible()
  }
  await touch(board, 'Maak groepen')
  await touch(board, 'Start')
  await playUntil(students, () => whenDone(students), 200_000)
  for (const page of students) {
    const { phases, said, silent } = await heardOn(page)
    expect(silent).toEqual([])
    expect(said).toBeGreaterThan(15)
    expect(phases).toEqual(expect.arrayContaining(PHASES))
  }
})
