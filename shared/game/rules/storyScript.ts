import type { Seat } from '../../basics.ts'
import { type Game, playingSeats } from '../game.ts'
import type { PlannedStep } from '../steps.ts'
import type { StoryStep } from '../variant.ts'
import { fromSeat, rolesOf } from './roles.ts'

/** [STORY-1] The nine steps of a story turn, with four, three or two players. */
export function storyTurn(game: Game, storyteller: Seat, turn: number): PlannedStep[] {
  const times = game.variant?.stories[game.part?.round ?? 0]
  const seats = playingSeats(game)
  const [, left, middle] = fromSeat(seats, storyteller)
  if (!times || !left) return []
  const roles = rolesOf(seats, storyteller)
  const listeners = seats.filter((seat) => roles[seat]?.some((role) => role === 'questioner' || role === 'talentSpotter'))
  const seconds = seats.length === 3 ? times.three : times.four
  const at = (step: StoryStep, actors: readonly Seat[], part = 1): PlannedStep => ({
    phase: 'story',
    turn,
    step,
    actors: [...actors],
    seconds: Math.ceil(seconds[step] / part),
  })

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

  const spotter = listeners.filter((seat) => roles[seat]?.includes('talentSpotter'))
  return [...before, ...askOn(middle ?? left, 1), at('talent', spotter), insight]
}
