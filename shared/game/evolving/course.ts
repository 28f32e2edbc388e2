import { SEATS, type Seat } from '../../basics.ts'
import { random, shuffle } from '../../random.ts'
import type { EventOf } from '../events.ts'
import { type Board, type Game, noGame, playingSeats, SPACES, SQUARES, type Step, type Turn } from '../game.ts'
import { newPlayer } from '../player.ts'
import { perPlayers } from '../rules/places.ts'
import { fromSeat } from '../rules/roles.ts'
import type { PastStep, StepName } from '../steps.ts'
import { withPlayer, withStep, withTurn } from './changes.ts'
import { withoutRound } from './rounds.ts'
import { anew } from './story.ts'

/** How the course of the game is written down: its start, steps, turns, stops and end. */

/** [ROLES-4] The first storyteller is drawn from the seed; the others follow to the left. */
function drawTellers(seats: readonly Seat[], seed: number): Seat[] {
  const [first] = shuffle(seats, random(seed, 0))
  return first ? fromSeat(seats, first) : []
}

export function started(event: EventOf<'gameStarted'>): Game {
  const { type, at, students, ...set } = event
  const seats = SEATS.filter((seat) => students[seat] !== undefined)
  return {
    ...noGame,
    ...set,
    started: true,
    startedAt: at,
    players: Object.fromEntries(seats.map((seat) => [seat, newPlayer(students[seat] ?? '')])),
    tellers: drawTellers(seats, event.seed),
    sparks: event.variant.numbers.sparks.start,
    board: newBoard(event.variant.hexes[perPlayers(seats.length)]),
  }
}

const newBoard = (hexes: number): Board => ({
  spaces: Array(SPACES).fill(null),
  hexes: Array(hexes).fill(null),
  squares: Array(SQUARES).fill(null),
  guide: 0,
  links: [],
})

export function stepStarted(game: Game, { phase, turn, step, actors, seconds, dropped, at }: EventOf<'stepStarted'>): Game {
  return {
    ...game,
    phase,
    rest: game.rest.slice(dropped + 1),
    step: {
      turn,
      name: step,
      count: game.step.count + 1,
      actors,
      startedAt: at,
      done: [],
      votes: [],
      shaken: [],
      passed: false,
      over: false,
      ended: false,
    },
    clock: hasClock(game, step) ? { stage: 'step', endsAt: at + seconds * 1000, left: null, seconds } : null,
    jump: onward(game.jump),
    turn: phase === 'story' ? nextAsk(game.turn, step) : null,
  }
}

/** The spoken step that could come to its end has; what is left is where the group was sent. */
const onward = (jump: Game['jump']): Game['jump'] => (jump?.to ? { ...jump, until: null } : null)

/** How the step went is kept, to see whether the group is stuck or rushes. */
export function stepEnded(game: Game, { because, at }: EventOf<'stepEnded'>): Game {
  const { phase, step, clock, jump } = game
  const past: PastStep = {
    phase,
    name: step.name,
    took: at - step.startedAt,
    seconds: clock?.seconds ?? null,
    late: clock?.stage === 'over',
    because,
    passed: step.passed,
    jumped: jump !== null,
  }
  return withStep({ ...game, past: [...game.past, past], jump: onward(jump) }, { ended: true })
}

/** [CLOCK-7] With clocks off only steps that nobody can end have one. */
const hasClock = ({ clocks }: Game, step: StepName) => clocks !== 'off' || step === 'lights' || step === 'sentence'

/** [CLOCK-9] The running step keeps its clock, but not when there are none any more. */
export const clocksSet = (game: Game, { clocks }: EventOf<'clocksSet'>): Game => ({
  ...game,
  clocks,
  clock: hasClock({ ...game, clocks }, game.step.name) ? game.clock : null,
})

/** A second question or talent in one turn starts with an empty table. */
function nextAsk(turn: Turn | null, step: Step['name']): Turn | null {
  if (turn && step === 'ask') return { ...turn, question: null, everybody: false }
  if (turn && step === 'talent') return { ...turn, given: null, again: false }
  return turn
}

export const partStarted = (game: Game, { phase, round, steps, queue }: EventOf<'partStarted'>): Game => ({
  ...game,
  phase,
  part: { phase, round },
  rest: steps,
  queue,
  turnNumber: round > 0 ? game.turnNumber : 0,
  turn: null,
  jump: game.jump?.to === phase ? null : onward(game.jump),
})

/** Everything of this part falls away but these steps and turns; a spoken step may come to its end first. */
export function jumped(game: Game, { to, steps, queue, until }: EventOf<'jumped'>): Game {
  const onTheWay = { ...game, rest: steps, queue, jump: { to, until } }
  return until === null ? withStep(onTheWay, { over: 'skipped' }) : onTheWay
}

export const turnPlanned = (game: Game, { seat, turn, steps }: EventOf<'turnPlanned'>): Game => ({
  ...game,
  rest: steps,
  queue: withoutFirst(game.queue, seat),
  turnNumber: turn,
  turnOf: seat,
})

export const withoutFirst = (queue: readonly Seat[], seat: Seat): Seat[] =>
  queue.filter((_, place) => place !== queue.indexOf(seat))

/** Time that the mentor gives moves the end of the game; "Meer tijd" does not. */
export function timeGiven(start: Game, { seconds, endsAt, left, by }: EventOf<'timeGiven'>): Game {
  const game = by === null ? { ...start, given: start.given + seconds * 1000 } : start
  if (!game.clock) return game
  const whole = game.clock.stage === 'step' ? Math.max(0, game.clock.seconds + seconds) : Math.max(0, seconds)
  return withStep({ ...game, clock: { stage: 'step', endsAt, left, seconds: whole } }, { votes: [] })
}

export const clockStopped = (game: Game, { left, at }: EventOf<'clockStopped'>): Game => ({
  ...game,
  stillSince: game.stillSince ?? at,
  clock: game.clock && { ...game.clock, endsAt: null, left },
})

export const clockResumed = (game: Game, { endsAt, at }: EventOf<'clockResumed'>): Game => ({
  ...game,
  stoodStill: game.stoodStill + (at - (game.stillSince ?? at)),
  stillSince: null,
  clock: game.clock && { ...game.clock, endsAt, left: null },
})

export function stopAsked(game: Game, { seat, until }: EventOf<'stopAsked'>): Game {
  const { pressers = [], choices = {} } = game.halt ?? {}
  return { ...game, halt: { until, pressers: [...pressers, seat], choices } }
}

/** "Other card": the story turn begins again, the step is skipped, or the round is over. */
export function stopEnded(game: Game, { other, steps }: EventOf<'stopEnded'>): Game {
  const goesOn = { ...game, halt: null }
  if (!other) return goesOn
  if (game.round) return withoutRound(goesOn)
  return steps.length > 0 ? anew(goesOn, steps, { passes: game.turn?.passes ?? 0 }) : withStep(goesOn, { over: 'skipped' })
}

export const wentOnWithout = (game: Game, { seat }: EventOf<'wentOnWithout'>): Game => {
  const others = withPlayer({ ...game, without: { ...game.without, [seat]: [] } }, seat, { away: true })
  return game.step.actors.length > 0 && game.step.actors.every((actor) => actor === seat)
    ? withStep(others, { over: 'skipped' })
    : others
}

/** A turn that could not be told comes at the end of the round; what was chosen for it is not told now. */
export const turnMoved = (game: Game, { seat }: EventOf<'turnMoved'>): Game => {
  const mine = game.turn?.storyteller === seat
  const moved = {
    ...game,
    queue: [...game.queue, seat],
    turnNumber: mine ? game.turnNumber - 1 : game.turnNumber,
    rest: mine ? [] : game.rest,
  }
  return mine ? withStep(withTurn(moved, { card: null, space: null }), { over: 'skipped' }) : moved
}

export const rolesDealtAgain = (game: Game, { steps, again }: EventOf<'rolesDealtAgain'>): Game =>
  withStep(withTurn({ ...game, rest: steps }, { seats: playingSeats(game) }), { over: game.step.over || (again && 'skipped') })
