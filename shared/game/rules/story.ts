import { LIMITS, type Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import { type Game, numbersOf, playerOf, type Turn, themeOf } from '../game.ts'
import type { StepName } from '../steps.ts'
import { dealEasier, dealRiver, dealTalents, unlitSpaces } from './dealing.ts'
import type { Judgement } from './judgement.ts'
import { spark } from './light.ts'
import { freeHex } from './places.ts'
import { mayWriteInsight } from './texts.ts'

/** The story turn: tell, listen, summarise, ask on, give a talent, lay an insight. */

const turnIn = (game: Game, ...steps: StepName[]): Turn | null =>
  game.phase === 'story' && steps.includes(game.step.name) ? game.turn : null
const notNow = (game: Game) => reject({ code: 'notNow', phase: game.phase } as const)
const isActor = (game: Game, seat: Seat) => game.step.actors.includes(seat)

/** [STORY-2] The storyteller chooses one of the three cards in the river and an emotion. */
export function chooseCard(game: Game, { seat, card, emotion }: CommandOf<'chooseCard'>): Judgement {
  const turn = turnIn(game, 'choose')
  if (!turn) return notNow(game)
  if (seat !== turn.storyteller) return reject({ code: 'notYourRole', role: 'storyteller' })
  const space = turn.river.find((offer) => offer.card === card)?.space ?? hookSpace(game, seat, card)
  if (space === null) return reject({ code: 'notOffered' })
  return accept({ type: 'cardChosen', seat, card, space, emotion })
}

/** [STORM-6] A hook is told on the nearest unlit space of its theme. */
function hookSpace(game: Game, seat: Seat, card: string): number | null {
  const hook = playerOf(game, seat).hooks.find(({ id }) => id === card)
  if (!hook) return null
  const spaces = unlitSpaces(game)
  return spaces.find((space) => themeOf(space) === hook.theme) ?? spaces[0] ?? null
}

/** [PASS-1] Three other cards, free and as often as wanted; after passing, other easier ones. */
export function newCards(game: Game, { seat }: CommandOf<'newCards'>): Judgement {
  const turn = turnIn(game, 'choose')
  if (!turn) return notNow(game)
  if (seat !== turn.storyteller) return reject({ code: 'notYourRole', role: 'storyteller' })
  if (turn.passes === 0) return accept(dealRiver(game, 'newCards'))
  const cards = dealEasier(game, turn.passes === 1 ? 'picture' : 'person', turn.redraws + 1)
  return accept({ type: 'riverDealt', cards, because: 'newCards' })
}

/** [STORY-4] A questioner chooses one of three reflection cards. */
export function chooseQuestion(game: Game, { seat, question }: CommandOf<'chooseQuestion'>): Judgement {
  if (!turnIn(game, 'listen', 'ask')) return notNow(game)
  const player = playerOf(game, seat)
  if (player.questions.length === 0) return reject({ code: 'notYourRole', role: 'questioner' })
  if (game.step.name === 'ask' && !isActor(game, seat)) return reject({ code: 'notYourTurn', actors: game.step.actors })
  if (!player.questions.includes(question)) return reject({ code: 'notOffered' })
  return accept({ type: 'questionChosen', seat, question })
}

/** A talent spotter may prepare a talent while listening, and until it is given. */
function maySpot(game: Game, seat: Seat): Judgement | null {
  const turn = turnIn(game, 'listen', 'talent')
  if (!turn) return notNow(game)
  if (playerOf(game, seat).talents.length === 0) return reject({ code: 'notYourRole', role: 'talentSpotter' })
  if (game.step.name === 'talent' && !isActor(game, seat)) return reject({ code: 'notYourTurn', actors: game.step.actors })
  if (game.step.name === 'talent' && turn.given && !turn.given.reaction) return reject({ code: 'alreadyDone' })
  return null
}

/** [STORY-5] A talent spotter chooses one of eight talents. */
export function chooseTalent(game: Game, { seat, talent }: CommandOf<'chooseTalent'>): Judgement {
  const refusal = maySpot(game, seat)
  if (refusal) return refusal
  if (!playerOf(game, seat).talents.includes(talent)) return reject({ code: 'notOffered' })
  return accept({ type: 'talentChosen', seat, talent })
}

/** [STORY-5] Eight other talents, as often as wanted. */
export function otherTalents(game: Game, { seat }: CommandOf<'otherTalents'>): Judgement {
  return maySpot(game, seat) ?? accept(dealTalents(game, seat))
}

/** [STORY-6] The storyteller says whether the summary is right; "almost" counts as well. */
export function confirmSummary(game: Game, { seat, verdict, at }: CommandOf<'confirmSummary'>): Judgement {
  const turn = turnIn(game, 'summarise')
  if (!turn) return notNow(game)
  if (seat !== turn.storyteller) return reject({ code: 'notYourRole', role: 'storyteller' })
  const [summariser] = game.step.actors
  return accept({ type: 'summaryConfirmed', seat, verdict }, ...spark(game, 'summary', summariser ?? seat, at))
}

/** [STORY-8] The talent spotter gives one talent; the evidence is said aloud, so it is not typed. */
export function giveTalent(game: Game, { seat, talent }: CommandOf<'giveTalent'>): Judgement {
  const turn = turnIn(game, 'talent')
  if (!turn) return notNow(game)
  if (!isActor(game, seat)) return reject({ code: 'notYourRole', role: 'talentSpotter' })
  if (turn.given && !turn.given.reaction) return reject({ code: 'alreadyDone' })
  if (!playerOf(game, seat).talents.includes(talent)) return reject({ code: 'notOffered' })
  return accept({ type: 'talentGiven', by: seat, to: turn.storyteller, talent })
}

/** [STORY-9] The storyteller keeps it, wants to learn it, or asks for another: then the spotter offers once more. */
export function reactToTalent(game: Game, { seat, reaction, at }: CommandOf<'reactToTalent'>): Judgement {
  const turn = turnIn(game, 'talent')
  if (!turn) return notNow(game)
  if (seat !== turn.storyteller) return reject({ code: 'notYourRole', role: 'storyteller' })
  if (!turn.given || turn.given.reaction) return reject({ code: 'chooseFirst' })
  const final = reaction !== 'other' || turn.again
  const { by, talent } = turn.given
  return accept({ type: 'talentReacted', seat, by, talent, reaction, final }, ...(final ? spark(game, 'talent', by, at) : []))
}

export const tooManyWords = (text: string): boolean => text.trim().split(/\s+/).filter(Boolean).length > LIMITS.insightWords

/** [STORY-10] The storyteller lays an insight: a starter and a chip, or at most six words where the level allows. */
export function layInsight(game: Game, { seat, starter, ending }: CommandOf<'layInsight'>): Judgement {
  const turn = turnIn(game, 'insight')
  if (!turn) return notNow(game)
  if (seat !== turn.storyteller) return reject({ code: 'notYourRole', role: 'storyteller' })
  const player = playerOf(game, seat)
  if (!player.starters.includes(starter)) return reject({ code: 'notOffered' })
  if (ending.kind === 'chip' && !player.endings.includes(ending.chip)) return reject({ code: 'notOffered' })
  if (ending.kind === 'words' && !mayWriteInsight(game, seat)) return reject({ code: 'chipsOnly' })
  if (ending.kind === 'words' && tooManyWords(ending.words)) return reject({ code: 'tooManyWords', most: LIMITS.insightWords })
  return accept({ type: 'insightLaid', seat, starter, ending, hex: hexFor(game, turn) })
}

const hexFor = (game: Game, turn: Turn) => (turn.space === null ? null : freeHex(game.board, turn.space))

/** [SPARKS-4] Two sparks: everybody answers the current question in one word, aloud. */
export function askEverybody(game: Game, { seat }: CommandOf<'askEverybody'>): Judgement {
  const turn = turnIn(game, 'answer')
  if (!turn) return notNow(game)
  if (turn.everybody) return reject({ code: 'onlyOnce' })
  const cost = numbersOf(game).sparks.everybody
  if (game.sparks < cost) return reject({ code: 'tooFewSparks', cost })
  return accept({ type: 'everybodyAsked', seat, cost })
}
