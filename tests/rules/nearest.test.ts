import { describe, expect, test } from 'vitest'
import { SEATS } from '../../shared/basics.ts'
import { freeHex, freeSquare } from '../../shared/game/rules/places.ts'
import { Play, variants } from '../support/game.ts'

/** Where things are laid: nearest first, and what is dealt when the first choice is gone. */

describe('The nearest free place', () => {
  const { game } = new Play()
  const { board } = game

  test('[STORY-10] an insight lies on the free hexagon nearest to the story, round the clock', () => {
    expect([0, 3, 6, 9, 11].map((space) => freeHex(board, space))).toEqual([0, 2, 4, 6, 7])
    const taken = { ...board, hexes: board.hexes.with(2, 'a') }
    expect(freeHex(taken, 3)).toBe(1)
    expect(freeHex({ ...board, hexes: board.hexes.map(() => 'a' as const) }, 3)).toBeNull()
  })

  test('[ACTION-6] an action lies on the free square nearest to the own line', () => {
    expect(['h2', 'h4', 's3', 's9'].map((from) => freeSquare(game, from))).toEqual([1, 3, 1, 5])
    const taken = { ...game, board: { ...board, squares: board.squares.with(1, 'b') } }
    expect(freeSquare(taken, 'h2')).toBe(2)
  })
})

describe('What is dealt', () => {
  test('[RIVER-1] the first river lies on the three spaces after the Guide', () => {
    const play = new Play().goTo('story', 'choose')
    expect(play.game.turn?.river.map(({ space }) => space)).toEqual([1, 2, 3])
  })

  test('[PASS-4] three easier cards, each on its own space', () => {
    const play = new Play().goTo('story', 'choose')
    for (const _ of ['pictures', 'somebody else']) {
      play.does(play.teller, { type: 'passTurn' })
      expect(new Set(play.game.turn?.river.map(({ card }) => card)).size).toBe(3)
      expect(new Set(play.game.turn?.river.map(({ space }) => space)).size).toBe(3)
    }
  })

  test('[CORE-3] the redraw shows six that were not shown, whatever was drawn', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const play = new Play(4, seed).goTo('core', 'together')
      for (const seat of SEATS) {
        const shown = play.game.players[seat]?.interests ?? []
        play.does(seat, { type: 'otherInterests' })
        const others = play.game.players[seat]?.interests ?? []
        expect([seed, seat, others.length, others.filter((id) => shown.includes(id))]).toEqual([seed, seat, 6, []])
      }
    }
  })

  test('[OPENING-1] however short Introductie is, everybody has five seconds for the sentence', () => {
    const variant = variants['20']
    if (!variant) throw new Error('there is a variant of 20 minutes')
    const short = { ...variant, phases: { ...variant.phases, opening: variant.opening.choose + 8 } }
    const play = new Play(4, 1, '20', { variant: short }).goTo('opening', 'share')
    expect(play.game.clock?.seconds).toBe(5)
  })
})
