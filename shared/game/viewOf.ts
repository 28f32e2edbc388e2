import { COMPETENCES, type Seat, type Viewer } from '../basics.ts'
import { type Game, momentOf, playerOf, type Storm, seatsOf, themeOf } from './game.ts'
import { ownSideOf } from './ownSide.ts'
import { emptyPlan, type Player } from './player.ts'
import { slicesOf } from './rules/light.ts'
import { rolesOf } from './rules/roles.ts'
import { turnsOf } from './rules/script.ts'
import { waitingFor } from './rules/waiting.ts'
import type { BoardView, GameView, PlayerView, StatusView, TableView } from './view.ts'

/** What one viewer may know. Built up from what is public; private things are projected in, never deleted out. */
export function viewOf(game: Game, viewer: Viewer): GameView {
  const seat = viewer === 'stage' || viewer === 'mentor' || !game.players[viewer] ? null : viewer
  return {
    version: game.version,
    moment: momentOf(game),
    status: statusOf(game, viewer),
    board: boardOf(game, seat !== null),
    players: seatsOf(game).map((one) => playerViewOf(game, one, seat !== null)),
    table: seat === null ? null : tableOf(game),
    me: seat === null ? null : ownSideOf(game, seat),
  }
}

function statusOf(game: Game, viewer: Viewer): StatusView {
  const { step, turn } = game
  const roles = turn && game.phase === 'story' ? rolesOf(turn.seats, turn.storyteller) : {}
  return {
    phase: game.phase,
    turn: step.turn,
    turns: game.started ? turnsOf(game) : 1,
    step: step.name,
    actors: [...step.actors],
    roles: Object.fromEntries(Object.entries(roles).map(([seat, list]) => [seat, [...list]])),
    done: [...step.done],
    waitingFor: waitingFor(game),
    votes: [...step.votes],
    clock: game.clock,
    paused: game.paused,
    stopped: game.halt !== null,
    help: (viewer === 'stage' || viewer === 'mentor') && game.help.length > 0,
    helpFrom: viewer === 'mentor' ? [...game.help] : [],
    sparks: game.sparks,
    light: game.light,
    variant: game.variantId,
    level: game.level,
    deck: game.deck,
    startedOn: game.startedOn,
    freeText: game.freeText,
  }
}

function boardOf(game: Game, atTable: boolean): BoardView {
  const { board, turn } = game
  const choosing = game.phase === 'story' && game.step.name === 'choose'
  return {
    spaces: board.spaces.map((by, space) => ({ theme: themeOf(space), by })),
    river: choosing && turn ? turn.river.map(({ space }) => space) : [],
    guide: board.guide,
    emotion: atTable && turn?.emotion !== 'private' ? (turn?.emotion ?? null) : null,
    hexes: [...board.hexes],
    squares: [...board.squares],
    core: COMPETENCES.map((competence) => ({
      competence,
      seats: seatsOf(game).filter((seat) => slicesOf(game, seat).includes(competence)),
    })),
    links: [...board.links],
  }
}

function playerViewOf(game: Game, seat: Seat, atTable: boolean): PlayerView {
  const player = playerOf(game, seat)
  const shown = atTable && player.coreOpen
  return {
    seat,
    connected: player.connected,
    away: player.away,
    partner: player.partner,
    lostAt: player.lostAt,
    told: player.told,
    kept: atTable ? [...player.kept] : [],
    learning: atTable ? [...player.learning] : [],
    topTalent: shown ? player.topTalent : null,
    interest: shown ? player.interest : null,
  }
}

function tableOf(game: Game): TableView {
  const { turn, step, phase } = game
  const [actor] = step.actors
  const player: Player | null = actor ? playerOf(game, actor) : null
  const saying = phase === 'action' && step.name === 'say' && player !== null
  return {
    prompt: phase === 'opening' ? game.prompt : null,
    pictures: phase === 'opening' && step.name !== 'choose' ? picturesOf(game) : [],
    card: turn?.card ?? null,
    theme: turn?.theme ?? null,
    question: turn?.question ?? (step.name === 'ask' ? (player?.question ?? null) : null),
    verdict: turn?.verdict ?? null,
    talent: turn?.given ? { ...turn.given } : null,
    insight: turn?.insight ? { seat: turn.storyteller, ...turn.insight } : null,
    everybody: turn?.everybody ?? false,
    listening: turn?.listening ?? false,
    storm: phase === 'questionStorm' && game.storm ? stormOf(game.storm) : null,
    energiser: step.name === 'energiser' ? game.energiser : null,
    predictions: phase === 'core' && step.name === 'tell' ? predictionsOf(game) : [],
    network: saying ? player.network && { ...player.network } : null,
    plan: saying ? { ...emptyPlan, ...player.plan } : null,
    buddy: saying ? player.buddy : null,
    shaken: [...step.shaken],
    takeaway: step.name === 'word' ? (player?.takeaway ?? null) : null,
  }
}

const stormOf = ({ hotSeat, reader, open, answered }: Storm) => ({
  hotSeat,
  reader,
  open: open?.question ?? null,
  answered: [...answered],
})

const predictionsOf = (game: Game) =>
  seatsOf(game).flatMap((seat) => {
    const { prediction } = playerOf(game, seat)
    return prediction === null || game.predictions?.about === seat ? [] : [{ seat, talent: prediction }]
  })

const picturesOf = (game: Game) =>
  seatsOf(game).flatMap((seat) => {
    const { picture } = playerOf(game, seat)
    return picture === null ? [] : [{ seat, picture }]
  })
