import * as z from 'zod/mini'
import { CLOCKS, EMOTIONS, LIGHT_LEVELS, PACE_NAMES, PHASES, REACTIONS, SEATS, THEMES } from '../basics.ts'
import { insightEnding, PLAN_PARTS, STOP_CHOICES, startGame } from './commands.ts'
import { lastStepShape, lineShape, luggageShape } from './luggage.ts'
import { STEPS } from './steps.ts'

/** Facts, in the past tense. Everything that `evolve` needs stands in the event. */
const seat = z.enum(SEATS)
const id = z.string()
const at = z.number()
const list = z.array(id)
const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), at, ...shape })

const plan = z.array(
  z.strictObject({ phase: z.enum(PHASES), turn: z.int(), step: z.enum(STEPS), actors: z.array(seat), seconds: z.number() }),
)

const river = z.array(z.strictObject({ space: z.int(), card: id, theme: z.enum(THEMES) }))

export const SPARK_KINDS = ['summary', 'answer', 'talent', 'prediction'] as const

export const gameEvent = z.discriminatedUnion('type', [
  event('gameStarted', { ...startGame.shape, type: z.literal('gameStarted') }),
  event('stepStarted', {
    phase: z.enum(PHASES),
    turn: z.int(),
    step: z.enum(STEPS),
    actors: z.array(seat),
    seconds: z.number(),
    /** planned steps before it that had nothing to do */
    dropped: z.int(),
  }),
  event('stepEnded', { because: z.enum(['done', 'movedOn', 'skipped', 'time']) }),
  event('partStarted', { phase: z.enum(PHASES), round: z.int(), steps: plan, queue: z.array(seat) }),
  event('turnPlanned', { seat, turn: z.int(), steps: plan }),
  event('turnDropped', { seat }),
  event('jumped', { to: z.nullable(z.enum(PHASES)), steps: plan, queue: z.array(seat), until: z.nullable(at) }),
  event('stepFinished', { seat }),
  event('passed', { seat }),
  event('moveOnAsked', { seat }),
  event('stepSkipped', {}),
  event('timeWasUp', {}),
  event('graceStarted', { endsAt: at }),
  event('graceEnded', {}),
  event('timeGiven', { seconds: z.number(), endsAt: z.nullable(at), left: z.nullable(z.number()), by: z.nullable(seat) }),
  event('paused', {}),
  event('resumed', {}),
  event('clockStopped', { left: z.nullable(z.number()) }),
  event('clockResumed', { endsAt: z.nullable(at) }),
  event('bellSet', { bell: z.nullable(at) }),
  event('clocksSet', { clocks: z.enum(CLOCKS) }),
  event('playerJoined', { seat, student: id, luggage: z.nullable(luggageShape), line: lineShape }),
  event('playerLeft', { seat }),
  event('deviceShared', { seat, on: z.nullable(seat) }),
  event('absenceMarked', { seat, absent: z.boolean() }),
  event('stopAsked', { seat, until: at }),
  event('stopChosen', { seat, choice: z.enum(STOP_CHOICES) }),
  event('stopEnded', { other: z.boolean(), steps: plan }),
  event('helpAsked', { seat }),
  event('helpAnswered', {}),
  event('lookedIn', { on: z.boolean() }),
  event('withoutAsked', { seat, of: seat }),
  event('wentOnWithout', { seat }),
  event('turnMoved', { seat }),
  event('rolesDealtAgain', { steps: plan, again: z.boolean() }),
  event('seatLost', { seat }),
  event('seatBack', { seat }),

  event('picturesDealt', { prompt: id, pictures: list }),
  event('pictureChosen', { seat, picture: id }),

  event('stormStarted', { hotSeat: seat, reader: z.nullable(seat), hands: z.partialRecord(seat, list), drawn: z.int() }),
  event('questionRead', { seat, question: id }),
  event('stormAnswered', {
    seat,
    question: id,
    answered: z.boolean(),
    reader: z.nullable(seat),
    by: seat,
    next: z.nullable(id),
    drawn: z.int(),
  }),
  event('hookChosen', { seat, question: id }),
  event('hooksTaken', { seat, hooks: z.array(z.strictObject({ id, theme: z.enum(THEMES) })) }),

  event('energiserDealt', { card: id }),
  event('turnStarted', { storyteller: seat, pace: z.enum(PACE_NAMES) }),
  event('riverDealt', {
    cards: river,
    because: z.enum(['turn', 'newCards']),
  }),
  event('cardChosen', { seat, card: id, space: z.int(), emotion: z.enum(EMOTIONS) }),
  event('turnPassed', { seat, passes: z.int(), cards: river, steps: plan }),
  event('listeningChosen', { seat, steps: plan }),
  event('storyTold', { seat, card: id, space: z.int() }),
  event('questionsDealt', { seat, questions: list }),
  event('talentsDealt', { seat, talents: list }),
  event('questionChosen', { seat, question: id }),
  event('talentChosen', { seat, talent: id }),
  event('questionAsked', { seat, question: id }),
  event('summaryConfirmed', { seat, verdict: z.enum(['right', 'almost']) }),
  event('talentGiven', { by: seat, to: seat, talent: id }),
  event('talentReacted', { seat, by: seat, talent: id, reaction: z.enum(REACTIONS), final: z.boolean() }),
  event('insightsDealt', { seat, starters: list, endings: list }),
  event('insightLaid', {
    seat,
    starter: id,
    ending: insightEnding,
    hex: z.nullable(z.int()),
    /** the story's space, when the words came after its turn */
    from: z.optional(z.int()),
  }),
  event('textHidden', { seat, insight: z.nullable(z.int()), by: z.nullable(seat) }),
  event('chipsOnlySet', { seat, on: z.boolean() }),
  event('sparkEarned', { kind: z.enum(SPARK_KINDS), seat }),
  event('everybodyAsked', { seat, cost: z.int() }),

  event('interestsDealt', { seat, interests: list, again: z.boolean() }),
  event('topTalentChosen', { seat, talent: id }),
  event('interestChosen', { seat, interest: id }),
  event('predictionsDealt', { about: seat, options: list }),
  event('predicted', { seat, talent: id }),
  event('coreRevealed', {
    seat,
    talent: z.nullable(id),
    interest: z.nullable(id),
    hex: z.nullable(z.int()),
    /** the told story without an insight that it is joined to */
    from: z.optional(z.int()),
  }),

  event('actionsDealt', { seat, worlds: list, actions: list, obstacles: list, replies: list }),
  event('planned', { seat, part: z.enum(PLAN_PARTS), choice: id }),
  event('detailWritten', { seat, words: z.string() }),
  event('planRevealed', { seat, buddy: z.nullable(seat) }),
  event('handShaken', { seat, to: seat }),
  event('actionConfirmed', { seat, buddy: seat, square: z.nullable(z.int()) }),

  event('stepBrought', { seat, ...lastStepShape.shape }),
  event('networkQuestionSent', { seat, world: id, question: id, who: id, square: z.nullable(z.int()) }),

  event('takeawaysDealt', { takeaways: z.partialRecord(seat, id) }),
  event('roundStarted', { by: seat, of: seat, insight: z.int(), askers: z.array(seat), seconds: z.number() }),
  event('roundAsked', { seat }),
  event('roundEnded', { because: z.enum(['done', 'time', 'hidden']) }),
  event('gameEnded', { light: z.enum(LIGHT_LEVELS), because: z.enum(['finished', 'mentor']) }),
  event('gameClosed', {}),
])
export type GameEvent = z.infer<typeof gameEvent>
export type EventOf<T extends GameEvent['type']> = Extract<GameEvent, { type: T }>
type WithoutTime<E> = E extends GameEvent ? Omit<E, 'at'> : never
/** What a rule says has happened; `decide` adds when. */
export type Fact = WithoutTime<GameEvent>

/** Which fields are a student's personal words, and in whose seat: the store seals them with that student's key. A dot goes one deeper. */
export const PERSONAL: Partial<Record<GameEvent['type'], readonly string[]>> = {
  cardChosen: ['emotion'],
  insightLaid: ['ending'],
  detailWritten: ['words'],
  playerJoined: ['luggage.insights', 'luggage.detail'],
}
