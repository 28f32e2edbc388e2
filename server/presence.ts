import { SEATS } from '../shared/basics.ts'
import { holderOf } from '../shared/lesson/rules/sharing.ts'
import type { Ground } from './table.ts'
import type { GameTable, LessonTable } from './tables.ts'

/**
 * A student whose last device closed is still here for this long (real ms): reloading the page, or walking from the door of the
 * lesson to the door of the group, must not end a step for everybody.
 */
export const STILL_HERE_MS = 1500

/** Who of a class is here. */
export class Presence {
  #lesson: LessonTable
  #ground: Ground
  #hasDevice: (student: string) => boolean
  #leftAt = new Map<string, number>()

  constructor(lesson: LessonTable, ground: Ground, hasDevice: (student: string) => boolean) {
    this.#lesson = lesson
    this.#ground = ground
    this.#hasDevice = hasDevice
  }

  /** A device of this student has closed. */
  left(student: string): void {
    this.#leftAt.set(student, this.#ground.clock())
  }

  /** Tells each game which of its players are here, and whether a mentor looks. Done twice it changes nothing. */
  async tell(tables: Iterable<readonly [string, GameTable]>, isWatched: (letter: string) => boolean): Promise<void> {
    for (const [letter, table] of tables) {
      const on = isWatched(letter)
      if (table.state.watched !== on) await table.issue({ type: 'lookIn', on })
      for (const seat of SEATS) {
        const player = table.state.players[seat]
        const here = player !== undefined && this.#isHere(player.student)
        if (player && !player.partner && player.connected !== here)
          await table.issue({ type: here ? 'deviceBack' : 'deviceLost', seat })
      }
    }
    await this.#waitForPerson()
  }

  /** [TRIAL-2] The players of the server are always there; the game stands still while its person is away. */
  async #waitForPerson(): Promise<void> {
    const { trial, stage, paused, students } = this.#lesson.state
    if (!trial || stage !== 'playing') return
    const here = students.some(({ student, bot }) => !bot && this.#hasComeBy(student))
    if (here === paused) await this.#lesson.issue({ type: paused ? 'resume' : 'pause' })
  }

  #isHere(student: string): boolean {
    const found = this.#lesson.state.students.find((one) => one.student === student)
    return found === undefined
      ? this.#hasComeBy(student)
      : found.bot || this.#hasComeBy(holderOf(this.#lesson.state, found).student)
  }

  #hasComeBy(student: string): boolean {
    const leftAt = this.#leftAt.get(student) ?? Number.NEGATIVE_INFINITY
    return this.#hasDevice(student) || this.#ground.clock() - leftAt < STILL_HERE_MS * this.#ground.speed
  }
}
