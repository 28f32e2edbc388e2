import type { Classroom } from '../../server/classroom.ts'
import { Device, type Identity } from '../../server/device.ts'
import { ask } from '../../server/stamp.ts'
import type { Random } from '../../shared/random.ts'
import type { CommandAnswer, Update } from '../../shared/wire.ts'
import type { Screen, Waiting } from './screen.ts'
import type { VirtualTime } from './time.ts'

/** One connection: late, doubled, cut, and sometimes cut without that anybody notices at once. */

export type LineHits = { cut: number; doubled: number; lateAfterCut: number }

const DELAY = { least: 5, more: 120 }
const NOTICED_MS = { server: 8000, screen: 6000 }
const CUT_BY_NETWORK = 1006

export class Line {
  readonly device: Device
  readonly identity: Identity
  /** the server let go of it */
  gone = false
  readonly #time: VirtualTime
  readonly #draw: Random
  readonly #hits: LineHits
  readonly #screen: Screen
  readonly #classroom: Classroom
  readonly #see: (line: Line, update: Update) => void
  #cut = false
  #last = 0

  constructor(
    { time, draw, hits }: { time: VirtualTime; draw: Random; hits: LineHits },
    screen: Screen,
    classroom: Classroom,
    identity: Identity,
    see: (line: Line, update: Update) => void,
  ) {
    this.#time = time
    this.#draw = draw
    this.#hits = hits
    this.#screen = screen
    this.#classroom = classroom
    this.#see = see
    this.identity = identity
    this.device = new Device(identity, { send: (update) => this.#send(update), close: (code) => this.#close(code) }, 1)
  }

  get screen(): Screen {
    return this.#screen
  }

  /** From the screen to the server: now and then twice, now and then too late. */
  ask(waiting: Waiting): void {
    if (this.#cut) return
    const times = this.#draw() < 0.04 ? 2 : 1
    if (times === 2) this.#hits.doubled++
    for (let time = 0; time < times; time++) this.#time.after(this.#delay(), () => this.#arrive(waiting), 'server')
  }

  /** Nothing comes through any more; both ends notice when they notice. */
  cut(): void {
    if (this.#cut) return
    this.#cut = true
    this.#hits.cut++
    this.#time.after(this.#draw() * NOTICED_MS.server, () => this.#leave(), 'server')
    this.#time.after(this.#draw() * NOTICED_MS.screen, () => this.#screen.lost(this, CUT_BY_NETWORK))
  }

  /** The screen goes by itself. */
  hangUp(): void {
    this.#cut = true
    this.#time.after(this.#delay(), () => this.#leave(), 'server')
    this.#screen.lost(this, 1000)
  }

  /** The server's process died. */
  serverDied(): void {
    this.#cut = true
    this.gone = true
    this.#time.after(this.#draw() * 2000, () => this.#screen.lost(this, CUT_BY_NETWORK))
  }

  #delay(): number {
    return DELAY.least + this.#draw() ** 3 * DELAY.more
  }

  #arrive({ id, message }: Waiting): void {
    if (this.gone || (this.#cut && this.#draw() < 0.5)) return
    if (this.#cut) this.#hits.lateAfterCut++
    const asked = Promise.resolve(ask(this.#classroom, this.device, { id, ...message }, () => false))
    void asked.then((answer) => this.#bring(() => this.#screen.answered({ id, answer: answer as CommandAnswer })))
  }

  #send(update: Update): void {
    this.#see(this, update)
    const copy = JSON.parse(JSON.stringify(update)) as Update
    this.#bring(() => this.#screen.line === this && this.#screen.show(copy))
  }

  #close(code: number): void {
    this.gone = true
    this.#classroom.leave(this.device)
    this.#bring(() => this.#screen.lost(this, code))
  }

  #leave(): void {
    if (this.gone) return
    this.gone = true
    this.#classroom.leave(this.device)
  }

  /** From the server to the screen: in order, as on one TCP line. */
  #bring(act: () => void): void {
    if (this.#cut) return
    this.#last = Math.max(this.#last, this.#time.now + this.#delay())
    this.#time.after(this.#last - this.#time.now, () => !this.#cut && act())
  }
}
