import type { Seat } from '../../basics.ts'
import { type Game, playingSeats } from '../game.ts'
import type { PlannedStep } from '../steps.ts'
import type { StoryStep } from '../variant.ts'
import { fromSeat, rolesOf } from './roles.ts'

const EASIER_TELL = 20

/** [STORY-1] The nine steps of a story turn, with four, three or two players. */
export function storyTurn(game: Game, storyteller: Seat, turn: number, easier = false): PlannedStep[] {
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
    seconds: easier && step === 'tell' ? EASIER_TELL : Math.ceil(seconds[step] / part),
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

/** [PASS-5] Liever luisteren: no story in this turn, but a talent for how somebody listened. */
export function listeningTurn(game: Game, storyteller: Seat, turn: number): PlannedStep[] {
  const whole = storyTurn(game, storyteller, turn)
  const spotters = whole.filter(({ step }) => step === 'talent').flatMap(({ actors }) => actors)
  return whole.flatMap((planned) =>
    planned.step === 'listen' ? [{ ...planned, actors: spotters }] : planned.step === 'talent' ? [planned] : [],
  )
}
