import { expect, type Page, test } from '@playwright/test'
import { random } from '../../shared/random.ts'
import { BotPlayer } from '../../tools/bots/player.ts'
import { connect, type Pass, takeSeat } from '../../tools/client.ts'
import { Board, touchBoard } from '../support/board.ts'
import { closeAll } from '../support/class.ts'
import { faults } from '../support/faults.ts'
import { GameServer } from '../support/gameServer.ts'
import { Phone } from '../support/phone.ts'

/** A mentor with one finger: the story before the start, the coach card, rounding off with the class, the report. */

let server: GameServer

test.beforeAll(async () => {
  server = await GameServer.start(50)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const NAMES = ['Noor', 'Daan', 'Yara', 'Mees', 'Sam', 'Lotte', 'Jip', 'Fenna']
const minutes = (count: number) => performance.now() + count * 60_000

/** Everything that the server sent to this page over its socket. */
function framesOf(page: Page): () => string {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())))
  return () => frames.join('\n')
}

/** Who chose a world and sent no question yet sends one now, when the game is over. All questions of the class. */
async function questionsFrom(passes: readonly Pass[]): Promise<string[]> {
  const devices = await Promise.all(passes.map((pass) => connect(server.url, pass)))
  for (const device of devices) {
    const who = device.game?.me?.roleCards[0] ?? ''
    await device.ask({ on: 'game', command: { type: 'sendNetworkQuestion', who } })
  }
  const sent = devices.flatMap(({ game }) => game?.me?.sheet?.network?.question ?? [])
  await Promise.all(devices.map((device) => device.leave()))
  return sent
}

test('from the story before the start to the report, by touch alone', async ({ browser }) => {
  const context = await touchBoard(browser)
  const board = await Board.open(context, 'about:blank')
  const frames = framesOf(board.page)
  await board.page.goto(server.url)
  const code = await board.openLesson()
  await board.sees('“Open dit adres. Typ de code en je voornaam.”')
  const passes = await Promise.all(NAMES.map((name) => takeSeat(server.url, code, name)))
  const players = passes.map((pass, place) => new BotPlayer(server.url, pass, 'quick', random(7, place)))
  const playing = Promise.all(players.map((player) => player.play(minutes(4))))

  await board.tap('Maak groepen')
  await board.tap('Startverhaal')
  await board.sees('“Vandaag ontdek je samen wat jou energie geeft.”')
  await board.sees('1 van 5')
  for (let place = 0; place < 4; place++) await board.tap('Volgende')
  await board.sees('“Dit is geen toets. Niemand krijgt een cijfer.”')
  // a touch within 300 ms of the last one on this place is a sleeve
  await board.page.waitForTimeout(350)
  await board.tap('Klaar')
  await board.tap('Start')
  await expect(board.tile('A')).toBeVisible()
  await board.tap('Coachkaart')
  await expect(board.page.getByRole('dialog').getByText('Doe', { exact: true })).toBeVisible()
  expect(await faults(board.page)).toEqual([])
  await board.tap('Sluit')

  await test.step('rounding off before everybody is done stops the groups; back lets them go on', async () => {
    await board.tap('Samen afsluiten')
    await board.sees('0 van 2 groepen aan')
    await expect.poll(() => players[0]?.view?.status.paused).toBe(true)
    await board.tap('Vragen')
    await board.sees('Hier komen jullie vragen.')
    await board.tap('Terug naar de groepen')
    await expect(board.tile('A')).toBeVisible()
    await expect.poll(() => players[0]?.view?.status.paused).toBe(false)
  })

  await playing
  let asked = 0
  expect(players.every(({ finished }) => finished)).toBe(true)
  await board.tap('Samen afsluiten')
  await expect(board.page.getByRole('heading', { level: 1 })).toHaveText(/groepen aan|Alle lichten zijn aan/)
  await board.tap(/^Toon het bord van groep A/)
  await expect(board.page.getByRole('heading', { name: 'Groep A' })).toBeVisible()
  for (const name of NAMES) await expect(board.page.locator('main').getByText(name, { exact: true })).toHaveCount(0)
  await board.tap('Talenten')
  await expect(board.page.locator('.stage-cloud li, .stage-not-yet').first()).toBeVisible()

  await test.step('no question reaches the board before the mentor has read and approved it', async () => {
    const sent = await questionsFrom(passes)
    asked = sent.length
    expect(sent.length).toBeGreaterThan(1)
    await board.tap('Vragen')
    await board.sees('Hier komen jullie vragen.')
    expect(sent.filter((question) => frames().includes(question))).toEqual([])
    await board.tap(`Lees eerst zelf (${sent.length})`)
    const dialog = board.page.getByRole('dialog', { name: 'Mag de klas dit zien?' })
    await expect(dialog).toContainText('Iemand zoekt een gesprek met')
    await expect(board.page.locator('main')).not.toContainText('Iemand zoekt')
    expect(await faults(board.page)).toEqual([])
    const left = new Set(sent.filter((question) => !frames().includes(question)))
    expect(left.size).toBeGreaterThanOrEqual(new Set(sent).size - 1)
    await board.tap('Ja, toon')
    await expect(board.page.locator('.stage-question')).toHaveCount(1)
    await board.touch(board.page.locator('.stage-question'))
    await expect(board.page.locator('.stage-large-question')).toContainText('Iemand zoekt een gesprek met')
    await board.tap('Haal weg')
    await board.sees('Hier komen jullie vragen.')
    for (const question of left) expect(frames()).not.toContain(question)
  })

  await test.step('a private control reads what waits, and the board has no buttons then', async () => {
    await board.tap('Terug naar de groepen')
    const phone = await Phone.open(browser, server.url, code)
    await board.tap('Meer')
    await board.tap('Bedien met telefoon')
    await board.tap(await phone.sign())
    await expect(phone.page.getByRole('heading', { name: 'Jouw klas' })).toBeVisible()
    await phone.tap('Meer')
    await phone.tap('Samen afsluiten')
    await phone.tap('Vragen')
    for (const name of ['Vragen', 'Coachkaart', 'Rond de les af']) await expect(board.button(name)).toHaveCount(0)
    await expect(phone.page.locator('.control-card')).toHaveCount(asked - 1)
    expect(await faults(phone.page)).toEqual([])
    await phone.page.getByRole('button', { name: 'Ja, toon' }).first().tap()
    await expect(board.page.locator('.stage-question')).toHaveCount(1)
    await board.tap('Bedien met telefoon')
    await board.tap('Knoppen terug op het bord')
    await board.tap('Ja, knoppen terug')
  })

  await board.tap('Slotwoord')
  await board.sees('Groep A is aan de beurt')
  await board.tap('Volgende groep')
  await board.sees('Groep B is aan de beurt')
  expect(await faults(board.page)).toEqual([])
  await board.tap('Rond de les af')
  await board.tap('Ja, stop de les')
  await board.tap('Verslag')
  await expect(board.page.getByRole('cell', { name: 'Noor', exact: true })).toBeVisible()
  expect(await faults(board.page)).toEqual([])
  const [file] = await Promise.all([board.page.waitForEvent('download'), board.tap('Bewaar als tabel (csv)')])
  expect(await board.otherHands()).toEqual([])
  expect(file.suggestedFilename()).toMatch(/^verslag-\d{4}-\d{2}-\d{2}\.csv$/)
})
