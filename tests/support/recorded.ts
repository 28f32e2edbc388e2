import { type Game, seatsOf } from '../../shared/game/game.ts'
import { lightOf, slicesOf } from '../../shared/game/rules/light.ts'

/** How a recorded game ended: what must still be true when its events are read by a later version. */
export const summaryOf = (game: Game) => ({
  phase: game.phase,
  version: game.version,
  light: game.light,
  lightAgain: lightOf(game),
  sparks: game.sparks,
  spaces: game.board.spaces,
  hexes: game.board.hexes,
  squares: game.board.squares,
  links: game.board.links.length,
  players: seatsOf(game).map((seat) => {
    const player = game.players[seat]
    return {
      seat,
      told: player?.told,
      kept: player?.kept,
      topTalent: player?.topTalent,
      interest: player?.interest,
      plan: player?.plan,
      insights: player?.insights,
      slices: slicesOf(game, seat),
    }
  }),
})
