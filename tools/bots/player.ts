import { setTimeout as sleep } from 'node:timers/promises'
import { nextMove } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { Random } from '../../shared/random.ts'
import { connect, type Device, type Pass } from '../client.ts'
import { type Pace, secondsFor } from './pace.ts'

/** One student who plays by the documented protocol, sees only the own view, and comes back after every loss. */
export class BotPlayer {
  commands = 0
  refusals = 0
  view: GameView | null = null
  group: string | null = null
  readonly phases = new Set<string>()
  #device: Device | null = null
  readonly #base: string
  readonly #pass: Pass
  readonly #pace: Pace
  readonly #draw: Random

  constructor(base: string, pass: Pass, pace: Pace, draw: Random) {
    this.#base = base
    this.#pass = pass
    this.#pace = pace
    this.#draw = draw
  }

  get finished(): boolean {
    return this.view?.status.phase === 'done'
  }

  /** Plays until the game is done; false when `until` (performance.now) came first. */
  async play(until: number): Promise<boolean> {
    while (performance.now() < until && !this.finished) {
      const device = await this.#enter()
      if (device) await this.#turn(device)
    }
    await this.#device?.leave().catch(() => {})
    return this.finished
  }

  /** The open door, or a new one: after a loss, and when the own group has begun. */
  async #enter(): Promise<Device | null> {
    const begun = this.#device?.door === 'lesson' && this.#device.lesson?.status.stage === 'playing'
    if (this.#device && !begun) return this.#device
    const old = this.#device
    this.#device = null
    await old?.leave().catch(() => {})
    try {
      const device = await connect(this.#base, this.#pass)
      void device.closed.then(() => {
        if (this.#device === device) this.#device = null
      })
      this.#device = device
    } catch {
      await sleep(300 + this.#draw() * 1500)
    }
    return this.#device
  }

  async #turn(device: Device): Promise<void> {
    this.#look(device)
    const move = device.game ? nextMove(device.game, this.#draw) : null
    if (!device.game || !move) return void (await sleep(60 + this.#draw() * 60))
    await this.#act(device, device.game, move)
  }

  #look({ game, lesson }: Device): void {
    this.group = lesson?.me?.group ?? this.group
    if (!game) return
    this.view = game
    this.phases.add(game.status.phase)
  }

  async #act(device: Device, { moment, status }: GameView, command: PlayerCommand): Promise<void> {
    const speed = device.updates.at(-1)?.speed ?? 1
    await sleep((secondsFor({ ...(device.game as GameView), status }, this.#pace, this.#draw) * 1000) / speed)
    if (device.game?.moment !== moment) return
    try {
      const answer = await device.ask({ on: 'game', moment, command })
      this.commands++
      if (!answer.ok) this.refusals++
      // the views that follow from it are on their way
      await sleep(20)
    } catch {
      await sleep(200)
    }
  }
}
