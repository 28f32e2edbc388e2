import { expect, type Page, test } from '@playwright/test'
import { nextMove } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import { type Random, random } from '../../shared/random.ts'
import { connect, type Device, takeSeat } from '../../tools/client.ts'
import { canaryName, canaryWords } from '../../tools/leaks/canaries.ts'
import { Board, touchBoard } from '../support/board.ts'
import { closeAll } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'
import { Phone } from '../support/phone.ts'

/** What no class may read: a name that waits and own words, searched for in all that the board gets and shows. */

const STUDENTS = 4
const PLAY_MS = 120_000

let server: GameServer
test.beforeAll(async () => {
  server = await GameServer.start(20)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

/** Every byte that comes to this page, over http and over sockets. */
function listen(page: Page): { text(): string } {
  const heard: string[] = []
  page.on('websocket', (socket) =>
    socket.on(
      'framereceived',
      ({ payload }) => void heard.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    ),
  )
  page.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => heard.push(text),
        () => undefined,
      ),
  )
  return { text: () => heard.join('\n') }
}

/** The page as the browser has it, and as a screen reader hears it. */
async function shown(page: Page): Promise<string> {
  const tree = await page.locator('body').ariaSnapshot()
  return `${await page.content()}\n${tree}`
}

type Student = { readonly name: string; readonly words: string[]; readonly pass: { readonly key: string }; device: Device }

async function seat(code: string, name: string): Promise<Student> {
  const pass = await takeSeat(server.url, code, name)
  return { name, words: [], pass, device: await connect(server.url, pass) }
}

async function toTheTable(student: Student): Promise<void> {
  await student.device.until(({ lesson }) => lesson?.status.stage === 'playing')
  await student.device.leave()
  student.device = await connect(server.url, student.pass)
}

const inOwnWords = (move: PlayerCommand, draw: Random): PlayerCommand =>
  move.type === 'layInsight' ? { ...move, ending: { kind: 'words', words: canaryWords(draw) } } : move

async function move(student: Student, draw: Random): Promise<void> {
  const { game } = student.device
  const next = game && nextMove(game, draw, { whim: 0, stop: 0 })
  if (!next) return
  const command = inOwnWords(next, draw)
  const answer = await student.device.ask({ on: 'game', moment: game.moment, command })
  if (answer.ok && command.type === 'layInsight' && command.ending.kind === 'words') student.words.push(command.ending.words)
}

test('names that wait and own words never reach the board; an approved name does', async ({ browser }) => {
  const draw = random(7, 7)
  const board = new Board(await (await touchBoard(browser)).newPage())
  const wire = listen(board.page)
  await board.page.goto(server.url)
  await board.pick(/havo\/vwo/)
  const code = await board.openLesson()
  const students = await Promise.all(Array.from({ length: STUDENTS }, () => seat(code, `Kut ${canaryName(draw)}`)))
  await expect(board.page.getByText('naam volgt')).toHaveCount(STUDENTS)
  const phone = await Phone.pair(browser, server.url, board)
  const seen: string[] = [await shown(board.page)]
  for (const { name } of students) await phone.sees(name)
  await phone.tap('Maak groepen')
  await expect(board.page.locator('.stage-groups')).toBeVisible()
  seen.push(await shown(board.page))
  await phone.tap('Start')
  await Promise.all(students.map(toTheTable))

  const until = Date.now() + PLAY_MS
  while (students.some(({ words }) => words.length === 0) && Date.now() < until) {
    await Promise.all(students.map((student) => move(student, draw)))
    await board.page.waitForTimeout(50)
  }
  seen.push(await shown(board.page))
  const texts = students.flatMap(({ words }) => words)
  expect(texts.length).toBeGreaterThanOrEqual(STUDENTS)
  const all = `${seen.join('\n')}\n${wire.text()}`
  for (const secret of [...texts, ...students.map(({ name }) => name)]) expect(all.includes(secret), secret).toBe(false)

  const [fine] = students
  await phone.page
    .locator('.control-card', { hasText: fine?.name ?? '' })
    .getByRole('button', { name: 'Ja, goed' })
    .tap()
  await expect.poll(() => wire.text().includes(fine?.name ?? '?')).toBe(true)
  await Promise.all(students.map(({ device }) => device.leave()))
})
