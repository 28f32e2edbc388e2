import { setTimeout as sleep } from 'node:timers/promises'
import { nextTap, type Tap } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { Random } from '../../shared/random.ts'
import { connect, type Device, type Pass } from '../client.ts'
import { type Pace, secondsFor } from './pace.ts'
import { type Mischief, mischiefNow, noTrouble, rudely, type Tally } from './trouble.ts'

/** Real ms: a page that is gone this long is a lost connection for the others. */
const GONE_MS = 2000

/** One device, with who plays on it, by the documented protocol, sees only the own view, and comes back after every loss. */
export class BotPlayer {
  commands = 0
  refusals = 0
  view: GameView | null = null
  group: string | null = null
  readonly phases = new Set<string>()
  /** what this player did that was not planned, and that the server took or refused as it should */
  readonly tally: Tally = noTrouble()
  /** whom this player saw come back after a lost connection */
  readonly seenBack: string[] = []
  #device: Device | null = null
  #groupOfDoor: string | null = null
  #todo: Set<Mischief>
  readonly #base: string
  readonly #pass: Pass
  readonly #pace: Pace
  readonly #draw: Random

  constructor(base: string, pass: Pass, pace: Pace, draw: Random, mischief: ReadonlySet<Mischief> = new Set()) {
    this.#base = base
    this.#pass = pass
    this.#pace = pace
    this.#draw = draw
    this.#todo = new Set(mischief)
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
    await this.#leave()
    return this.finished
  }

  /** The open door, or a new one: after a loss, when the own group has begun, and at another table. */
  async #enter(): Promise<Device | null> {
    const { lesson } = this.#device ?? {}
    const table = lesson?.status.stage === 'playing' ? (lesson.me?.group ?? null) : null
    if (this.#device && (table === null || table === this.#groupOfDoor)) return this.#device
    await this.#leave()
    try {
      const device = await connect(this.#base, this.#pass)
      void device.closed.then(() => {
        if (this.#device === device) this.#device = null
      })
      this.#device = device
      this.#groupOfDoor = device.door === 'group' ? (device.lesson?.me?.group ?? null) : null
    } catch {
      await sleep(300 + this.#draw() * 1500)
    }
    return this.#device
  }

  async #leave(): Promise<void> {
    const device = this.#device
    this.#device = null
    await device?.leave().catch(() => {})
  }

  async #turn(device: Device): Promise<void> {
    this.#look(device)
    const { game } = device
    const tap = game ? nextTap(game, this.#draw) : null
    const own = tap && tap.seat === game?.me?.seat ? tap.command : null
    const mischief = game ? mischiefNow(game, this.#todo, own, this.#draw) : null
    if (game && mischief) return this.#misbehave(device, game, mischief, own)
    if (!game || !tap) return void (await sleep(60 + this.#draw() * 60))
    await this.#act(device, game, tap)
  }

  #look(device: Device): void {
    const { game, lesson } = device
    this.group = lesson?.me?.group ?? this.group
    for (const event of device.happened.splice(0)) if (event.type === 'seatBack') this.seenBack.push(event.seat)
    if (!game) return
    this.view = game
    this.phases.add(game.status.phase)
  }

  async #misbehave(device: Device, game: GameView, kind: Mischief, move: PlayerCommand | null): Promise<void> {
    if (kind === 'drop') return this.#drop()
    const command = kind === 'rude' ? rudely(move) : ({ type: kind } as const)
    const seat = game.me?.seat
    if (command && seat && (await this.#act(device, game, { seat, command }))) this.#todo.delete(kind)
  }

  /** Away without a word, and back through the one way there is. */
  async #drop(): Promise<void> {
    await this.#leave()
    await sleep(GONE_MS + this.#draw() * 1000)
    if (!(await this.#enter())) return
    this.#todo.delete('drop')
    this.tally.drop++
  }

  /** Takes the time that a person would; true when it was done, or refused as rude words must be. */
  async #act(device: Device, { moment, status, me }: GameView, { seat, command }: Tap): Promise<boolean> {
    const speed = device.updates.at(-1)?.speed ?? 1
    await sleep((secondsFor({ ...(device.game as GameView), status }, this.#pace, this.#draw) * 1000) / speed)
    if (device.game?.moment !== moment) return false
    try {
      const answer = await device.ask({ on: 'game', moment, ...(seat !== me?.seat && { for: seat }), command })
      this.commands++
      const rude = !answer.ok && answer.rejection.code === 'rudeWords'
      if (!answer.ok && !rude) this.refusals++
      if (rude) this.tally.rude++
      else if (answer.ok) this.#count(command.type)
      // the views that follow from it are on their way
      await sleep(20)
      return answer.ok || rude
    } catch {
      await sleep(200)
      return false
    }
  }

  #count(type: PlayerCommand['type']): void {
    if (type === 'newCards' || type === 'passTurn' || type === 'pass' || type === 'stop') this.tally[type]++
  }
}
