import { type Browser, test } from '@playwright/test'
import { Board, Students, touchBoard } from './board.ts'
import { closeAll } from './class.ts'
import { GameServer } from './gameServer.ts'

/** For a file of tests: a server of its own, and students whose connections end with each test. */
export function hosted(speed: number) {
  let server: GameServer
  let students: Students
  test.beforeAll(async () => {
    server = await GameServer.start(speed)
  })
  test.beforeEach(() => {
    students = new Students(server.url)
  })
  test.afterEach(async ({ browser }) => {
    await students.leaveAll()
    await closeAll(browser)
  })
  test.afterAll(() => server.stop())
  return {
    get url() {
      return server.url
    },
    get students() {
      return students
    },
    /** A smartboard at the front door. */
    board: async (browser: Browser) => Board.open(await touchBoard(browser), server.url),
  }
}
