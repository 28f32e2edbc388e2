import { expect, type Page, test } from '@playwright/test'
import { closeAll, playUntil, playUntilRead, reads, sentence, TELLING, whenDone } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'
import { Mentor } from '../support/mentor.ts'

/** When time presses, when somebody is lost or left alone, and when the mentor changes who sits where. */

const MINI = /^Kort verhaal: 45 seconden\./
const NAMES = ['Noor', 'Daan', 'Yara', 'Mees', 'Bo', 'Jip'] as const

let server: GameServer
let mentor: Mentor
test.beforeAll(async () => {
  server = await GameServer.start(20)
})
test.afterEach(async ({ browser }) => {
  await mentor.leave()
  await closeAll(browser)
})
test.afterAll(() => server.stop())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const where = (page: Page) => page.locator('.status-where')

test('a group that is far behind: short stories, then one sentence that lights the square', async ({ browser }) => {
  mentor = await Mentor.start(browser, server.url, NAMES.slice(0, 2))
  const { students } = mentor
  await mentor.order({ type: 'setEnd', minutes: 18 })
  const teller = await playUntilRead(students, MINI)
  const [listener] = students.filter((page) => page !== teller)
  if (!listener) throw new Error('nobody listens')
  await expect(sentence(teller)).toHaveText(MINI)
  const step = sentence(listener)
  await playUntil([teller], () => reads(listener, /een talent en zeg waarom/), 30_000)
  await expect(step).toHaveText(/^Geef (Noor|Daan) een talent en zeg waarom\.$/)

  await mentor.order({ type: 'setEnd', minutes: 5 })
  const [one] = students
  if (!one) throw new Error('nobody joined')
  await expect(sentence(one)).toHaveText('Kies jouw stap. Daarna: met wie en wanneer.')
  await button(one, 'Klaar').click()
  await expect(one.getByText('Kies eerst jouw stap.')).toBeVisible()
  await playUntil(students, () => whenDone(students), 40_000)
  await expect(one.locator('.board-text')).toContainText('Noor')
  await button(one, 'Mijn Toekomstkaart').click()
  await expect(one.getByText(/^Met .+, op \w+ \d+ \w+\.$/).first()).toBeVisible()
})

test('a lost storyteller is tapped for by the others', async ({ browser }) => {
  mentor = await Mentor.start(browser, server.url, NAMES.slice(0, 3))
  const { students } = mentor
  const teller = await playUntilRead(students, TELLING)
  const name = NAMES[students.indexOf(teller)]
  const others = students.filter((page) => page !== teller)
  await teller.goto('about:blank')
  for (const page of others) await expect(page.getByText(`Of tik nu voor ${name}:`)).toBeVisible()
  const [first] = others
  if (!first) throw new Error('nobody is left')
  await expect(button(first, `${name} slaat over`)).toHaveCount(0)
  await button(first, `${name} is klaar`).click()
  for (const page of others) await expect(sentence(page)).not.toHaveText(`${name} is even weg. Wacht even samen.`)
  await teller.goto(`${server.url}/play`)
  await expect(first.getByText(`Of tik nu voor ${name}:`)).toBeHidden()
})

test('moved to another table, taken out and put back', async ({ browser }) => {
  mentor = await Mentor.start(browser, server.url, NAMES.slice(0, 6))
  const { students } = mentor
  const letter = mentor.groupOf('Noor') === 'A' ? 'B' : 'A'
  const [noor] = students
  if (!noor) throw new Error('nobody joined')
  await expect(button(noor, 'Ik heb het gezegd')).toBeVisible()
  await mentor.order({ type: 'move', student: mentor.idOf('Noor'), group: letter })
  await expect(noor.getByText(new RegExp(`^Jij speelt nu in groep ${letter}, met .+ Ga daar zitten\\.$`))).toBeVisible()
  await expect(noor.getByRole('list', { name: 'Jouw groep' }).getByRole('listitem')).toHaveCount(4)
  await button(noor, 'Ik zit er').click()
  await button(noor, 'Ik heb het gezegd').click()
  await expect(where(noor)).toHaveText('Welkom')
  await expect(sentence(noor)).toHaveText(/^Klaar\. We wachten op/)

  const student = mentor.idOf('Noor')
  await mentor.order({ type: 'remove', student })
  await expect(noor.getByText('Je docent haalde je uit de les. Vraag wat je kunt doen.')).toBeVisible()
  await noor.reload()
  await expect(noor.getByRole('heading', { name: 'Je bent uit de les' })).toBeVisible()
  await mentor.order({ type: 'restore', student })
  await button(noor, 'Probeer opnieuw').click()
  await expect(sentence(noor)).toHaveText(/^Klaar\. We wachten op/)
})
