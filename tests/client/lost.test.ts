import { describe, expect, test } from 'vitest'
import { lostState, seenHere } from '../../client/lost.ts'
import { statusOf } from '../../client/status.ts'
import type { PlayerView } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { Play } from '../support/game.ts'
import { names } from './fixtures.ts'

const player = (change: Partial<PlayerView>): PlayerView => ({
  seat: 'b',
  connected: true,
  away: false,
  partner: false,
  lostAt: null,
  told: 0,
  kept: [],
  learning: [],
  topTalent: null,
  interest: null,
  ...change,
})
const lostSince = (seconds: number) => lostState(player({ connected: false, lostAt: 100_000 }), 100_000 + seconds * 1000)

describe('A player who is lost', () => {
  test('is shown after ten seconds, and asked about after fifteen', () => {
    expect([9, 10, 14, 15].map(lostSince)).toEqual([null, 'shown', 'shown', 'asked'])
  })
  test('is shown at once on a device that does not know the time yet', () => {
    expect(lostState(player({ connected: false, lostAt: 100_000 }), null)).toBe('shown')
  })
  test('the sentence of the others says so after ten seconds, not before', () => {
    const play = new Play().goTo('opening', 'share')
    const speaker = play.game.step.actors[0] ?? 'a'
    const other = speaker === 'a' ? 'b' : 'a'
    play.command({ type: 'deviceLost', seat: speaker })
    const view = viewOf(play.game, other)
    const sentenceAfter = (seconds: number) => {
      const lost = {
        [speaker]: lostState(view.players.find(({ seat }) => seat === speaker) ?? player({}), play.at + seconds * 1000),
      }
      return view.me && statusOf(seenHere(view, lost), view.me, names).key
    }
    expect([9, 10].map(sentenceAfter)).toEqual(['status.share.other', 'status.away'])
  })
  test('is gone when the others have gone on, and back when it is back', () => {
    expect(lostState(player({ connected: false, away: true, lostAt: 1 }), 2)).toBe('gone')
    expect(lostState(player({}), 2)).toBe(null)
  })
})
