import { expect, type Page, test } from '@playwright/test'
import { random } from '../../shared/random.ts'
import { canaryName } from '../../tools/leaks/canaries.ts'
import { Board, touchBoard } from '../support/board.ts'
import { hosted } from '../support/hosted.ts'
import { Phone } from '../support/phone.ts'
import { Writer, writeUntil } from '../support/writers.ts'

/** What no class may read: a name that waits and own words, searched for in all that the board gets and shows. */

const STUDENTS = 4
const PLAY_MS = 120_000

const lesson = hosted(20)

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

test('names that wait and own words never reach the board, up to the report; an approved name does', async ({ browser }) => {
  const draw = random(7, 7)
  const board = new Board(await (await touchBoard(browser)).newPage())
  const wire = listen(board.page)
  await board.page.goto(lesson.url)
  await board.pick(/havo\/vwo/)
  const code = await board.openLesson()
  const students = await Promise.all(
    Array.from({ length: STUDENTS }, () => Writer.join(lesson.url, code, `Kut ${canaryName(draw)}`, draw)),
  )
  await expect(board.page.getByText('naam volgt')).toHaveCount(STUDENTS)
  const phone = await Phone.pair(browser, lesson.url, board)
  const seen: string[] = []
  const look = async () => void seen.push(await shown(board.page))
  await look()
  for (const { name } of students) await phone.sees(name)
  await phone.tap('Maak groepen')
  await expect(board.page.locator('.stage-groups')).toBeVisible()
  await look()
  await phone.tap('Start')
  await Promise.all(students.map((student) => student.sitDown()))

  const [fine, ...others] = students
  if (!fine) throw new Error('nobody joined')
  const texts = () => students.flatMap(({ words }) => words)
  const nothingLeaked = () => {
    const all = `${seen.join('\n')}\n${wire.text()}`
    for (const secret of [...texts(), ...others.map(({ name }) => name)]) expect(all.includes(secret), secret).toBe(false)
  }
  await test.step('while they play', async () => {
    await writeUntil(students, () => texts().length >= STUDENTS, PLAY_MS)
    await look()
    await writeUntil(students, () => students.every(({ done }) => done), PLAY_MS)
    await look()
    // an insight and a detail each
    expect(texts().length).toBeGreaterThan(STUDENTS)
    expect(`${seen.join('\n')}\n${wire.text()}`.includes(fine.name)).toBe(false)
    nothingLeaked()
  })

  await phone.page.locator('.control-card', { hasText: fine.name }).getByRole('button', { name: 'Ja, goed' }).tap()
  await expect.poll(() => wire.text().includes(fine.name)).toBe(true)

  await test.step('through the plenary and the report', async () => {
    await phone.tap('Meer')
    await phone.tap('Samen afsluiten')
    for (const page of ['Licht', 'Toon het bord van groep A', 'Talenten', 'Vragen', 'Slotwoord']) {
      await phone.tap(page)
      await expect(phone.button(page)).toHaveAttribute('aria-pressed', 'true')
      await look()
    }
    await phone.tap('Meer')
    await phone.tap('Stop de les')
    await phone.tap('Ja, stop de les')
    await look()
    await board.tap('Verslag')
    await expect(board.page.getByRole('cell', { name: fine.name, exact: true })).toBeVisible()
    await expect(board.page.getByRole('cell', { name: 'Een leerling', exact: true })).toHaveCount(STUDENTS - 1)
    await look()
    nothingLeaked()
  })
  await Promise.all(students.map(({ device }) => device.leave()))
})
