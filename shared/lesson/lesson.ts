import type { Language, Level, Seat, VariantId } from '../basics.ts'

/** One class hour, as far as it has come. */
export type Lesson = Readonly<{
  version: number
  stage: 'none' | 'lobby' | 'grouped' | 'playing' | 'ended'
  door: 'open' | 'closed'
  paused: boolean
  code: string
  level: Level
  variant: VariantId
  language: Language
  seed: number
  /** ISO date */
  date: string
  students: readonly Student[]
  groups: readonly Group[]
}>
export type Student = Readonly<{ student: string; name: string; keyHash: string; group: string | null; seat: Seat | null }>
export type Group = Readonly<{ letter: string; students: Partial<Record<Seat, string>> }>

/** A lesson before its first event. */
export const noLesson: Lesson = {
  version: 0,
  stage: 'none',
  door: 'closed',
  paused: false,
  code: '',
  level: 'vmbo',
  variant: '20',
  language: 'nl',
  seed: 0,
  date: '',
  students: [],
  groups: [],
}
