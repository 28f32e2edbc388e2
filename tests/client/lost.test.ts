import { describe, expect, test } from 'vitest'
import { lostState } from '../../client/lost.ts'
import type { PlayerView } from '../../shared/game/view.ts'

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
  test('is gone when the others have gone on, and back when it is back', () => {
    expect(lostState(player({ connected: false, away: true, lostAt: 1 }), 2)).toBe('gone')
    expect(lostState(player({}), 2)).toBe(null)
  })
})
