import type { Pace, Seat } from '../../basics.ts'
import { type Game, numbersOf, playingSeats } from '../game.ts'
import type { Numbers } from '../numbers.ts'
import type { PlannedStep } from '../steps.ts'
import type { StoryStep } from '../variant.ts'
import { fromSeat, rolesOf } from './roles.ts'

/** [STORY-1] The nine steps of a story turn, with four, three or two players. */
export function storyTurn(game: Game, storyteller: Seat, turn: number, pace: Pace, easier = false): PlannedStep[] {
  const seats = playingSeats(game)
  const [, left, middle] = fromSeat(seats, storyteller)
  const times = timesOf(game, seats.length, pace)
  if (!times || !left) return []
  const { easier: easierTimes } = numbersOf(game)
  const roles = rolesOf(seats, storyteller)
  const listeners = seats.filter((seat) => roles[seat]?.some((role) => role === 'questioner' || role === 'talentSpotter'))
  const at = (step: StoryStep, actors: readonly Seat[], part = 1): PlannedStep => ({
    phase: 'story',
    turn,
    step,
    actors: [...actors],
    seconds: easier && step === 'tell' ? easierTimes.tell : Math.ceil(times[step] / part),
  })

  const spotters = listeners.filter((seat) => roles[seat]?.includes('talentSpotter'))
  if (pace === 'mini') return [at('choose', [storyteller]), at('tell', [storyteller]), at('talent', spotters.slice(0, 1))]
  const before = [
    at('choose', [storyteller]),
    at('think', []),
    at('tell', [storyteller]),
    at('listen', listeners),
    at('summarise', [left]),
  ]
  const askOn = (asker: Seat, part: number) => [at('ask', [asker], part), at('answer', [storyteller], part)]
  const insight = at('insight', [storyteller])
  if (seats.length === 3 && middle)
    return [...before, ...askOn(middle, 2), ...askOn(left, 2), at('talent', [middle], 2), at('talent', [left], 2), insight]

  return [...before, ...askOn(middle ?? left, 1), at('talent', spotters), insight]
}

/** The times of the steps: of the round, a little shorter, those of 20 minutes, or those of a mini story. */
function timesOf(game: Game, players: number, pace: Pace): Record<StoryStep, number> | null {
  const round = (pace === 'quick' ? game.quick?.stories[0] : null) ?? game.variant?.stories[game.part?.round ?? 0]
  if (!round) return null
  const times = players === 3 ? round.three : round.four
  const numbers = numbersOf(game)
  if (pace === 'mini') return { ...times, ...numbers.mini }
  const isQuick = pace === 'quick' && game.variantId !== '20'
  return pace === 'planned' || isQuick ? times : shorter(times, numbers.shorter)
}

/** [TIME-2] In 20 minutes, where the times are those of 20 minutes already, and else when a little behind: thinking 10, choosing 8, answer and insight 10 s shorter. */
const shorter = (
  times: Record<StoryStep, number>,
  { choose, think, less, floor }: Numbers['shorter'],
): Record<StoryStep, number> => ({
  ...times,
  choose: Math.min(times.choose, choose),
  think: Math.min(times.think, think),
  answer: times.answer - less,
  insight: Math.max(floor, times.insight - less),
})

/** [PASS-5] Liever luisteren: no story in this turn, but a talent for how somebody listened. */
export function listeningTurn(game: Game, storyteller: Seat, turn: number): PlannedStep[] {
  const whole = storyTurn(game, storyteller, turn, 'planned')
  const spotters = whole.filter(({ step }) => step === 'talent').flatMap(({ actors }) => actors)
  return whole.flatMap((planned) =>
    planned.step === 'listen' ? [{ ...planned, actors: spotters }] : planned.step === 'talent' ? [planned] : [],
  )
}
