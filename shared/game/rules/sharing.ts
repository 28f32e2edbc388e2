import type { Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import { deviceSeats, type Game, playerOf } from '../game.ts'
import { AT_ONCE, type StepName } from '../steps.ts'
import type { Judgement } from './judgement.ts'

/** One device in the middle of the table: some or all players are on it. */

/** [SHARED-1] On whose device a player plays; a device is one player's own, and others may play on it too. */
export function shareDevice(game: Game, { seat, on }: CommandOf<'shareDevice'>): Judgement {
  const holder = on === null ? null : game.players[on]
  if (!game.players[seat] || holder === undefined || on === seat) return reject({ code: 'notPlaying' })
  return playerOf(game, seat).on === on ? accept() : accept({ type: 'deviceShared', seat, on })
}

export const sharesDevice = (game: Game, seat: Seat): boolean => deviceSeats(game, seat).length > 1

/** [SHARED-3] Who sits at the same device and is counted by the same tap, this seat first. */
export const tapsFor = (game: Game, seat: Seat, counts: (seat: Seat) => boolean): Seat[] => [
  seat,
  ...deviceSeats(game, seat).filter((one) => one !== seat && counts(one)),
]

/** [SHARED-5] How many players of a step have to wait for each other at one device. */
export function turnsAtDevice(game: Game, step: StepName, actors: readonly Seat[]): number {
  if (AT_ONCE.includes(step)) return 1
  return Math.max(1, ...actors.map((seat) => deviceSeats(game, seat).filter((one) => actors.includes(one)).length))
}
