import type { Role, Seat } from '../../basics.ts'
import { connectedSeats, type Game, seatsOf, type Turn } from '../game.ts'

/** The players from `seat` on, in turn order (to the left round the table). */
export function fromSeat(seats: readonly Seat[], seat: Seat): Seat[] {
  const place = seats.indexOf(seat)
  return [...seats.slice(place), ...seats.slice(0, place)]
}

/** [ROLES-1] [ROLES-2] [ROLES-3] Who does what while `storyteller` tells, with four, three or two players. */
export function rolesOf(seats: readonly Seat[], storyteller: Seat): Partial<Record<Seat, readonly Role[]>> {
  const [teller = storyteller, left, middle, right] = fromSeat(seats, storyteller)
  if (!left) return { [teller]: ['storyteller'] }
  if (!middle) return { [teller]: ['storyteller'], [left]: ['summariser', 'questioner', 'talentSpotter'] }
  if (!right)
    return {
      [teller]: ['storyteller'],
      [left]: ['summariser', 'questioner', 'talentSpotter'],
      [middle]: ['questioner', 'talentSpotter'],
    }
  return { [teller]: ['storyteller'], [left]: ['summariser'], [middle]: ['questioner'], [right]: ['talentSpotter'] }
}

/** [TIME-5] A mini story: 45 seconds and one talent, without the other steps. */
export const isMini = ({ pace, listening }: Turn): boolean => pace === 'mini' && !listening

/** Who does what in this turn. In a mini story one listener gives a talent, and nobody else has a role. */
export function rolesIn(turn: Turn): Partial<Record<Seat, readonly Role[]>> {
  const { seats, storyteller } = turn
  const roles = rolesOf(seats, storyteller)
  const spotter = seats.find((seat) => roles[seat]?.includes('talentSpotter'))
  if (!isMini(turn)) return roles
  return { [storyteller]: ['storyteller'], ...(spotter && { [spotter]: ['talentSpotter'] }) }
}

/** Who has `role` in this turn, in turn order from the storyteller. */
export function seatsWith(game: Game, role: Role): Seat[] {
  if (!game.turn) return []
  const { seats, storyteller } = game.turn
  const roles = rolesOf(seats, storyteller)
  return fromSeat(seats, storyteller).filter((seat) => roles[seat]?.includes(role))
}

/** [ACTION-5] The buddy sits on the right (one before); who is away is passed over. Null when nobody else is there. */
export function buddyOf(game: Game, seat: Seat): Seat | null {
  const others = fromSeat(seatsOf(game), seat).slice(1).reverse()
  const here = connectedSeats(game)
  return others.find((other) => here.includes(other)) ?? null
}
