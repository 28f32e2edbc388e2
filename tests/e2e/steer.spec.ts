import { expect, test } from '@playwright/test'
import { random } from '../../shared/random.ts'
import { faults } from '../support/faults.ts'
import { hosted } from '../support/hosted.ts'
import { Phone } from '../support/phone.ts'
import { Writer, writeUntil } from '../support/writers.ts'

/** What only a mentor's own device can do to a group, by thumb: each at most two taps, and one question. And two mentors at once. */

const lesson = hosted(20)
const PLAY_MS = 60_000
const NAMES = ['Noor', 'Daan', 'Yara'] as const

test('easier cards, a text that is hidden, chips only and back', async ({ browser }) => {
  const draw = random(3, 1)
  const board = await lesson.board(browser)
  await board.pick(/havo\/vwo/)
  const code = await board.openLesson()
  const writers = await Promise.all(NAMES.map((name) => Writer.join(lesson.url, code, name, draw)))
  const phone = await Phone.pair(browser, lesson.url, board)
  await phone.tap('Maak groepen')
  await phone.tap('Start')
  await Promise.all(writers.map((writer) => writer.sitDown()))

  const teller = () => writers.find(({ device: { game } }) => game?.status.phase === 'story' && (game.me?.river.length ?? 0) > 0)
  await writeUntil(writers, () => teller() !== undefined, PLAY_MS)
  const cards = () => teller()?.device.game?.me?.river.map(({ card }) => card)
  const before = cards()
  expect(before).toHaveLength(3)
  await phone.group('A').tap()
  await phone.tap('Makkelijker kaarten')
  await phone.tap('Nee')
  expect(cards()).toEqual(before)
  await phone.tap('Makkelijker kaarten')
  expect(await faults(phone.page)).toEqual([])
  await phone.tap('Ja, makkelijker')
  await phone.sees('Groep A krijgt makkelijker kaarten.')
  await expect.poll(cards).not.toEqual(before)

  await writeUntil(writers, () => writers.some(({ words }) => words.length > 0), PLAY_MS)
  const writer = writers.find(({ words }) => words.length > 0)
  const [words = ''] = writer?.words ?? []
  const name = writer?.name ?? ''
  const other = writers.find((one) => one !== writer)
  const reads = () => JSON.stringify(other?.device.game).includes(words)
  await expect.poll(reads).toBe(true)
  await phone.tap(`Verberg de tekst van ${name}`)
  expect(await faults(phone.page)).toEqual([])
  await phone.tap('Ja, verberg')
  await phone.sees(`De tekst van ${name} is verborgen.`)
  await expect.poll(reads).toBe(false)
  await phone.sees(words)
  await expect(board.page.getByText(words)).toHaveCount(0)

  const mayWrite = () => other?.device.game?.me?.ownWords
  expect(mayWrite()).toBe(true)
  await phone.tap(`Alleen kaartjes voor ${other?.name}`)
  await phone.sees(`${other?.name} kiest nu alleen kaartjes.`)
  await expect.poll(mayWrite).toBe(false)
  await phone.tap(`${other?.name} mag weer typen`)
  await expect.poll(mayWrite).toBe(true)
  await Promise.all(writers.map(({ device }) => device.leave()))
})

test('two mentors at once: the first wins, and the second reads why, in Dutch and in English', async ({ browser }) => {
  const board = await lesson.board(browser)
  const code = await board.openLesson()
  await lesson.students.join(code, ...NAMES, 'Mees', 'Sam', 'Bo', 'Jip')
  const phone = await Phone.pair(browser, lesson.url, board)
  const colleague = await Phone.open(browser, lesson.url, code)
  await board.tap('Bedien met telefoon')
  await board.tap(await colleague.sign())
  await colleague.speak('en')
  await expect(colleague.page.getByRole('heading', { name: 'Your class' })).toBeVisible()

  await test.step('a name', async () => {
    await phone.name('Noor').tap()
    await phone.tap('Andere naam')
    await colleague.name('Noor').tap()
    await colleague.tap('Another name')
    await phone.page.getByRole('textbox').fill('Nora')
    await phone.tap('Bewaar')
    await expect(colleague.name('Nora')).toHaveCount(1)
    await colleague.page.getByRole('textbox').fill('Nina')
    await colleague.tap('Save')
    await colleague.sees('A colleague has just changed this name. Look at the name first.')
    await colleague.tap('No')
    await expect(phone.name('Nora')).toHaveCount(1)
  })

  await test.step('a place', async () => {
    await phone.tap('Maak groepen')
    await expect(colleague.button('New groups')).toBeVisible()
    const [mover = ''] = await board.at('A')
    await phone.name(mover).tap()
    await colleague.name(mover).tap()
    await colleague.tap('To group B')
    await expect.poll(() => board.at('B')).toContain(mover)
    await phone.tap('Naar groep A')
    await phone.sees('Een collega heeft deze leerling net verplaatst. Kijk eerst waar die zit.')
    await phone.tap('Sluit')
    expect(await board.at('B')).toContain(mover)
  })

  await test.step('the end', async () => {
    await phone.tap('Start')
    for (const [mentor, more, stop] of [
      [phone, 'Meer', 'Stop de les'],
      [colleague, 'More', 'Stop the lesson'],
    ] as const) {
      await mentor.tap(more)
      await mentor.tap(stop)
    }
    await phone.tap('Ja, stop de les')
    await phone.sees('De les is klaar')
    await colleague.sees('The lesson is over')
  })
})
