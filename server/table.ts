import type { Decision } from '../shared/decision.ts'
import { oneAtATime, type Queue } from './oneAtATime.ts'
import type { Fact, Row, Signed, Store } from './store/store.ts'

/** A command as somebody asks it; the table says when. */
export type Untimed<C> = C extends { at: number } ? Omit<C, 'at'> : never

/** The rules of one kind of table. */
export type Rules<S, C extends { at: number }, E extends Fact, R> = {
  readonly empty: S
  decide(state: S, command: C): Decision<E, R>
  evolve(state: S, event: E): S
  /** an event as it stands in the store, however old, checked */
  read(stored: unknown): E
  /** the student whose own words stand in this event */
  ownerOf(state: S, event: E): string | undefined
  /** what the clock says, and the table time at which it must be said */
  alarm?: { at(state: S): number | null; readonly command: Untimed<C> }
}

export type Verdict<R> = { readonly ok: true; readonly version: number } | { readonly ok: false; readonly rejection: R | Trouble }
export type Trouble = { readonly code: 'serverTrouble' } | { readonly code: 'tooBusy' }
export type Change<S, E> = { readonly before: S; readonly after: S; readonly events: readonly E[] }

/** What tables stand on. `clock` gives game time in ms, which runs `speed` times as fast as real time. */
export type Ground = {
  readonly store: Pick<Store, 'append' | 'load' | 'eraseKey' | 'keepUntil' | 'overdue'>
  readonly clock: () => number
  /** ms since 1970 at the usual speed, for how long something is kept */
  readonly wall: () => number
  readonly speed: number
  /** hears of our own mistakes and of the store's; a table goes on after both */
  readonly trouble: (error: unknown) => void
}

/** What was answered to a command id: a version when it happened, which is most of the time, and small. */
type Answers<R> = Map<string, number | Verdict<R>>
function answersIn<R>(rows: readonly Row[]): Answers<R> {
  const known = rows.flatMap(({ command, version }): [string, number][] => (command === null ? [] : [[command, version]]))
  return new Map(known.slice(-MOST_REMEMBERED))
}

const MOST_WAITING = 1000
const MOST_REMEMBERED = 1000
/** Real ms before an alarm that the rules refused is tried again. */
const ALARM_PAUSE = 250
const LONGEST_TIMER = 2 ** 31 - 1

/** One aggregate being played: the rules, and the log that outlives a restart. Commands run one at a time. */
export class Table<S, C extends { at: number }, E extends Fact, R> {
  readonly id: string
  #state: S
  #version: number
  #rules: Rules<S, C, E, R>
  #ground: Ground
  #queue: Queue = oneAtATime()
  #answers: Answers<R>
  #watchers = new Set<(change: Change<S, E>) => void>()
  #timer: NodeJS.Timeout | undefined
  #behind: number
  #lastAt: number

  /** Takes up where the stored rows ended; time goes on from the last event. */
  constructor(id: string, rules: Rules<S, C, E, R>, ground: Ground, rows: readonly Row[] = []) {
    const events = rows.map(({ event }) => rules.read(event))
    this.id = id
    this.#rules = rules
    this.#ground = ground
    this.#state = events.reduce(rules.evolve, rules.empty)
    this.#version = rows.at(-1)?.version ?? 0
    this.#answers = answersIn(rows)
    this.#lastAt = events.at(-1)?.at ?? ground.clock()
    this.#behind = ground.clock() - this.#lastAt
  }

  /** Forgets everything and reads it again: what was erased in the store is then not in memory either. */
  reload(): Promise<void> {
    return this.#queue.run(async () => {
      const before = this.#state
      const rows = await this.#ground.store.load(this.id)
      this.#state = rows.map(({ event }) => this.#rules.read(event)).reduce(this.#rules.evolve, this.#rules.empty)
      this.#answers = answersIn(rows)
      this.#tellAll({ before, after: this.#state, events: [] })
    })
  }

  get state(): S {
    return this.#state
  }
  get version(): number {
    return this.#version
  }

  /** How far the table's own time is from the server's clock, in ms; the same as long as the server runs. */
  get shift(): number {
    return -this.#behind
  }

  /** The table's own time: it stands still while the server is stopped, and never goes back. */
  now(): number {
    return Math.max(this.#lastAt, Math.round(this.#ground.clock() - this.#behind))
  }

  /** Asks the rules. What is accepted is durable before this answers; the same id again gets the same answer and happens once. */
  async issue(command: Untimed<C>, id?: string): Promise<Verdict<R>> {
    if (this.#queue.length >= MOST_WAITING) return { ok: false, rejection: { code: 'tooBusy' } }
    return this.#queue.run(() => this.#judge(command, id))
  }

  watch(watcher: (change: Change<S, E>) => void): void {
    this.#watchers.add(watcher)
  }

  /** Sets the clock's alarm for the state as it is; done after every command, and after loading. */
  setAlarm(pause = 0): void {
    clearTimeout(this.#timer)
    const due = this.#rules.alarm?.at(this.#state) ?? null
    if (due === null) return
    const wait = Math.max(pause, Math.ceil((due - this.now()) / this.#ground.speed))
    this.#timer = setTimeout(() => void this.#ring().catch(this.#ground.trouble), Math.min(wait, LONGEST_TIMER))
  }

  /** No alarm any more, and every command that was asked has its answer. */
  async close(): Promise<void> {
    await this.#queue.run(async () => undefined)
    clearTimeout(this.#timer)
    this.#rules = { ...this.#rules, alarm: { at: () => null, command: {} as Untimed<C> } }
  }

  async #ring(): Promise<void> {
    const { alarm } = this.#rules
    const verdict = alarm ? await this.issue(alarm.command) : null
    if (verdict && !verdict.ok) this.setAlarm(ALARM_PAUSE)
  }

  async #judge(command: Untimed<C>, id: string | undefined): Promise<Verdict<R>> {
    const earlier = id === undefined ? undefined : this.#answers.get(id)
    if (earlier !== undefined) return typeof earlier === 'number' ? { ok: true, version: earlier } : earlier
    try {
      const verdict = await this.#play(command, id)
      if (id !== undefined) this.#remember(id, verdict)
      return verdict
    } catch (error) {
      this.#ground.trouble(error)
      return { ok: false, rejection: { code: 'serverTrouble' } }
    }
  }

  async #play(command: Untimed<C>, id: string | undefined): Promise<Verdict<R>> {
    const decision = this.#rules.decide(this.#state, { ...command, at: this.now() } as unknown as C)
    if (!decision.ok) return decision
    const { events } = decision
    if (events.length > 0) await this.#write(events, id)
    return { ok: true, version: this.#version }
  }

  /** Durable, or it did not happen: the new state is worked out first, and taken on only after the write. */
  async #write(events: readonly E[], id: string | undefined): Promise<void> {
    const before = this.#state
    const signed: Signed<E>[] = []
    let after = before
    for (const event of events) {
      after = this.#rules.evolve(after, event)
      signed.push({ event, owner: this.#rules.ownerOf(after, event) })
    }
    await this.#ground.store.append(this.id, this.#version, signed, id)
    this.#state = after
    this.#version += events.length
    this.#lastAt = events.at(-1)?.at ?? this.#lastAt
    this.#guarded(() => this.setAlarm())
    this.#tellAll({ before, after, events })
  }

  #tellAll(change: Change<S, E>): void {
    for (const watcher of this.#watchers) this.#guarded(() => watcher(change))
  }

  /** What is written is done: trouble afterwards changes nothing about that. */
  #guarded(act: () => void): void {
    try {
      act()
    } catch (error) {
      this.#ground.trouble(error)
    }
  }

  #remember(id: string, verdict: Verdict<R>): void {
    this.#answers.set(id, verdict.ok ? verdict.version : verdict)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > MOST_REMEMBERED && oldest !== undefined) this.#answers.delete(oldest)
  }
}
