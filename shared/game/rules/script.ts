import { type Pace, PHASES, type Phase, type Seat } from '../../basics.ts'
import { type Game, numbersOf, type Part, playerOf, playingSeats, studentSeats } from '../game.ts'
import type { PlannedStep, StepName } from '../steps.ts'
import type { Variant } from '../variant.ts'
import { storyTurn } from './storyScript.ts'

const PLAYED = PHASES.filter((phase) => phase !== 'done')
type PlayedPhase = Exclude<Phase, 'done'>

/** What comes when. A part has steps for all, then a queue of players who each get a turn. */
export type PartPlan = Readonly<{ steps: readonly PlannedStep[]; queue: readonly Seat[] }>

const step = (phase: Phase, turn: number, name: StepName, actors: readonly Seat[], seconds: number): PlannedStep => ({
  phase,
  turn,
  step: name,
  actors: [...actors],
  seconds,
})

/** The rest of a phase's time, shared by the players, in whole seconds. */
const share = (shortest: number, total: number, together: number, players: number) =>
  Math.max(shortest, Math.floor((total - together) / players))
/** [ACTION-1] With four players as written; with fewer the rest of the phase is shared. */
const sayTime = ({ phases, action, numbers }: Variant, players: number): number =>
  players >= 4 && action.each !== undefined
    ? action.each
    : share(numbers.shortest.share, phases.action, action.together + action.margin, players)
const without = (seats: readonly Seat[], seat: Seat) => seats.filter((one) => one !== seat)

/** The phases of a game in order: some variants have no Vragenstorm, and the mentor may switch rounds off. */
export const phasesOf = ({ variant, off }: Game): PlayedPhase[] =>
  PLAYED.filter((phase) => (phase !== 'questionStorm' || variant?.questionStorm) && !off.some((one) => one === phase))

/** Most phases are one part, Ervaring is one per round, Slot has the lights apart. */
function partsOf(game: Game): Part[] {
  const rounds: Partial<Record<Phase, number>> = { story: game.variant?.stories.length ?? 1, closing: 2 }
  return phasesOf(game).flatMap((phase) => Array.from({ length: rounds[phase] ?? 1 }, (_, round) => ({ phase, round })))
}

/** The parts after this one; those before the one to which the group is sent are left out. */
export function partsAfter(game: Game): Part[] {
  const parts = partsOf(game)
  const now = parts.findIndex(({ phase, round }) => phase === game.part?.phase && round === game.part.round)
  const from = game.jump?.to ? PHASES.indexOf(game.jump.to) : 0
  return parts.slice(now + 1).filter(({ phase }) => PHASES.indexOf(phase) >= from)
}

/** Who tells, in order; with two players each twice. */
const storytellers = ({ tellers }: Game): readonly Seat[] => (tellers.length <= 2 ? [...tellers, ...tellers] : tellers)

/** How a part begins, and who has a turn in it. */
export function planPart(game: Game, { phase, round }: Part): PartPlan {
  const { variant, tellers } = game
  const seats = studentSeats(game)
  if (!variant) return { steps: [], queue: [] }
  switch (phase) {
    case 'welcome':
      return { steps: welcome(seats, variant), queue: [] }
    case 'opening':
      return { steps: [step(phase, 1, 'choose', seats, variant.opening.choose)], queue: tellers }
    case 'questionStorm':
      return { steps: [], queue: storytellers(game) }
    case 'story':
      return {
        steps: round > 0 ? [step(phase, game.turnNumber, 'energiser', seats, variant.energiser)] : [],
        queue: storytellers(game),
      }
    case 'core':
      return { steps: [step(phase, 1, 'together', seats, variant.core.together)], queue: tellers }
    case 'action':
      return { steps: [step(phase, 1, 'together', seats, variant.action.together)], queue: tellers }
    case 'closing':
      return round > 0
        ? { steps: [step(phase, game.turnNumber, 'lights', [], variant.numbers.steps.lights)], queue: [] }
        : { steps: [], queue: tellers }
    case 'done':
      return { steps: [], queue: [] }
  }
}

/** [WELCOME-1] [WELCOME-2] Hello, the three agreements with their readers, the roles in one sentence. */
function welcome(seats: readonly Seat[], { welcome: times }: Variant): PlannedStep[] {
  const reader = (number: number) => seats[(number - 1) % seats.length] as Seat
  const agreements = [1, 2, 3].map((number) => step('welcome', number, 'agreement', [reader(number)], times.agreement))
  return [step('welcome', 1, 'hello', seats, times.hello), ...agreements, step('welcome', 1, 'roles', seats, times.roles)]
}

/** [TIME-7] One screen for who has not yet said a step: who, what, when. */
export const sentenceStep = (game: Game): PlannedStep[] => {
  const seats = studentSeats(game).filter((seat) => !playerOf(game, seat).confirmed)
  return seats.length > 0 ? sentenceFor(game, seats) : []
}
const sentenceFor = (game: Game, seats: readonly Seat[]): PlannedStep[] => [
  step('action', 1, 'sentence', seats, numbersOf(game).steps.sentence),
]

/** [LATE-5] Who came after To Do still says one sentence. */
const cameForSlot = (game: Game, seat: Seat): boolean =>
  playerOf(game, seat).cameIn === 'closing' && !playerOf(game, seat).confirmed

/** The steps of one player's turn; a quick one takes the times of the 20-minute variant. */
export function planTurn(game: Game, seat: Seat, turn: number, pace: Pace): PlannedStep[] {
  const { phase } = game
  const variant = pace === 'quick' ? (game.quick ?? game.variant) : game.variant
  const seats = playingSeats(game)
  const students = studentSeats(game)
  if (!variant) return []
  const { opening, core, action, closing, phases, numbers } = variant
  const storm = game.variant?.questionStorm
  switch (phase) {
    case 'opening':
      return [step(phase, turn, 'share', [seat], share(numbers.shortest.share, phases.opening, opening.choose, students.length))]
    case 'questionStorm':
      return storm ? hotSeat(seats, seat, turn, seats.length === 3 ? storm.seatOfThree : storm.seat, storm.change) : []
    case 'story':
      return storyTurn(game, seat, turn, pace)
    case 'core':
      return [...ownTogether(game, seat, turn, core.together), ...tellCore(game, seat, turn, core)]
    case 'action':
      return [
        ...ownTogether(game, seat, turn, action.together),
        step(phase, turn, 'say', [seat], sayTime(variant, students.length)),
      ]
    case 'closing':
      return [...(cameForSlot(game, seat) ? sentenceFor(game, [seat]) : []), step(phase, turn, 'word', [seat], closing.each)]
    case 'welcome':
    case 'done':
      return []
  }
}

/** [LATE-6] Who came when the others had chosen already has no cards yet: chooses first, alone. */
function ownTogether(game: Game, seat: Seat, turn: number, seconds: number): PlannedStep[] {
  const { cameIn, interests, actions, interest, topTalent, plan } = playerOf(game, seat)
  const missed =
    game.phase === 'core'
      ? interests.length === 0 && interest === null && topTalent === null
      : actions.length === 0 && plan.action === null
  return cameIn === game.phase && missed ? [step(game.phase, turn, 'together', [seat], seconds)] : []
}

/** [CORE-5] The others predict, then the player tells. [LATE-6] Nobody predicts about who came just now. */
function tellCore(game: Game, seat: Seat, turn: number, { predict, each }: Variant['core']): PlannedStep[] {
  const others = without(studentSeats(game), seat)
  const predicts = predict > 0 && playerOf(game, seat).cameIn !== 'core'
  const before = predicts ? [step('core', turn, 'predict', others, predict)] : []
  return [...before, step('core', turn, 'tell', [seat], each - predict)]
}

/** [STORM-1] The hot seat, then the listeners choose a hook. */
const hotSeat = (seats: readonly Seat[], seat: Seat, turn: number, seconds: number, change: number): PlannedStep[] => [
  step('questionStorm', turn, 'hotSeat', [seat], seconds),
  step('questionStorm', turn, 'hook', without(seats, seat), change),
]

/** Steps of one player or more that nobody is left to do. */
const NEEDS_ACTOR: readonly StepName[] = [
  'share',
  'tell',
  'say',
  'word',
  'hotSeat',
  'sentence',
  'talent',
  'ask',
  'summarise',
  'listen',
]

/** [STORY-11] [CORE-1] [ACTION-1] Steps that have nothing to do when an earlier choice stayed empty. [MOVE-1] Or when it was told elsewhere. */
export function isEmpty(game: Game, { phase, step: name, actors: [actor] }: PlannedStep): boolean {
  if (phase === 'story' && name !== 'energiser' && !game.players[game.turn?.storyteller ?? 'a']) return true
  if (phase === 'story' && game.turn?.listening) return false
  if (phase === 'story' && name !== 'choose' && name !== 'energiser')
    return (!actor && NEEDS_ACTOR.includes(name)) || game.turn?.card == null || (name === 'answer' && game.turn.question === null)
  if (name === 'hook') return !game.storm || !game.players[game.storm.hotSeat] || game.storm.answered.length === 0
  if (name === 'predict') return !actor || !game.turnOf || !hasSecret(game, game.turnOf)
  if (!actor) return NEEDS_ACTOR.includes(name)
  const player = playerOf(game, actor)
  if (phase === 'core' && name === 'tell') return player.coreOpen || (player.topTalent === null && player.interest === null)
  return phase === 'action' && name === 'say' && (player.confirmed || player.plan.action === null)
}

/** A top talent that the others don't know yet. */
const hasSecret = ({ players }: Game, seat: Seat): boolean =>
  !players[seat]?.coreOpen && (players[seat]?.topTalent ?? null) !== null

/** How many turns this phase has: stories, speakers or agreements. */
export function turnsOf(game: Game): number {
  if (game.phase === 'welcome') return 3
  const later =
    game.phase === 'story' && game.variant
      ? (game.variant.stories.length - 1 - (game.part?.round ?? 0)) * storytellers(game).length
      : 0
  return Math.max(1, game.step.turn, game.turnNumber + game.queue.length + later)
}
