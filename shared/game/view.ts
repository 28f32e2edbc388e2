import * as z from 'zod/mini'
import {
  COMPETENCES,
  EMOTIONS,
  LEVELS,
  LIGHT_LEVELS,
  PHASES,
  REACTIONS,
  ROLES,
  SEATS,
  TEMPOS,
  THEMES,
  VARIANTS,
} from '../basics.ts'
import { insightEnding, PLAYER_COMMANDS } from './commands.ts'
import { lastStepShape } from './luggage.ts'
import { STEPS } from './steps.ts'

/** What leaves the server about a game. Strict on purpose: a field that is not listed here cannot leak. */
const seat = z.enum(SEATS)
const id = z.string()
const list = z.array(id)
const seats = z.array(seat)
/** A place on the board: s0..s11 experience, h0.. insight, q0..q7 action, or the core. */
const node = z.string().check(z.regex(/^([shq]\d{1,2}|core)$/))

export const clockView = z.strictObject({
  stage: z.enum(['step', 'grace', 'over']),
  /** table time in ms at which this stage ends; null while it stands still or when nothing ends it */
  endsAt: z.nullable(z.number()),
  /** ms left while it stands still */
  left: z.nullable(z.number()),
  /** the whole time of the step, in seconds */
  seconds: z.number(),
})

export const statusView = z.strictObject({
  phase: z.enum(PHASES),
  /** 1, 2, ... : which agreement, story or speaker inside the phase */
  turn: z.int(),
  turns: z.int(),
  step: z.enum(STEPS),
  actors: seats,
  roles: z.partialRecord(seat, z.array(z.enum(ROLES))),
  done: seats,
  waitingFor: seats,
  votes: seats,
  clock: z.nullable(clockView),
  /** a short story: 45 seconds and one talent, because time presses */
  mini: z.boolean(),
  /** time presses: the running spoken step may last until this table time */
  jump: z.nullable(z.strictObject({ until: z.number() })),
  paused: z.boolean(),
  /** left alone: what comes next needs somebody who listens */
  alone: z.boolean(),
  /** "Even stoppen": nobody sees who pressed */
  stopped: z.boolean(),
  /** somebody asked for the mentor; who, only the mentor's private control sees */
  help: z.boolean(),
  helpFrom: seats,
  /** table time in ms since which the group waits for the mentor; only for the stage and the mentor */
  helpAt: z.nullable(z.number()),
  /** the mentor looks at this group's board */
  watched: z.boolean(),
  /** the group gets no further, or hurries: it is offered a helper */
  tempo: z.nullable(z.enum(TEMPOS)),
  sparks: z.int(),
  light: z.nullable(z.enum(LIGHT_LEVELS)),
  variant: z.enum(VARIANTS),
  level: z.enum(LEVELS),
  /** hash of the decks whose words belong to this game */
  deck: id,
  startedOn: id,
  freeText: z.boolean(),
})

export const boardView = z.strictObject({
  spaces: z.array(z.strictObject({ theme: z.enum(THEMES), by: z.nullable(seat) })),
  /** spaces on which the three face-up cards lie */
  river: z.array(z.int()),
  guide: z.int(),
  /** tints the guide's space during a turn; never for the stage or the mentor */
  emotion: z.nullable(z.enum(EMOTIONS)),
  hexes: z.array(z.nullable(seat)),
  squares: z.array(z.nullable(seat)),
  core: z.array(z.strictObject({ competence: z.enum(COMPETENCES), seats })),
  links: z.array(z.strictObject({ seat, from: node, to: node })),
})

const playerView = z.strictObject({
  seat,
  connected: z.boolean(),
  /** the others have gone on without this player */
  away: z.boolean(),
  /** the mentor, who plays along with who is left alone */
  partner: z.boolean(),
  /** table time in ms at which the connection was lost */
  lostAt: z.nullable(z.number()),
  told: z.int(),
  /** the rest only for the people at the table */
  kept: list,
  learning: list,
  topTalent: z.nullable(id),
  interest: z.nullable(id),
})

export const planView = z.strictObject({
  world: z.nullable(id),
  question: z.nullable(id),
  action: z.nullable(id),
  who: z.nullable(id),
  where: z.nullable(id),
  when: z.nullable(id),
  obstacle: z.nullable(id),
  reply: z.nullable(id),
})

/** As the table sees it: a hidden text shows only that something was written. */
const shownEnding = z.discriminatedUnion('kind', [...insightEnding.def.options, z.strictObject({ kind: z.literal('hidden') })])

/** What lies open on the table in this step, for everybody who sits at it. */
export const tableView = z.strictObject({
  prompt: z.nullable(id),
  pictures: z.array(z.strictObject({ seat, picture: id })),
  card: z.nullable(id),
  theme: z.nullable(z.enum(THEMES)),
  question: z.nullable(id),
  verdict: z.nullable(z.enum(['right', 'almost'])),
  talent: z.nullable(z.strictObject({ by: seat, talent: id, reaction: z.nullable(z.enum(REACTIONS)) })),
  /** every insight that was laid; `insight` counts those of one seat, from 0 */
  insights: z.array(z.strictObject({ seat, insight: z.int(), starter: id, ending: shownEnding })),
  everybody: z.boolean(),
  /** how often the storyteller passed: 1 a picture, 2 somebody else; 3 is listening only */
  listening: z.boolean(),
  /** Vragenstorm: the hot seat, who reads, the question that lies open, and what was answered */
  storm: z.nullable(z.strictObject({ hotSeat: seat, reader: z.nullable(seat), open: z.nullable(id), answered: list })),
  energiser: z.nullable(id),
  /** what each of the others thought, shown when the player tells */
  predictions: z.array(z.strictObject({ seat, talent: id })),
  /** the network question that the speaker sent to the smartboard */
  network: z.nullable(z.strictObject({ world: id, question: id, who: id })),
  plan: z.nullable(planView),
  /** own words about that plan; `words` is null when they were hidden */
  detail: z.nullable(z.strictObject({ words: z.nullable(z.string()) })),
  buddy: z.nullable(seat),
  shaken: seats,
  takeaway: z.nullable(id),
  /** when the group is done: who asks now about whose insight */
  round: z.nullable(z.strictObject({ of: seat, insight: z.int(), asking: z.nullable(seat), asked: seats, clock: clockView })),
})

export const sheetView = z.strictObject({
  themes: z.array(z.enum(THEMES)),
  given: list,
  topTalent: z.nullable(id),
  interest: z.nullable(id),
  insights: z.array(z.strictObject({ starter: id, ending: insightEnding })),
  plan: planView,
  detail: z.nullable(z.string()),
  buddy: z.nullable(seat),
  confirmed: z.boolean(),
  network: z.nullable(z.strictObject({ world: id, question: id, who: id })),
  lit: z.array(z.enum(COMPETENCES)),
})

/** One hand of cards and choices. Empty lists and nulls when they do not belong to this step. */
const hand = {
  seat,
  /** command types that would be accepted now, for at least one choice */
  can: z.array(z.enum(PLAYER_COMMANDS)),
  pictures: list,
  picture: z.nullable(id),
  river: z.array(z.strictObject({ card: id, space: z.int(), theme: z.enum(THEMES) })),
  /** question cards in hand in Vragenstorm */
  stormHand: list,
  hook: z.nullable(id),
  /** answers of this student that somebody wants to hear more about; may be told instead of a river card */
  hooks: z.array(z.strictObject({ card: id, theme: z.enum(THEMES) })),
  questions: list,
  question: z.nullable(id),
  talents: list,
  talent: z.nullable(id),
  starters: list,
  /** chips that can end an insight */
  endings: list,
  /** an insight may end in a few own words */
  ownWords: z.boolean(),
  topTalents: list,
  topTalent: z.nullable(id),
  interests: list,
  interest: z.nullable(id),
  predictOptions: list,
  prediction: z.nullable(id),
  worlds: list,
  /** questions of the chosen world */
  worldQuestions: list,
  actions: list,
  /** chips for the chosen action */
  who: list,
  where: list,
  when: list,
  obstacles: list,
  replies: list,
  /** role cards for a network question */
  roleCards: list,
  plan: planView,
  /** own words about the plan */
  detail: z.nullable(z.string()),
  buddy: z.nullable(seat),
  /** after pressing "Even stoppen": still to choose, or chosen; null when others pressed or nobody */
  stop: z.nullable(z.enum(['toChoose', 'chosen'])),
  /** the step of an earlier game, brought along with the code of its sheet */
  lastStep: z.nullable(lastStepShape),
  /** listening only, in this turn */
  listening: z.boolean(),
  sheet: z.nullable(sheetView),
}

/** What only this student may see, and may do now. */
export const ownSide = z.strictObject({
  ...hand,
  /** what may be tapped for somebody who is lost */
  behalf: z.array(z.strictObject({ seat, can: z.array(z.enum(PLAYER_COMMANDS)) })),
  /** the others who play on this device */
  hands: z.array(z.strictObject(hand)),
  /** the mentor who plays along on this device */
  partner: z.nullable(z.strictObject(hand)),
})

/** Only for the mentor's private control. */
export const mentorSide = z.strictObject({
  /** own words that could be hidden; only the table reads them */
  texts: z.array(z.strictObject({ seat, insight: z.nullable(z.int()) })),
  /** what was hidden; nobody else reads it any more */
  hidden: z.array(z.strictObject({ seat, insight: z.nullable(z.int()), words: z.string() })),
  chipsOnly: seats,
})

export const gameView = z.strictObject({
  version: z.int(),
  /** where the game is; every command names it, texts excepted */
  moment: id,
  status: statusView,
  board: boardView,
  players: z.array(playerView),
  table: z.nullable(tableView),
  me: z.nullable(ownSide),
  mentor: z.nullable(mentorSide),
})
export type GameView = z.infer<typeof gameView>
export type TableView = z.infer<typeof tableView>
export type BoardView = z.infer<typeof boardView>
export type StatusView = z.infer<typeof statusView>
export type PlayerView = z.infer<typeof playerView>
export type OwnSide = z.infer<typeof ownSide>
export type Hand = Omit<OwnSide, 'behalf' | 'hands' | 'partner'>
export type MentorSide = z.infer<typeof mentorSide>
export type PlanView = z.infer<typeof planView>
export type SheetView = z.infer<typeof sheetView>

/** A fact as everybody at the table, and the class, may witness it: enough to narrate and to move things. */
export const witnessedEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('stepStarted'), phase: z.enum(PHASES), step: z.enum(STEPS), turn: z.int(), actors: seats }),
  z.strictObject({ type: z.literal('storyTold'), seat, theme: z.enum(THEMES) }),
  z.strictObject({ type: z.literal('insightLaid'), seat }),
  z.strictObject({ type: z.literal('textHidden') }),
  z.strictObject({ type: z.literal('talentReacted'), seat, reaction: z.enum(REACTIONS) }),
  /** nobody is told who sent it */
  z.strictObject({ type: z.literal('networkQuestionSent') }),
  z.strictObject({ type: z.literal('actionConfirmed'), seat, buddy: seat }),
  z.strictObject({ type: z.literal('sparkEarned') }),
  z.strictObject({ type: z.literal('everybodyAsked'), seat }),
  z.strictObject({ type: z.literal('timeGiven'), seconds: z.number() }),
  z.strictObject({ type: z.literal('paused') }),
  z.strictObject({ type: z.literal('resumed') }),
  z.strictObject({ type: z.literal('seatLost'), seat }),
  z.strictObject({ type: z.literal('wentOnWithout'), seat }),
  z.strictObject({ type: z.literal('playerJoined'), seat }),
  z.strictObject({ type: z.literal('playerLeft'), seat }),
  /** nobody sees who pressed */
  z.strictObject({ type: z.literal('stopped') }),
  z.strictObject({ type: z.literal('stopEnded') }),
  /** time presses, or the mentor sends the group on */
  z.strictObject({ type: z.literal('jumped') }),
  z.strictObject({ type: z.literal('seatBack'), seat }),
  z.strictObject({ type: z.literal('roundStarted'), seat }),
  z.strictObject({ type: z.literal('roundEnded') }),
  z.strictObject({ type: z.literal('gameEnded'), light: z.enum(LIGHT_LEVELS) }),
])
export type WitnessedEvent = z.infer<typeof witnessedEvent>
