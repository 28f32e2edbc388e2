import type { Phase, Role, Seat } from '../shared/basics.ts'
import type { StepName } from '../shared/game/steps.ts'
import type { GameView, OwnSide, StatusView } from '../shared/game/view.ts'
import { easierKind } from './cards.ts'
import { actorOf, isAbsent, predictedOf, tellerOf } from './game.ts'
import type { Names } from './names.ts'
import type { Key, Params } from './say.ts'

/** The one sentence at the top: whose turn it is, and what to do now. */
export type Sentence = Readonly<{ key: Key; params: Params; names?: readonly string[] }>

type Scene = Readonly<{
  view: GameView
  status: StatusView
  me: OwnSide
  actor: Seat | null
  teller: Seat | null
  acting: boolean
  done: boolean
  names: Names
  params: Params
}>
type Tell = (scene: Scene) => Sentence
type Base = { [K in Key]: K extends `status.${infer B}.me` ? (`status.${B}.other` extends Key ? B : never) : never }[Key]

const sentence = (key: Key, { params }: Scene): Sentence => ({ key, params })

/** One for who acts, one for who listens. */
const either =
  (base: Base): Tell =>
  (scene) =>
    sentence(`status.${base}.${scene.acting ? 'me' : 'other'}` as Key, scene)

/** One sentence until done, then whom we wait for. */
const until =
  (tell: Tell): Tell =>
  (scene) =>
    scene.done ? waiting(scene) : tell(scene)

function waiting({ status, me, names, params }: Scene): Sentence {
  const late = status.waitingFor.filter((seat) => seat !== me.seat).map((seat) => names[seat])
  return late.length === 1 || late.length === 2
    ? { key: 'status.waiting', params, names: late }
    : { key: 'status.waitingGroup', params }
}

/** In To Do: a talent or an interest is still to be chosen, because there was no time for it before. */
export const choosesCore = ({ can, topTalent, interest, plan }: OwnSide): boolean =>
  can.includes('chooseTopTalent') && plan.world === null && (topTalent === null || interest === null)

/** All at once, until done; or only who came late. */
const together =
  (tell: Tell): Tell =>
  (scene) =>
    scene.acting && !scene.done ? tell(scene) : waiting(scene)

const planned: Tell = (scene) => {
  const { plan } = scene.me
  if (choosesCore(scene.me)) return sentence('status.plan.fits', scene)
  if (plan.world === null) return sentence('status.plan.world', scene)
  if (plan.question === null) return sentence('status.plan.question', scene)
  if (plan.action === null) return sentence('status.plan.action', scene)
  const concrete = plan.who !== null && plan.where !== null && plan.when !== null
  return sentence(concrete ? 'status.plan.ready' : 'status.plan.concrete', scene)
}

/** Vragenstorm: the hot seat, the reader and the others each hear something else. */
const storming: Tell = (scene) => {
  const { me, names, params } = scene
  const { hotSeat, reader = null, open = null } = scene.view.table?.storm ?? {}
  if (me.seat === hotSeat) {
    if (open) return sentence('status.storm.answer', scene)
    return reader ? { key: 'status.storm.chair', params: { ...params, name: names[reader] } } : waiting(scene)
  }
  if (me.seat === reader) return sentence(open ? 'status.storm.reading' : 'status.storm.read', scene)
  return sentence('status.storm.other', scene)
}

const choosing: Tell = (scene) => {
  if (easierKind(scene.me.river[0]?.card ?? null)) return sentence('status.easier.me', scene)
  return scene.status.mini && scene.acting ? sentence('status.mini.choose', scene) : either('choose')(scene)
}

const telling: Tell = (scene) =>
  either(scene.status.mini && !easierKind(scene.view.table?.card ?? null) ? 'mini.tell' : 'tell')(scene)

/** The parts of "Mijn stap in een zin", in the order in which they are asked. */
export const SENTENCE_PARTS = ['action', 'who', 'when'] as const

const inOneSentence: Tell = (scene) => {
  if (!scene.acting || scene.done) return waiting(scene)
  const missing = SENTENCE_PARTS.find((part) => scene.me.plan[part] === null)
  return sentence(missing ? `status.sentence.${missing}` : 'status.plan.ready', scene)
}

const predicting: Tell = (scene) => {
  const about = predictedOf(scene.view)
  const params = { ...scene.params, name: about ? scene.names[about] : '' }
  return { key: scene.acting ? 'status.predict.me' : 'status.predict.other', params }
}

/** A turn in which the storyteller rather listens. */
const listeningOnly: Tell = (scene) => {
  if (scene.me.seat === scene.teller) return sentence('status.listening.teller', scene)
  if (scene.acting) return scene.done ? waiting(scene) : sentence('status.listening.spot', scene)
  return sentence('status.listening.other', scene)
}

const listening: Tell = (scene) => {
  if (scene.view.table?.listening) return listeningOnly(scene)
  const { me, status, names, teller } = scene
  if (me.seat === teller) return sentence('status.listen.teller', scene)
  if (scene.acting) return scene.done ? waiting(scene) : sentence(`status.listen.${choiceOf(status.roles[me.seat] ?? [])}`, scene)
  const choosers = status.actors.map((seat) => names[seat])
  const many = choosers.length === 1 ? 'One' : ''
  const who = status.roles[me.seat]?.includes('summariser') ? 'other' : 'rest'
  return { key: `status.listen.${who}${many}`, params: scene.params, names: choosers }
}

function choiceOf(roles: readonly Role[]): 'question' | 'talent' | 'both' {
  const asks = roles.includes('questioner')
  return asks && roles.includes('talentSpotter') ? 'both' : asks ? 'question' : 'talent'
}

/** Who acts, the storyteller, and the others each hear something else. */
const round =
  (base: 'summarise' | 'ask' | 'talent'): Tell =>
  (scene) => {
    if (scene.acting) return sentence(`status.${base}.me`, scene)
    return sentence(`status.${base}.${scene.me.seat === scene.teller ? 'teller' : 'other'}`, scene)
  }

const givingTalent: Tell = (scene) => {
  const given = scene.view.table?.talent
  if (given && given.reaction === null)
    return sentence(scene.me.seat === scene.teller ? 'status.react.me' : 'status.react.other', scene)
  if (scene.acting && given?.reaction === 'other' && given.by === scene.me.seat) return sentence('status.talent.again', scene)
  return round('talent')(scene)
}

const saying: Tell = (scene) => {
  const { me, status, view, acting } = scene
  if (view.table?.shaken.includes(me.seat)) return waiting(scene)
  if (acting) return sentence(me.obstacles.length > 0 && me.plan.reply === null ? 'status.say.ifThen' : 'status.say.me', scene)
  if (view.table?.buddy !== me.seat) return sentence('status.say.other', scene)
  return sentence(status.variant !== '20' && !view.table.plan?.obstacle ? 'status.say.ask' : 'status.say.buddy', scene)
}

/** When the group is done: whose question it is now, in a round about an insight. */
const afterwards: Tell = (scene) => {
  const { me, names, params } = scene
  const round = scene.view.table?.round
  if (!round) return sentence('status.done', scene)
  const { of, asking } = round
  if (asking === null) return sentence('status.round.ending', scene)
  if (asking === me.seat) return { key: 'status.round.ask', params: { ...params, name: names[of] } }
  const about = { ...params, name: names[asking], teller: names[of] }
  return { key: of === me.seat ? 'status.round.answer' : 'status.round.other', params: about }
}

const STEPS: Readonly<Record<Phase, Partial<Record<StepName, Tell>>>> = {
  welcome: {
    hello: until((scene) => sentence('status.hello.me', scene)),
    agreement: either('agreement'),
    roles: until((scene) => sentence('status.roles.me', scene)),
  },
  opening: { choose: until((scene) => sentence('status.picture.me', scene)), share: either('share') },
  questionStorm: { hotSeat: storming, hook: until(either('hook')) },
  story: {
    energiser: until((scene) => sentence('status.energiser.me', scene)),
    choose: choosing,
    think: (scene) => sentence(scene.me.seat === scene.teller ? 'status.think.me' : 'status.think.other', scene),
    tell: telling,
    listen: listening,
    summarise: round('summarise'),
    ask: round('ask'),
    answer: either('answer'),
    talent: givingTalent,
    insight: either('insight'),
  },
  core: {
    together: together((scene) => sentence(scene.me.topTalent === null ? 'status.core.talent' : 'status.core.interest', scene)),
    predict: until(predicting),
    tell: either('core.tell'),
  },
  action: { together: together(planned), say: saying, sentence: inOneSentence },
  closing: { word: either('word'), lights: (scene) => sentence('status.lights', scene) },
  done: { done: afterwards },
}

export function statusOf(view: GameView, me: OwnSide, names: Names): Sentence {
  const { status } = view
  const actor = actorOf(view)
  const teller = tellerOf(view)
  const named = status.step === 'think' ? teller : actor
  const params = { name: named ? names[named] : '', teller: teller ? names[teller] : '' }
  const acting = status.actors.includes(me.seat)
  const scene: Scene = { view, status, me, actor, teller, acting, done: status.done.includes(me.seat), names, params }
  if (isAbsent(view, me)) return sentence('status.absent', scene)
  if (view.status.alone) return sentence('status.alone', scene)
  if (isAway(scene)) return sentence('status.away', scene)
  return (STEPS[status.phase][status.step] ?? ((here) => sentence('status.done', here)))(scene)
}

/** The only one who acts is gone. */
const isAway = ({ view, status, actor, acting }: Scene): boolean =>
  !acting && status.actors.length === 1 && view.players.some((player) => player.seat === actor && !player.connected)

/** Where the group is: "Ervaring · verhaal 3 van 4". */
export function progressOf({ phase, step, turn, turns }: StatusView): Key | null {
  if (phase === 'story') return 'progress.story'
  const counted =
    phase === 'questionStorm' ||
    step === 'predict' ||
    step === 'agreement' ||
    step === 'share' ||
    step === 'tell' ||
    step === 'say' ||
    step === 'word'
  return counted && turn <= turns && turns > 1 ? 'progress.turn' : null
}

/** Which of a player's roles counts in this step. */
export function roleNow(roles: readonly Role[], step: StepName): Role | null {
  const fits: Partial<Record<StepName, Role>> = {
    summarise: 'summariser',
    ask: 'questioner',
    answer: 'questioner',
    talent: 'talentSpotter',
  }
  const fitting = fits[step]
  return (fitting && roles.includes(fitting) ? fitting : roles[0]) ?? null
}
