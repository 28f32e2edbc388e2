import { SEATS, type Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import type { Fact } from '../events.ts'
import { type Game, playerOf, playingSeats, SPACES, seatsOf, themeOf } from '../game.ts'
import type { Line, Luggage } from '../luggage.ts'
import { goneOn } from './away.ts'
import type { Judgement } from './judgement.ts'

/** Players who come late or from another table, who leave, and the mentor as the partner of who is left alone. */

/** Stands in the place of a student id when the mentor plays along. */
export const PARTNER = 'mentor'

/** [LATE-3] [MOVE-1] Somebody joins the running game on a free seat; who comes from another table brings everything along. */
export function addPlayer(game: Game, { seat, student, luggage }: CommandOf<'addPlayer'>): Judgement {
  if (game.players[seat]) return reject({ code: 'alreadyStarted' })
  const joined: Fact = { type: 'playerJoined', seat, student, luggage, line: lineFor(game, luggage) }
  return accept<Fact>(...withoutPartner(game), joined)
}

/** [MOVE-1] The own line lights the next free spaces here; the old ones stay where they are. */
function lineFor({ board }: Game, luggage: Luggage | null): Line {
  const { spaces = 0, hexes = 0, squares = 0 } = luggage?.lit ?? {}
  const free = (ring: readonly (Seat | null)[]) => ring.flatMap((by, place) => (by === null ? [place] : []))
  const themes = luggage?.themes ?? []
  const near = [...free(board.spaces)].sort((one, other) => +themes.includes(themeOf(other)) - +themes.includes(themeOf(one)))
  return {
    spaces: near.slice(0, Math.min(spaces, SPACES)),
    hexes: free(board.hexes).slice(0, hexes),
    squares: free(board.squares).slice(0, squares),
  }
}

/** [MOVE-2] Who leaves for good: the group goes on with the smaller scheme, lit spaces stay lit. */
export function removePlayer(game: Game, { seat }: CommandOf<'removePlayer'>): Judgement {
  if (!game.players[seat]) return reject({ code: 'notPlaying' })
  return accept<Fact>(...(playerOf(game, seat).away ? [] : goneOn(game, seat)), { type: 'playerLeft', seat })
}

/** [ABSENT-1] The mentor marks somebody absent, or back; a device alone does not bring who is absent back. */
export function setAbsent(game: Game, { seat, absent }: CommandOf<'setAbsent'>): Judgement {
  const player = game.players[seat]
  if (!player) return reject({ code: 'notPlaying' })
  if (player.absent === absent) return reject({ code: 'alreadyDone' })
  const marked: Fact = { type: 'absenceMarked', seat, absent }
  return accept<Fact>(...(absent ? (player.away ? [] : goneOn(game, seat)) : withoutPartner(game)), marked)
}

/** [PARTNER-1] The mentor is the partner of who plays alone: listens, asks and gives a talent, on that student's device. */
export function bePartner(game: Game, { on }: CommandOf<'bePartner'>): Judgement {
  if (!on) return partnerSeat(game) ? accept(...withoutPartner(game)) : reject({ code: 'alreadyDone' })
  const seat = SEATS.find((one) => game.players[one] === undefined)
  if (playingSeats(game).length !== 1 || !seat) return reject({ code: 'notAlone' })
  return accept({ type: 'playerJoined', seat, student: PARTNER, luggage: null, line: { spaces: [], hexes: [], squares: [] } })
}

export const partnerSeat = (game: Game): Seat | null => seatsOf(game).find((seat) => playerOf(game, seat).partner) ?? null

/** [PARTNER-2] The mentor makes room as soon as another student joins or is back. */
export function withoutPartner(game: Game): Fact[] {
  const seat = partnerSeat(game)
  return seat ? [...goneOn(game, seat), { type: 'playerLeft', seat }] : []
}
