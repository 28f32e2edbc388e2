import { type Browser, expect, type Page, test } from '@playwright/test'
import {
  CHOOSING,
  closeAll,
  join,
  playUntil,
  playUntilRead,
  reads,
  sentence,
  startLesson,
  TELLING,
  touch,
  whenDone,
} from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** When things go differently: coming late, passing, stopping for a moment, and a connection that is lost. */

const EASIER = 'Jij vertelt. Kies hoe je wilt beginnen.'
const NAMES = ['Noor', 'Daan', 'Yara', 'Mees'] as const

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const nameOf = (students: readonly Page[], page: Page) => NAMES[students.indexOf(page)] ?? ''
const start = (browser: Browser, server: GameServer, players: number) => startLesson(browser, server.url, NAMES.slice(0, players))
/** The line under a player's name in the strip of somebody's screen. */
const inStrip = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Jouw groep' }).getByRole('listitem').filter({ hasText: name })

test.afterEach(({ browser }) => closeAll(browser))

test.describe('with fast clocks', () => {
  let server: GameServer
  test.beforeAll(async () => {
    server = await GameServer.start(8)
  })
  test.afterAll(() => server.stop())

  test('a late student is seated by the board, tells a story and ends with a sheet', async ({ browser }) => {
    const { board, code, students } = await start(browser, server, 3)
    await playUntilRead(students, CHOOSING)
    const late = await join(browser, server.url, code, 'Bo', 1)
    await expect(late.getByText('Je docent zet je zo in een groep.')).toBeVisible()
    await expect(board.getByText('Bo wil meedoen.')).toBeVisible()
    await touch(board, 'Naar groep A')
    await expect(board.getByText('Bo wil meedoen.')).toBeHidden()
    await expect(late.locator('.status-where')).toHaveText(/Ervaring|Scherm even laag/)
    for (const page of students) await expect(inStrip(page, 'Bo')).toBeVisible()

    let told = false
    await playUntil(
      [...students, late],
      async () => {
        told ||= await reads(late, CHOOSING)
        return whenDone([...students, late])
      },
      160_000,
    )
    expect(told).toBe(true)
    await button(late, 'Mijn Toekomstkaart').click()
    await expect(late.getByText('Mijn maatje gaf een hand.')).toBeVisible()
  })

  test('three passes in one turn: a picture, somebody else, listening', async ({ browser }) => {
    const { students } = await start(browser, server, 3)
    const teller = await playUntilRead(students, CHOOSING)
    const name = nameOf(students, teller)
    const others = students.filter((page) => page !== teller)

    await button(teller, 'Liever met een plaatje').click()
    await expect(sentence(teller)).toHaveText(EASIER)
    await expect(teller.getByText('Met een plaatje', { exact: true })).toHaveCount(3)

    await teller.getByRole('group', { name: 'Kies een kaart' }).locator('label').first().click()
    await teller.getByRole('group', { name: 'Hoe voelde het?' }).locator('label').first().click()
    await button(teller, 'Deze kies ik').click()
    await expect(sentence(teller)).toHaveText(TELLING)
    await expect(teller.getByText('Wijs een plaatje aan. Vertel erover.')).toBeVisible()

    await button(teller, 'Liever over iemand anders').click()
    await expect(sentence(teller)).toHaveText(EASIER)
    await expect(teller.getByText('Over iemand anders', { exact: true })).toHaveCount(3)

    await button(teller, 'Liever luisteren').click()
    await expect(sentence(teller)).toHaveText('Deze beurt luister jij.')
    for (const page of others) await expect(inStrip(page, name)).toContainText('luistert')

    // a talent for how somebody listens; then the next one tells, and nothing of this turn lies on the board
    await playUntil(others, async () => (await sentence(teller).innerText()) === 'Wat doe jij met dit talent?', 30_000)
    await button(teller, 'Houd ik').click()
    expect(await playUntilRead(students, CHOOSING)).not.toBe(teller)
    await expect(teller.locator('.board-text ol li').filter({ hasText: new RegExp(NAMES.join('|')) })).toHaveCount(0)
  })
})

test.describe('with slow clocks', () => {
  const SPEED = 3
  const SHOWN_MS = 10_000 / SPEED
  let server: GameServer
  test.beforeAll(async () => {
    server = await GameServer.start(SPEED)
  })
  test.afterAll(() => server.stop())

  test('"Even stoppen": nobody sees who pressed; the mentor is asked for help', async ({ browser }) => {
    const { board, students } = await start(browser, server, 3)
    const [presser, ...others] = students
    if (!presser) throw new Error('nobody joined')
    const stopped = (page: Page) => page.getByRole('alertdialog', { name: 'Even stoppen' })
    const tile = board.getByRole('button', { name: /^Groep A/ }).first()

    await button(presser, 'Even stoppen').click()
    for (const page of students) await expect(stopped(page)).toBeVisible()
    await expect(stopped(presser)).toContainText('Alleen jij ziet deze vraag.')
    const seen = await Promise.all(others.map((page) => stopped(page).innerText()))
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).not.toMatch(/Alleen jij|Noor|Daan|Yara/)
    await expect(tile).toContainText('pauze')

    await button(presser, 'Ik wil mijn mentor').click()
    for (const page of students) await expect(stopped(page)).toBeHidden()
    await expect(tile).toContainText('hulp')
    await expect(board.getByText(/Noor|Daan|Yara/)).toHaveCount(0)
    await tile.click()
    await touch(board, 'Hulp gegeven aan groep A')
    await touch(board, 'Ja, geholpen')
    await expect(tile).toContainText('bezig')
    await expect(button(board, 'Hulp gegeven aan groep A')).toBeHidden()
  })

  test('a lost storyteller: the group goes on, and the turn comes later', async ({ browser }) => {
    const { students } = await start(browser, server, 3)
    const teller = await playUntilRead(students, CHOOSING)
    const name = nameOf(students, teller)
    const others = students.filter((page) => page !== teller)
    const [first, second] = others
    if (!first || !second) throw new Error('nobody is left')

    const leftAt = Date.now()
    await teller.goto('about:blank')
    for (const page of others) await expect(inStrip(page, name)).toContainText('even weg')
    expect(Date.now() - leftAt).toBeGreaterThan(SHOWN_MS)
    for (const page of others) await expect(page.getByText(`Gaan we verder zonder ${name}?`)).toBeVisible()
    await button(first, 'Ja, verder').click()
    await expect(first.getByText('Je zei ja. Nu nog iemand.')).toBeVisible()
    await button(second, 'Ja, verder').click()
    for (const page of others) await expect(inStrip(page, name)).toContainText('niet erbij')
    await playUntilRead(others, CHOOSING)

    await teller.goto(`${server.url}/play`)
    for (const page of others) await expect(inStrip(page, name)).not.toContainText('niet erbij')
    await playUntil(students, () => reads(teller, CHOOSING), 90_000)
  })
})
