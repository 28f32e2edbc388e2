import type { Phase, Seat } from '../../basics.ts'
import type { EventOf } from '../events.ts'
import { type Board, connectedSeats, type Game, type Link, seatsOf } from '../game.ts'
import type { Line } from '../luggage.ts'
import { newPlayer, type Player } from '../player.ts'
import { PARTNER } from '../rules/coming.ts'
import type { StepName } from '../steps.ts'
import { set, withPlayer, withStep } from './changes.ts'

/** How it is written down that players come and go. */

/** Steps in which everybody does the same at once: who joins now joins in. */
const TOGETHER: readonly StepName[] = ['hello', 'roles', 'energiser', 'together', 'sentence']
const OWN_TURN: readonly Phase[] = ['opening', 'questionStorm', 'story', 'core', 'action', 'closing']

/** A new player sits down: one insight space more, an own turn at the end of what is being played. The mentor only listens. */
export function playerJoined(game: Game, event: EventOf<'playerJoined'>): Game {
  const { seat, student, line } = event
  const joined = { ...game, players: { ...game.players, [seat]: comer(game, event) } }
  if (student === PARTNER) return joined
  const together = TOGETHER.includes(game.step.name) || (game.phase === 'opening' && game.step.name === 'choose')
  return {
    ...joined,
    tellers: [...game.tellers.filter((one) => one !== seat), seat],
    queue: OWN_TURN.includes(game.phase) && !isLights(game) ? [...game.queue, seat] : game.queue,
    board: withLine({ ...game.board, hexes: [...game.board.hexes, null] }, seat, line),
    step: together ? { ...game.step, actors: [...game.step.actors, seat] } : game.step,
  }
}

function comer(game: Game, { student, luggage }: EventOf<'playerJoined'>): Player {
  const [first] = Object.values(game.players)
  const player = { ...newPlayer(student), connected: student === PARTNER, pictures: first?.pictures ?? [], cameIn: game.phase }
  if (!luggage) return { ...player, partner: student === PARTNER }
  const { lit, ...brought } = luggage
  return { ...player, ...brought, lastStep: brought.lastStep ?? null }
}

/** The line of who comes from another table, from experience to insight to action to the core. */
function withLine(board: Board, seat: Seat, { spaces, hexes, squares }: Line): Board {
  const light = (ring: readonly (Seat | null)[], places: readonly number[]) =>
    places.reduce((lit, place) => set(lit, place, seat), ring as (Seat | null)[])
  const link = (from: string | null, to: string | null): Link[] => (from && to ? [{ seat, from, to }] : [])
  const node = (ring: 's' | 'h' | 'q', place: number | undefined) => (place === undefined ? null : `${ring}${place}`)
  const [space, hex, square] = [node('s', spaces[0]), node('h', hexes[0]), node('q', squares[0])]
  return {
    ...board,
    spaces: light(board.spaces, spaces),
    hexes: light(board.hexes, hexes),
    squares: light(board.squares, squares),
    links: [...board.links, ...link(space, hex), ...link(hex ?? space, square), ...link(square, square && 'core')],
  }
}

const isLights = ({ part }: Game) => part?.phase === 'closing' && part.round > 0

/** Nothing of who leaves stays but the lit spaces. */
export function playerLeft(game: Game, { seat }: EventOf<'playerLeft'>): Game {
  const { [seat]: gone, ...rest } = game.players
  const players = withoutDevice(rest, seat)
  const others = <T extends readonly Seat[]>(seats: T) => seats.filter((one) => one !== seat)
  const actors = others(game.step.actors)
  const left = {
    ...game,
    players,
    tellers: others(game.tellers),
    queue: others(game.queue),
    rest: game.rest.map((step) => ({ ...step, actors: others(step.actors) })),
    help: others(game.help),
    round: game.round?.of === seat ? null : game.round,
    turn: game.turn && { ...game.turn, seats: others(game.turn.seats) },
  }
  return withStep(left, { actors, over: game.step.over || (needed(game, seat, actors) && 'skipped') })
}

/** Who played on the device of who leaves has none until the lesson says so. */
const withoutDevice = (players: Game['players'], gone: Seat): Game['players'] =>
  Object.fromEntries(
    Object.entries(players).map(([seat, player]) => [seat, player.on === gone ? { ...player, on: null } : player]),
  )

/** Without this player the running step has nobody to do it, or nobody to do it for. */
const needed = ({ phase, step, turn, storm, predictions }: Game, seat: Seat, left: readonly Seat[]): boolean =>
  (step.actors.length > 0 && left.length === 0) ||
  turn?.storyteller === seat ||
  (phase === 'questionStorm' && (storm?.reader === seat || storm?.hotSeat === seat)) ||
  (step.name === 'predict' && predictions?.about === seat)

export const absenceMarked = (game: Game, { seat, absent }: EventOf<'absenceMarked'>): Game =>
  withPlayer(game, seat, absent ? { absent, away: true } : { absent, away: false })

/** Who comes back takes part again, unless the mentor marked them absent. */
export function seatBack(game: Game, { seat }: EventOf<'seatBack'>): Game {
  const back = { connected: true, lostAt: null, away: game.players[seat]?.absent ?? false }
  return withPartner(withPlayer({ ...game, without: { ...game.without, [seat]: [] } }, seat, back))
}

/** The mentor's place is there as long as somebody is. */
export function withPartner(game: Game): Game {
  const partner = seatsOf(game).find((seat) => game.players[seat]?.partner)
  if (!partner) return game
  return withPlayer(game, partner, { connected: connectedSeats(game).some((seat) => seat !== partner) })
}
