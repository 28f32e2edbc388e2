import { isDeepStrictEqual } from 'node:util'
import type { Classroom } from '../../server/classroom.ts'
import type { Signed } from '../../server/store/store.ts'
import { PHASES } from '../../shared/basics.ts'
import type { GameEvent } from '../../shared/game/events.ts'
import { evolve as evolveGame } from '../../shared/game/evolve.ts'
import { type Game, noGame } from '../../shared/game/game.ts'
import type { LessonEvent } from '../../shared/lesson/events.ts'
import { evolve as evolveLesson } from '../../shared/lesson/evolve.ts'
import { type Lesson, noLesson } from '../../shared/lesson/lesson.ts'
import type { CommandAnswer } from '../../shared/wire.ts'

/** The same facts written down a second time, beside the server: what it says is compared with these. */

export class Shadows {
  lesson: Lesson = noLesson
  readonly games = new Map<string, Game>()
  /** erasing changes what was written, so from then on only a new reading can be compared */
  rewritten = false
  acknowledged = 0
  refused = 0
  readonly #id: string
  readonly #wrong: (what: string) => void
  #versions = new Map<string, number>()
  #commands = new Map<string, number>()
  #answers = new Map<string, string>()
  #refusedIds = new Set<string>()
  #cameInClosing = new Set<string>()

  constructor(lesson: string, wrong: (what: string) => void) {
    this.#id = lesson
    this.#wrong = wrong
  }

  wrote(stream: string, facts: readonly Signed[], command: string | undefined): void {
    for (const { event } of facts) this.#evolve(stream, event)
    const version = (this.#versions.get(stream) ?? 0) + facts.length
    this.#versions.set(stream, version)
    if (command === undefined) return
    this.#commands.set(command, version)
    if (this.#refusedIds.has(command)) this.#wrong(`I12 ${command} was refused and happened`)
  }

  /** [I1] [I12] What an answer says is so already. */
  answered(command: string, answer: CommandAnswer): void {
    if (!answer.ok && ['serverTrouble', 'tooBusy'].includes(answer.rejection.code)) return
    const text = JSON.stringify(answer)
    const before = this.#answers.get(command)
    if (before !== undefined && before !== text && answer.ok)
      this.#wrong(`I2 ${command} was answered in two ways: ${before} ${text}`)
    this.#answers.set(command, text)
    if (answer.ok) {
      this.acknowledged++
      if (this.#commands.get(command) !== answer.version) this.#wrong(`I1 ${command} was said to be done and is not written`)
      return
    }
    this.refused++
    if (this.#commands.has(command)) this.#wrong(`I12 ${command} was refused and happened`)
    this.#refusedIds.add(command)
  }

  /** [I4] [I7] Everything that is true now. */
  compare(classroom: Classroom | null): void {
    for (const { letter, students } of this.lesson.groups)
      if (Object.keys(students).length > 4 || new Set(Object.values(students)).size < Object.keys(students).length)
        this.#wrong(`I7 group ${letter} has too many seats`)
    if (!classroom || this.rewritten) return
    this.#same('the lesson', classroom.lesson, this.lesson)
    for (const [letter, game] of this.games) {
      const table = classroom.game(letter)
      if (table) this.#same(`game ${letter}`, table, game)
    }
  }

  #same(what: string, { state, version }: { state: unknown; version: number }, shadow: { version: number }): void {
    if (version === shadow.version && !isDeepStrictEqual(state, shadow)) this.#wrong(`I4 ${what} is not what its facts say`)
  }

  #evolve(stream: string, event: unknown): void {
    if (stream === this.#id) {
      this.lesson = evolveLesson(this.lesson, event as LessonEvent)
      return
    }
    const letter = stream.slice(this.#id.length)
    const before = this.games.get(letter) ?? noGame
    const after = evolveGame(before, event as GameEvent)
    if (before.phase === 'closing' && (event as GameEvent).type === 'playerJoined') this.#cameInClosing.add(letter)
    // [I6] [LATE-5]
    const isBackForOne = before.phase === 'closing' && after.phase === 'action' && this.#cameInClosing.has(letter)
    if (before.started && !isBackForOne && PHASES.indexOf(after.phase) < PHASES.indexOf(before.phase))
      this.#wrong(`I6 from ${before.phase} to ${after.phase}`)
    this.games.set(letter, after)
  }
}
