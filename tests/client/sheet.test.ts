import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BLOCKS, type KeptSheet, sheetText } from '../../client/sheet.ts'
import { plainSheet } from '../../client/sheetPlain.ts'
import { set } from '../../client/store.ts'
import { LANGUAGES, type Seat } from '../../shared/basics.ts'
import { readReturnCode } from '../../shared/sheet/returnCode.ts'
import { play, viewAt, wordsOf } from './fixtures.ts'

const games = [
  { players: 4, moments: play(4) },
  { players: 3, moments: play(3, 8, true, '35') },
  { players: 2, moments: play(2, 9, true, '50') },
]

function keptAtTheEnd({ players, moments }: (typeof games)[number], seat: Seat): KeptSheet {
  const last = moments.at(-1)
  const view = last && viewAt(last, seat)
  if (!view?.me?.sheet) throw new Error('at the end there is a sheet')
  const { level, startedOn } = view.status
  return { sheet: view.me.sheet, board: view.board, seat, group: players, level, startedOn }
}
const sheets = games.flatMap((game) => (['a', 'b'] as const).map((seat) => keptAtTheEnd(game, seat)))
const [usual] = sheets
if (!usual) throw new Error('somebody played')
const nothing: KeptSheet = {
  ...usual,
  sheet: {
    ...usual.sheet,
    themes: [],
    given: [],
    topTalent: null,
    interest: null,
    insights: [],
    confirmed: false,
    network: null,
    plan: { world: null, question: null, action: null, who: null, where: null, when: null, obstacle: null, reply: null },
  },
}

beforeEach(() => set({ language: 'nl', words: wordsOf('nl') }))
afterEach(() => set({ language: 'nl', words: {} }))

describe('The future sheet', () => {
  test.each(LANGUAGES)('%s: every block of the rule book has words, without a hole', (language) => {
    set({ language, words: wordsOf(language) })
    for (const kept of [...sheets, nothing]) {
      const text = sheetText(kept)
      const plain = plainSheet(text, 'Noor', () => true)
      expect(plain).not.toMatch(/[{}]|undefined|null|NaN/)
      expect(plain.split('\n')).not.toContain('undefined')
      expect(text.questions).toHaveLength(5)
      expect(text.home).toHaveLength(3)
    }
  })
  test('[CYCLE-1] has a code that says what was chosen and when, and no other word; without any choice there is none', () => {
    for (const kept of sheets) {
      const { code } = sheetText(kept)
      expect(readReturnCode(code ?? '')).toMatchObject({ date: '2026-11-23' })
      expect(plainSheet(sheetText(kept), 'Noor', () => true)).toContain(code?.slice(0, 4))
      expect(plainSheet(sheetText(kept), 'Noor', (block) => block !== 'code')).not.toContain(code?.slice(0, 4))
    }
    const none = sheetText({ ...nothing, sheet: { ...nothing.sheet, given: [], topTalent: null, interest: null } })
    expect(none.code).toBeNull()
  })
  test('says with how many, of which level, and when', () => {
    const text = sheetText(usual)
    expect(text.activity).toBe('Loopbaanspel in een groep van vier · vmbo leerjaar 2-4')
    expect(text.date).toBe('23 november 2026')
  })
  test('tells apart what the group gave and what I chose myself', () => {
    const sheet = { ...usual.sheet, given: ['tal-maker', 'tal-helper'], topTalent: 'tal-listener' }
    expect(sheetText({ ...usual, sheet }).talents).toEqual([
      ['Gekregen van mijn groep:', ['Maker', 'Helper']],
      ['Zelf gekozen:', ['Luisteraar']],
    ])
    expect(sheetText(nothing).talents).toEqual([['Nog geen talent gekozen.', []]])
  })
  test('a step is said as far as it was chosen', () => {
    const plan = { ...nothing.sheet.plan, action: 'act-teach-ten', when: 'day-4' }
    const text = sheetText({ ...nothing, sheet: { ...nothing.sheet, plan } })
    expect(text.stepDetail).toBe('Op vrijdag 27 november.')
    expect(sheetText({ ...nothing, sheet: { ...nothing.sheet, plan: { ...plan, who: 'who-mentor' } } }).stepDetail).toBe(
      'Met mijn mentor, op vrijdag 27 november.',
    )
    expect(sheetText(nothing).stepDetail).toBeNull()
  })
  test('gives the mentor three different openers, whatever was chosen', () => {
    for (const kept of [...sheets, nothing]) expect(new Set(sheetText(kept).mentor).size).toBe(3)
  })
  test('neighbours take other questions home', () => {
    const asked = (seat: Seat) => sheetText({ ...usual, seat }).home.map(({ question }) => question)
    expect(asked('a')).not.toEqual(asked('b'))
    expect(new Set([...asked('a'), ...asked('c')]).size).toBeGreaterThan(4)
  })
})

describe('As text to paste', () => {
  test('begins with the name when there is one', () => {
    const text = sheetText(usual)
    expect(plainSheet(text, 'Noor', () => true)).toContain('Naam: Noor')
    expect(plainSheet(text, '', () => true)).not.toContain('Naam')
  })
  test.each(BLOCKS.filter((block) => block !== 'line'))('without %s when that is not ticked', (off) => {
    const text = sheetText(usual)
    const all = plainSheet(text, '', () => true, ['iets van mij'])
    const less = plainSheet(text, '', (block) => block !== off, ['iets van mij'])
    expect(less.length).toBeLessThan(all.length)
    for (const line of less.split('\n')) expect(all.split('\n')).toContain(line)
  })
})
