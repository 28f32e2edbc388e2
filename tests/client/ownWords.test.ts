import { describe, expect, test } from 'vitest'
import { laidText, mayHide, wrongWith } from '../../client/ownWords.ts'
import { sheetText } from '../../client/sheet.ts'
import { plainSheet } from '../../client/sheetPlain.ts'
import { set } from '../../client/store.ts'
import { SEATS } from '../../shared/basics.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'
import { wordsOf } from './fixtures.ts'

/** A game in which the first storyteller has ended an insight in own words. */
function withOwnWords(): Play {
  const game = new Play(4, 3, '20', { freeText: true }).goTo('story', 'choose')
  const { teller } = game
  game.does(teller, { type: 'chooseCard', card: game.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
  game.goTo('story', 'insight')
  const starter = game.game.players[teller]?.starters[0] ?? ''
  game.does(teller, { type: 'layInsight', starter, ending: { kind: 'words', words: 'iets maken met hout' } })
  return game
}

describe('Own words on the table', () => {
  set({ words: wordsOf('nl') })
  const writerOf = ({ game }: Play) => SEATS.find((seat) => (game.players[seat]?.insights.length ?? 0) > 0) ?? 'a'
  const seen = (game: Play, seat: (typeof SEATS)[number]) => {
    const { table, me } = viewOf(game.game, seat)
    const [laid] = table?.insights ?? []
    if (!laid || !me) throw new Error('there is an insight on the table')
    return { laid, me }
  }

  test('everybody may hide them but the writer', () => {
    const game = withOwnWords()
    const writer = writerOf(game)
    for (const seat of SEATS) expect([seat, mayHide(seen(game, seat).me, writer)]).toEqual([seat, seat !== writer])
  })

  test('hidden words are gone at the table, and only the start is read', () => {
    const game = withOwnWords()
    const writer = writerOf(game)
    const other = SEATS.find((seat) => seat !== writer) ?? 'b'
    const before = laidText(seen(game, other).laid)
    expect(before).toMatchObject({ own: true, text: expect.stringMatching(/ iets maken met hout$/) })
    game.does(other, { type: 'hideText', of: writer, insight: 0 })
    for (const seat of SEATS) {
      const { laid, me } = seen(game, seat)
      expect(laidText(laid)).toEqual({ start: before.start, text: null, own: true })
      expect(mayHide(me, writer)).toBe(false)
    }
  })

  test('a sentence that was chosen needs no hiding', () => {
    const laid = { seat: 'a', insight: 0, starter: 'x', ending: { kind: 'chip', chip: 'y' } } as const
    expect(laidText(laid).own).toBe(false)
  })
})

describe('A field for own words', () => {
  test('what is said beside it is about the words', () => {
    expect(wrongWith({ ok: true, version: 1 })).toBeNull()
    expect(wrongWith({ ok: false, rejection: { code: 'rudeWords' } })).toEqual({ code: 'rudeWords' })
    expect(wrongWith({ ok: false, rejection: { code: 'chipsOnly' } })).toEqual({ code: 'chipsOnly' })
    expect(wrongWith({ ok: false, rejection: { code: 'paused' } })).toBeNull()
  })

  test('the detail of a plan is offered once the action is chosen, and stands on the own sheet', () => {
    const game = new Play(2, 3, '20', { freeText: true }).goTo('action', 'together')
    const offered = () => viewOf(game.game, 'a').me?.can.includes('writeDetail')
    expect(offered()).toBe(false)
    game.does('a', { type: 'plan', part: 'action', choice: game.game.players.a?.actions[0] ?? '' })
    expect(offered()).toBe(true)
    game.does('a', { type: 'writeDetail', words: 'samen met mijn nicht' })
    game.goTo('done', 'done')
    const { me, board } = viewOf(game.game, 'a')
    if (!me?.sheet) throw new Error('who is done has a sheet')
    const text = sheetText({ sheet: me.sheet, board, seat: 'a', group: 2, level: 'hvo', startedOn: '2026-11-23' })
    expect(text.detail).toBe('samen met mijn nicht')
    expect(plainSheet(text, '', () => true)).toContain('samen met mijn nicht')
  })
})
