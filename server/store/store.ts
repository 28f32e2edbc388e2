import { hashOf } from '../secrets.ts'

/** What was written down of one fact. `owner` is the student whose own words stand in it. */
export type Fact = { readonly type: string; readonly at: number }
export type Signed<E extends Fact = Fact> = { readonly event: E; readonly owner?: string | undefined }
/** A fact as it was read back: personal words opened, nothing checked yet. */
export type Row = { readonly version: number; readonly event: unknown; readonly command: string | null }
export type LessonRow = { readonly id: string; readonly code: string; readonly hostHash: string }

/** What every store must do. Each promise is kept only after the write would survive a power cut. */
export type Store = {
  /** Adds facts after version `expected`, all or none. `command` is kept with the last one and is unique in its stream. */
  append(stream: string, expected: number, facts: readonly Signed[], command?: string): Promise<void>
  /** Rejects with `Damaged` when what is on disk is not what was written. */
  load(stream: string): Promise<readonly Row[]>

  /** False when another lesson has this code. */
  addLesson(lesson: LessonRow): Promise<boolean>
  lesson(id: string): Promise<LessonRow | null>
  lessonByCode(code: string): Promise<LessonRow | null>
  lessons(): Promise<readonly LessonRow[]>

  /** A lesson that nobody keeps longer than this (ms on the wall) may be deleted. */
  keepUntil(lesson: string, until: number): Promise<void>
  /** Lessons whose time is over; who has none yet is kept until `atFirst`. */
  overdue(now: number, atFirst: number): Promise<readonly string[]>
  /** Everything of a lesson and of who was in it, also where a backup still has the events: the keys are gone first. */
  eraseLesson(lesson: string, at: number): Promise<void>

  addSeat(keyHash: string, lesson: string): Promise<void>
  lessonOfSeat(keyHash: string): Promise<string | null>
  addHost(tokenHash: string, lesson: string): Promise<void>
  lessonOfHost(tokenHash: string): Promise<string | null>
  removeHost(tokenHash: string): Promise<void>

  saveDeck(hash: string, words: string): Promise<void>
  deck(hash: string): Promise<string | null>

  /** From now on nobody can read this student's own words. */
  eraseKey(student: string): Promise<void>
  close(): Promise<void>
}

/** Somebody else wrote to this stream, or the command was written before: nothing was added. */
export class Conflict extends Error {}
/** A stored table that can no longer be read. Which one stands in `code`, in a form that may be logged. */
export class Damaged extends Error {
  readonly code: string
  readonly stream: string
  constructor(stream: string, options?: ErrorOptions) {
    super('a stored table is damaged', options)
    this.name = 'Damaged'
    this.stream = stream
    this.code = hashOf(stream).slice(0, 8)
  }
}
/** The disk refused. After a fatal one nobody knows what was written, so the process must end and read it all again. */
export class StoreTrouble extends Error {
  readonly fatal: boolean
  /** the number of the store's own kind of error, for the log */
  readonly code: string
  constructor(fatal: boolean, code: number) {
    super(fatal ? 'the store failed' : 'the store is full or busy')
    this.name = 'StoreTrouble'
    this.fatal = fatal
    this.code = String(code)
  }
}
