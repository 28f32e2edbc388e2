import { DAYS_AHEAD } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import type { CommandOf, PlanPart } from '../commands.ts'
import type { Fact } from '../events.ts'
import { type Game, playerOf } from '../game.ts'
import type { Plan, Player } from '../player.ts'
import type { StepName } from '../steps.ts'
import { lateCore } from './core.ts'
import type { Judgement } from './judgement.ts'
import { freeSquare, lineEnd } from './places.ts'
import { buddyOf } from './roles.ts'
import { mayWrite } from './texts.ts'
import { handshakers } from './waiting.ts'

/** To Do: a plan put together at once, then said aloud and confirmed by the buddy. */

/** [ACTION-4] A day within two weeks: "day-1" is tomorrow. */
export const DAYS = Array.from({ length: DAYS_AHEAD }, (_, day) => `day-${day + 1}`)

/** What a player may choose from, for one part of the plan. */
export function offersFor(game: Game, player: Player, part: PlanPart): readonly string[] {
  const { world, action } = player.plan
  const card = game.piles.actions.find((one) => one.id === action)
  switch (part) {
    case 'world':
      return player.worlds
    case 'question':
      return game.piles.worlds.find((one) => one.id === world)?.questions ?? []
    case 'action':
      return player.actions
    case 'who':
      return card?.who ?? []
    case 'where':
      return card?.where ?? []
    case 'when':
      return DAYS
    case 'obstacle':
      return player.obstacles
    case 'reply':
      return player.replies
  }
}

/** Which parts of a plan can be chosen in this step. */
export const openParts = ({ phase, step }: Game): readonly PlanPart[] => (phase === 'action' ? (PARTS_IN[step.name] ?? []) : [])
const PARTS_IN: Partial<Record<StepName, readonly PlanPart[]>> = {
  together: ['world', 'question', 'action', 'who', 'where', 'when'],
  sentence: ['action', 'who', 'when'],
  say: ['obstacle', 'reply'],
}

/** [ACTION-2] [ACTION-3] One part of the plan; changeable until everybody is ready. [ACTION-7] If-then is chosen while saying it. */
export function plan(game: Game, { seat, part, choice }: CommandOf<'plan'>): Judgement {
  if (!openParts(game).includes(part)) return reject({ code: 'notNow', phase: game.phase })
  if (!game.step.actors.includes(seat)) return reject({ code: 'notYourTurn', actors: game.step.actors })
  if (!offersFor(game, playerOf(game, seat), part).includes(choice)) return reject({ code: 'notOffered' })
  return accept({ type: 'planned', seat, part, choice })
}

/** [ACTION-8] A detail in own words, where the level allows them, once the action is chosen. */
export function writeDetail(game: Game, { seat, words }: CommandOf<'writeDetail'>): Judgement {
  if (!openParts(game).includes('action')) return reject({ code: 'notNow', phase: game.phase })
  if (!game.step.actors.includes(seat)) return reject({ code: 'notYourTurn', actors: game.step.actors })
  if (!mayWrite(game, seat)) return reject({ code: 'chipsOnly' })
  if (playerOf(game, seat).plan.action === null) return reject({ code: 'chooseFirst' })
  return accept({ type: 'detailWritten', seat, words: words.trim() })
}

/** The choices that a new choice leaves without a meaning. */
export const DEPENDENT: Partial<Record<PlanPart, readonly PlanPart[]>> = { world: ['question'], action: ['who', 'where'] }

/** [ACTION-3] A plan has an action, a who, a where and a when. */
export const planIsComplete = ({ action, who, where, when }: Plan): boolean =>
  [action, who, where, when].every((part) => part !== null)

/** [TIME-7] One sentence needs what, who and when. */
export const sentenceIsComplete = ({ action, who, when }: Plan): boolean => action !== null && who !== null && when !== null

/** [TIME-7] The next player whose sentence is complete when its minute is over: it counts as an action. */
export function sentenceToLight(game: Game): Fact[] {
  if (game.step.name !== 'sentence') return []
  const seat = game.step.actors.find((one) => !playerOf(game, one).confirmed && sentenceIsComplete(playerOf(game, one).plan))
  if (!seat) return []
  const buddy = buddyOf(game, seat)
  const square = freeSquare(game, lineEnd(game, seat))
  return [
    ...lateCore(game, seat),
    { type: 'planRevealed', seat, buddy },
    { type: 'actionConfirmed', seat, buddy: buddy ?? seat, square },
  ]
}

/** [ACTION-6] Player and buddy both shake hands: then the square lights and the line reaches the core. */
export function shakeHands(game: Game, { seat }: CommandOf<'shakeHands'>): Judgement {
  const [speaker] = game.step.actors
  if (game.phase !== 'action' || game.step.name !== 'say' || !speaker) return reject({ code: 'notNow', phase: game.phase })
  const hands = handshakers(game)
  if (!hands.includes(seat)) return reject({ code: 'notYourTurn', actors: hands })
  if (game.step.shaken.includes(seat)) return reject({ code: 'alreadyDone' })

  const shaken: Fact = { type: 'handShaken', seat, to: speaker }
  const all = hands.every((hand) => hand === seat || game.step.shaken.includes(hand))
  if (!all) return accept<Fact>(shaken)
  const square = freeSquare(game, lineEnd(game, speaker))
  const confirmed: Fact = { type: 'actionConfirmed', seat: speaker, buddy: playerOf(game, speaker).buddy ?? speaker, square }
  return accept<Fact>(shaken, confirmed)
}

/** [NETWORK-1] Optional and anonymous: a question to the smartboard by template, never typed. It lights a second square. [EXTRA-3] Also afterwards. */
export function sendNetworkQuestion(game: Game, { seat, who }: CommandOf<'sendNetworkQuestion'>): Judgement {
  const afterwards = game.phase === 'done'
  if (!afterwards && (game.phase !== 'action' || game.step.name !== 'say')) return reject({ code: 'notNow', phase: game.phase })
  if (!afterwards && !game.step.actors.includes(seat)) return reject({ code: 'notYourTurn', actors: game.step.actors })
  const { plan: own, network } = playerOf(game, seat)
  if (network) return reject({ code: 'onlyOnce' })
  if (own.world === null || own.question === null) return reject({ code: 'chooseFirst' })
  if (!game.piles.roleCards.includes(who)) return reject({ code: 'notOffered' })
  const square = freeSquare(game, lineEnd(game, seat))
  return accept({ type: 'networkQuestionSent', seat, world: own.world, question: own.question, who, square })
}
