import { expect, test } from '@playwright/test'
import { random } from '../../shared/random.ts'
import { ROUTES } from '../../shared/wire.ts'
import { BotPlayer } from '../../tools/bots/player.ts'
import type { Device } from '../../tools/client.ts'
import { connect, newKey, post, takeSeat } from '../../tools/client.ts'
import { Board, touchBoard } from '../support/board.ts'
import { closeAll } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'
import { Phone } from '../support/phone.ts'

/** A whole class: from the address to playing, and how soon the overviews are true. */

const TRUE_WITHIN_MS = 2000
const PLAYING_MS = 25_000
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const TABLES = 'ABCDEFGHIJ'

let server: GameServer
test.beforeAll(async () => {
  server = await GameServer.start(1)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

const letterOf = (device: Device): string => device.lesson?.me?.group ?? ''

const seats = (code: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, place) => takeSeat(server.url, code, `Kind ${LETTERS[place % 26]}${place}`)))

test('thirty students who play: at most six taps from the address to all groups playing', async ({ browser }) => {
  const board = await Board.open(await touchBoard(browser), server.url)
  await board.tap('Start een les')
  const passes = await seats(await board.code(), 30)
  const players = passes.map((pass, place) => new BotPlayer(server.url, pass, 'real', random(30, place)))
  const until = performance.now() + PLAYING_MS
  const playing = Promise.all(players.map((player) => player.play(until)))
  await board.sees('30 leerlingen zijn er')
  await board.tap('Maak groepen')
  await board.tap('Start')
  await expect(board.page.locator('.stage-tile')).toHaveCount(8)
  for (const letter of TABLES.slice(0, 8)) {
    await expect(board.tile(letter)).toContainText('bezig', { timeout: 20_000 })
    await expect(board.tile(letter)).toContainText(/[34] aanwezig/)
  }
  expect(board.taps).toBeLessThanOrEqual(6)
  expect(await board.otherHands()).toEqual([])
  await playing
  expect(players.filter(({ view }) => view === null)).toEqual([])
})

test('ten tables: the board and the phone are true within two seconds of each change', async ({ browser }) => {
  const board = await Board.open(await touchBoard(browser), server.url)
  await board.tap('Start een les')
  const code = await board.code()
  const passes = await seats(code, 40)
  expect(await post(server.url, ROUTES.seats, { code, name: 'Een te veel', key: newKey() })).toMatchObject({
    body: { rejection: { code: 'lessonFull', most: 40 } },
  })
  await board.tap('Maak groepen')
  await board.tap('Start')
  await expect(board.page.locator('.stage-tile')).toHaveCount(10)
  const devices: Device[] = []
  for (const pass of passes) devices.push(await connect(server.url, pass))
  const phone = await Phone.pair(browser, server.url, board, code)
  for (const letter of TABLES) await expect(phone.group(letter)).toContainText('bezig', { timeout: 15_000 })

  const times: number[] = []
  /** From the answer to the student until the words stand on the board and on the phone. */
  const soon = async (letter: string, words: string) => {
    const from = Date.now()
    await Promise.all([
      expect(board.tile(letter)).toContainText(words, { timeout: TRUE_WITHIN_MS + 5000 }),
      expect(phone.group(letter)).toContainText(words, { timeout: TRUE_WITHIN_MS + 5000 }),
    ])
    times.push(Date.now() - from)
  }
  for (const letter of TABLES) {
    const device = devices.find((one) => letterOf(one) === letter)
    if (!device) throw new Error(`nobody sits at table ${letter}`)
    await device.ask({ on: 'game', command: { type: 'stop' } })
    await soon(letter, 'pauze')
    await device.ask({ on: 'game', command: { type: 'chooseAfterStop', choice: 'mentor' } })
    await soon(letter, `hulp ${TABLES.indexOf(letter) + 1}`)
  }
  console.log(`overview: ${times.length} changes, slowest ${Math.max(...times)} ms, ${times.join(' ')}`)
  expect(Math.max(...times)).toBeLessThanOrEqual(TRUE_WITHIN_MS)
  await Promise.all(devices.map((device) => device.leave()))
})
