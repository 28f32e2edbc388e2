import * as z from 'zod/mini'
import {
  CLOCKS,
  type Clocks,
  EMOTIONS,
  LEVELS,
  LIMITS,
  OPTIONAL_PHASES,
  REACTIONS,
  SEATS,
  type Seat,
  VARIANTS,
} from '../basics.ts'
import type { Luggage } from './luggage.ts'
import { pilesShape } from './piles.ts'
import { variantShape } from './variant.ts'

/** The id of a card or chip. */
export const cardId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40))
export const PLAN_PARTS = ['world', 'question', 'action', 'who', 'where', 'when', 'obstacle', 'reply'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

/** What an insight ends in: a card or chip, or (where the level allows) at most six own words. */
export const insightEnding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chip'), chip: cardId }),
  z.strictObject({ kind: z.literal('words'), words: z.string().check(z.minLength(1), z.maxLength(LIMITS.insightLength)) }),
])
export type InsightEnding = z.infer<typeof insightEnding>

/** What a student may choose after pressing "Even stoppen". */
export const STOP_CHOICES = ['goOn', 'otherCard', 'mentor'] as const
export type StopChoice = (typeof STOP_CHOICES)[number]

/** Nobody at the table reads this text any more: which of somebody's insights, counted from 0. */
/** An insight by its number, or (null) the detail of the plan. */
const hideText = z.strictObject({
  type: z.literal('hideText'),
  of: z.enum(SEATS),
  insight: z.nullable(z.int().check(z.gte(0))),
})

/** What a student's device may ask for. Who asks, and when, is stamped on by the server. */
export const playerCommand = z.discriminatedUnion('type', [
  /** "Klaar": I said, read or did what this step asks. */
  z.strictObject({ type: z.literal('finish') }),
  /** "Ik sla over": free, silent and without a reason. */
  z.strictObject({ type: z.literal('pass') }),
  /** "Verder": after the grace, go on without waiting. */
  z.strictObject({ type: z.literal('moveOn') }),
  /** "Meer tijd": thirty seconds more, free. */
  z.strictObject({ type: z.literal('moreTime') }),
  /** "Even stoppen": the whole group stops; nobody sees who pressed. */
  z.strictObject({ type: z.literal('stop') }),
  z.strictObject({ type: z.literal('chooseAfterStop'), choice: z.enum(STOP_CHOICES) }),
  /** "Gaan we verder zonder ...?" */
  z.strictObject({ type: z.literal('goOnWithout'), of: z.enum(SEATS) }),
  z.strictObject({ type: z.literal('choosePicture'), picture: cardId }),
  /** Vragenstorm: read one of your question cards aloud to the hot seat. */
  z.strictObject({ type: z.literal('readQuestion'), question: cardId }),
  /** The hot seat has answered in one sentence, or says "Door!". */
  z.strictObject({ type: z.literal('answerQuestion'), answered: z.boolean() }),
  /** The answer that you want to hear more about. */
  z.strictObject({ type: z.literal('chooseHook'), question: cardId }),
  z.strictObject({ type: z.literal('chooseCard'), card: cardId, emotion: z.enum(EMOTIONS) }),
  /** "Nieuwe kaarten": three others in the river, free. */
  z.strictObject({ type: z.literal('newCards') }),
  /** The storyteller passes: an easier card, and the third time listening only. */
  z.strictObject({ type: z.literal('passTurn') }),
  z.strictObject({ type: z.literal('chooseQuestion'), question: cardId }),
  z.strictObject({ type: z.literal('chooseTalent'), talent: cardId }),
  /** "Acht andere" talents. */
  z.strictObject({ type: z.literal('otherTalents') }),
  z.strictObject({ type: z.literal('confirmSummary'), verdict: z.enum(['right', 'almost']) }),
  /** The spotter has said the talent aloud, with its evidence. */
  z.strictObject({ type: z.literal('giveTalent'), talent: cardId }),
  z.strictObject({ type: z.literal('reactToTalent'), reaction: z.enum(REACTIONS) }),
  z.strictObject({ type: z.literal('layInsight'), starter: cardId, ending: insightEnding }),
  /** Two sparks: everybody answers the current question in one word. */
  z.strictObject({ type: z.literal('askEverybody') }),
  z.strictObject({ type: z.literal('chooseTopTalent'), talent: cardId }),
  z.strictObject({ type: z.literal('chooseInterest'), interest: cardId }),
  z.strictObject({ type: z.literal('otherInterests') }),
  /** Which talent do you think the other has chosen? */
  z.strictObject({ type: z.literal('predict'), talent: cardId }),
  z.strictObject({ type: z.literal('plan'), part: z.enum(PLAN_PARTS), choice: cardId }),
  /** A detail of the own plan in own words, where the level allows them; empty takes it back. */
  z.strictObject({ type: z.literal('writeDetail'), words: z.string().check(z.maxLength(LIMITS.detailLength)) }),
  z.strictObject({ type: z.literal('shakeHands') }),
  /** An anonymous question to the smartboard, put together from your world, its question and a role card. */
  z.strictObject({ type: z.literal('sendNetworkQuestion'), who: cardId }),
  /** The code of the last future sheet: the own step of then comes back as a first card. */
  z.strictObject({ type: z.literal('bringStep'), code: z.string().check(z.maxLength(60)) }),
  hideText,
  /** When the group is done: everybody asks one question about this insight. */
  z.strictObject({ type: z.literal('startRound'), of: z.enum(SEATS), insight: z.int().check(z.gte(0)) }),
])
export type PlayerCommand = z.infer<typeof playerCommand>
export const PLAYER_COMMANDS = playerCommand.def.options.map(
  (option) => option.shape.type.def.values[0],
) as PlayerCommand['type'][]

/** What the mentor may ask of one group. */
export const mentorCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('skip') }),
  /** Ends this round, or goes straight to To Do. */
  z.strictObject({ type: z.literal('nextRound') }),
  z.strictObject({ type: z.literal('toAction') }),
  z.strictObject({ type: z.literal('goOnWithoutPlayer'), of: z.enum(SEATS) }),
  z.strictObject({ type: z.literal('answerHelp') }),
  /** Easier cards for who tells now: first pictures, then somebody else. */
  z.strictObject({ type: z.literal('giveEasier') }),
  /** "Je docent kijkt mee": on as long as a mentor looks at this group's board. */
  z.strictObject({ type: z.literal('lookIn'), on: z.boolean() }),
  /** The mentor plays along with who is left alone, or stops doing so. */
  z.strictObject({ type: z.literal('bePartner'), on: z.boolean() }),
  hideText,
  /** This player ends an insight with a chip, not with own words. */
  z.strictObject({ type: z.literal('chipsOnly'), of: z.enum(SEATS), on: z.boolean() }),
  /** More time; less than nothing takes back what was given by mistake. */
  z.strictObject({
    type: z.literal('extend'),
    seconds: z.union([z.int().check(z.gte(20), z.lte(600)), z.int().check(z.gte(-600), z.lte(-20))]),
  }),
])
export type MentorCommand = z.infer<typeof mentorCommand>

/** From the lesson, through `reconcile`. */
export const startGame = z.strictObject({
  type: z.literal('startGame'),
  seed: z.int(),
  variantId: z.enum(VARIANTS),
  variant: variantShape,
  /** the 20-minute variant, whose times a group takes over that is far behind */
  quick: variantShape,
  off: z.array(z.enum(OPTIONAL_PHASES)),
  clocks: z.enum(CLOCKS),
  level: z.enum(LEVELS),
  freeText: z.boolean(),
  /** ISO date on which the lesson is played */
  startedOn: z.string(),
  deck: z.string(),
  piles: pilesShape,
  /** who sits where: the lesson's student ids */
  students: z.partialRecord(z.enum(SEATS), z.string()),
})
type LessonCommand =
  | z.infer<typeof startGame>
  | { type: 'addPlayer'; seat: Seat; student: string; luggage: Luggage | null }
  | { type: 'removePlayer'; seat: Seat }
  | { type: 'setAbsent'; seat: Seat; absent: boolean }
  /** on whose device this seat plays; null: on an own one */
  | { type: 'shareDevice'; seat: Seat; on: Seat | null }
  /** until when the game may last, in table time: the end of the lesson minus the plenary */
  | { type: 'setBell'; bell: number | null }
  | { type: 'setClocks'; clocks: Clocks }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'endGame' }

/** Never on the wire: the server's clock, and what it knows of the devices. */
type ServerCommand =
  | { type: 'timeRanOut' }
  | { type: 'deviceLost'; seat: Seat }
  | { type: 'deviceBack'; seat: Seat }
  | { type: 'serverRestarted' }

/** `at` is the table's own time in ms. `moment` is where the asker was when asking; a later moment refuses it. */
export type Stamp = {
  readonly at: number
  readonly moment?: string | undefined /** who taps, when for somebody else */
  readonly by?: Seat | undefined
}
export type Command = ((PlayerCommand & { seat: Seat }) | MentorCommand | LessonCommand | ServerCommand) & Stamp
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>
