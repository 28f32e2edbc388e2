import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import type { Game } from '../../shared/game/game.ts'
import type { Player } from '../../shared/game/player.ts'
import { lightOf, slicesOf } from '../../shared/game/rules/light.ts'
import { Play, variants } from '../support/game.ts'

const complete: Partial<Player> = {
  offered: 'planned',
  told: 1,
  kept: ['tal-x'],
  topTalent: 'tal-x',
  interest: 'int-x',
  coreOpen: true,
  planOpen: true,
  confirmed: true,
  plan: {
    world: 'wor-x',
    question: 'wor-x-q',
    action: 'act-x',
    who: 'who-x',
    where: 'where-x',
    when: 'day-1',
    obstacle: null,
    reply: null,
  },
}

/** A game at its end, in which every player has all that `complete` says, but for the changes. */
function atEnd(players: number, sparks: number, change: Partial<Record<Seat, Partial<Player>>> = {}): Game {
  const { game } = new Play(players).goTo('closing', 'word')
  const seats = Object.keys(game.players) as Seat[]
  const done = seats.map((seat) => [seat, { ...game.players[seat], ...complete, ...change[seat] }])
  const board = { ...game.board, hexes: game.board.hexes.map((_, place) => seats[place] ?? null) }
  return { ...game, sparks, board, players: Object.fromEntries(done) }
}

describe('Sparks', () => {
  test('[SPARKS-1] the group starts with three', () => {
    expect(new Play().game.sparks).toBe(3)
  })

  test('[SPARKS-2] summary, answer and talent earn one each, whatever the reaction', () => {
    const play = new Play().tellStory()
    const [left, asker, spotter] = [play.listener(1), play.listener(2), play.listener(3)]
    play.does(asker, { type: 'chooseQuestion', question: play.game.players[asker]?.questions[0] ?? '' })
    play.does(spotter, { type: 'chooseTalent', talent: play.game.players[spotter]?.talents[0] ?? '' })
    play.wait(6).does(play.teller, { type: 'confirmSummary', verdict: 'almost' })
    play.does(asker, { type: 'finish' })
    play.wait(6).does(play.teller, { type: 'finish' })
    play.does(spotter, { type: 'giveTalent', talent: play.game.players[spotter]?.talents[0] ?? '' })
    play.wait(6).does(play.teller, { type: 'reactToTalent', reaction: 'learn' })
    expect(play.game.turn?.sparks).toEqual(['summary', 'answer', 'talent'])
    expect(play.game.sparks).toBe(6)
    expect(left).not.toBe(play.teller)
  })

  test('[SPARKS-3] a spoken step of under five seconds earns nothing', () => {
    const play = new Play().tellStory().goTo('story', 'summarise').wait(4)
    play.does(play.teller, { type: 'confirmSummary', verdict: 'right' })
    expect(play.game.sparks).toBe(3)
  })

  test('[SPARKS-4] two sparks: everybody in one word, once per question', () => {
    const play = new Play().tellStory()
    const asker = play.listener(2)
    play.does(asker, { type: 'chooseQuestion', question: play.game.players[asker]?.questions[0] ?? '' })
    play.goTo('story', 'ask')
    play.refuses(asker, { type: 'askEverybody' }, { code: 'notNow', phase: 'story' })
    play.does(asker, { type: 'finish' })
    play.does(asker, { type: 'askEverybody' })
    expect([play.game.sparks, play.game.turn?.everybody]).toEqual([1, true])
    play.refuses(play.teller, { type: 'askEverybody' }, { code: 'onlyOnce' })
    const poor: Game = { ...play.game, turn: play.game.turn && { ...play.game.turn, everybody: false } }
    play.game = poor
    play.refuses(play.teller, { type: 'askEverybody' }, { code: 'tooFewSparks', cost: 2 })
  })
})

describe('The core and the light', () => {
  test('[LIGHT-1] five slices per player, and nothing before it is revealed', () => {
    const game = atEnd(4, 3, {
      b: { kept: [], topTalent: null },
      c: { plan: { ...(complete.plan as Player['plan']), question: null, who: null } },
    })
    expect(slicesOf(game, 'a')).toEqual(['quality', 'motive', 'exploration', 'steering', 'network'])
    expect(slicesOf(game, 'b')).toEqual(['motive', 'exploration', 'steering', 'network'])
    expect(slicesOf(game, 'c')).toEqual(['quality', 'motive', 'steering'])
    expect(slicesOf(atEnd(4, 3, { d: { coreOpen: false, planOpen: false } }), 'd')).toEqual(['quality'])
  })

  test('[LIGHT-2] on: every present player has a story, an insight and a confirmed action', () => {
    const dark: Partial<Player> = { kept: [], topTalent: null, interest: null }
    expect(lightOf(atEnd(4, 15, { a: { confirmed: false } }))).toBe('none')
    expect(lightOf(atEnd(4, 15, { a: { confirmed: false, connected: false } }))).toBe('radiant')
    expect(lightOf(atEnd(4, 15, { a: { told: 0 } }))).toBe('none')
    expect(lightOf(atEnd(4, 15, { a: dark, b: dark, c: dark }))).toBe('on')
    expect(lightOf({ ...atEnd(4, 15), players: {} })).toBe('none')
  })

  test.each([
    [4, 16],
    [3, 12],
    [2, 8],
  ])('[LIGHT-3] bright with %i players at %i slices', (players, slices) => {
    const missing = players * 5 - slices
    const less = (count: number) =>
      Object.fromEntries((['a', 'b', 'c', 'd'] as const).slice(0, count).map((seat) => [seat, { interest: null }])) as Partial<
        Record<Seat, Partial<Player>>
      >
    expect(lightOf(atEnd(players, 0, less(Math.min(missing, players))))).toBe('bright')
    const tooFew = { ...less(players), a: { interest: null, kept: [], topTalent: null } }
    expect(lightOf(atEnd(players, 15, tooFew))).toBe('on')
  })

  test('[LIGHT-3] [TIME-9] with Interesse switched off four segments count', () => {
    const without = { interest: null, topTalent: null }
    const game = atEnd(4, 0, { a: without, b: without, c: without, d: { ...without, kept: [] } })
    expect(lightOf({ ...game, off: ['core'] })).toBe('bright')
    expect(lightOf(game)).toBe('on')
  })

  test('[LIGHT-5] who was offered no story, or only listened, holds nobody back', () => {
    const nothing: Partial<Player> = { told: 0, confirmed: false }
    expect(lightOf(atEnd(4, 15, { a: nothing }))).toBe('none')
    expect(lightOf(atEnd(4, 15, { a: { ...nothing, offered: null } }))).toBe('radiant')
    expect(lightOf(atEnd(4, 15, { a: { ...nothing, listening: true } }))).toBe('radiant')
  })

  test.each([
    ['20', 4, 10],
    ['20', 3, 9],
    ['20', 2, 10],
    ['35', 4, 12],
    ['35', 3, 11],
    ['35', 2, 12],
    ['50', 4, 20],
    ['50', 3, 17],
    ['50', 2, 19],
  ] as const)('[LIGHT-4] radiant in %s minutes with %i players from %i sparks', (variantId, players, sparks) => {
    const variant = variants[variantId] ?? null
    expect(lightOf({ ...atEnd(players, sparks), variant })).toBe('radiant')
    expect(lightOf({ ...atEnd(players, sparks - 1), variant })).toBe('bright')
  })

  test('[LIGHT-4] the number of players is that of who is present', () => {
    expect(lightOf(atEnd(4, 9))).toBe('bright')
    expect(lightOf(atEnd(4, 9, { d: { connected: false } }))).toBe('radiant')
  })

  test('[LIGHT-2] a line without an insight is not full', () => {
    const game = atEnd(4, 15)
    const hexes = game.board.hexes.map((by) => (by === 'c' ? null : by))
    expect(lightOf({ ...game, board: { ...game.board, hexes } })).toBe('none')
    expect(lightOf(atEnd(4, 15, { c: { coreOpen: false, insights: [] } }))).toBe('none')
  })

  test('[BOARD-1] twelve experiences, eight squares [BOARD-2] insights: 8 with four players, 6 with three or two', () => {
    const sizes = [4, 3, 2].map((players) => {
      const { board } = new Play(players).game
      return [board.spaces.length, board.hexes.length, board.squares.length]
    })
    expect(new Play(4, 1, '50').game.board.hexes).toHaveLength(12)
    expect(new Play(3, 1, '50').game.board.hexes).toHaveLength(9)
    expect(sizes).toEqual([
      [12, 8, 8],
      [12, 6, 8],
      [12, 6, 8],
    ])
  })
})
