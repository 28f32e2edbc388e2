import type { Classroom } from '../../server/classroom.ts'
import type { Identity } from '../../server/device.ts'
import { makeRegistry, type Registry } from '../../server/registry.ts'
import { hashOf } from '../../server/secrets.ts'
import { StoreTrouble } from '../../server/store/store.ts'
import type { Ground } from '../../server/table.ts'
import { openLessonTable } from '../../server/tables.ts'
import type { Supplies } from '../../shared/lesson/reconcile.ts'
import { type Random, random } from '../../shared/random.ts'
import type { Update } from '../../shared/wire.ts'
import { canaryName } from '../leaks/canaries.ts'
import { VirtualDisk } from './disk.ts'
import { Line, type LineHits } from './line.ts'
import { type Answered, Screen } from './screen.ts'
import { Shadows } from './shadows.ts'
import type { VirtualTime } from './time.ts'

/** One lesson with everything around it: a server that dies and comes back, a disk, lines, screens. */

export type WorldHits = LineHits & {
  crash: number
  joinedWhileDown: number
  takeover: number
  otherDeck: number
  late: number
  erased: number
}
export const LESSON = 'sim0lesson'
const CODE = 'BCDFGH'
const RESTART_MS = { least: 300, more: 2500 }

export class World {
  readonly wrong: string[] = []
  readonly hits: WorldHits = {
    cut: 0,
    doubled: 0,
    lateAfterCut: 0,
    crash: 0,
    joinedWhileDown: 0,
    takeover: 0,
    otherDeck: 0,
    late: 0,
    erased: 0,
  }
  readonly time: VirtualTime
  readonly disk: VirtualDisk
  readonly shadows: Shadows
  readonly screens: Screen[] = []
  readonly board: Screen
  readonly draw: Random
  lines: Line[] = []
  /** the student who was erased, and from when on nothing of them may be seen */
  erased: { screen: Screen; at: number } | null = null
  #supplies: Supplies
  #registry: Registry | null = null
  #classroom: Classroom | null = null
  #coming = false

  constructor(seed: number, time: VirtualTime, supplies: Supplies) {
    this.time = time
    this.draw = random(seed, 77)
    this.#supplies = supplies
    const say = (what: string) => void this.wrong.push(what)
    this.shadows = new Shadows(LESSON, say)
    this.disk = new VirtualDisk(
      time,
      random(seed, 78),
      (stream, facts, command) => this.shadows.wrote(stream, facts, command),
      say,
    )
    this.board = this.#screen(null, 'board')
  }

  get classroom(): Classroom | null {
    return this.#classroom
  }
  get isUp(): boolean {
    return this.#registry !== null
  }

  /** The lesson is opened with chance of this seed, and the server starts. */
  async open(seed: number): Promise<void> {
    const store = this.disk.mount()
    const table = openLessonTable(LESSON, this.#ground(store))
    await this.time.advance(3000)
    const { level, variant } = { level: 'hvb', variant: '20' } as const
    const wishes = { level, variant, language: 'nl', seed, date: '2026-11-02', code: CODE } as const
    const opening = (await table).issue({ type: 'open', ...wishes, now: this.time.now })
    const adding = store.addLesson({ id: LESSON, code: CODE, hostHash: hashOf('host') })
    await this.time.advance(3000)
    await Promise.all([opening, adding])
    this.start()
    this.board.enter()
  }

  start(): void {
    if (this.#registry) return
    const store = this.disk.mount()
    const clock = () => this.time.now
    const ground = this.#ground(store)
    this.#registry = makeRegistry({ store, ground, supplies: this.#supplies, today: () => '2026-11-02', clock })
  }

  /** As kill -9: what was not synced is gone, and it comes back after a while, perhaps with other decks. */
  crash(): void {
    if (!this.#registry) return
    this.hits.crash++
    this.#registry = null
    this.#classroom = null
    this.time.endServer()
    this.disk.crash()
    for (const line of this.lines) line.serverDied()
    this.lines = []
    if (this.draw() < 0.3) this.#changeDecks()
    if (this.#coming) return
    this.#coming = true
    this.time.after(RESTART_MS.least + this.draw() * RESTART_MS.more, () => {
      this.#coming = false
      this.start()
    })
  }

  /** Somebody new, with a name that occurs nowhere else. */
  join(): void {
    const name = canaryName(this.draw)
    const place = this.screens.length
    const screen = this.#screen(hashOf(`key ${place}`), name)
    this.screens.push(screen)
    screen.enter()
  }

  #screen(keyHash: string | null, name: string): Screen {
    const { time, draw } = this
    const heard = (one: Screen, answered: Answered) => this.#heard(one, answered)
    const enter = (one: Screen) => void this.#enter(one)
    return new Screen({ time, draw, enter, heard, wrong: (what) => this.wrong.push(what) }, keyHash, name)
  }

  #ground(store: Ground['store']): Ground {
    const clock = () => this.time.now
    return { store, clock, wall: clock, speed: 1, trouble: (error) => this.#trouble(error) }
  }

  #trouble(error: unknown): void {
    if (error instanceof StoreTrouble && error.fatal) this.crash()
    else if (!(error instanceof StoreTrouble))
      this.wrong.push(`the server heard of ${error instanceof Error ? error.stack : error}`)
  }

  #heard(screen: Screen, { id, answer }: Answered): void {
    this.shadows.answered(`${screen.student ?? 'host'}:${id}`, answer)
  }

  /** What the routes and the door do: a seat when there is none yet, a ticket, and in. */
  async #enter(screen: Screen): Promise<void> {
    const registry = this.#registry
    if (!registry) return void this.hits.joinedWhileDown++
    const found = screen.keyHash === null ? await registry.find(LESSON) : await this.#findSeat(registry, screen)
    if (!found || registry !== this.#registry) return
    if (this.#classroom && this.#classroom !== found) this.wrong.push('I8 two classrooms play one lesson')
    this.#classroom = found
    const identity = await this.#identityOf(screen, found)
    // its key opens nothing any more
    if (!identity && registry === this.#registry) screen.out = true
    if (!identity || registry !== this.#registry || screen.out) return
    screen.identity = identity
    const line = new Line(this, screen, found, identity, (one, update) => this.#see(one, update))
    this.lines = [...this.lines.filter(({ gone }) => !gone), line]
    screen.entered(line)
    found.join(line.device)
  }

  async #findSeat(registry: Registry, { keyHash, name }: Screen): Promise<Classroom | null> {
    const known = await registry.findBySeat(keyHash ?? '')
    if (known) return known
    const classroom = await registry.findByCode(CODE)
    const student = `student${keyHash?.slice(0, 6)}`
    const verdict = await classroom?.lesson.issue({ type: 'join', student, name, keyHash: keyHash ?? '' })
    if (verdict?.ok) await registry.keepSeat(keyHash ?? '', LESSON)
    return verdict?.ok ? classroom : null
  }

  async #identityOf(screen: Screen, classroom: Classroom): Promise<Identity | null> {
    if (screen.keyHash === null) return { lesson: LESSON, role: 'stage' }
    const one = classroom.lesson.state.students.find(({ keyHash }) => keyHash === screen.keyHash)
    if (!one) return null
    await classroom.settled()
    const door = classroom.placeOf(one.student) ? 'group' : 'lesson'
    return { lesson: LESSON, role: 'student', student: one.student, door, code: '' }
  }

  /** [I5] [I11] Every frame, as it leaves the server. */
  #see({ identity, screen }: Line, update: Update): void {
    const text = JSON.stringify(update)
    const group = this.#groupOf(screen)
    for (const other of this.screens) {
      if (other === screen) continue
      const mates = group !== null && this.#groupOf(other) === group
      if (identity.role === 'student' && !mates && text.includes(other.name)) this.wrong.push(`I5 a name reached another table`)
      if (!mates && other.words.some((words) => text.includes(words))) this.wrong.push(`I5 own words left the table`)
    }
    if (this.erased && this.time.now > this.erased.at && this.holdsErased(text))
      this.wrong.push('I11 who was erased was shown again')
  }

  holdsErased(text: string): boolean {
    const { screen } = this.erased ?? {}
    return screen !== undefined && [screen.name, ...screen.words].some((words) => text.includes(words))
  }

  /** Where the lesson says that this student sits; also when the screen itself was not told yet. */
  #groupOf({ keyHash }: Screen): string | null {
    return this.#classroom?.lesson.state.students.find((one) => one.keyHash === keyHash)?.group ?? null
  }

  /** Another version of the content: what was dealt stays as it was dealt. */
  #changeDecks(): void {
    this.hits.otherDeck++
    const { decks } = this.#supplies
    const fewer = Object.entries(decks).map(([name, cards]) => [name, [...cards].slice(1).reverse()])
    this.#supplies = {
      ...this.#supplies,
      decks: Object.fromEntries(fewer) as Supplies['decks'],
      deck: hashOf(this.#supplies.deck),
    }
  }

  /** Ends the process as its owner would; what is left of its timers. */
  async end(): Promise<number> {
    for (const screen of [this.board, ...this.screens]) screen.out = true
    const closing = this.#registry?.close()
    await this.time.advance(3000)
    await closing
    return this.time.count('server')
  }
}
