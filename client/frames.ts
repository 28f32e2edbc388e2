import type { GameView } from '../shared/game/view.ts'
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
  const lesson = joined(state.lesson, frame)
  return lesson === 'gap' ? 'gap' : { lesson: lesson as LessonView, clock: { ...state.clock, lesson: reading } }
}

function mergeGame(state: State, frame: GameFrame, reading: ClockReading): Partial<State> | 'gap' {
  const { group, happened } = frame
  const game = joined(state.games[group] ?? null, frame)
  if (game === 'gap') return 'gap'
  return {
    games: { ...state.games, [group]: game as GameView },
    clock: { ...state.clock, [group]: reading },
    ...(happened.length > 0 && { happened: { key: state.happened.key + 1, group, events: happened } }),
  }
}

/** The sections this device had, with the new ones over them. */
function joined<V extends { readonly version: number }>(
  had: V | null,
  { from, version, sections }: { from: number | null; version: number; sections: { readonly [K in keyof V]?: V[K] | undefined } },
): V | 'gap' {
  if (from !== null && had?.version !== from) return 'gap'
  const base = from === null ? null : had
  return { ...base, ...sections, version } as V
}
