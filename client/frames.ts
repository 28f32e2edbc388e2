import type { GameView } from '../shared/game/view.ts'
import { type Change, laidOver } from '../shared/laid.ts'
import type { LessonView } from '../shared/lesson/view.ts'
import type { Update } from '../shared/wire.ts'
import type { ClockReading, State } from './store.ts'

/** What a frame changes on this device; 'gap' means that a frame was missed, so that everything must be asked again. */
export function merge(state: State, frame: Update, heardAt: number): Partial<State> | 'gap' {
  const reading: ClockReading = { now: frame.now, at: heardAt, speed: frame.speed }
  return frame.of === 'lesson' ? mergeLesson(state, frame, reading) : mergeGame(state, frame, reading)
}

type LessonFrame = Extract<Update, { of: 'lesson' }>
type GameFrame = Extract<Update, { of: 'game' }>

function mergeLesson(state: State, frame: LessonFrame, reading: ClockReading): Partial<State> | 'gap' {
  const lesson = joined<LessonView>(state.lesson, frame)
  return lesson === 'gap' ? 'gap' : { lesson, clock: { ...state.clock, lesson: reading } }
}

function mergeGame(state: State, frame: GameFrame, reading: ClockReading): Partial<State> | 'gap' {
  const { group, happened } = frame
  const game = joined<GameView>(state.games[group] ?? null, frame)
  if (game === 'gap') return 'gap'
  return {
    games: { ...state.games, [group]: game },
    clock: { ...state.clock, [group]: reading },
    ...(happened.length > 0 && { happened: { key: state.happened.key + 1, group, events: happened } }),
  }
}

/** The view this device had, with what changed over it. */
function joined<V extends { readonly version: number }>(
  had: V | null,
  frame: Change<V> & { readonly from: number | null },
): V | 'gap' {
  if (frame.from !== null && had?.version !== frame.from) return 'gap'
  return laidOver(frame.from === null ? null : had, frame)
}
