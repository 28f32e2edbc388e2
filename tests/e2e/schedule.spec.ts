import { expect, type Page, test } from '@playwright/test'
import { CHOOSING, closeAll, playUntil, playUntilRead, reads, sentence, TELLING, whenDone } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'
import { Mentor } from '../support/mentor.ts'

/** When time presses, when somebody is lost or left alone, and when the mentor changes who sits where. */

const MINI = /^Kort verhaal: 45 seconden\./
const NAMES = ['Noor', 'Daan', 'Yara', 'Mees', 'Bo', 'Jip'] as const

let server: GameServer
/** Slow enough for two who do all the tapping. */
let calm: GameServer
let mentor: Mentor
test.beforeAll(async () => {
  server = await GameServer.start(20)
  calm = await GameServer.start(8)
})
test.afterEach(async ({ browser }) => {
  await mentor.leave()
  await closeAll(browser)
})
test.afterAll(() => Promise.all([server.stop(), calm.stop()]))

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

/** Every sentence that the page shows from now on, also one that stands there for a moment only. */
async function readings(page: Page): Promise<() => Promise<string[]>> {
  const kept = await page.evaluateHandle(() => {
    const texts = new Set<string>()
    const look = () => {
      for (const element of document.querySelectorAll('h1, p')) texts.add(element.textContent?.trim() ?? '')
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    return texts
  })
  return () => kept.evaluate((texts) => [...texts])
}

test('who is left alone plays on with the mentor on the same device', async ({ browser }) => {
  mentor = await Mentor.start(browser, calm.url, NAMES.slice(0, 2))
  const [noor, daan] = mentor.students
  if (!noor || !daan) throw new Error('nobody joined')
  await playUntilRead([noor, daan], CHOOSING)
  await mentor.order({ type: 'markAbsent', student: mentor.idOf('Daan'), absent: true })
  await expect(daan.getByText('Je docent zette je op afwezig. Zeg dat je er bent.')).toBeVisible()
  await mentor.orderGroup('A', { type: 'bePartner', on: true })
  await expect(noor.getByRole('list', { name: 'Jouw groep' })).toContainText('Je docent')

  const read = await readings(noor)
  await playUntil([noor], () => whenDone([noor]), 90_000)
  expect(await read()).toEqual(
    expect.arrayContaining([
      'Je docent is aan de beurt. Laat je docent tikken.',
      'Docent, nu ben jij: kies een vraag en een talent voor Noor.',
      'Wat doe jij met dit talent?',
      'Maak de zin af en leg hem neer.',
    ]),
  )
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
