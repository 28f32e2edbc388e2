import { describe, expect, test } from 'vitest'
import { askedAbout, toAskAbout } from '../../client/extra.ts'
import { statusOf } from '../../client/status.ts'
import { SEATS, type Seat } from '../../shared/basics.ts'
import type { GameView, OwnSide } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'
import { names } from './fixtures.ts'

/** What a group still does that is done before the lesson ends. */

/** Three players, and two insights of the first storyteller: a chip, and own words. */
function finished(): Play {
  const game = new Play(3, 4, '20', { freeText: true }).goTo('story', 'choose')
  const { teller } = game
  game.does(teller, { type: 'chooseCard', card: game.game.turn?.river[0]?.card ?? '', emotion: 'calm' })
  game.goTo('story', 'insight')
  const starter = game.game.players[teller]?.starters[0] ?? ''
  game.does(teller, { type: 'layInsight', starter, ending: { kind: 'words', words: 'buiten zijn' } })
  return game.goTo('done', 'done')
}

const seen = (game: Play, seat: Seat): GameView & { me: OwnSide } => {
  const view = viewOf(game.game, seat)
  if (!view.me) throw new Error('a player has a side of the own')
  return { ...view, me: view.me }
}
const statusFor = (game: Play, seat: Seat) => {
  const view = seen(game, seat)
  return statusOf(view, view.me, names)
}
const ownerOf = (game: Play) => SEATS.find((seat) => (game.game.players[seat]?.insights.length ?? 0) > 0) ?? 'a'

describe('A group that is done', () => {
  test('may ask on about an insight, unless it was hidden or the lesson has ended', () => {
    const game = finished()
    const owner = ownerOf(game)
    const [other = 'b'] = (['a', 'b', 'c'] as const).filter((seat) => seat !== owner)
    expect(toAskAbout(seen(game, other)).map(({ seat }) => seat)).toContain(owner)
    expect(statusFor(game, other).key).toBe('status.done')
    game.does(other, { type: 'hideText', of: owner, insight: 0 })
    expect(toAskAbout(seen(game, other)).some(({ seat, insight }) => seat === owner && insight === 0)).toBe(false)
    game.command({ type: 'endGame' })
    expect(toAskAbout(seen(game, other))).toEqual([])
  })

  test('in a round each reads whose question it is', () => {
    const game = finished()
    const owner = ownerOf(game)
    game.does(owner, { type: 'startRound', of: owner, insight: 0 })
    expect(askedAbout(seen(game, owner))).toMatchObject({ seat: owner, insight: 0 })
    expect(toAskAbout(seen(game, owner))).toEqual([])
    for (const _ of [1, 2]) {
      const asking = seen(game, owner).table?.round?.asking ?? owner
      const listener = (['a', 'b', 'c'] as const).find((seat) => seat !== owner && seat !== asking) ?? 'c'
      expect(statusFor(game, asking)).toMatchObject({ key: 'status.round.ask', params: { name: names[owner] } })
      expect(statusFor(game, owner)).toMatchObject({ key: 'status.round.answer', params: { name: names[asking] } })
      expect(statusFor(game, listener)).toMatchObject({ params: { name: names[asking], teller: names[owner] } })
      game.does(asking, { type: 'finish' })
    }
    expect(askedAbout(seen(game, owner))).toBeNull()
    expect(statusFor(game, owner).key).toBe('status.done')
  })
})
