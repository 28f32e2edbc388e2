import {
  type Clocks,
  type Emotion,
  type Level,
  type LightLevel,
  type OptionalPhase,
  type Pace,
  type Phase,
  type Reaction,
  SEATS,
  type Seat,
  THEMES,
  type Theme,
  type VariantId,
} from '../basics.ts'
import type { StopChoice } from './commands.ts'
import type { SPARK_KINDS } from './events.ts'
import type { Numbers } from './numbers.ts'
import type { Piles } from './piles.ts'
import type { Player } from './player.ts'
import type { PastStep, PlannedStep, StepName } from './steps.ts'
import type { Variant } from './variant.ts'

/** One group's play, as far as it has come. Plain data: everything in it was said by an event. */
export type Game = Readonly<{
  started: boolean
  version: number
  seed: number
  variantId: VariantId
  variant: Variant | null
  /** the variant of 20 minutes: its times are taken over when the group is far behind */
  quick: Variant | null
  /** phases that the mentor switched off */
  off: readonly OptionalPhase[]
  clocks: Clocks
  startedAt: number
  /** ms that the mentor gave, and that the clocks stood still */
  given: number
  stoodStill: number
  stillSince: number | null
  /** table time at which the game must be over, when the lesson has an end */
  bell: number | null
  jump: Jump | null
  level: Level
  freeText: boolean
  startedOn: string
  deck: string
  piles: Piles
  players: Partial<Record<Seat, Player>>
  phase: Phase
  part: Part | null
  /** steps of this turn that are still to come */
  rest: readonly PlannedStep[]
  /** who still gets a turn in this part */
  queue: readonly Seat[]
  /** how many turns of this phase were begun, and whose the last one is */
  turnNumber: number
  turnOf: Seat | null
  step: Step
  /** the steps before it */
  past: readonly PastStep[]
  clock: Clock | null
  paused: boolean
  turn: Turn | null
  tellers: readonly Seat[]
  board: Board
  sparks: number
  prompt: string | null
  storm: Storm | null
  /** how many cards of Vragenstorm were drawn */
  stormDrawn: number
  predictions: Predictions | null
  energiser: string | null
  /** "Even stoppen": who pressed and what they chose */
  halt: Halt | null
  /** who asked for the mentor */
  help: readonly Seat[]
  /** since when the group waits for the mentor */
  helpAt: number | null
  /** a mentor looks at this group's board */
  watched: boolean
  /** who wants to go on without whom */
  without: Partial<Record<Seat, readonly Seat[]>>
  light: LightLevel | null
  /** what a group that is done is talking about */
  round: Round | null
  /** the lesson is over too */
  closed: boolean
}>

/** When the group is done: who asks about whose insight, and who has. */
export type Round = Readonly<{ of: Seat; insight: number; askers: readonly Seat[]; asked: readonly Seat[] }>

/** On the way to a later part: the running spoken step may end until then (null: nothing is waited for). */
export type Jump = Readonly<{ to: Phase | null; until: number | null }>

/** A stretch of the game: most phases are one part, Ervaring is one per round. */
export type Part = Readonly<{ phase: Phase; round: number }>

export type Halt = Readonly<{ until: number; pressers: readonly Seat[]; choices: Partial<Record<Seat, StopChoice>> }>

/** The step that is being played. */
export type Step = Readonly<{
  turn: number
  name: StepName
  /** how many steps were started before: makes the moment unique */
  count: number
  actors: readonly Seat[]
  startedAt: number
  done: readonly Seat[]
  votes: readonly Seat[]
  /** who of player and buddy has shaken hands */
  shaken: readonly Seat[]
  /** somebody said "Ik sla over" */
  passed: boolean
  /** something else than its players ended it */
  over: false | 'time' | 'skipped'
  /** it has come to its end; the next one has not begun */
  ended: boolean
}>

export type Clock = Readonly<{ stage: 'step' | 'grace' | 'over'; endsAt: number | null; left: number | null; seconds: number }>

/** One hot seat of Vragenstorm. */
export type Storm = Readonly<{
  hotSeat: Seat
  reader: Seat | null
  open: { by: Seat; question: string } | null
  answered: readonly string[]
}>

/** What the others think that `about` has chosen; what each said stands with the player. */
export type Predictions = Readonly<{ about: Seat; options: readonly string[] }>

export type RiverCard = Readonly<{ space: number; card: string; theme: Theme }>

/** A story turn. */
export type Turn = Readonly<{
  storyteller: Seat
  pace: Pace
  /** for whom it was planned; who joins or comes back during the turn has a role in the next one */
  seats: readonly Seat[]
  river: readonly RiverCard[]
  card: string | null
  theme: Theme | null
  emotion: Emotion | null
  space: number | null
  verdict: 'right' | 'almost' | null
  question: string | null
  given: Readonly<{ by: Seat; talent: string; reaction: Reaction | null }> | null
  /** "other" was said once: the spotter offers once more */
  again: boolean
  /** how often the storyteller passed this turn, and asked for new cards */
  passes: number
  redraws: number
  listening: boolean
  everybody: boolean
  sparks: readonly (typeof SPARK_KINDS)[number][]
}>

export type Link = Readonly<{ seat: Seat; from: string; to: string }>
export type Board = Readonly<{
  spaces: readonly (Seat | null)[]
  hexes: readonly (Seat | null)[]
  squares: readonly (Seat | null)[]
  guide: number
  links: readonly Link[]
}>

export const SPACES = 12
export const SQUARES = 8
export const themeOf = (space: number): Theme => THEMES[space % THEMES.length] as Theme

const noPiles: Piles = {
  prompts: [],
  pictures: [],
  storm: [],
  experience: [],
  reflection: [],
  talents: [],
  interests: [],
  worlds: [],
  insights: [],
  actions: [],
  energisers: [],
  obstacles: [],
  replies: [],
  roleCards: [],
  easierPictures: [],
  easierPersons: [],
  listening: [],
  takeaways: [],
}
const noStep: Step = {
  turn: 1,
  name: 'hello',
  count: 0,
  actors: [],
  startedAt: 0,
  done: [],
  votes: [],
  shaken: [],
  passed: false,
  over: false,
  ended: true,
}

/** A game before its first event. */
export const noGame: Game = {
  started: false,
  version: 0,
  seed: 0,
  variantId: '20',
  variant: null,
  quick: null,
  off: [],
  clocks: 'gentle',
  startedAt: 0,
  given: 0,
  stoodStill: 0,
  stillSince: null,
  bell: null,
  jump: null,
  level: 'vmbo',
  freeText: false,
  startedOn: '',
  deck: '',
  piles: noPiles,
  players: {},
  phase: 'welcome',
  part: null,
  rest: [],
  queue: [],
  turnNumber: 0,
  turnOf: null,
  step: noStep,
  past: [],
  clock: null,
  paused: false,
  turn: null,
  tellers: [],
  board: { spaces: [], hexes: [], squares: [], guide: 0, links: [] },
  sparks: 0,
  prompt: null,
  storm: null,
  stormDrawn: 0,
  predictions: null,
  energiser: null,
  halt: null,
  help: [],
  helpAt: null,
  watched: false,
  without: {},
  light: null,
  round: null,
  closed: false,
}

/** Who plays, in seat order. */
export const seatsOf = (game: Game): Seat[] => SEATS.filter((seat) => game.players[seat] !== undefined)
/** Who still takes part: everybody but those without whom the others have gone on. */
export const playingSeats = (game: Game): Seat[] => seatsOf(game).filter((seat) => !game.players[seat]?.away)
/** Who plays for themselves: not the mentor, who only listens. */
export const studentSeats = (game: Game): Seat[] => playingSeats(game).filter((seat) => !game.players[seat]?.partner)
/** [ABSENT-1] Who is here: with a device, and not marked absent. */
export const connectedSeats = (game: Game): Seat[] =>
  seatsOf(game).filter((seat) => game.players[seat]?.connected && !game.players[seat]?.absent)
/** [SHARED-1] Everybody who plays on the same device as this seat, this one too. */
export function deviceSeats(game: Game, seat: Seat): Seat[] {
  const holderOf = (one: Seat) => game.players[one]?.on ?? one
  return seatsOf(game).filter((one) => holderOf(one) === holderOf(seat))
}
export function playerOf(game: Game, seat: Seat): Player {
  const player = game.players[seat]
  if (!player) throw new Error(`nobody sits at seat ${seat}`)
  return player
}
/** The numbers with which this game is played. Throws before its start. */
export function numbersOf({ variant }: Pick<Game, 'variant'>): Numbers {
  if (!variant) throw new Error('the game has not begun')
  return variant.numbers
}
/** Where the game is. A command that names an earlier moment comes too late. */
export const momentOf = (game: Game): string => `${game.phase}.${game.step.turn}.${game.step.name}.${game.step.count}`
