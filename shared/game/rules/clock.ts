import { accept, reject } from '../../decision.ts'
import type { CommandOf } from '../commands.ts'
import { connectedSeats, type Game, numbersOf, studentSeats } from '../game.ts'
import { STEP_KINDS } from '../steps.ts'
import { lostDue, lostRanOut } from './away.ts'
import type { Judgement } from './judgement.ts'
import { scheduleDue, scheduleRanOut } from './schedule.ts'
import { tapsFor } from './sharing.ts'
import { stopRanOut } from './stopping.ts'

/** [ABSENT-1] Everybody is absent, or has been moved: nothing goes on until somebody is back. */
export const nobodyPlays = (game: Game): boolean => studentSeats(game).length === 0

/** [CLOCK-5] Clocks stand still while the group is paused and while nobody of it is connected or takes part. */
export const standsStill = (game: Game): boolean =>
  game.paused || game.halt !== null || connectedSeats(game).length === 0 || nobodyPlays(game)

/** When the server's clock has to speak, in table time; null when nothing runs. */
export function alarmOf(game: Game): number | null {
  if (!game.started) return null
  if (game.halt) return game.halt.until
  if (standsStill(game)) return null
  if (game.phase === 'done') return game.clock?.endsAt ?? null
  const running = game.step.ended ? null : (game.clock?.endsAt ?? null)
  const times = [running, lostDue(game), scheduleDue(game)].filter((time) => time !== null)
  return times.length > 0 ? Math.min(...times) : null
}

/** [CLOCK-1] [CLOCK-2] [CLOCK-3] [CLOCK-8] [EXTRA-1] Thinking, and a round, end by themselves; elsewhere a grace of 20 s starts (strict: none), then "Verder?". */
export function timeRanOut(game: Game, { at }: CommandOf<'timeRanOut'>): Judgement {
  const endsAt = alarmOf(game)
  if (endsAt === null || at < endsAt) return reject({ code: 'stillTimeLeft' })
  if (game.halt) return accept(...stopRanOut(game))
  if (game.round) return accept({ type: 'roundEnded', because: 'time' })
  const gone = lostRanOut(game, at)
  if (gone.length > 0) return accept(...gone)
  const jump = scheduleRanOut(game, at)
  if (jump.length > 0) return accept(...jump)
  if (endsItself(game)) return accept({ type: 'timeWasUp' })
  if (game.clock?.stage === 'step' && game.clocks !== 'strict')
    return accept({ type: 'graceStarted', endsAt: at + numbersOf(game).clock.grace * 1000 })
  return accept({ type: 'graceEnded' })
}

const endsItself = ({ step, storm }: Game): boolean =>
  STEP_KINDS[step.name] === 'waiting' || step.name === 'sentence' || (step.name === 'hotSeat' && !storm?.open)

/** [CLOCK-4] "Meer tijd" is free, for the acting player (also while thinking), as often as needed. */
export function moreTime(game: Game, { seat, at }: CommandOf<'moreTime'>): Judgement {
  if (!game.clock) return reject({ code: 'notNow', phase: game.phase })
  const acting = game.step.name === 'think' && game.turn ? [game.turn.storyteller] : game.step.actors
  if (!acting.includes(seat)) return reject({ code: 'notYourTurn', actors: acting })
  return accept(timeGiven(game, numbersOf(game).clock.more, at, seat))
}

/** [CLOCK-4] The mentor gives a group more time, or takes it back: then the step runs out, and the grace is still there. */
export function extend(game: Game, { seconds, at }: CommandOf<'extend'>): Judgement {
  return accept(timeGiven(game, seconds, at, null))
}

function timeGiven(game: Game, seconds: number, at: number, by: CommandOf<'moreTime'>['seat'] | null) {
  const { clock } = game
  const ms = seconds * 1000
  const left = clock?.stage === 'step' ? clock.left : 0
  const endsAt = clock?.stage === 'step' ? clock.endsAt : at
  return standsStill(game)
    ? ({ type: 'timeGiven', seconds, by, endsAt: null, left: Math.max(0, (left ?? 0) + ms) } as const)
    : ({ type: 'timeGiven', seconds, by, endsAt: Math.max(at, Math.max(at, endsAt ?? at) + ms), left: null } as const)
}

/** [STEP-5] [CLOCK-7] [SHARED-3] "Verder": only after the grace; with clocks off, when people want to. */
export function moveOn(game: Game, { seat }: CommandOf<'moveOn'>): Judgement {
  if (game.clock && game.clock.stage !== 'over') return reject({ code: 'stillTimeLeft' })
  if (game.step.votes.includes(seat)) return reject({ code: 'alreadyDone' })
  const seats = tapsFor(game, seat, (one) => !game.step.votes.includes(one))
  return accept(...seats.map((one) => ({ type: 'moveOnAsked', seat: one }) as const))
}
