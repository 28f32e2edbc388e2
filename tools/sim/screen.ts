import type { Identity } from '../../server/device.ts'
import { nextMove } from '../../shared/bot.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { LessonView } from '../../shared/lesson/view.ts'
import type { Random } from '../../shared/random.ts'
import { CLOSE, type CommandAnswer, type Update } from '../../shared/wire.ts'
import { merged } from '../client.ts'
import { canaryWords } from '../leaks/canaries.ts'
import type { Line } from './line.ts'
import type { Timer, VirtualTime } from './time.ts'

/** One device: what it shows, what it asked and was not answered yet, and how it comes back. */

export type Waiting = { readonly id: string; readonly message: Readonly<Record<string, unknown>> }
export type Answered = { readonly id: string; readonly answer: CommandAnswer }
export type Around = {
  readonly time: VirtualTime
  readonly draw: Random
  /** asks for a ticket and goes in; a line, or null when that did not work out */
  enter(screen: Screen): void
  heard(screen: Screen, answered: Answered): void
  wrong(what: string): void
}

const TRY_AGAIN = { least: 300, more: 900 }
const ANSWER_MS = 6000

export class Screen {
  readonly keyHash: string | null
  readonly name: string
  /** who this is, once the server said so at the door */
  identity: Identity | null = null
  readonly words: string[] = []
  lesson: LessonView | null = null
  games: Readonly<Record<string, GameView>> = {}
  line: Line | null = null
  waiting: Waiting[] = []
  /** sent away, for good */
  out = false
  readonly #around: Around
  #asked = 0
  #entering: Timer | undefined
  #patience: Timer | undefined

  /** `keyHash`: null for the smartboard */
  constructor(around: Around, keyHash: string | null, name: string) {
    this.#around = around
    this.keyHash = keyHash
    this.name = name
  }

  get game(): GameView | null {
    return Object.values(this.games)[0] ?? null
  }
  get student(): string | null {
    return this.identity?.role === 'student' ? this.identity.student : null
  }

  /** Asks for a ticket now, and again until there is a line. */
  enter(): void {
    if (this.out) return
    const { time, draw } = this.#around
    time.cancel(this.#entering)
    this.#around.enter(this)
    this.#entering = time.after(TRY_AGAIN.least + draw() * TRY_AGAIN.more + 2000, () => !this.line && this.enter())
  }

  entered(line: Line): void {
    this.line = line
    this.lesson = null
    this.games = {}
    for (const waiting of this.waiting) line.ask(waiting)
    this.#expectAnswers()
  }

  /** The line is gone, or silent. */
  lost(line: Line, code: number): void {
    if (this.line !== line) return
    this.line = null
    if (code === CLOSE.removed) this.out = true
    const { time, draw } = this.#around
    time.cancel(this.#entering)
    this.#entering = time.after(TRY_AGAIN.least + draw() * TRY_AGAIN.more, () => !this.line && this.enter())
  }

  show(change: Update): void {
    try {
      if (change.of === 'lesson') this.lesson = merged<LessonView>(this.lesson, change)
      else {
        const had = this.games[change.group] ?? null
        this.games = { ...this.games, [change.group]: merged<GameView>(had, change) }
      }
    } catch {
      this.#around.wrong('a frame was missed on a line that brings everything in order')
    }
    if (this.lesson?.status.stage === 'playing' && this.lesson.me?.group && this.isAtWrongDoor()) this.line?.hangUp()
  }

  isAtWrongDoor(): boolean {
    return this.identity?.role === 'student' && this.identity.door === 'lesson'
  }

  /** Asks something; it is asked until it is answered. */
  ask(message: Readonly<Record<string, unknown>>): void {
    const waiting = { id: `${this.keyHash?.slice(0, 8) ?? 'theboard'}-${this.#asked++}`, message }
    this.waiting.push(waiting)
    this.line?.ask(waiting)
    this.#expectAnswers()
  }

  /** Does what a player could do now; what is written is written in words that occur nowhere else. */
  play(): void {
    const { draw } = this.#around
    const { game } = this
    const move = game?.me && this.waiting.length < 3 ? nextMove(game, draw) : null
    if (!game || !move) return
    const own = move.type === 'layInsight' && game.me?.ownWords ? canaryWords(draw) : null
    if (own) this.words.push(own)
    const command = own ? { ...move, ending: { kind: 'words', words: own } } : move
    this.ask({ on: 'game', moment: game.moment, command })
  }

  answered(answered: Answered): void {
    const trouble = !answered.answer.ok && ['serverTrouble', 'tooBusy'].includes(answered.answer.rejection.code)
    if (!trouble) this.waiting = this.waiting.filter(({ id }) => id !== answered.id)
    this.#around.heard(this, answered)
    this.#expectAnswers()
  }

  #expectAnswers(): void {
    const { time } = this.#around
    time.cancel(this.#patience)
    if (this.waiting.length > 0) this.#patience = time.after(ANSWER_MS, () => this.#askAgain())
  }
  #askAgain(): void {
    for (const waiting of this.waiting) this.line?.ask(waiting)
    this.#expectAnswers()
  }
}
