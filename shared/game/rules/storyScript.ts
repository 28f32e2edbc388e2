import type { Pace, Seat } from '../../basics.ts'
import { type Game, playingSeats } from '../game.ts'
import type { PlannedStep } from '../steps.ts'
import type { StoryStep } from '../variant.ts'
import { fromSeat, rolesOf } from './roles.ts'

const EASIER_TELL = 20
/** [TIME-5] A mini story: 45 s and one talent, 65 s in all. */
const MINI = { choose: 10, tell: 45, talent: 10 }

/** [STORY-1] The nine steps of a story turn, with four, three or two players. */
export function storyTurn(game: Game, storyteller: Seat, turn: number, pace: Pace, easier = false): PlannedStep[] {
  const seats = playingSeats(game)
  const [, left, middle] = fromSeat(seats, storyteller)
  const times = timesOf(game, seats.length, pace)
  if (!times || !left) return []
  const roles = rolesOf(seats, storyteller)
  const listeners = seats.filter((seat) => roles[seat]?.some((role) => role === 'questioner' || role === 'talentSpotter'))
  const at = (step: StoryStep, actors: readonly Seat[], part = 1): PlannedStep => ({
    phase: 'story',
    turn,
    step,
    actors: [...actors],
    seconds: easier && step === 'tell' ? EASIER_TELL : Math.ceil(times[step] / part),
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
  if (pace === 'mini') return { ...times, ...MINI }
  const isQuick = pace === 'quick' && game.variantId !== '20'
  return pace === 'planned' || isQuick ? times : shorter(times)
}

/** [TIME-2] In 20 minutes, where the times are those of 20 minutes already, and else when a little behind: thinking 10, choosing 8, answer and insight 10 s shorter. */
const shorter = (times: Record<StoryStep, number>): Record<StoryStep, number> => ({
  ...times,
  choose: Math.min(times.choose, 8),
  think: Math.min(times.think, 10),
  answer: times.answer - 10,
  insight: Math.max(5, times.insight - 10),
})

/** [PASS-5] Liever luisteren: no story in this turn, but a talent for how somebody listened. */
export function listeningTurn(game: Game, storyteller: Seat, turn: number): PlannedStep[] {
  const whole = storyTurn(game, storyteller, turn, 'planned')
  const spotters = whole.filter(({ step }) => step === 'talent').flatMap(({ actors }) => actors)
  return whole.flatMap((planned) =>
    planned.step === 'listen' ? [{ ...planned, actors: spotters }] : planned.step === 'talent' ? [planned] : [],
  )
}
