import type { Seat, Viewer } from '../shared/basics.ts'
import type { GameEvent } from '../shared/game/events.ts'
import type { Game } from '../shared/game/game.ts'
import { questionsOf } from '../shared/lesson/classView.ts'
import type { LessonEvent } from '../shared/lesson/events.ts'
import type { Student } from '../shared/lesson/lesson.ts'
import { doneGroups, reconcile, type Supplies } from '../shared/lesson/reconcile.ts'
import { CLOSE } from '../shared/wire.ts'
import { type Bucket, bucket } from './bucket.ts'
import { type Device, type Draw, drawOnce } from './device.ts'
import { GroupTables } from './groupTables.ts'
import { keptUntil } from './keeping.ts'
import { offers } from './offers.ts'
import { oneAtATime } from './oneAtATime.ts'
import { Presence, STILL_HERE_MS } from './presence.ts'
import type { Change, Ground } from './table.ts'
import { type GameTable, type LessonTable, openLessonTable } from './tables.ts'

/** Moving somebody takes two rounds; more than this would be a mistake of ours. */
const MOST_ROUNDS = 6

/** Commands of a whole class, in game time. */
const ASKS = { burst: 300, perSecond: 100 }

/** Where a student sits. */
export type Place = { readonly group: string; readonly seat: Seat }

/** Who is told that something happened at a table, such as the players of the server in a trial. */
export type Follower = { look(): void; stop(): void }

/** One lesson being given: its table, the tables of its groups, and the devices that look. */
export class Classroom {
  readonly lesson: LessonTable
  #groups: GroupTables
  #devices = new Set<Device>()
  #ground: Ground
  #supplies: Supplies
  #order = oneAtATime()
  #presence: Presence
  #closing = false
  #follower: Follower | null = null
  /** how often somebody asked something or came in */
  #taps = 0
  #asks: Bucket
  #known: { students: readonly Student[]; byId: ReadonlyMap<string, Student> } = { students: [], byId: new Map() }

  constructor(lesson: LessonTable, ground: Ground, supplies: Supplies) {
    this.lesson = lesson
    this.#ground = ground
    this.#supplies = supplies
    this.#asks = bucket(ground.clock, ASKS)
    this.#groups = new GroupTables(lesson, ground, (group, change) => this.#gameChanged(group, change))
    this.#presence = new Presence(lesson, ground, (student) => this.#devicesOf(student).length > 0)
    lesson.watch(({ events }) => this.#lessonChanged(events))
  }

  get id(): string {
    return this.lesson.id
  }

  /** The server's clock, in ms since 1970 at the usual speed. */
  get clock(): number {
    return this.#ground.clock()
  }

  get taps(): number {
    return this.#taps
  }
  /** Somebody is busy with this lesson. */
  tap(): void {
    this.#taps++
  }

  /** A whole class that taps stays far below this. */
  mayAsk(): boolean {
    return this.#asks.take()
  }

  /** Kept until another day. */
  keepLong(): Promise<void> {
    return this.#ground.store.keepUntil(this.id, keptUntil(this.#ground, 'shelved'))
  }

  follow(follower: Follower): void {
    this.#follower = follower
    follower.look()
  }

  offers(wishes: Parameters<typeof offers>[1]): boolean {
    return offers(this.#supplies, wishes)
  }

  game(group: string): GameTable | undefined {
    return this.#groups.get(group)
  }

  /** The seat of a student in a group whose game has started. */
  placeOf(student: string): Place | null {
    const { group, seat } = this.#studentsById().get(student) ?? { group: null, seat: null }
    return group !== null && seat !== null && this.game(group)?.state.started ? { group, seat } : null
  }

  /** Looked up for each device at each change, so made once for each state of the lesson. */
  #studentsById(): ReadonlyMap<string, Student> {
    const { students } = this.lesson.state
    if (this.#known.students !== students)
      this.#known = { students, byId: new Map(students.map((student) => [student.student, student])) }
    return this.#known.byId
  }

  /** Takes up the games as they were stored. */
  async resume(): Promise<void> {
    for (const student of this.lesson.state.erased) await this.#ground.store.eraseKey(student)
    for (const { letter } of this.lesson.state.groups) {
      const table = await this.#groups.open(letter)
      if (table?.state.started) await table.issue({ type: 'serverRestarted' })
    }
    await this.settled()
  }

  /** Brings the games in line with the lesson, after whatever was being brought in line before. */
  settled(): Promise<void> {
    return this.#order.run(async () => {
      for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
        const orders = reconcile(this.lesson.state, this.#groups.asTables, this.#supplies)
        if (orders.length === 0) break
        for (const { group, command } of orders) await (await this.#groups.open(group))?.issue(command)
      }
      for (const group of doneGroups(this.lesson.state, this.#groups.asTables))
        await this.lesson.issue({ type: 'noteDone', group })
      await this.#attend()
    })
  }

  /** A device comes in and sees everything; the newest device of a student wins. */
  join(device: Device): void {
    const { student } = device
    const older = student === null ? [] : this.#devicesOf(student)
    this.#devices.add(device)
    for (const one of older) this.#dismiss(one, CLOSE.replaced)
    this.tap()
    this.#showAll(device)
    void this.#attendLater()
  }

  /** A device is gone, for whatever reason. */
  leave(device: Device): void {
    if (!this.#devices.delete(device)) return
    if (device.looksAt !== null) void this.#attendLater()
    if (device.student === null) return
    this.#presence.left(device.student)
    setTimeout(() => void this.#attendLater(), STILL_HERE_MS + 1)
  }

  /** [LOOK-1] A mentor looks at this group's board on this device, or no longer. */
  look(device: Device, group: string, on: boolean): Promise<void> {
    if (on) device.looksAt = group
    else if (device.looksAt === group) device.looksAt = null
    return this.#attendLater()
  }

  /** Lets everybody go and finishes what was asked; nothing more is shown or said. */
  async close(): Promise<void> {
    this.#closing = true
    this.#follower?.stop()
    this.#devices.clear()
    await this.lesson.close()
    await this.#order.run(async () => undefined)
    for (const table of this.#groups.all) await table.close()
  }

  /** Shows everybody out: the lesson is deleted. */
  expel(): void {
    for (const device of [...this.#devices]) this.#dismiss(device, CLOSE.removed)
  }

  get empty(): boolean {
    return this.#devices.size === 0
  }

  #lessonChanged(events: readonly LessonEvent[]): void {
    const here = new Set(this.lesson.state.students.map(({ student }) => student))
    const controls = this.lesson.state.controls.map(({ control }) => control)
    const returned = events.flatMap((event) => (event.type === 'studentReturned' ? [event.by] : []))
    const passed = events.flatMap((event) => (event.type === 'devicePassed' ? [event] : []))
    for (const { student } of passed) this.#presence.left(student)
    const draw = drawOnce()
    for (const device of [...this.#devices]) {
      if (passed.some(({ from }) => from === device.student)) this.#dismiss(device, CLOSE.restart)
      else if (device.student !== null && !here.has(device.student))
        this.#dismiss(device, returned.includes(device.student) ? CLOSE.restart : CLOSE.removed)
      else if (device.identity.role === 'mentor' && !controls.includes(device.identity.control))
        this.#dismiss(device, CLOSE.removed)
      else this.#guarded(() => device.showLesson(this.lesson, this.#groups.games, draw))
    }
    for (const event of events) this.#followUp(event)
    if (!this.#closing) void this.settled().catch(this.#ground.trouble)
  }

  #followUp(event: LessonEvent): void {
    if (event.type === 'studentErased') void this.#forget(event.student).catch(this.#ground.trouble)
    if (event.type === 'seatTakenOver') this.#dismissAll(event.student, CLOSE.replaced)
    if (event.type === 'keyDropped') this.#dismissAll(event.student, CLOSE.removed)
  }

  /** The key is destroyed, and what was in memory is read again without it. */
  async #forget(student: string): Promise<void> {
    await this.#ground.store.eraseKey(student)
    await this.settled()
    // a fact that was on its way to the disk just then had a new key made
    await this.#ground.store.eraseKey(student)
    for (const table of [this.lesson, ...this.#groups.all]) await table.reload()
  }

  #gameChanged(group: string, { events }: Change<Game, GameEvent>): void {
    const draw = drawOnce()
    for (const device of this.#devices) this.#guarded(() => this.#showGame(device, group, draw, events))
    if (events.some(isTheEnd) && !this.#closing) void this.settled().catch(this.#ground.trouble)
    if (this.lesson.state.plenary) this.#showClass(draw)
    this.#follower?.look()
  }

  /** What the class sees of all games together goes along with the lesson. */
  #showClass(draw: Draw): void {
    for (const device of this.#devices)
      if (device.student === null) this.#guarded(() => device.showLesson(this.lesson, this.#groups.games, draw))
  }

  /** Has somebody in this class sent this network question? */
  hasQuestion(id: string): boolean {
    return questionsOf(this.lesson.state, this.#groups.games).some((question) => question.id === id)
  }

  #showAll(device: Device): void {
    const draw = drawOnce()
    device.showLesson(this.lesson, this.#groups.games, draw)
    for (const group of this.#groups.letters) this.#showGame(device, group, draw)
  }

  /** The stage and the mentor look at every game, a student at the own table once through that door. */
  #showGame(device: Device, group: string, draw: Draw, events: readonly GameEvent[] = []): void {
    const table = this.game(group)
    const viewer = table?.state.started ? this.#viewerAt(device, group) : null
    if (table && viewer) device.showGame(table, group, viewer, draw, events)
  }

  #viewerAt({ identity }: Device, group: string): Viewer | null {
    if (identity.role !== 'student') return identity.role
    const place = identity.door === 'group' ? this.placeOf(identity.student) : null
    return place?.group === group ? place.seat : null
  }

  #attendLater(): Promise<void> {
    return this.#order.run(() => this.#attend()).catch(this.#ground.trouble)
  }

  async #attend(): Promise<void> {
    if (this.#closing) return
    const looksAt = new Set([...this.#devices].map((device) => device.looksAt))
    await this.#presence.tell(this.#groups.entries(), (letter) => looksAt.has(letter))
  }

  #devicesOf(student: string): Device[] {
    return [...this.#devices].filter((device) => device.student === student)
  }

  #dismissAll(student: string, code: number): void {
    for (const device of this.#devicesOf(student)) this.#dismiss(device, code)
  }

  #dismiss(device: Device, code: number): void {
    this.#devices.delete(device)
    // after the answer to the command that made it leave
    setImmediate(() => this.#guarded(() => device.close(code)))
  }

  /** One device's trouble is not another's. */
  #guarded(act: () => void): void {
    try {
      act()
    } catch (error) {
      this.#ground.trouble(error)
    }
  }
}

/** The lesson has to know: nobody can be seated there any more. */
const isTheEnd = (event: GameEvent): boolean =>
  event.type === 'gameEnded' || (event.type === 'stepStarted' && event.step === 'lights')

/** A classroom as it was stored; null when no such lesson was ever opened. */
export async function openClassroom(id: string, ground: Ground, supplies: Supplies): Promise<Classroom | null> {
  const lesson = await openLessonTable(id, ground)
  if (lesson.version === 0) return null
  const classroom = new Classroom(lesson, ground, supplies)
  await classroom.resume()
  return classroom
}
