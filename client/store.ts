import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import type { Language } from '../shared/basics.ts'
import type { Words } from '../shared/content.ts'
import type { GameView, WitnessedEvent } from '../shared/game/view.ts'
import type { LessonView } from '../shared/lesson/view.ts'
import { type Preferences, rememberedPreferences } from './preferences.ts'
import { remembered } from './remembered.ts'

/** What this device knows: the latest views, and how it stands with the connection. */
export type Connection = 'none' | 'connecting' | 'live' | 'offline' | 'replaced' | 'takenOut' | 'gone'
/** Table time `now` was heard at `at` (performance.now); it runs `speed` times as fast as the device's clock. */
export type ClockReading = Readonly<{ now: number; at: number; speed: number }>
export type Happened = Readonly<{ key: number; group: string; events: readonly WitnessedEvent[] }>
/** A short sentence for the student; `urgent` is read aloud at once. */
export type Notice = Readonly<{ key: number; text: string; urgent: boolean }>
export type CardWords = Words[string]

export type State = Readonly<{
  lesson: LessonView | null
  /** by group letter */
  games: Readonly<Record<string, GameView>>
  happened: Happened
  connection: Connection
  words: Readonly<Record<string, CardWords>>
  language: Language
  clock: Readonly<Record<string, ClockReading>>
  notice: Notice | null
  preferences: Preferences
}>

const fresh: State = {
  lesson: null,
  games: {},
  happened: { key: 0, group: '', events: [] },
  connection: 'none',
  words: {},
  language: remembered.language() ?? 'nl',
  clock: {},
  notice: null,
  preferences: rememberedPreferences(),
}

let state = fresh
const listeners = new Set<() => void>()

export const get = (): State => state

export function set(change: Partial<State>): void {
  state = { ...state, ...change }
  for (const listener of [...listeners]) listener()
}

/** The game at my own table. */
export const gameNow = (): GameView | null => state.games[state.lesson?.me?.group ?? ''] ?? null

/** Forget everything but what the device likes. */
export const reset = (): void => set({ ...fresh, language: state.language, preferences: state.preferences })

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The chosen part of the state; the component is drawn again when that part changes. */
export function useStore<T>(select: (state: State) => T): T {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const chosen = select(state)
  const latest = useRef({ select, chosen })
  latest.current = { select, chosen }
  useLayoutEffect(() => {
    const check = () => {
      if (!Object.is(latest.current.select(state), latest.current.chosen)) redraw(0)
    }
    check()
    return subscribe(check)
  }, [])
  return chosen
}
