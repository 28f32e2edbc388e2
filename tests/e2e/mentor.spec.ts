import { expect, type Page, test } from '@playwright/test'
import { closeAll, playUntil, startLesson, touch } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { GameServer } from '../support/gameServer.ts'

/** The mentor's hands on a lesson that is being played, and what everybody sees of it. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(5)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const sentence = (page: Page) => page.getByRole('heading', { level: 1 })

test('pause all, go on, one more minute, skip, hide, end; three students', async ({ browser }) => {
  const { board, students } = await startLesson(browser, server.url, ['Noor', 'Daan', 'Yara'])
  const [first] = students
  if (!first) throw new Error('nobody joined')
  await expect(first.getByRole('button', { name: 'Ik heb het gezegd' })).toBeVisible()

  await touch(board, 'Kijk naar het bord')
  for (const page of students) await expect(page.getByRole('heading', { name: 'Even pauze' })).toBeVisible()
  await touch(board, 'Speel verder')
  for (const page of students) await expect(page.getByRole('heading', { name: 'Even pauze' })).toBeHidden()

  await touch(board, '1 minuut voor allen')
  await expect(board.getByText('Alle groepen kregen 1 minuut extra.')).toBeVisible()

  const before = await sentence(first).innerText()
  await touch(board, 'Groep A')
  await touch(board, 'A verder naar de volgende stap')
  await touch(board, 'Ja, verder')
  await expect(sentence(first)).not.toHaveText(before)

  await touch(board, 'Verberg')
  await expect(board.getByRole('button', { name: 'Groep A' })).toBeHidden()
  await touch(board, 'Toon het bord')
  await expect(board.getByRole('button', { name: 'Groep A' })).toBeVisible()

  await touch(board, 'Meer')
  await touch(board, 'Stop de les')
  await touch(board, 'Ja, stop de les')
  for (const page of students) await expect(page.getByRole('button', { name: 'Mijn Toekomstkaart' })).toBeVisible()
})

test("axe finds nothing on the board and on the students' screens", async ({ browser }) => {
  const { board, students } = await startLesson(browser, server.url, ['Noor', 'Daan'])
  const seen = new Set<string>()
  const found: string[] = []
  await playUntil(
    students,
    async () => {
      for (const page of students) {
        const screen = await sentence(page).innerText()
        if (seen.has(screen)) continue
        seen.add(screen)
        found.push(...(await faults(page)).map((fault) => `${screen} ${fault}`))
      }
      return (
        await Promise.all(students.map((page) => page.getByRole('button', { name: 'Mijn Toekomstkaart' }).isVisible()))
      ).every(Boolean)
    },
    170_000,
  )
  found.push(...(await faults(board)))
  await students[0]?.getByRole('button', { name: 'Mijn Toekomstkaart' }).click()
  if (students[0]) found.push(...(await faults(students[0])))
  expect(found).toEqual([])
  expect(seen.size).toBeGreaterThan(20)
})
