import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readContent } from '../../server/decks.ts'
import { CONTENT, newFolder, removeFolder } from '../support/server.ts'

const content = CONTENT
const folders: string[] = []
afterAll(() => folders.forEach(removeFolder))

/** A copy of `content/` in which one file was changed; gives the lines that are said about it. */
async function faults(file: string, change: (text: string) => string): Promise<string[]> {
  const folder = newFolder()
  folders.push(folder)
  cpSync(content, folder, { recursive: true })
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  const error = await readContent(folder).then(
    () => new Error('nothing was wrong'),
    (reason: Error) => reason,
  )
  return error.message.split('\n')
}

type Card = Record<string, unknown>
const inCard = (place: number, change: (card: Card) => Card) => (text: string) => {
  const file = JSON.parse(text) as { cards: Card[] }
  return JSON.stringify({ ...file, cards: file.cards.map((card, at) => (at === place ? change(card) : card)) })
}
const ids = (JSON.parse(readFileSync(join(content, 'decks/experience.json'), 'utf8')) as { cards: { id: string }[] }).cards.map(
  ({ id }) => id,
)

describe('The content', () => {
  test('as it is, is right, and its hash is the same each time', async () => {
    const [one, other] = [await readContent(content), await readContent(content)]
    expect(one.hash).toMatch(/^[0-9a-f]{32}$/)
    expect(other.hash).toBe(one.hash)
    expect(one.supplies.deck).toBe(one.hash)
  })

  test('with another word has another hash', async () => {
    const folder = newFolder()
    folders.push(folder)
    cpSync(content, folder, { recursive: true })
    const file = join(folder, 'text/nl/chips.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"blij"', '"vrolijk"'))
    expect((await readContent(folder)).hash).not.toBe((await readContent(content)).hash)
  })
})

describe('A fault in the content says where it is and what was expected', () => {
  const where = `content/decks/experience.json, card 4 "${ids[3]}": `
  test.each<[string, (card: Card) => Card, string]>([
    ['too large', (card) => ({ ...card, depth: 9 }), 'depth is 9, at most 3 is allowed'],
    ['not a choice', (card) => ({ ...card, theme: 'boats' }), 'theme is "boats", expected "school" or "leisure"'],
    ['missing', ({ icon, ...card }) => card, 'icon is missing, expected string'],
    ['unknown', (card) => ({ ...card, colour: 'red' }), 'colour is not a field here, expected none'],
    ['of another kind', (card) => ({ ...card, activity: 'yes' }), 'activity is "yes", expected boolean'],
    ['empty', (card) => ({ ...card, levels: [] }), 'levels is [], at least 1 entries is expected'],
  ])('%s', async (_what, change, says) => {
    const [line, ...more] = await faults('decks/experience.json', inCard(3, change))
    expect(line?.startsWith(where + says), line).toBe(true)
    expect(more).toEqual([])
  })

  test('an id that is no id', async () => {
    expect(
      (
        await faults(
          'decks/experience.json',
          inCard(3, (card) => ({ ...card, id: 'A B' })),
        )
      )[0],
    ).toMatch(/^content\/decks\/experience.json, card 4 "A B": id is "A B", expected a text like/)
  })

  test('an id used twice', async () => {
    const lines = await faults(
      'decks/experience.json',
      inCard(3, (card) => ({ ...card, id: ids[0] })),
    )
    expect(lines[0]).toBe(
      `content/decks/experience.json, card 4 "${ids[0]}": id is "${ids[0]}", which another card has too; expected an id of its own`,
    )
  })

  test('a card without words', async () => {
    const lines = await faults('text/en/experience.json', (text) => text.replace(`"${ids[3]}"`, '"nothing"'))
    expect(lines[0]).toBe(`${where}text of "${ids[3]}" is missing, expected it in content/text/en/`)
  })

  test('words that are too long', async () => {
    const lines = await faults('text/nl/chips.json', (text) => text.replace('"blij"', `"${'x'.repeat(161)}"`))
    expect(lines[0]).toMatch(/^content\/text\/nl\/chips.json: happy.text is "x+\.\.\., at most 160 symbols is allowed$/)
  })

  test('an action with a chip that is not there', async () => {
    const lines = await faults(
      'decks/action.json',
      inCard(0, (card) => ({ ...card, who: ['who-mentor', 'who-teacher', 'who-nobody'] })),
    )
    expect(lines[0]).toMatch(
      /^content\/decks\/action.json, card 1 ".*": who names "who-nobody", expected a chip of content\/chips.json$/,
    )
  })

  test('a level that is on offer without cards', async () => {
    const lines = await faults('levels.json', () => JSON.stringify({ levels: ['vmbo', 'hvo'] }))
    expect(lines).toEqual(
      ['experience', 'reflection', 'action'].map(
        (deck) => `content/levels.json: level "hvo" has no cards in ${deck}, expected some in content/decks/${deck}.json`,
      ),
    )
  })

  test('a word that hurts that is not written plainly', async () => {
    expect(await faults('rude.json', (text) => text.replace('"fuck"', '"Fück"'))).toEqual([
      expect.stringMatching(/^content\/rude.json: en.anywhere.\d+ is "Fück", expected a text like /),
    ])
    expect(await faults('rude.json', (text) => text.replace('"fine"', '"okay"'))).toContain(
      'content/rude.json: nl.fine is missing, expected array',
    )
  })

  test('a file that is not JSON, and one that is not there', async () => {
    expect(await faults('decks/world.json', (text) => text.slice(0, 100))).toEqual([
      expect.stringMatching(/^content\/decks\/world.json: is not JSON \(.*\), expected JSON$/),
    ])
    const lines = await faults('variants.json', (text) => text.replace('"welcome": 90', '"welcome": -1'))
    expect(lines).toEqual(['content/variants.json: 20.phases.welcome is -1, at least 0 is expected'])
  })
})
