import type { Seat } from '../basics.ts'
import type { PlanPart } from './commands.ts'
import { deviceSeats, type Game, playerOf, seatsOf, studentSeats } from './game.ts'
import { optionsOf } from './options.ts'
import type { Player } from './player.ts'
import { offersFor, openParts } from './rules/action.ts'
import { isLost } from './rules/away.ts'
import { partnerSeat } from './rules/coming.ts'
import { topTalentsFor } from './rules/dealing.ts'
import { slicesOf } from './rules/light.ts'
import { buddyOf } from './rules/roles.ts'
import { sharesDevice } from './rules/sharing.ts'
import { mayWriteInsight } from './rules/texts.ts'
import type { Hand, OwnSide, SheetView } from './view.ts'

/** What only this device may see, and may do now: its own student's hand, those of who else play on it, and that of the mentor. */
export function ownSideOf(game: Game, seat: Seat): OwnSide {
  const partner = partnerSeat(game)
  const here = deviceSeats(game, seat)
  const lost = seatsOf(game).filter((one) => isLost(game, one))
  return {
    ...handOf(game, seat, seat),
    behalf: lost.map((one) => ({ seat: one, can: optionsOf(game, one, seat) })),
    hands: here.filter((one) => one !== seat).map((one) => handOf(game, one, seat)),
    partner: partner && here.some((one) => studentSeats(game).includes(one)) ? handOf(game, partner, seat) : null,
  }
}

function handOf(game: Game, seat: Seat, by: Seat): Hand {
  const player = playerOf(game, seat)
  const inPhase = (phase: Game['phase']) => game.phase === phase
  return {
    seat,
    can: optionsOf(game, seat, by),
    ...openingSide(player, inPhase('opening')),
    ...storySide(game, player, seat),
    ...stormSide(game, player),
    ...coreSide(
      game,
      isHushed(game, seat) ? withoutSecrets(player) : player,
      seat,
      inPhase('core') || (inPhase('action') && !player.coreOpen),
    ),
    ...actionSide(game, player, seat),
    buddy: player.buddy ?? buddyOf(game, seat),
    stop: stopOf(game, seat),
    lastStep: player.lastStep && { ...player.lastStep },
    listening: player.listening,
    sheet: inPhase('done') || inPhase('closing') ? sheetOf(game, seat) : null,
  }
}

/** [SHARED-4] What was chosen in secret on a shared device is not on it any more, until it is revealed. */
function isHushed(game: Game, seat: Seat): boolean {
  const { name, actors, done } = game.step
  const chooses = (name === 'together' || name === 'predict') && actors.includes(seat) && !done.includes(seat)
  return sharesDevice(game, seat) && !chooses
}

const withoutSecrets = (player: Player): Player => ({
  ...player,
  prediction: null,
  ...(!player.coreOpen && { topTalent: null, interest: null }),
})

const stopOf = ({ halt }: Game, seat: Seat) =>
  halt?.pressers.includes(seat) ? (halt.choices[seat] ? 'chosen' : 'toChoose') : null

const openingSide = ({ pictures, picture }: Player, open: boolean) => ({ pictures: open ? [...pictures] : [], picture })

function storySide(game: Game, player: Player, seat: Seat) {
  const { turn, step } = game
  const choosing = turn?.storyteller === seat && step.name === 'choose'
  const hand = (cards: readonly string[]) => (turn ? [...cards] : [])
  return {
    river: choosing && turn ? turn.river.map(({ card, space, theme }) => ({ card, space, theme })) : [],
    questions: hand(player.questions),
    question: turn && player.question,
    talents: hand(player.talents),
    talent: turn && player.talent,
    starters: hand(player.starters),
    endings: hand(player.endings),
    ownWords: mayWriteInsight(game, seat),
  }
}

const stormSide = (game: Game, player: Player) => ({
  stormHand: game.phase === 'questionStorm' ? [...player.stormHand] : [],
  hook: game.phase === 'questionStorm' ? player.hook : null,
  hooks: game.phase === 'story' && game.step.name === 'choose' ? player.hooks.map(({ id, theme }) => ({ card: id, theme })) : [],
})

const coreSide = (game: Game, player: Player, seat: Seat, open: boolean) => ({
  topTalents: open ? topTalentsFor(game, seat) : [],
  topTalent: player.topTalent,
  interests: open ? [...player.interests] : [],
  interest: player.interest,
  predictOptions: game.step.name === 'predict' && game.step.actors.includes(seat) ? [...(game.predictions?.options ?? [])] : [],
  prediction: open ? player.prediction : null,
})

/** Only what can be chosen in this step; the chips of if-then and the network question only for who is saying the plan. */
function actionSide(game: Game, player: Player, seat: Seat) {
  const saying = game.phase === 'action' && game.step.name === 'say'
  const parts = saying && !game.step.actors.includes(seat) ? [] : openParts(game)
  const offer = (part: PlanPart) => (parts.includes(part) ? [...offersFor(game, player, part)] : [])
  return {
    worlds: offer('world'),
    worldQuestions: offer('question'),
    actions: offer('action'),
    who: offer('who'),
    where: offer('where'),
    when: offer('when'),
    obstacles: offer('obstacle'),
    replies: offer('reply'),
    roleCards: (saying && parts.length > 0) || asksAfterwards(game, player) ? [...game.piles.roleCards] : [],
    plan: { ...player.plan },
    detail: player.detail?.words ?? null,
  }
}

/** [EXTRA-3] A network question when the group is done. */
const asksAfterwards = ({ phase, closed }: Game, { network, plan }: Player): boolean =>
  phase === 'done' && !closed && network === null && plan.world !== null && plan.question !== null

/** [SHEET-1] Only the student's own words and choices: never the story, the emotion, or who said what. */
function sheetOf(game: Game, seat: Seat): SheetView {
  const player = playerOf(game, seat)
  return {
    themes: [...player.themes],
    given: [...player.kept],
    topTalent: player.topTalent,
    interest: player.interest,
    insights: player.insights.map(({ starter, ending }) => ({ starter, ending })),
    plan: { ...player.plan },
    detail: player.detail?.words ?? null,
    buddy: player.buddy,
    confirmed: player.confirmed,
    network: player.network && { ...player.network },
    lit: slicesOf(game, seat),
  }
}
