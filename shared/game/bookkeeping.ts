import { SEATS, type Seat } from '../basics.ts'
import { random, shuffle } from '../random.ts'
import type { EventOf } from './events.ts'
import {
  type Board,
  emptyPlan,
  type Game,
  type Link,
  newPlayer,
  noGame,
  type Player,
  playerOf,
  SPACES,
  SQUARES,
  type Step,
  seatsOf,
  type Turn,
  themeOf,
} from './game.ts'
import { DEPENDENT } from './rules/action.ts'
import { lineEnd, perPlayers } from './rules/places.ts'
import { fromSeat } from './rules/roles.ts'

/** How single facts are written down; `evolve` says which fact is which. */

export const emptyHand: Partial<Player> = { questions: [], question: null, talents: [], talent: null, starters: [], endings: [] }

export const withStep = (game: Game, change: Partial<Step>): Game => ({ ...game, step: { ...game.step, ...change } })
export const withTurn = (game: Game, change: Partial<Turn>): Game =>
  game.turn ? { ...game, turn: { ...game.turn, ...change } } : game
export const withPlayer = (game: Game, seat: Seat, change: Partial<Player>): Game => ({
  ...game,
  players: { ...game.players, [seat]: { ...playerOf(game, seat), ...change } },
})
export const everyPlayer = (game: Game, change: (seat: Seat) => Partial<Player>): Game =>
  seatsOf(game).reduce((changed, seat) => withPlayer(changed, seat, change(seat)), game)

/** This player is ready with the step; said twice it counts once. */
export const done = (game: Game, seat: Seat): Game =>
  game.step.done.includes(seat) ? game : withStep(game, { done: [...game.step.done, seat] })

const set = <T>(list: readonly T[], index: number | null, value: T): T[] =>
  list.map((old, place) => (place === index ? value : old))

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
    players: Object.fromEntries(seats.map((seat) => [seat, newPlayer(students[seat] ?? '')])),
    tellers: drawTellers(seats, event.seed),
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
      over: false,
      ended: false,
    },
    clock: { stage: 'step', endsAt: at + seconds * 1000, left: null, seconds },
    turn: phase === 'story' ? nextAsk(game.turn, step) : null,
  }
}

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
})

export const turnPlanned = (game: Game, { seat, turn, steps }: EventOf<'turnPlanned'>): Game => ({
  ...game,
  rest: steps,
  queue: game.queue.filter((_, place) => place !== game.queue.indexOf(seat)),
  turnNumber: turn,
  turnOf: seat,
})

export function timeGiven(game: Game, { seconds, endsAt, left }: EventOf<'timeGiven'>): Game {
  if (!game.clock) return game
  const whole = game.clock.stage === 'step' ? game.clock.seconds + seconds : seconds
  return withStep({ ...game, clock: { stage: 'step', endsAt, left, seconds: whole } }, { votes: [] })
}

export const newTurn = (storyteller: Seat): Turn => ({
  storyteller,
  river: [],
  card: null,
  theme: null,
  emotion: null,
  space: null,
  verdict: null,
  question: null,
  given: null,
  again: false,
  everybody: false,
  insight: null,
  sparks: [],
})

/** Dealt cards go to the bottom of their pile, so that the next river shows others. */
export function riverDealt(game: Game, { cards }: EventOf<'riverDealt'>): Game {
  const dealt = (id: string) => cards.some(({ card }) => card === id)
  const { experience } = game.piles
  const piles = {
    ...game.piles,
    experience: [...experience.filter(({ id }) => !dealt(id)), ...experience.filter(({ id }) => dealt(id))],
  }
  return withTurn({ ...game, piles }, { river: cards })
}

export function cardChosen(game: Game, { seat, card, space, emotion }: EventOf<'cardChosen'>): Game {
  const experience = game.piles.experience.filter(({ id }) => id !== card)
  const moved = { ...game, piles: { ...game.piles, experience }, board: { ...game.board, guide: space } }
  return done(withTurn(moved, { card, space, emotion, theme: themeOf(space) }), seat)
}

export function storyTold(game: Game, { seat, space }: EventOf<'storyTold'>): Game {
  const { told, themes } = playerOf(game, seat)
  const board = { ...game.board, spaces: set(game.board.spaces, space, seat) }
  return withPlayer({ ...game, board }, seat, { told: told + 1, themes: [...new Set([...themes, themeOf(space)])] })
}

/** A listener with two roles is ready when both choices are made. */
export function chosenWhileListening(game: Game, seat: Seat): Game {
  const { questions, question, talents, talent } = playerOf(game, seat)
  const ready = game.step.name === 'listen' && (!questions.length || question !== null) && (!talents.length || talent !== null)
  return ready ? done(game, seat) : game
}

export function talentReacted(game: Game, { seat, by, talent, reaction, final }: EventOf<'talentReacted'>): Game {
  const player = playerOf(game, seat)
  const add = (list: readonly string[], when: boolean) => (when ? [...new Set([...list, talent])] : list)
  const kept = { kept: add(player.kept, reaction === 'keep'), learning: add(player.learning, reaction === 'learn') }
  const said = withTurn(withPlayer(game, seat, kept), { given: { by, talent, reaction }, again: !final })
  return final ? done(said, by) : said
}

/** The hands of the hot seat's listeners; cards that are held are no longer in the pile. */
export function stormStarted(game: Game, { hotSeat, reader, hands, drawn }: EventOf<'stormStarted'>): Game {
  const storm = { hotSeat, reader, open: null, answered: [] }
  return everyPlayer({ ...game, storm, stormDrawn: drawn }, (seat) => ({
    stormHand: hands[seat] ?? playerOf(game, seat).stormHand,
    hook: null,
  }))
}

export function stormAnswered(game: Game, event: EventOf<'stormAnswered'>): Game {
  const { question, answered, by, reader, next, drawn } = event
  const hand = playerOf(game, by).stormHand.filter((id) => id !== question)
  const storm = game.storm && {
    ...game.storm,
    reader,
    open: null,
    answered: answered ? [...game.storm.answered, question] : game.storm.answered,
  }
  return withPlayer({ ...game, storm, stormDrawn: drawn }, by, { stormHand: next === null ? hand : [...hand, next] })
}

export function networkQuestionSent(game: Game, { seat, world, question, who, square }: EventOf<'networkQuestionSent'>): Game {
  const from = lineEnd(game, seat)
  const board = addLinks(
    { ...game.board, squares: set(game.board.squares, square, seat) },
    square === null || from === null ? null : { seat, from, to: `q${square}` },
  )
  return withPlayer({ ...game, board }, seat, { network: { world, question, who } })
}

export const addLinks = (board: Board, ...links: readonly (Link | null)[]): Board => ({
  ...board,
  links: [...board.links, ...links.filter((link) => link !== null)],
})

export function insightLaid(game: Game, { seat, starter, ending, hex }: EventOf<'insightLaid'>): Game {
  const insight = { starter, ending }
  const { insights } = playerOf(game, seat)
  const from = game.turn?.space ?? null
  const board = addLinks(
    { ...game.board, hexes: set(game.board.hexes, hex, seat) },
    hex === null || from === null ? null : { seat, from: `s${from}`, to: `h${hex}` },
  )
  return done(withTurn(withPlayer({ ...game, board }, seat, { insights: [...insights, insight] }), { insight }), seat)
}

export function interestsDealt(game: Game, { seat, interests, again }: EventOf<'interestsDealt'>): Game {
  return withPlayer(game, seat, { interests, redrawn: again })
}

/** Ready when both a top talent and an interest are chosen. */
export function coreChosen(game: Game, seat: Seat): Game {
  const { topTalent, interest } = playerOf(game, seat)
  return topTalent !== null && interest !== null ? done(game, seat) : game
}

export function coreRevealed(game: Game, { seat, hex }: EventOf<'coreRevealed'>): Game {
  return withPlayer({ ...game, board: { ...game.board, hexes: set(game.board.hexes, hex, seat) } }, seat, { coreOpen: true })
}

/** A changed world or action empties the choices that depended on it. */
export function planned(game: Game, { seat, part, choice }: EventOf<'planned'>): Game {
  const { plan } = playerOf(game, seat)
  const emptied = plan[part] === choice ? {} : Object.fromEntries((DEPENDENT[part] ?? []).map((other) => [other, null]))
  const changed = withPlayer(game, seat, { plan: { ...emptyPlan, ...plan, ...emptied, [part]: choice } })
  return withStep(changed, { done: game.step.done.filter((ready) => ready !== seat) })
}

export function actionConfirmed(game: Game, { seat, square }: EventOf<'actionConfirmed'>): Game {
  const from = lineEnd(game, seat)
  const board = addLinks(
    { ...game.board, squares: set(game.board.squares, square, seat) },
    square === null || from === null ? null : { seat, from, to: `q${square}` },
    square === null ? null : { seat, from: `q${square}`, to: 'core' },
  )
  return done(withPlayer({ ...game, board }, seat, { confirmed: true }), seat)
}

export function ended(game: Game, { light }: EventOf<'gameEnded'>): Game {
  return {
    ...withStep(game, { name: 'done', actors: [], count: game.step.count + 1 }),
    phase: 'done',
    light,
    clock: null,
    turn: null,
  }
}
