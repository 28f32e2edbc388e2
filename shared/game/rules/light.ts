import { COMPETENCES, type Competence, type LightLevel, type Seat } from '../../basics.ts'
import type { Fact, SPARK_KINDS } from '../events.ts'
import { connectedSeats, type Game, numbersOf, playerOf, seatsOf } from '../game.ts'
import { perPlayers } from './places.ts'

/** Sparks, the core and the levels of light. */

/** [SPARKS-1] [SPARKS-2] [SPARKS-3] One spark per kind per turn, for a listening step that took at least five seconds. */
export function spark(game: Game, kind: (typeof SPARK_KINDS)[number], seat: Seat, at: number): Fact[] {
  const tooShort = at - game.step.startedAt < numbersOf(game).shortest.spoken * 1000
  if (tooShort || !game.turn || game.turn.sparks.includes(kind)) return []
  return [{ type: 'sparkEarned', kind, seat }]
}

/** [LIGHT-1] Which slices of the core a player has lit. What is not yet revealed lights nothing. */
export function slicesOf(game: Game, seat: Seat): Competence[] {
  const player = playerOf(game, seat)
  const { plan } = player
  const lit: Record<Competence, boolean> = {
    quality: player.kept.length > 0 || (player.coreOpen && player.topTalent !== null),
    motive: player.coreOpen && player.interest !== null,
    exploration: player.planOpen && plan.world !== null && plan.question !== null,
    steering: player.planOpen && plan.action !== null && plan.when !== null,
    network: (player.planOpen && plan.action !== null && plan.who !== null) || player.network !== null,
  }
  return COMPETENCES.filter((competence) => lit[competence])
}

/** A full line: a told story, an insight and a confirmed action. A lit space alone may be of who sat here before. */
const hasFullLine = (game: Game, seat: Seat): boolean => {
  const { told, confirmed, insights, coreOpen } = playerOf(game, seat)
  return told > 0 && confirmed && (insights.length > 0 || coreOpen) && game.board.hexes.includes(seat)
}

/** [LIGHT-5] Present: connected, offered a story, and not listening only. Nobody connected: everybody counts. */
function presentSeats(game: Game): Seat[] {
  const connected = (connectedSeats(game).length > 0 ? connectedSeats(game) : seatsOf(game)).filter(
    (seat) => !playerOf(game, seat).partner,
  )
  const telling = connected.filter((seat) => playerOf(game, seat).offered !== null && !playerOf(game, seat).listening)
  return telling.length > 0 ? telling : connected
}

/** With Interesse switched off nobody can choose an interest. */
const segmentsOf = ({ off }: Game): number => COMPETENCES.length - (off.includes('core') ? 1 : 0)

/** [LIGHT-2] [LIGHT-3] [LIGHT-4] The level of light at the end, counted over the players who are present. */
export function lightOf(game: Game): LightLevel {
  const present = presentSeats(game)
  if (present.length === 0 || !present.every((seat) => hasFullLine(game, seat))) return 'none'
  const lit = present.reduce((sum, seat) => sum + slicesOf(game, seat).length, 0)
  if (lit < Math.ceil(present.length * segmentsOf(game) * numbersOf(game).bright)) return 'on'
  return game.sparks >= (game.variant?.radiant[perPlayers(present.length)] ?? 0) ? 'radiant' : 'bright'
}
