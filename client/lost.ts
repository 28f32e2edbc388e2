import { useEffect, useState } from 'preact/hooks'
import type { Seat } from '../shared/basics.ts'
import type { GameView, PlayerView } from '../shared/game/view.ts'
import { tableTime } from './clock.ts'
import { useStore } from './store.ts'

/** How far a lost connection has come: the others see it, then are asked to go on; 'gone' is when they did. */
export type LostState = 'shown' | 'asked' | 'gone'

const SHOWN_MS = 10_000
const ASKED_MS = 15_000
const LOOK_MS = 500

/** `now` is the table's time; null when this device has not heard it yet. */
export function lostState({ connected, away, lostAt }: PlayerView, now: number | null): LostState | null {
  if (away) return 'gone'
  if (connected) return null
  const since = lostAt === null || now === null ? SHOWN_MS : now - lostAt
  return since >= ASKED_MS ? 'asked' : since >= SHOWN_MS ? 'shown' : null
}

/** Who is lost, by seat; looked at twice a second until all that was to be asked is asked. */
export function useLost(players: readonly PlayerView[], letter: string): Readonly<Partial<Record<Seat, LostState | null>>> {
  const reading = useStore((state) => state.clock[letter])
  const [, tick] = useState(0)
  const now = reading ? tableTime(reading, performance.now()) : null
  const waits = players.some((player) => !player.connected && !player.away && lostState(player, now) !== 'asked')
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => tick((count) => count + 1), LOOK_MS)
    return () => clearInterval(timer)
  }, [waits])
  return Object.fromEntries(players.map((player) => [player.seat, lostState(player, now)]))
}

/** As the others see the table: who was lost only just now is still there. */
export const seenHere = (view: GameView, lost: Readonly<Partial<Record<Seat, LostState | null>>>): GameView => ({
  ...view,
  players: view.players.map((player) => (lost[player.seat] ? player : { ...player, connected: true })),
})
