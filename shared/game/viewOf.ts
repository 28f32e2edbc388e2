import { COMPETENCES, type Seat, type Viewer } from '../basics.ts'
import { deviceSeats, type Game, momentOf, playerOf, type Storm, seatsOf, themeOf } from './game.ts'
import { ownSideOf } from './ownSide.ts'
import { emptyPlan, type Player } from './player.ts'
import { askingNow } from './rules/extra.ts'
import { slicesOf } from './rules/light.ts'
import { isMini, rolesIn } from './rules/roles.ts'
import { turnsOf } from './rules/script.ts'
import { tempoOf } from './rules/tempo.ts'
import { type Laid, laidInsights, openTexts, ownTexts } from './rules/texts.ts'
import { waitingFor } from './rules/waiting.ts'
import type { BoardView, GameView, MentorSide, PlayerView, StatusView, TableView } from './view.ts'

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
    mentor: viewer === 'mentor' ? mentorSideOf(game) : null,
  }
}

function statusOf(game: Game, viewer: Viewer): StatusView {
  const { step, turn } = game
  const story = game.phase === 'story' ? turn : null
  const roles = story ? rolesIn(story) : {}
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
    clock: game.phase === 'done' ? null : game.clock,
    mini: story !== null && isMini(story),
    jump: game.jump?.until == null ? null : { until: game.jump.until },
    paused: game.paused,
    alone: game.started && game.step.ended && game.phase !== 'done',
    stopped: game.halt !== null,
    help: (viewer === 'stage' || viewer === 'mentor') && game.help.length > 0,
    helpFrom: viewer === 'mentor' ? helpFrom(game) : [],
    helpAt: viewer === 'stage' || viewer === 'mentor' ? game.helpAt : null,
    watched: game.watched,
    tempo: tempoOf(game),
    sparks: game.sparks,
    light: game.light,
    variant: game.variantId,
    level: game.level,
    deck: game.deck,
    startedOn: game.startedOn,
    freeText: game.freeText,
  }
}

/** [SHARED-3] On a shared device it may be anybody of it. */
const helpFrom = (game: Game): Seat[] =>
  seatsOf(game).filter((seat) => deviceSeats(game, seat).some((one) => game.help.includes(one)))

function boardOf(game: Game, atTable: boolean): BoardView {
  const { board, turn } = game
  const choosing = game.phase === 'story' && game.step.name === 'choose'
  return {
    spaces: board.spaces.map((by, space) => ({ theme: themeOf(space), by })),
    river: choosing && turn ? [...new Set(turn.river.map(({ space }) => space))] : [],
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

/** [BLANK-1] Also what is spoken about now, for who goes blank. */
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
    insights: laidInsights(game).map(shownInsight),
    everybody: turn?.everybody ?? false,
    listening: turn?.listening ?? false,
    storm: phase === 'questionStorm' && game.storm ? stormOf(game.storm) : null,
    energiser: step.name === 'energiser' ? game.energiser : null,
    predictions: phase === 'core' && step.name === 'tell' ? predictionsOf(game) : [],
    network: saying ? player.network && { ...player.network } : null,
    plan: saying ? { ...emptyPlan, ...player.plan } : null,
    detail: saying && player.detail ? { words: player.detail.hidden ? null : player.detail.words } : null,
    buddy: saying ? player.buddy : null,
    shaken: [...step.shaken],
    takeaway: step.name === 'word' ? (player?.takeaway ?? null) : null,
    round: roundOf(game),
  }
}

/** [EXTRA-1] Only the table sees a round; for the board the group is done. */
const roundOf = (game: Game): TableView['round'] =>
  game.round && game.clock
    ? {
        of: game.round.of,
        insight: game.round.insight,
        asking: askingNow(game),
        asked: [...game.round.asked],
        clock: game.clock,
      }
    : null

/** [TEXT-1] A hidden text is read by nobody at the table. */
const shownInsight = ({ seat, insight, starter, ending, hidden }: Laid) => ({
  seat,
  insight,
  starter,
  ending: hidden ? ({ kind: 'hidden' } as const) : ending,
})

/** [TEXT-4] What was hidden, and who writes no more. */
const mentorSideOf = (game: Game): MentorSide => ({
  texts: openTexts(game).map(({ seat, insight }) => ({ seat, insight })),
  hidden: ownTexts(game).flatMap(({ seat, insight, words, hidden }) => (hidden ? [{ seat, insight, words }] : [])),
  chipsOnly: seatsOf(game).filter((seat) => playerOf(game, seat).chipsOnly),
})

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
