import { expect, test } from '@playwright/test'
import { Board, Students, touchBoard } from '../support/board.ts'
import { closeAll, join, touch } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** What the mentor can make disappear, and that it is gone. */

let server: GameServer
let students: Students
test.beforeAll(async () => {
  server = await GameServer.start(10)
  students = new Students(server.url)
})
test.afterEach(async ({ browser }) => {
  await students.leaveAll()
  await closeAll(browser)
})
test.afterAll(() => server.stop())

test('one student, from every screen; then the whole lesson', async ({ browser }) => {
  const board = await Board.open(await touchBoard(browser), server.url)
  const code = await board.openLesson()
  await students.join(code, 'Daan', 'Yara', 'Mees')
  const noor = await join(browser, server.url, code, 'Noor')
  await expect(board.name('Noor')).toBeVisible()

  await board.tapName('Noor')
  await board.tap('Wis deze leerling')
  await board.tap('Ja, wis alles')
  await board.sees('De leerling is gewist.')
  await expect(board.name('Noor')).toHaveCount(0)
  await expect(noor.getByText('Noor')).toHaveCount(0)

  await board.start()
  await touch(board.page, 'Meer')
  await touch(board.page, 'Stop de les')
  await touch(board.page, 'Ja, stop de les')
  await board.tap('Verwijder deze les nu')
  await board.tap('Ja, verwijder alles')
  await board.sees('De les is verwijderd')
  await board.page.goBack()
  await expect(board.page.getByText('Daan')).toHaveCount(0)
  const again = await board.page.evaluate(
    async (typed) =>
      (
        await fetch('/api/seats', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code: typed, name: 'Bo', key: '0'.repeat(32) }),
        })
      ).status,
    code,
  )
  expect(again).toBe(404)
})
