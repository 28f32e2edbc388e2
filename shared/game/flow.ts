import type { Seat } from '../basics.ts'
import type { Fact, GameEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type Game, playerOf, seatsOf, studentSeats } from './game.ts'
import { sentenceToLight } from './rules/action.ts'
import { needsCompany } from './rules/away.ts'
import { nobodyPlays, standsStill } from './rules/clock.ts'
import { lateCore, revealCore, sparkOfPredictions } from './rules/core.ts'
import {
  dealActions,
  dealInsights,
  dealInterests,
  dealPictures,
  dealPredictions,
  dealQuestions,
  dealRiver,
  dealStorm,
  dealTakeaways,
  dealTalents,
} from './rules/dealing.ts'
import { roundToEnd } from './rules/extra.ts'
import { lightOf } from './rules/light.ts'
import { buddyOf, seatsWith } from './rules/roles.ts'
import { needsSentence, nextPart, paceOf } from './rules/schedule.ts'
import { isEmpty, planPart, planTurn, sentenceStep } from './rules/script.ts'
import { turnsAtDevice } from './rules/sharing.ts'
import { stepIsOver, whyOver } from './rules/waiting.ts'
import type { PlannedStep } from './steps.ts'

/** What follows from facts by itself: a step ends, the next one starts and is dealt for, the clock stands still or goes on. */
export function settle(start: Game, first: readonly Fact[], at: number): GameEvent[] {
  const facts = [...first]
  let game = written(start, first, at)
  for (let more = followUp(game, at); more.length > 0; more = followUp(game, at)) {
    facts.push(...more)
    game = written(game, more, at)
  }
  return facts.map((fact) => ({ ...fact, at }) as GameEvent)
}

const written = (game: Game, facts: readonly Fact[], at: number): Game =>
  facts.reduce((state, fact) => evolve(state, { ...fact, at } as GameEvent), game)

/** The next thing that follows, one at a time, so that each is worked out from the state before it. */
function followUp(game: Game, at: number): Fact[] {
  if (!game.started) return []
  if (game.phase === 'done') return whenDone(game, at)
  if (nobodyPlays(game)) return moveClock(game, at)
  if (game.step.ended) {
    const next = proceed(game, at)
    return next.length > 0 ? next : moveClock(game, at)
  }
  const sentence = stepIsOver(game) ? sentenceToLight(game) : []
  if (sentence.length > 0) return sentence
  if (stepIsOver(game)) return [...leave(game), { type: 'stepEnded', because: whyOver(game) }]
  const dealt = deal(game)
  if (dealt.length > 0) return dealt
  return moveClock(game, at)
}

/** [EXTRA-1] [EXTRA-2] A round ends, or its clock stands still or goes on. */
function whenDone(game: Game, at: number): Fact[] {
  const ending = roundToEnd(game)
  return ending.length > 0 || (!game.round && game.stillSince === null) ? ending : moveClock(game, at)
}

/** [CLOCK-5] */
function moveClock(game: Game, at: number): Fact[] {
  const { endsAt = null, left = null } = game.clock ?? {}
  const still = standsStill(game)
  if (still && (game.stillSince === null || endsAt !== null))
    return [{ type: 'clockStopped', left: endsAt === null ? left : Math.max(0, endsAt - at) }]
  if (!still && game.stillSince !== null) return [{ type: 'clockResumed', endsAt: left === null ? endsAt : at + left }]
  return []
}

/** Between two steps: the next planned step, else the next turn in the queue, else the next part. */
function proceed(game: Game, at: number): Fact[] {
  const dropped = game.rest.findIndex((planned) => !isEmpty(game, planned))
  const planned = game.rest[dropped]
  if (planned) return startStep(game, planned, dropped)
  const seat = game.queue.find((one) => !playerOf(game, one).away)
  if (seat) return needsCompany(game) ? [] : planNext(game, seat, at)
  const part = nextPart(game, at)
  if (!part) return [{ type: 'gameEnded', light: lightOf(game), because: 'finished' }]
  const { steps, queue } =
    part.phase === 'action' && needsSentence(game, at) ? { steps: sentenceStep(game), queue: [] } : planPart(game, part)
  return [{ type: 'partStarted', ...part, steps: [...steps], queue: [...queue] }]
}

function planNext(game: Game, seat: Seat, at: number): Fact[] {
  const turn = game.turnNumber + 1
  const pace = paceOf(game, seat, at)
  if (pace === null) return [{ type: 'turnDropped', seat }]
  const planned: Fact = { type: 'turnPlanned', seat, turn, steps: planTurn(game, seat, turn, pace) }
  return game.phase === 'story' ? [planned, { type: 'turnStarted', storyteller: seat, pace }] : [planned]
}

function startStep(game: Game, planned: PlannedStep, dropped: number): Fact[] {
  const actors = actorsOf(game, planned)
  const seconds = planned.seconds * turnsAtDevice(game, planned.step, actors)
  const started: Fact = { type: 'stepStarted', ...planned, actors, seconds, dropped }
  return [...before(game, planned), started]
}

/** [WELCOME-1] An agreement whose reader is gone is read by somebody who is there. */
function actorsOf(game: Game, { step, turn, actors }: PlannedStep): Seat[] {
  const here = studentSeats(game)
  const reader = here[turn % here.length]
  return step === 'agreement' && reader && !actors.some((seat) => here.includes(seat)) ? [reader] : [...actors]
}

/** Facts that come just before a step: hands for the hot seat, a choice revealed. */
function before(game: Game, { phase, step, actors: [actor] }: PlannedStep): Fact[] {
  if (!actor) return []
  if (step === 'energiser') return [{ type: 'energiserDealt', card: game.piles.energisers[0] ?? '' }]
  if (step === 'hotSeat') return [dealStorm(game, actor)]
  if (step === 'predict') return [dealPredictions(game, game.turnOf ?? actor)]
  if (phase === 'core' && step === 'tell') return [revealCore(game, actor)]
  if (phase === 'action' && step === 'say')
    return [...lateCore(game, actor), { type: 'planRevealed', seat: actor, buddy: buddyOf(game, actor) }]
  return []
}

/** What a finished step leaves behind. */
function leave(game: Game): Fact[] {
  const { step, turn } = game
  if (step.name === 'hook') return game.players[game.storm?.hotSeat ?? 'a'] ? [takeHooks(game)] : []
  if (step.name === 'predict') return sparkOfPredictions(game)
  const [actor] = step.actors
  if (game.phase !== 'story' || !turn || !actor || !game.players[turn.storyteller]) return []
  const { card, space, storyteller } = turn
  if (step.name === 'tell' && card !== null && space !== null) return [{ type: 'storyTold', seat: storyteller, card, space }]
  const { question } = playerOf(game, actor)
  if (step.name === 'ask' && question !== null && !step.passed) return [{ type: 'questionAsked', seat: actor, question }]
  return []
}

/** The answers that listeners want to hear more about, as cards of the one who gave them. */
function takeHooks(game: Game): Fact {
  const chosen = new Set(seatsOf(game).map((seat) => playerOf(game, seat).hook))
  const hooks = [...chosen]
    .filter((id) => id !== null)
    .map((id) => ({ id, theme: game.piles.storm.find((card) => card.id === id)?.theme ?? 'school' }))
  return { type: 'hooksTaken', seat: game.storm?.hotSeat ?? 'a', hooks }
}

/** The cards that the running step needs and that are not yet on the table. */
function deal(game: Game): Fact[] {
  const { phase, step, turn } = game
  const player = (seat: Seat) => playerOf(game, seat)
  if (phase === 'opening' && step.name === 'choose') return game.prompt === null ? [dealPictures(game)] : []
  if (phase === 'story' && step.name === 'choose') return turn?.river.length ? [] : [dealRiver(game, 'turn')]
  if (phase === 'story' && step.name === 'listen') return dealToListeners(game)
  if (phase === 'story' && step.name === 'ask') return dealToAsker(game)
  if (phase === 'story' && step.name === 'talent') return dealToSpotter(game)
  if (phase === 'story' && step.name === 'insight' && turn)
    return player(turn.storyteller).starters.length ? [] : [dealInsights(game, turn.storyteller)]
  if (step.name === 'together' || step.name === 'sentence') return dealTogether(game)
  if (phase === 'closing') return seatsOf(game).some((seat) => player(seat).takeaway === null) ? [dealTakeaways(game)] : []
  return []
}

/** Interests in Interesse, and in To Do for who has none yet; in To Do worlds and actions too. */
function dealTogether(game: Game): Fact[] {
  const without = (hand: 'interests' | 'actions') => seatsOf(game).filter((seat) => playerOf(game, seat)[hand].length === 0)
  const choosing = game.off.includes('core') ? [] : without('interests')
  const interests = choosing.map((seat) => dealInterests(game, seat, false))
  return game.phase === 'core' ? interests : [...interests, ...without('actions').map((seat) => dealActions(game, seat))]
}

/** [LOST-4] Who asks instead of somebody who is lost did not choose while listening. */
const dealToAsker = (game: Game): Fact[] =>
  game.step.actors.filter((seat) => playerOf(game, seat).questions.length === 0).map((seat) => dealQuestions(game, seat))

/** In a mini story the spotter did not choose while listening. */
const dealToSpotter = (game: Game): Fact[] =>
  game.step.actors.filter((seat) => playerOf(game, seat).talents.length === 0).map((seat) => dealTalents(game, seat))

function dealToListeners(game: Game): Fact[] {
  const asking = (game.turn?.listening ? [] : seatsWith(game, 'questioner')).filter(
    (seat) => !playerOf(game, seat).questions.length,
  )
  const spotting = seatsWith(game, 'talentSpotter').filter((seat) => !playerOf(game, seat).talents.length)
  return [...asking.map((seat) => dealQuestions(game, seat)), ...spotting.map((seat) => dealTalents(game, seat))]
}
