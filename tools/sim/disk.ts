import { isPersonal, newSealKey, seal, unseal } from '../../server/store/seal.ts'
import { Conflict, type LessonRow, type Signed, type Store, StoreTrouble } from '../../server/store/store.ts'
import type { Random } from '../../shared/random.ts'
import type { VirtualTime } from './time.ts'

/** A disk that takes its time, is full, fails, and forgets what was not synced when the process dies. */

export type StoredRow = { readonly version: number; readonly data: string; readonly command: string | null }
export type DiskHits = { betweenCommitAndAnswer: number; beforeCommit: number; full: number; failedSync: number }

const FULL = 13
const FAILED = 10
const SLOWEST_MS = 400

export class VirtualDisk {
  readonly rows = new Map<string, StoredRow[]>()
  readonly erased = new Set<string>()
  readonly hits: DiskHits = { betweenCommitAndAnswer: 0, beforeCommit: 0, full: 0, failedSync: 0 }
  full = false
  /** the next write fails, and nobody knows what of it is on the disk */
  failNext = false
  readonly #time: VirtualTime
  readonly #draw: Random
  readonly #hear: (stream: string, facts: readonly Signed[], command: string | undefined) => void
  readonly #wrong: (what: string) => void
  #keys = new Map<string, Buffer>()
  #lessons = new Map<string, LessonRow>()
  #seats = new Map<string, string>()
  #waiting = 0
  #unanswered = 0
  #process = 0

  constructor(
    time: VirtualTime,
    draw: Random,
    hear: (stream: string, facts: readonly Signed[], command: string | undefined) => void,
    wrong: (what: string) => void,
  ) {
    this.#time = time
    this.#draw = draw
    this.#hear = hear
    this.#wrong = wrong
  }

  /** The process is gone: what was written stays, what was on its way does not. */
  crash(): void {
    this.hits.beforeCommit += this.#waiting
    this.hits.betweenCommitAndAnswer += this.#unanswered
    this.#waiting = 0
    this.#unanswered = 0
    this.#process++
  }

  /** The disk as one process uses it. */
  mount(): Store {
    let last = 0
    const process = this.#process
    const io = <T>(act: () => T, isWrite = false): Promise<T> =>
      new Promise((resolve, reject) => {
        // what a dead process still wants to do, it does not do
        if (process !== this.#process) return
        const due = Math.max(last, this.#time.now) + this.#latency()
        last = due
        if (isWrite) this.#waiting++
        this.#time.after(due - this.#time.now, () => this.#finish(act, isWrite, resolve, reject), 'server')
      })
    return {
      append: (stream, expected, facts, command) => io(() => this.#append(stream, expected, facts, command), true),
      load: (stream) => io(() => this.read(stream)),
      addLesson: (lesson) => io(() => Boolean(this.#lessons.set(lesson.id, lesson))),
      lesson: (id) => io(() => this.#lessons.get(id) ?? null),
      lessonByCode: (code) => io(() => [...this.#lessons.values()].find((one) => one.code === code) ?? null),
      lessons: () => io(() => [...this.#lessons.values()]),
      keepUntil: () => io(() => undefined),
      overdue: () => io(() => []),
      eraseLesson: () => io(() => undefined),
      addSeat: (keyHash, lesson) => io(() => void this.#seats.set(keyHash, lesson)),
      lessonOfSeat: (keyHash) => io(() => this.#seats.get(keyHash) ?? null),
      addHost: () => io(() => undefined),
      lessonOfHost: () => io(() => null),
      removeHost: () => io(() => undefined),
      saveDeck: () => io(() => undefined),
      deck: () => io(() => null),
      eraseKey: (student) => io(() => this.#erase(student)),
      close: () => io(() => undefined),
    }
  }

  read(stream: string) {
    return (this.rows.get(stream) ?? []).map(({ version, data, command }) => ({
      version,
      command,
      event: unseal(JSON.parse(data) as Record<string, unknown>, stream, (student) => this.#keys.get(student)),
    }))
  }

  #latency(): number {
    return this.#draw() < 0.01 ? this.#draw() * SLOWEST_MS : 0.2 + this.#draw() * 4
  }

  /** Between the act and its answer the process may die. */
  #finish<T>(act: () => T, isWrite: boolean, resolve: (value: T) => void, reject: (error: unknown) => void): void {
    if (isWrite) this.#waiting--
    try {
      const done = act()
      if (isWrite) this.#unanswered++
      this.#time.after(
        this.#latency(),
        () => {
          if (isWrite) this.#unanswered--
          resolve(done)
        },
        'server',
      )
    } catch (error) {
      reject(error)
    }
  }

  #append(stream: string, expected: number, facts: readonly Signed[], command: string | undefined): void {
    if (this.full) {
      this.hits.full++
      throw new StoreTrouble(false, FULL)
    }
    const failing = this.failNext
    this.failNext = false
    if (!failing || this.#draw() < 0.5) this.#write(stream, expected, facts, command)
    if (!failing) return
    this.hits.failedSync++
    throw new StoreTrouble(true, FAILED)
  }

  #write(stream: string, expected: number, facts: readonly Signed[], command: string | undefined): void {
    const rows = this.rows.get(stream) ?? []
    if (rows.length !== expected) {
      this.#wrong(`I3 I8 ${stream}: a write after version ${expected}, at ${rows.length}`)
      throw new Conflict()
    }
    if (command && rows.some((row) => row.command === command)) this.#wrong(`I2 ${command} happened twice`)
    for (const [place, fact] of facts.entries()) {
      if (fact.owner !== undefined && isPersonal(fact) && !this.#keys.has(fact.owner)) this.#keys.set(fact.owner, newSealKey())
      const data = JSON.stringify(seal(fact, stream, (student) => this.#keys.get(student)))
      rows.push({ version: expected + place + 1, data, command: place === facts.length - 1 ? (command ?? null) : null })
    }
    this.rows.set(stream, rows)
    this.#hear(stream, facts, command)
  }

  #erase(student: string): void {
    this.erased.add(student)
    this.#keys.delete(student)
  }
}
