import { type Browser, expect, type Page, test } from '@playwright/test'
import { closeAll, join, playUntil, playUntilRead, sentence, touch, whenDone } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** What is a student's own: typed words, the place, the settings; and after "Klaar" nothing of it is left on the device. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(6)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const NAMES = ['Noor', 'Daan', 'Yara'] as const
const LAYING = 'Maak de zin af en leg hem neer.'
const FIELD = 'Of in je eigen woorden (hooguit zes)'
const LEFT = 'rustig samen bouwen'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A lesson for a class that may write own words. */
async function seniors(browser: Browser): Promise<{ board: Page; code: string; students: Page[] }> {
  const board = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL' })).newPage()
  await board.goto(server.url)
  await board.getByLabel('havo/vwo bovenbouw').check()
  await board.getByLabel('20 minuten').check()
  await button(board, 'Start een les').click()
  const code = (await board.locator('.stage-code [aria-hidden]').first().innerText()).replace(/\s/g, '')
  const students: Page[] = []
  for (const [place, name] of NAMES.entries()) students.push(await join(browser, server.url, code, name, place))
  return { board, code, students }
}

/** Lays an insight in own words. */
async function layOwn(page: Page, words: string): Promise<void> {
  await page.getByRole('group', { name: 'Kies een begin' }).locator('label').first().click()
  await page.getByLabel(FIELD).fill(words)
  await button(page, 'Leg op het bord').click()
}

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))

test('words, place and settings are kept, another device takes over, and Klaar leaves nothing', async ({ browser }) => {
  test.setTimeout(300_000)
  const { board, code, students } = await seniors(browser)
  const names = new Map(students.map((page, place) => [page, NAMES[place] ?? '']))
  const codes = new Map<Page, string>()
  for (const page of students) codes.set(page, await page.locator('.personal-code b').innerText())
  expect([...codes.values()].every((one) => /^[2-9B-Z]{4}$/.test(one))).toBe(true)
  await touch(board, 'Maak groepen')
  await touch(board, 'Start')

  // typed words survive a reload and a lost connection
  const writer = await playUntilRead(students, LAYING)
  const field = writer.getByLabel(FIELD)
  await field.fill('goed in plannen')
  await writer.reload()
  await expect(field).toHaveValue('goed in plannen')
  await writer.context().setOffline(true)
  await expect(writer.getByText('Even geen verbinding. Je plek blijft vrij.')).toBeVisible({ timeout: 3500 })
  await field.fill('goed in plannen maken')
  await writer.context().setOffline(false)
  await expect(writer.getByText('Even geen verbinding. Je plek blijft vrij.')).toBeHidden()
  await expect(field).toHaveValue('goed in plannen maken')

  // with a keyboard over half of the phone the question, the field and the button are in sight together
  const size = writer.viewportSize() ?? { width: 360, height: 740 }
  await writer.setViewportSize({ width: 360, height: 360 })
  for (const part of [writer.getByText(FIELD), field, button(writer, 'Leg op het bord')])
    await expect(part).toBeInViewport({ ratio: 0.9 })
  await writer.setViewportSize(size)

  // what is laid shows for a moment on a phone, and takes no focus; somebody else takes the words away
  const [phone, other] = students[1] === writer ? [null, students[0]] : [students[1], students[1]]
  await layOwn(writer, 'goed in plannen maken')
  if (phone) {
    await expect(phone.locator('.news')).toContainText('goed in plannen maken')
    expect(await phone.evaluate(() => document.activeElement?.closest('.news'))).toBeNull()
    await button(phone, 'Bord').click()
  }
  if (!other) throw new Error('nobody else is at the table')
  await button(other, 'Inzichten 1').click()
  await other.getByRole('button', { name: 'Verberg deze tekst' }).click()
  await button(other, 'Ja, verberg').click()
  await expect(other.getByText('Tekst verborgen').first()).toBeVisible()
  if (phone) await button(phone, 'Terug').click()

  // a step that is ended by the mentor does not throw away what was being typed
  const second = await playUntilRead(students, LAYING)
  await second.getByLabel(FIELD).fill(LEFT)
  await touch(board, 'Groep A')
  await touch(board, 'A verder naar de volgende stap')
  await touch(board, 'Ja, verder')
  await expect(second.getByText('Je woorden staan nog op je Toekomstkaart.')).toBeVisible()

  // another device comes back by name and own code; the old one says so
  const name = names.get(second) ?? ''
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' })
  const fresh = await context.newPage()
  await fresh.goto(`${server.url}/j/${code}`)
  await fresh.getByLabel('Jouw voornaam').fill(name)
  await fresh.reload()
  await expect(fresh.getByLabel('Jouw voornaam')).toHaveValue(name)
  await button(fresh, 'Ik was er al').click()
  await fresh.getByLabel('Jouw eigen code').fill('2222')
  await button(fresh, 'Naar mijn plek').click()
  await expect(fresh.getByText('Je naam of je eigen code klopt niet. Vraag je docent.')).toBeVisible()
  const third = students.find((page) => page !== second && page !== writer) ?? writer
  const thirdName = names.get(third) ?? ''
  await fresh.getByLabel('Jouw voornaam').fill(thirdName)
  await fresh.getByLabel('Jouw eigen code').fill(codes.get(third) ?? '')
  await button(fresh, 'Naar mijn plek').click()
  await expect(fresh.getByRole('listitem').filter({ hasText: `${thirdName} (jij)` })).toBeVisible()
  await expect(third.getByRole('heading', { name: 'Op een ander apparaat verder' })).toBeVisible()

  // to the end; the words that were not sent are on the own sheet
  const players = [...students.filter((page) => page !== third), fresh]
  await playUntil(players, () => whenDone(players), 170_000)
  await button(second, 'Mijn Toekomstkaart').click()
  await expect(second.getByRole('heading', { name: 'Dit typte ik nog' })).toBeVisible()
  await expect(second.getByText(LEFT)).toBeVisible()
  await expect(second.getByLabel('Op mijn kaart: Dit typte ik nog')).not.toBeChecked()
  await button(second, 'Terug naar het bord').click()

  // a round about an insight, with everybody at the table
  const starter = players.find((page) => page !== second) ?? fresh
  await starter.getByRole('button', { name: 'Tijd over? Vraag door over een inzicht.' }).click()
  await button(starter, 'Vraag hierover').first().click()
  for (const page of players) await expect(sentence(page)).toHaveText(/^Stel één vraag|stelt (jou )?één vraag|stelt een vraag/)
  const over = async (page: Page) => (await sentence(page).innerText()) === 'Jullie zijn klaar. Bekijk je Toekomstkaart.'
  await playUntil(players, async () => (await Promise.all(players.map(over))).every(Boolean), 60_000)

  // nothing is left on the device: not in the storage, and not behind the back button
  await button(second, 'Mijn Toekomstkaart').click()
  await second.getByRole('textbox', { name: 'Naam' }).fill(name)
  expect(await stored(second)).toContain(LEFT)
  await button(second, 'Klaar').click()
  const dropped = second.waitForResponse((response) => response.request().method() === 'DELETE')
  await button(second, 'Ja, wis alles').click()
  expect((await dropped).status()).toBe(200)
  await expect(second.getByRole('heading', { name: 'Ik doe mee' })).toBeVisible()
  for (let steps = 0; steps < 4; steps++) {
    await second.goBack({ waitUntil: 'commit' })
    await second.waitForTimeout(150)
    expect(await second.locator('body').innerText()).not.toMatch(new RegExp(`${name}|${LEFT}`))
  }
  await second.goto(server.url)
  expect(await stored(second)).not.toMatch(new RegExp(`${name}|${LEFT}|"key"`))
})

test('settings are remembered on the device, and a card is read aloud only with a voice of its own', async ({ browser }) => {
  const { board, code } = await startBoard(browser)
  const open = async (name: string, voices: readonly object[]) => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })).newPage()
    await page.addInitScript((list) => {
      const spoken: string[] = []
      Object.assign(window, { spoken })
      speechSynthesis.getVoices = () => list as unknown as SpeechSynthesisVoice[]
      window.SpeechSynthesisUtterance = class {
        readonly text: string
        constructor(text: string) {
          this.text = text
        }
      } as unknown as typeof SpeechSynthesisUtterance
      speechSynthesis.speak = (words) => void spoken.push(words.text)
      const start = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function (when) {
        spoken.push('tone')
        start.call(this, when)
      }
      navigator.wakeLock.request = () => {
        spoken.push('awake')
        return Promise.reject(new Error('no lamp here'))
      }
    }, voices)
    await page.goto(`${server.url}/j/${code}`)
    await page.getByLabel('Jouw voornaam').fill(name)
    await button(page, 'Naar de klas').click()
    return page
  }
  const near = await open('Noor', [{ lang: 'nl-NL', localService: true }])
  const far = await open('Daan', [{ lang: 'nl-NL', localService: false }])

  await button(near, 'Instellingen').click()
  await near.getByRole('radio', { name: '200 %' }).check({ force: true })
  await near.getByRole('checkbox', { name: 'Makkelijker lezen' }).check()
  await expect(near.getByRole('checkbox', { name: 'Geluid' })).not.toBeChecked()
  await button(near, 'Sluit').click()
  await near.reload()
  await expect(near.locator('html')).toHaveAttribute('data-text', '200')
  await expect(near.locator('html')).toHaveAttribute('data-layout', 'easy')
  expect(await near.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')

  await touch(board, 'Maak groepen')
  await touch(board, 'Start')
  await playUntil(
    [near, far],
    async () => (await near.getByRole('button', { name: 'Lees voor' }).count()) > 0 && (await far.locator('.paper').count()) > 0,
    60_000,
  )
  expect(await far.getByRole('button', { name: 'Lees voor' }).count()).toBe(0)
  await near.getByRole('button', { name: 'Lees voor' }).first().click()
  const heard = await near.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
  expect(heard).toContain('awake')
  expect(heard.at(-1)).toMatch(/\p{L}{3,}.*\.$/u)
  expect(heard.at(-1)).not.toContain('Lees voor')

  // no sound until somebody wants it, and then at once
  expect(heard).not.toContain('tone')
  await near.getByRole('button', { name: 'Instellingen' }).and(near.locator(':visible')).first().click()
  await near.getByRole('checkbox', { name: 'Geluid' }).check()
  expect(await near.evaluate(() => (window as unknown as { spoken: string[] }).spoken)).toContain('tone')
  await button(near, 'Sluit').click()
})

async function startBoard(browser: Browser): Promise<{ board: Page; code: string }> {
  const board = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nl-NL' })).newPage()
  await board.goto(server.url)
  await board.getByLabel('20 minuten').check()
  await button(board, 'Start een les').click()
  const code = (await board.locator('.stage-code [aria-hidden]').first().innerText()).replace(/\s/g, '')
  return { board, code }
}
