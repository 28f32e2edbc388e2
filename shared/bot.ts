import { EMOTIONS, REACTIONS, type Seat } from './basics.ts'
import { PLAN_PARTS, type PlanPart, type PlayerCommand, STOP_CHOICES } from './game/commands.ts'
import { STEP_KINDS } from './game/steps.ts'
import type { GameView, OwnSide } from './game/view.ts'
import { pick, type Random, shuffle } from './random.ts'

/** What a player could do next: a pure function of what one player sees, and of chance. Tools, tests and solo play use it. */

type Tactic = (me: OwnSide, view: GameView, draw: Random) => PlayerCommand | null

const one = (list: readonly string[], draw: Random) => pick(list, draw) ?? null
const choice = <T>(chosen: T | null, make: (it: T) => PlayerCommand) => (chosen === null ? null : make(chosen))

export const OWN_WORDS = [
  'iets maken met mijn handen',
  'rustig blijven als het druk is',
  'anderen aan het lachen maken',
  'uitzoeken hoe iets werkt',
  'zorgen voor dieren',
  'buiten zijn',
]

/** How a player answers each kind of invitation; null means: nothing to do for it now. */
const TACTICS: Partial<Record<PlayerCommand['type'], Tactic>> = {
  chooseAfterStop: (_, __, draw) => ({ type: 'chooseAfterStop', choice: pick(STOP_CHOICES, draw) ?? 'goOn' }),
  choosePicture: (me, _, draw) =>
    me.picture ? null : choice(one(me.pictures, draw), (picture) => ({ type: 'choosePicture', picture })),
  readQuestion: (me, _, draw) => choice(one(me.stormHand, draw), (question) => ({ type: 'readQuestion', question })),
  answerQuestion: (_, __, draw) => ({ type: 'answerQuestion', answered: draw() < 0.85 }),
  chooseHook: (me, { table }, draw) =>
    me.hook ? null : choice(one(table?.storm?.answered ?? [], draw), (question) => ({ type: 'chooseHook', question })),
  chooseCard: (me, _, draw) =>
    choice(pick(me.river, draw) ?? null, ({ card }) => ({
      type: 'chooseCard',
      card,
      emotion: pick(EMOTIONS, draw) ?? 'private',
    })),
  chooseQuestion: (me, _, draw) =>
    me.question ? null : choice(one(me.questions, draw), (question) => ({ type: 'chooseQuestion', question })),
  chooseTalent: (me, { status }, draw) =>
    me.talent || status.step !== 'listen' ? null : choice(one(me.talents, draw), (talent) => ({ type: 'chooseTalent', talent })),
  confirmSummary: (_, __, draw) => ({ type: 'confirmSummary', verdict: draw() < 0.8 ? 'right' : 'almost' }),
  giveTalent: (me, { table }, draw) =>
    choice(me.talent && table?.talent === null ? me.talent : one(me.talents, draw), (talent) => ({ type: 'giveTalent', talent })),
  reactToTalent: (_, __, draw) => ({
    type: 'reactToTalent',
    reaction: draw() < 0.7 ? 'keep' : (pick(REACTIONS, draw) ?? 'keep'),
  }),
  layInsight: (me, _, draw) => {
    const starter = one(me.starters, draw)
    const chip = one(me.endings, draw)
    const words = me.ownWords && draw() < 0.5 ? one(OWN_WORDS, draw) : null
    if (starter && words) return { type: 'layInsight', starter, ending: { kind: 'words', words } }
    return starter && chip ? { type: 'layInsight', starter, ending: { kind: 'chip', chip } } : null
  },
  chooseTopTalent: (me, _, draw) =>
    me.topTalent ? null : choice(one(me.topTalents.slice(0, 6), draw), (talent) => ({ type: 'chooseTopTalent', talent })),
  chooseInterest: (me, _, draw) =>
    me.interest ? null : choice(one(me.interests, draw), (interest) => ({ type: 'chooseInterest', interest })),
  predict: (me, _, draw) =>
    me.prediction ? null : choice(one(me.predictOptions, draw), (talent) => ({ type: 'predict', talent })),
  sendNetworkQuestion: (me, _, draw) =>
    draw() < 0.3 ? choice(one(me.roleCards, draw), (who) => ({ type: 'sendNetworkQuestion', who })) : null,
  plan: (me, _, draw) => nextPart(me, draw),
  shakeHands: () => ({ type: 'shakeHands' }),
  finish: (me, { status, table }, draw) => {
    const acting = status.actors.includes(me.seat) && !status.done.includes(me.seat)
    return table?.round || (acting && (status.step !== 'hotSeat' || draw() < 0.05)) ? { type: 'finish' } : null
  },
  goOnWithout: (_, { players }, draw) => choice(lostSeat(players, draw), (of) => ({ type: 'goOnWithout', of })),
  moveOn: () => ({ type: 'moveOn' }),
  startRound: (_, view, draw) => (draw() < 0.2 ? (pick(toAskAbout(view), draw) ?? null) : null),
}

/** Insights that this player could start a round about. */
const toAskAbout = ({ table }: GameView): PlayerCommand[] =>
  (table?.insights ?? []).flatMap(({ seat, insight, ending }) =>
    ending.kind === 'hidden' ? [] : [{ type: 'startRound', of: seat, insight }],
  )

const lostSeat = (players: GameView['players'], draw: Random) =>
  pick(
    players.filter(({ connected, away }) => !connected && !away).map(({ seat }) => seat),
    draw,
  ) ?? null

/** The first part of the plan that is still empty. */
function nextPart(me: OwnSide, draw: Random): PlayerCommand | null {
  const offers: Record<PlanPart, readonly string[]> = {
    world: me.worlds,
    question: me.worldQuestions,
    action: me.actions,
    who: me.who,
    where: me.where,
    when: me.when,
    obstacle: me.obstacles,
    reply: me.replies,
  }
  const part = PLAN_PARTS.find((name) => me.plan[name] === null && offers[name].length > 0)
  return part ? choice(one(offers[part], draw), (chosen) => ({ type: 'plan', part, choice: chosen })) : null
}

/** Things that are always free; now and then a player uses one. */
const WHIMS: readonly PlayerCommand[] = [
  { type: 'newCards' },
  { type: 'otherTalents' },
  { type: 'otherInterests' },
  { type: 'askEverybody' },
  { type: 'moreTime' },
  { type: 'pass' },
  { type: 'passTurn' },
]

/** Texts of others that this player could hide. */
const toHide = ({ table, me }: GameView): PlayerCommand[] =>
  (table?.insights ?? []).flatMap(({ seat, insight, ending }) =>
    ending.kind === 'words' && seat !== me?.seat ? [{ type: 'hideText', of: seat, insight }] : [],
  )

/** How often a player does something that is always free, or stops the group. */
export type Mood = Readonly<{ whim: number; stop: number }>
const LIVELY: Mood = { whim: 0.04, stop: 0.002 }

/** The next command of the player who sees this view, or null when there is nothing to do but listen. */
export function nextMove(view: GameView, draw: Random, { whim, stop }: Mood = LIVELY): PlayerCommand | null {
  const { me } = view
  if (!me) return null
  if (me.can.includes('stop') && draw() < stop) return { type: 'stop' }
  const whims = [...WHIMS, ...toHide(view)].filter(({ type }) => me.can.includes(type))
  if (whims.length > 0 && draw() < whim) return pick(whims, draw) ?? null
  for (const [type, tactic] of Object.entries(TACTICS)) {
    const move = (me.can as readonly string[]).includes(type) ? tactic(me, view, draw) : null
    if (move) return move
  }
  return null
}

export type Tap = Readonly<{ seat: Seat; command: PlayerCommand }>

/** The next tap on a device, for one of those who play on it. What was chosen on a shared device is not seen there any more. */
export function nextTap(view: GameView, draw: Random, mood?: Mood): Tap | null {
  const { me, status } = view
  if (!me) return null
  if (me.hands.length === 0) return tapOf(me.seat, nextMove(view, draw, mood))
  const chosen = STEP_KINDS[status.step] === 'choosing' ? status.done : []
  for (const hand of shuffle([me, ...me.hands], draw)) {
    const own = hand.seat === me.seat ? me : { ...me, ...hand, can: hand.can.filter((type) => type !== 'stop') }
    const tap = chosen.includes(hand.seat) ? null : tapOf(hand.seat, nextMove({ ...view, me: own }, draw, mood))
    if (tap) return tap
  }
  return null
}

const tapOf = (seat: Seat, command: PlayerCommand | null): Tap | null => command && { seat, command }
