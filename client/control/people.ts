import type { Seat } from '../../shared/basics.ts'
import type { GameView, StatusView } from '../../shared/game/view.ts'
import { animalAt, type Names } from '../names.ts'
import { listed } from '../say.ts'
import type { Host } from '../stage/scene.ts'
import { controlSay } from './words.ts'

/** Who sits at a table, by name: only on the mentor's own device. */
export function namesAt(host: Pick<Host, 'roster'>, letter: string): Names {
  const nameOf = (seat: Seat) => host.roster.find((one) => one.group === letter && one.seat === seat)?.name || animalAt(seat)
  return { a: nameOf('a'), b: nameOf('b'), c: nameOf('c'), d: nameOf('d') }
}

/** Whose turn it is: whom the step waits for, else who acts. */
export function nowSeats({ waitingFor, actors }: Pick<StatusView, 'waitingFor' | 'actors'>): readonly Seat[] {
  return waitingFor.length > 0 ? waitingFor : actors
}

export function nowWords({ status, players }: Pick<GameView, 'status' | 'players'>, names: Names): string {
  const seats = nowSeats(status)
  const here = players.filter(({ away }) => !away).length
  return here > 1 && seats.length === here ? controlSay('groups.all') : listed(seats.map((seat) => names[seat]))
}
