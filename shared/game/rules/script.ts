import type { Phase, Seat } from '../../basics.ts'
import { type Game, playerOf, seatsOf } from '../game.ts'
import type { PlannedStep, StepName } from '../steps.ts'
import type { StoryStep, Variant } from '../variant.ts'
import { fromSeat, rolesOf } from './roles.ts'

/** What comes when: the phases of the variant and the steps inside each. */
const ORDER: readonly Phase[] = ['welcome', 'opening', 'questionStorm', 'story', 'core', 'action', 'closing']
const LIGHTS_SECONDS = 5

const step = (phase: Phase, turn: number, name: StepName, actors: readonly Seat[], seconds: number | null): PlannedStep => ({
  phase,
  turn,
  step: name,
  actors,
  seconds,
})

/** The rest of a phase's time, shared by the players, in whole seconds. */
const share = (total: number, together: number, players: number) => Math.max(5, Math.floor((total - together) / players))

/** [WELCOME-1] [WELCOME-2] Hello, the three agreements with their readers, the roles in one sentence. */
function welcome(game: Game, { welcome: times }: Variant): PlannedStep[] {
  const seats = seatsOf(game)
  const agreements = [1, 2, 3].map((number) =>
    step('welcome', number, 'agreement', [seats[(number - 1) % seats.length] as Seat], times.agreement),
  )
  return [step('welcome', 1, 'hello', seats, times.hello), ...agreements, step('welcome', 1, 'roles', seats, times.roles)]
}

/** [OPENING-1] All choose a picture, then each says one sentence about it. */
function opening(game: Game, { opening: times, phases }: Variant): PlannedStep[] {
  const each = share(phases.opening, times.choose, seatsOf(game).length)
  const speakers = game.tellers.map((seat, place) => step('opening', place + 1, 'share', [seat], each))
  return [step('opening', 1, 'choose', seatsOf(game), times.choose), ...speakers]
}

/** [STORM-1] A hot seat for every player, two players twice; then the listeners choose a hook. */
function questionStorm(game: Game, { questionStorm: times }: Variant): PlannedStep[] {
  if (!times) return []
  const seats = seatsOf(game)
  const seconds = seats.length === 3 ? times.seatOfThree : times.seat
  return storytellers(game).flatMap((seat, place) => [
    step('questionStorm', place + 1, 'hotSeat', [seat], seconds),
    step('questionStorm', place + 1, 'hook', without(seats, seat), times.change),
  ])
}

const without = (seats: readonly Seat[], seat: Seat) => seats.filter((one) => one !== seat)

/** How often somebody tells: with two players each tells twice as often. */
export function storytellers(game: Game): Seat[] {
  return game.tellers.length === 2 ? [...game.tellers, ...game.tellers] : [...game.tellers]
}

function storyTurn(game: Game, times: Variant['stories'][number], storyteller: Seat, turn: number): PlannedStep[] {
  const seats = seatsOf(game)
  const [, left, middle] = fromSeat(seats, storyteller) as [Seat, Seat, Seat?, Seat?]
  const roles = rolesOf(seats, storyteller)
  const listeners = seats.filter((seat) => roles[seat]?.some((role) => role === 'questioner' || role === 'talentSpotter'))
  const seconds = seats.length === 3 ? times.three : times.four
  const at = (name: StoryStep, actor: readonly Seat[], part = 1) =>
    step('story', turn, name, actor, Math.ceil(seconds[name] / part))

  const before = [
    at('choose', [storyteller]),
    at('think', []),
    at('tell', [storyteller]),
    at('listen', listeners),
    at('summarise', [left]),
  ]
  const askOn = (asker: Seat, part: number) => [at('ask', [asker], part), at('answer', [storyteller], part)]
  const insight = at('insight', [storyteller])
  if (seats.length === 3 && middle)
    return [...before, ...askOn(middle, 2), ...askOn(left, 2), at('talent', [middle], 2), at('talent', [left], 2), insight]

  const spotter = listeners.filter((seat) => roles[seat]?.includes('talentSpotter'))
  return [...before, ...askOn(middle ?? left, 1), at('talent', spotter), insight]
}

/** [STORY-1] [STORY-12] A story turn for each storyteller, round after round, with an energiser between two rounds. */
function story(game: Game, { stories, energiser }: Variant): PlannedStep[] {
  const tellers = storytellers(game)
  return stories.flatMap((times, round) => [
    ...(round > 0 ? [step('story', round * tellers.length, 'energiser', seatsOf(game), energiser)] : []),
    ...tellers.flatMap((seat, place) => storyTurn(game, times, seat, round * tellers.length + place + 1)),
  ])
}

/** The round of stories that is being played, counted from 0. */
export const roundOf = (game: Game): number => Math.floor((game.step.turn - 1) / Math.max(1, storytellers(game).length))

/** [CORE-1] Choose in silence, all at once; then each says why, one by one. Who chose nothing has nothing to say. */
function core(game: Game, { core: times }: Variant): PlannedStep[] {
  const tell = (seat: Seat, turn: number) => step('core', turn, 'tell', [seat], times.each - times.predict)
  const predict = (seat: Seat, turn: number) => step('core', turn, 'predict', without(seatsOf(game), seat), times.predict)
  const speakers = game.tellers.flatMap((seat, place) =>
    times.predict > 0 ? [predict(seat, place + 1), tell(seat, place + 1)] : [tell(seat, place + 1)],
  )
  return [step('core', 1, 'together', seatsOf(game), times.together), ...speakers]
}

/** [ACTION-1] Put a plan together, all at once; then each says it in one sentence to the buddy. */
function action(game: Game, { action: times, phases }: Variant): PlannedStep[] {
  const each = share(phases.action, times.together + times.margin, seatsOf(game).length)
  const speakers = game.tellers.map((seat, place) => step('action', place + 1, 'say', [seat], each))
  return [step('action', 1, 'together', seatsOf(game), times.together), ...speakers]
}

/** [CLOSING-1] One word each, then the lines light up together. */
function closing(game: Game, { closing: times }: Variant): PlannedStep[] {
  const speakers = game.tellers.map((seat, place) => step('closing', place + 1, 'word', [seat], times.each))
  return [...speakers, step('closing', speakers.length, 'lights', [], LIGHTS_SECONDS)]
}

const CHAPTERS: Partial<Record<Phase, (game: Game, variant: Variant) => PlannedStep[]>> = {
  welcome,
  opening,
  questionStorm,
  story,
  core,
  action,
  closing,
}

/** The steps of a phase, in order. */
export function stepsOf(game: Game, phase: Phase): PlannedStep[] {
  const chapter = CHAPTERS[phase]
  return chapter && game.variant ? chapter(game, game.variant) : []
}

/** Steps that have nothing to do when an earlier choice stayed empty. */
function isEmpty(game: Game, planned: PlannedStep): boolean {
  const [actor] = planned.actors
  if (
    planned.phase === 'story' &&
    game.turn &&
    planned.turn === game.step.turn &&
    planned.step !== 'choose' &&
    planned.step !== 'energiser'
  )
    return game.turn.card === null || (planned.step === 'answer' && game.turn.question === null)
  if (planned.step === 'hook') return (game.storm?.answered.length ?? 0) === 0
  if (planned.step === 'predict') return playerOf(game, game.tellers[planned.turn - 1] ?? 'a').topTalent === null
  if (!actor) return false
  const player = playerOf(game, actor)
  if (planned.phase === 'core' && planned.step === 'tell') return player.topTalent === null && player.interest === null
  if (planned.phase === 'action' && planned.step === 'say') return player.plan.action === null
  return false
}

/** The step after this one, over the border of phases; null when the game is done. */
export function nextStep(game: Game): { planned: PlannedStep; index: number } | null {
  for (let place = ORDER.indexOf(game.phase); place < ORDER.length; place++) {
    const steps = stepsOf(game, ORDER[place] as Phase)
    const first = ORDER[place] === game.phase ? game.step.index + 1 : 0
    const index = steps.findIndex((planned, at) => at >= first && !isEmpty(game, planned))
    const planned = steps[index]
    if (planned) return { planned, index }
  }
  return null
}

/** How many turns this phase has: stories, speakers or agreements. */
export const turnsOf = (game: Game): number =>
  stepsOf(game, game.phase).reduce((most, planned) => Math.max(most, planned.turn), 1)
