import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { pauseBefore } from '../../client/patience.ts'
import type { Random } from '../../shared/random.ts'
import { type Ask, connect, type Device, type Pass } from '../client.ts'

/** A screen that never gives up: every command has an id and is sent until it is answered, and every loss has one way back. */

export type Heard = {
  /** the answer said: done, at this version */
  readonly done: Map<string, number>
  /** the answer said: no, by the rules */
  readonly refused: Set<string>
  sentAgain: number
  troubles: number
}
export const nothingHeard = (): Heard => ({ done: new Map(), refused: new Set(), sentAgain: 0, troubles: 0 })

type Waiting = { readonly id: string; readonly ask: Ask; tries: number }
/** What this screen wants to ask now; null: nothing. */
export type Think = (device: Device, draw: Random) => Ask | null

const ENTER_MS = 8000
const ANSWER_MS = 4000
const IDLE_MS = 60
const PING_AFTER = 20
const TROUBLE = ['serverTrouble', 'tooBusy']

export class Agent {
  /** when it last came in (performance.now) */
  enteredAt = Number.NEGATIVE_INFINITY
  /** its lesson is not over yet */
  playing = false
  readonly pass: Pass
  readonly #base: string
  readonly #think: Think
  readonly #draw: Random
  readonly #heard: Heard
  #device: Device | null = null
  #waiting: Waiting | null = null
  #attempt = 0
  #idle = 0

  constructor(base: string, pass: Pass, think: Think, draw: Random, heard: Heard) {
    this.#base = base
    this.pass = pass
    this.#think = think
    this.#draw = draw
    this.#heard = heard
  }

  get device(): Device | null {
    return this.#device
  }

  async live(isOver: () => boolean): Promise<void> {
    this.playing = true
    while (!isOver()) {
      const device = await this.#enter()
      if (device) await this.#turn(device)
    }
    this.playing = false
  }

  /** What was asked is asked until there is an answer. */
  async settle(): Promise<void> {
    for (let tries = 0; this.#waiting && tries < 40; tries++) {
      const device = await this.#enter()
      if (device) await this.#send(device, this.#waiting)
    }
  }

  async leave(): Promise<void> {
    await Promise.race([this.#device?.leave().catch(() => 0), sleep(1000)])
  }

  async #enter(): Promise<Device | null> {
    if (this.#device && !isAtWrongDoor(this.#device)) return this.#device
    if (this.#device) await this.leave()
    this.#device = null
    const device = await soon(connect(this.#base, this.pass), ENTER_MS)
    if (!device) {
      await sleep(pauseBefore(this.#attempt++, this.#draw()))
      return null
    }
    this.#attempt = 0
    this.enteredAt = performance.now()
    void device.closed.then(() => {
      if (this.#device === device) this.#device = null
    })
    this.#device = device
    return device
  }

  async #turn(device: Device): Promise<void> {
    const ask = this.#waiting ? null : this.#think(device, this.#draw)
    if (ask) this.#waiting = { id: randomUUID(), ask, tries: 0 }
    if (this.#waiting) await this.#send(device, this.#waiting)
    else if (this.#idle++ % PING_AFTER === PING_AFTER - 1) await this.#ping(device)
    await sleep(IDLE_MS * (0.5 + this.#draw()))
  }

  async #ping(device: Device): Promise<void> {
    if ((await soon(device.request('ping', undefined), ANSWER_MS)) === null) this.#lose(device)
  }

  async #send(device: Device, waiting: Waiting): Promise<void> {
    if (waiting.tries++ > 0) this.#heard.sentAgain++
    const answer = await soon(device.ask(waiting.ask, waiting.id), ANSWER_MS)
    if (answer === null) return this.#lose(device)
    if (!answer.ok && TROUBLE.includes(answer.rejection.code)) {
      this.#heard.troubles++
      return void (await sleep(200))
    }
    this.#waiting = null
    if (answer.ok) this.#heard.done.set(waiting.id, answer.version)
    else this.#heard.refused.add(waiting.id)
  }

  /** A line that says nothing is given up; its end is not waited for. */
  #lose(device: Device): void {
    if (this.#device === device) this.#device = null
    void device.leave().catch(() => 0)
  }
}

const isAtWrongDoor = ({ door, lesson }: Device): boolean =>
  door === 'lesson' && lesson?.me?.group != null && lesson.status.stage === 'playing'

/** What comes in time; null when it does not come, or fails. */
async function soon<T>(coming: Promise<T>, ms: number): Promise<T | null> {
  const late = new AbortController()
  const limit = sleep(ms, null, { signal: late.signal }).catch(() => null)
  const first = await Promise.race([coming.catch(() => null), limit])
  late.abort()
  return first
}
