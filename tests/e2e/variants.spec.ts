import { expect, test } from '@playwright/test'
import { closeAll, type Minutes, playUntil, startLesson, whenDone } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** Games of other lengths and sizes in real Chromium, from the first hello to the sheets. Four players for 35 minutes: screens.spec.ts. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(12)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const NAMES = ['Noor', 'Daan', 'Yara', 'Mees'] as const
const SHORT = ['Welkom', 'Introductie', 'Ervaring', 'Interesse of Talent', 'To Do', 'Slot']
const LONG = ['Welkom', 'Introductie', 'Vragenstorm', 'Ervaring', 'Interesse of Talent', 'To Do', 'Slot']

const games: readonly (readonly [Minutes, number, readonly string[]])[] = [
  [35, 3, LONG],
  [20, 2, SHORT],
]

for (const [minutes, players, phases] of games)
  test(`${minutes} minutes with ${players} players, to the sheets`, async ({ browser }) => {
    const { board, students } = await startLesson(browser, server.url, NAMES.slice(0, players), () => {}, minutes)
    const seen = new Set<string>()
    await playUntil(
      students,
      async () => {
        for (const page of students) seen.add((await page.locator('.status-where').textContent())?.split(' · ')[0] ?? '')
        return whenDone(students)
      },
      200_000,
    )
    expect(phases.filter((phase) => !seen.has(phase))).toEqual([])
    for (const page of students) {
      await page.getByRole('button', { name: 'Mijn Toekomstkaart' }).click()
      await expect(page.getByRole('heading', { name: 'Mijn Toekomstkaart' })).toBeVisible()
    }
    await expect(board.getByRole('button', { name: /^Groep A .*klaar$/ })).toBeVisible()
  })
