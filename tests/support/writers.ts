import { nextMove } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import type { Random } from '../../shared/random.ts'
import { connect, type Device, type Pass, takeSeat } from '../../tools/client.ts'
import { canaryWords } from '../../tools/leaks/canaries.ts'

/** A student who is a program and types own words wherever a student may, each time others. */
export class Writer {
  readonly name: string
  /** all that was typed, and taken */
  readonly words: string[] = []
  device: Device
  #detailed = false
  readonly #url: string
  readonly #pass: Pass
  readonly #draw: Random

  private constructor(url: string, name: string, pass: Pass, device: Device, draw: Random) {
    this.#url = url
    this.name = name
    this.#pass = pass
    this.device = device
    this.#draw = draw
  }

  static async join(url: string, code: string, name: string, draw: Random): Promise<Writer> {
    const pass = await takeSeat(url, code, name)
    return new Writer(url, name, pass, await connect(url, pass), draw)
  }

  /** From the door of the lesson to that of the group. */
  async sitDown(): Promise<void> {
    await this.device.until(({ lesson }) => lesson?.status.stage === 'playing' && lesson.me?.group !== null)
    await this.device.leave()
    this.device = await connect(this.#url, this.#pass)
  }

  get done(): boolean {
    return this.device.game?.status.phase === 'done'
  }

  /** One thing that there is to do now. */
  async move(): Promise<void> {
    const { game } = this.device
    if (!game || (await this.#writeDetail())) return
    const next = nextMove(game, this.#draw, { whim: 0, stop: 0 })
    if (!next) return
    const words = canaryWords(this.#draw)
    const own = next.type === 'layInsight' && game.me?.ownWords
    await this.#ask(own ? { ...next, ending: { kind: 'words', words } } : next, own ? words : null)
  }

  async #writeDetail(): Promise<boolean> {
    const { game } = this.device
    if (this.#detailed || !game?.me?.can.includes('writeDetail')) return false
    this.#detailed = true
    const words = canaryWords(this.#draw)
    await this.#ask({ type: 'writeDetail', words }, words)
    return true
  }

  async #ask(command: PlayerCommand, words: string | null): Promise<void> {
    const moment = this.device.game?.moment
    const answer = await this.device.ask({ on: 'game', command, ...(moment !== undefined && { moment }) })
    if (answer.ok && words !== null) this.words.push(words)
  }
}

/** All play on, until it is enough. */
export async function writeUntil(writers: readonly Writer[], enough: () => boolean, ms: number): Promise<void> {
  const until = performance.now() + ms
  while (!enough()) {
    if (performance.now() > until) throw new Error('the writers did not get that far in time')
    await Promise.all(writers.map((writer) => writer.move()))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
