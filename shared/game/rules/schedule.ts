import type { Pace, Seat } from '../../basics.ts'
import type { Fact } from '../events.ts'
import { type Game, numbersOf, type Part, playerOf, studentSeats } from '../game.ts'
import { type PlannedStep, STEP_KINDS } from '../steps.ts'
import { needsCompany } from './away.ts'
import { partsAfter, phasesOf, planPart, planTurn, sentenceStep } from './script.ts'
import { turnsAtDevice } from './sharing.ts'

/** The schedule: it protects To Do, and lets a group that is behind catch up. All times in table ms. */

const lengthOf = (steps: readonly PlannedStep[]): number => steps.reduce((sum, { seconds }) => sum + seconds * 1000, 0)

/** [TIME-1] The end of the game: start, variant, pauses and given time, but never past the lesson's end. Null: nothing presses. */
export function plannedEnd(game: Game, at: number): number | null {
  const { variant, bell, clocks, startedAt, given, stoodStill, stillSince } = game
  if (!variant || clocks === 'off') return bell
  const played = phasesOf(game).reduce((sum, phase) => sum + variant.phases[phase], variant.energiser)
  const end = startedAt + played * 1000 + given + stoodStill + (stillSince === null ? 0 : at - stillSince)
  return bell === null ? end : Math.min(end, bell)
}

/** [TIME-4] To Do and Slot keep their time, whatever happens before. */
function toDoStart(game: Game, at: number): number {
  const end = plannedEnd(game, at) ?? Number.POSITIVE_INFINITY
  const { action = 0, closing = 0 } = game.variant?.phases ?? {}
  return end - (action + closing + longerTogether(game)) * 1000
}

/** [SHARED-5] Seconds that To Do takes longer, because players choose one after another at one device. */
const longerTogether = (game: Game): number =>
  (game.variant?.action.together ?? 0) * (turnsAtDevice(game, 'together', studentSeats(game)) - 1)

/** [TIME-5] Who was not yet heard and may still be: taking part, not listening only, not offered a mini story before. */
function isUnheard(game: Game, seat: Seat): boolean {
  const { told, listening, offered } = playerOf(game, seat)
  return told === 0 && !listening && offered !== 'mini'
}
const unheard = (game: Game): Seat[] => studentSeats(game).filter((seat) => isUnheard(game, seat))

/** How long a mini story is. */
const miniMs = (game: Game): number => Object.values(numbersOf(game).mini).reduce((sum, seconds) => sum + seconds * 1000, 0)

/** Stories end so early that everybody else who was not heard still gets a mini story. */
const storiesEnd = (game: Game, at: number, teller?: Seat): number =>
  toDoStart(game, at) - unheard(game).filter((seat) => seat !== teller).length * miniMs(game)

/** What is still to be played after the running step, as it was planned. */
function remaining(game: Game): number {
  const turns = (inPart: Game, queue: readonly Seat[]) =>
    queue.reduce((sum, seat) => sum + lengthOf(planTurn(inPart, seat, 1, 'planned')), 0)
  const later = partsAfter(game).map((part) => {
    const inPart = { ...game, phase: part.phase, part }
    const { steps, queue } = planPart(inPart, part)
    return lengthOf(steps) + turns(inPart, queue)
  })
  return turns(game, game.queue) + later.reduce((sum, length) => sum + length, 0)
}

/** How far the group is behind the plan, between two turns. */
function behind(game: Game, at: number): number {
  const end = plannedEnd(game, at)
  return end === null ? 0 : at + remaining(game) - end
}

/** [TIME-3] A lesson of under fifteen minutes has mini stories only. */
function isBrief(game: Game, at: number): boolean {
  const end = plannedEnd(game, at)
  return end !== null && end - game.startedAt < numbersOf(game).schedule.brief * 1000
}

/** [TIME-2] How much time the next turn gets; null when there is none for it. */
export function paceOf(game: Game, seat: Seat, at: number): Pace | null {
  if (plannedEnd(game, at) === null) return 'planned'
  const limits = numbersOf(game).behind
  const late = behind(game, at) / 1000
  const wished = late > limits.quick ? 'quick' : late > limits.shorter ? 'shorter' : 'planned'
  const fits = (pace: Pace, end: number) => at + lengthOf(planTurn(game, seat, 1, pace)) <= end
  const first = (end: number) => ([wished, 'quick'] as const).find((pace) => fits(pace, end)) ?? null
  switch (game.phase) {
    case 'story':
      return isBrief(game, at) && playerOf(game, seat).told === 0
        ? 'mini'
        : (first(storiesEnd(game, at, seat)) ?? lastChance(game, seat))
    case 'core':
      return first(toDoStart(game, at))
    case 'opening':
    case 'questionStorm':
      return first(storiesEnd(game, at))
    default:
      return wished
  }
}

/** [TIME-5] Who was not yet heard gets a mini story; who told before has had a turn. */
const lastChance = (game: Game, seat: Seat): Pace | null => (isUnheard(game, seat) ? 'mini' : null)

/** [TIME-3] The next part for which there is time, and to which the group was not sent past. */
export function nextPart(game: Game, at: number): Part | null {
  return partsAfter(game).find((part) => hasRoom(game, part, at)) ?? null
}

function hasRoom(game: Game, part: Part, at: number): boolean {
  if (plannedEnd(game, at) === null) return true
  const inPart = { ...game, phase: part.phase, part }
  const opening = at + lengthOf(planPart(inPart, part).steps)
  switch (part.phase) {
    case 'opening':
      return opening <= storiesEnd(game, at)
    case 'questionStorm':
      return !isBrief(game, at) && behind(game, at) <= numbersOf(game).behind.noStorm * 1000
    case 'story':
      return part.round === 0
        ? at < toDoStart(game, at)
        : paceOf({ ...inPart, queue: [] }, game.tellers[0] ?? 'a', opening) !== null
    case 'core':
      return opening <= toDoStart(game, at)
    case 'closing':
      return part.round > 0 || at < (plannedEnd(game, at) ?? Number.POSITIVE_INFINITY)
    default:
      return true
  }
}

/** [TIME-7] No time left for saying the plans one by one: "Mijn stap in een zin". */
export function needsSentence(game: Game, at: number): boolean {
  const end = plannedEnd(game, at)
  if (end === null || !game.variant) return false
  const { together } = game.quick?.action ?? game.variant.action
  const needed = (together + longerTogether(game) + studentSeats(game).length * numbersOf(game).shortest.say) * 1000
  return end - (game.variant.phases.closing * 1000 + needed) < at
}

/** When the schedule speaks next; null when it has nothing to say, or has just spoken. */
export function scheduleDue(game: Game): number | null {
  const at = game.step.startedAt
  if (game.stillSince !== null || game.jump?.until != null) return game.jump?.until ?? null
  const end = plannedEnd(game, at)
  if (end === null || !game.variant) return null
  switch (game.phase) {
    case 'welcome':
    case 'opening':
    case 'questionStorm':
      return storiesEnd(game, at)
    case 'story':
      return waits(game) ? toDoStart(game, at) : storiesEnd(game, at, isCut(game) ? undefined : game.turn?.storyteller)
    case 'core':
      return toDoStart(game, at)
    case 'action':
      return game.step.name === 'sentence' ? null : end - game.variant.phases.closing * 1000
    case 'closing':
      return game.part?.round === 0 ? end : null
    case 'done':
      return null
  }
}

/** [PARTNER-3] Nobody to tell to: the stories wait for as long as To Do allows. */
const waits = (game: Game): boolean => game.step.ended && needsCompany(game)

/** A full turn that is broken off before the telling: the storyteller still needs a mini story. */
const isCut = ({ turn, step }: Game): boolean =>
  turn !== null && turn.pace !== 'mini' && !turn.listening && (step.name === 'choose' || step.name === 'think')

/** [TIME-6] A jump: the running spoken step may finish within 30 s, all else of this part falls away. */
export function jump(game: Game, to: Game['phase'] | null, at: number, queue: readonly Seat[] = []): Fact {
  const kind = STEP_KINDS[game.step.name]
  const spoken = !game.step.ended && (kind === 'speaking' || kind === 'confirming')
  return {
    type: 'jumped',
    to,
    steps: [],
    queue: [...queue],
    until: spoken ? at + numbersOf(game).schedule.lastWords * 1000 : null,
  }
}

/** What happens when the schedule speaks. */
export function scheduleRanOut(game: Game, at: number): Fact[] {
  const due = scheduleDue(game)
  if (due === null || due > at) return []
  if (game.jump?.until != null) return [{ type: 'timeWasUp' }]
  if (game.phase === 'action') return [{ ...jump(game, null, at), steps: sentenceStep(game) } as Fact]
  return [jump(game, null, at, game.phase === 'story' && !needsCompany(game) ? stillToHear(game) : [])]
}

/** Who gets a mini story after a jump, in the order of the round. */
function stillToHear(game: Game): Seat[] {
  const waiting = unheard(game).filter((seat) => seat !== game.turn?.storyteller || isCut(game))
  return [...game.tellers].filter((seat) => waiting.includes(seat))
}
