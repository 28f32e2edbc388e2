import { expect, test } from 'vitest'
import { ROLES, type Role, SEATS, VARIANTS } from '../../shared/basics.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import type { GameEvent } from '../../shared/game/events.ts'
import { gameEvent } from '../../shared/game/events.ts'
import { evolve } from '../../shared/game/evolve.ts'
import { connectedSeats, noGame, seatsOf } from '../../shared/game/game.ts'
import { alarmOf, nobodyPlays } from '../../shared/game/rules/clock.ts'
import { rolesOf } from '../../shared/game/rules/roles.ts'
import type { OwnSide } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import type { Play } from '../support/game.ts'
import { playGame } from '../support/player.ts'

/** Seeded games over all variants: the invariants that hold in every game. A seed that fails stays in this list. */
const GAMES = 2000
const REMEMBERED_SEEDS: readonly number[] = []

const seeds = [...REMEMBERED_SEEDS, ...Array.from({ length: GAMES }, (_, place) => place + 1)]
const playersOf = (seed: number) => (seed % 4 === 0 ? 2 + ((seed / 4) % 2) : 4)
/** At one table in five all or some play on one device. */
const sharedOf = (seed: number) => (seed % 5 === 0 ? 2 + ((seed / 5) % 3) : 0)

/** Does not bring the game any further. */
const AT_ANY_MOMENT: readonly PlayerCommand['type'][] = ['stop', 'hideText']

/** What can be done on a device, for anybody on it. */
const offered = (me: OwnSide | null): PlayerCommand['type'][] => (me ? [me, ...me.hands].flatMap(({ can }) => can) : [])

/** Somebody at the table can do something, the clock will speak, or the game waits for a mentor or a device. */
function canGoOn({ game }: Play): boolean {
  if (alarmOf(game) !== null || game.paused || nobodyPlays(game)) return true
  if (game.phase === 'done') return game.round === null || connectedSeats(game).length === 0
  const connected = connectedSeats(game)
  return (
    connected.length === 0 ||
    connected.some(
      (seat) => game.players[seat]?.on === null && offered(viewOf(game, seat).me).some((type) => !AT_ANY_MOMENT.includes(type)),
    )
  )
}

function rolesPerPlayer(events: readonly GameEvent[]): Map<string, Role[]> {
  const taken = new Map<string, Role[]>()
  for (const event of events) {
    if (event.type !== 'turnStarted') continue
    for (const [seat, roles] of Object.entries(rolesOf(SEATS, event.storyteller)))
      taken.set(seat, [...(taken.get(seat) ?? []), ...roles])
  }
  return taken
}

/** Nobody came or went, no turn began again, and there was time for all. */
const DISTURBED: readonly GameEvent['type'][] = [
  'wentOnWithout',
  'turnMoved',
  'playerJoined',
  'playerLeft',
  'absenceMarked',
  'jumped',
  'turnDropped',
]
const nobodyMissed = (events: readonly GameEvent[]) => !events.some(({ type }) => DISTURBED.includes(type))

/** [TIME-4] With an end of the lesson To Do begins before it, but for the time that everything stood still. */
function beganInTime({ game, events }: Play): boolean {
  const bell = events.findLast((event) => event.type === 'bellSet')?.bell ?? null
  const began = events.find((event) => event.type === 'partStarted' && event.phase === 'action')
  return bell === null || !began || began.at - game.stoodStill < bell
}

/** The clock speaks once about one thing: else it would speak without end. */
const saidOnce = (events: readonly GameEvent[]): boolean =>
  !events.some(({ type }, place) => type === 'timeWasUp' && events[place - 1]?.type === 'timeWasUp')

/** How often each role was had; one number when all four came equally often. */
const countsOf = (roles: readonly Role[]) => [...new Set(ROLES.map((role) => roles.filter((one) => one === role).length))]

test('[STORY-1] [ROLES-1] [MOMENT-3] [SHARED-2] 2000 seeded games end, never get stuck, replay to the same state, and give each role once', () => {
  let refused = 0
  for (const seed of seeds) {
    const play = playGame(
      seed,
      playersOf(seed),
      (now) => {
        if (!canGoOn(now)) throw new Error(`seed ${seed}: nobody can go on in ${now.game.phase} ${now.game.step.name}`)
      },
      VARIANTS[seed % 3],
      sharedOf(seed),
    )
    expect(play.game.phase, `seed ${seed}`).toBe('done')
    expect(beganInTime(play), `seed ${seed}`).toBe(true)
    expect(saidOnce(play.events), `seed ${seed}`).toBe(true)
    expect(play.events.map((event) => gameEvent.parse(event)).reduce(evolve, noGame), `seed ${seed}`).toEqual(play.game)
    if (playersOf(seed) === 4 && nobodyMissed(play.events))
      for (const roles of rolesPerPlayer(play.events).values()) expect(countsOf(roles), `seed ${seed}`).toHaveLength(1)

    const before = JSON.stringify(play.game)
    if (!play.command({ type: 'newCards', seat: 'a' }).ok) refused++
    expect(JSON.stringify(play.game)).toBe(before)
  }
  expect(refused).toBe(seeds.length)
}, 900_000)

/** What nothing changes that a group does when it is done; a network question comes on the sheet of who sends it. */
function settled({ game }: Play): unknown {
  const sheets = seatsOf(game).map((seat) => ({ ...viewOf(game, seat).me?.sheet, network: null, lit: null }))
  return structuredClone([game.light, game.sparks, game.board.hexes, game.board.spaces, sheets])
}

test('[EXTRA-1] [EXTRA-2] in 100 seeded games rounds end by themselves, and change no light, no sparks and no sheet', () => {
  let rounds = 0
  for (let seed = 1; seed <= 100; seed++) {
    let before: unknown = null
    const play = playGame(
      seed,
      playersOf(seed),
      (now) => {
        if (now.game.phase !== 'done') return
        before ??= settled(now)
        expect(settled(now), `seed ${seed}`).toEqual(before)
      },
      VARIANTS[seed % 3],
      sharedOf(seed),
    )
    rounds += play.events.filter(({ type }) => type === 'roundEnded').length
  }
  expect(rounds).toBeGreaterThan(50)
})
