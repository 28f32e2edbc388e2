import type { Clocks, Language, Level, Occasion, OptionalPhase, Seat, VariantId, Verdict } from '../basics.ts'
import type { PlenaryPage, Sign } from './commands.ts'

/** One class hour, as far as it has come. */
export type Lesson = Readonly<{
  version: number
  stage: 'none' | 'lobby' | 'grouped' | 'playing' | 'ended'
  /** stopped until another day */
  shelved: boolean
  /** taken up again; the mentor has not let the game go on yet */
  returning: boolean
  door: 'open' | 'closed'
  paused: boolean
  code: string
  level: Level
  variant: VariantId
  clocks: Clocks
  off: readonly OptionalPhase[]
  occasion: Occasion
  /** one person who tries the game, with players of the server */
  trial: boolean
  /** what the board shows while the class rounds off together; null: the groups play */
  plenary: PlenaryPage | null
  /** network questions wait for the mentor */
  approval: boolean
  verdicts: Readonly<Record<string, Verdict>>
  /** the waiting question that the mentor reads on the board */
  reading: string | null
  /** the end of the lesson by the server's clock, in ms; null: none */
  endsAt: number | null
  /** when it was started or taken up, by the same clock; null: not known */
  startedAt: number | null
  language: Language
  seed: number
  /** ISO date */
  date: string
  students: readonly Student[]
  /** taken out by the mentor; can be undone */
  removed: readonly Student[]
  /** whose words must never be read again */
  erased: readonly string[]
  /** how often a personal code was wrong */
  wrongReturns: number
  wishes: readonly Wish[]
  /** names are animals, drawn by the lesson */
  animals: boolean
  /** groups that the mentor has stopped, one by one */
  still: readonly string[]
  /** groups that the mentor has ended before the others */
  over: readonly string[]
  /** devices that want to be the mentor's control */
  waiting: readonly Waiting[]
  /** the mentor's private controls */
  controls: readonly Control[]
  groups: readonly Group[]
  /** letters of the groups whose game is over */
  done: readonly string[]
  /** groups whose game could not be read any more, and under which letter they began anew */
  givenUp: Readonly<Record<string, string>>
}>
export type Student = Readonly<{
  student: string
  name: string
  keyHash: string
  /** on whose device this student plays, as long as they are at one table; null: an own one */
  on: string | null
  /** of the personal code; '' when there is none */
  codeHash: string
  group: string | null
  seat: Seat | null
  absent: boolean
  /** the filter found words that hurt in the name; `seen`: the mentor wanted to see it on the board */
  doubt: null | 'hidden' | 'seen'
  /** a player of the server */
  bot: boolean
}>
export type Control = Readonly<{ control: string; tokenHash: string }>
/** The board offers the sign at its place among others; `until` in the lesson's own time. */
export type Waiting = Control & Readonly<{ sign: Sign; decoys: readonly Sign[]; place: number; until: number }>
/** Two students who should, or should not, sit at one table. */
export type Wish = Readonly<{ students: readonly string[]; wish: 'together' | 'apart' }>
export type Group = Readonly<{ letter: string; students: Partial<Record<Seat, string>> }>

/** A lesson before its first event. */
export const noLesson: Lesson = {
  version: 0,
  stage: 'none',
  shelved: false,
  returning: false,
  door: 'closed',
  paused: false,
  code: '',
  level: 'vmbo',
  variant: '20',
  clocks: 'gentle',
  off: [],
  occasion: 'first',
  trial: false,
  plenary: null,
  approval: true,
  verdicts: {},
  reading: null,
  endsAt: null,
  startedAt: null,
  language: 'nl',
  seed: 0,
  date: '',
  students: [],
  removed: [],
  erased: [],
  wrongReturns: 0,
  wishes: [],
  animals: false,
  still: [],
  over: [],
  waiting: [],
  controls: [],
  groups: [],
  done: [],
  givenUp: {},
}
