import { expect, test } from 'vitest'
import { VARIANTS, type VariantId } from '../../shared/basics.ts'
import type { GameEvent } from '../../shared/game/events.ts'
import { seatsOf } from '../../shared/game/game.ts'
import { slicesOf } from '../../shared/game/rules/light.ts'
import type { Play } from '../support/game.ts'
import { playSteadily } from '../support/steady.ts'

/** Groups that play as people do: in time, everybody heard, and a light that has to be earned. `npm run light` prints more of it. */

const GAMES = 40
const cases = VARIANTS.flatMap((variantId) => [4, 3, 2].map((players) => [variantId, players] as const))
const minutes = (ms: number) => ms / 60_000

const games = (variantId: VariantId, players: number): Play[] =>
  Array.from({ length: GAMES }, (_, place) =>
    playSteadily(place * 7919 + 1, players, variantId, { listens: 0.75, slow: 0.9 + (place % 7) * 0.05 }),
  )

const toDoAt = (events: readonly GameEvent[]) =>
  events.find((event) => event.type === 'partStarted' && event.phase === 'action')?.at

test.each(cases)('[TIME-4] [LIGHT-4] %s minutes with %i players', (variantId, players) => {
  const played = games(variantId, players)
  for (const { game, events, at } of played) {
    expect(minutes(at)).toBeLessThan(Number(variantId) + 2)
    expect(minutes(toDoAt(events) ?? at)).toBeLessThan(Number(variantId) - 4.5)
    expect(seatsOf(game).map((seat) => game.players[seat]?.offered)).not.toContain(null)
  }
  const radiant = played.filter(({ game }) => game.light === 'radiant').length / GAMES
  expect(radiant).toBeGreaterThanOrEqual(0.5)
  expect(radiant).toBeLessThanOrEqual(0.9)
  expect(played.some(({ game }) => seatsOf(game).every((seat) => slicesOf(game, seat).length === 5))).toBe(true)
})

test.each(cases)(
  '[TIME-1] an undisturbed game of %s minutes with %i players is done within two minutes of the plan',
  (variantId, players) => {
    const { at } = playSteadily(5, players, variantId, { listens: 1, slow: 1.05 })
    expect(Math.abs(minutes(at) - Number(variantId))).toBeLessThan(2)
  },
)
