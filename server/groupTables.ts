import type { GameEvent } from '../shared/game/events.ts'
import type { Game } from '../shared/game/game.ts'
import type { Tables } from '../shared/lesson/reconcile.ts'
import { Damaged } from './store/store.ts'
import type { Change, Ground } from './table.ts'
import { type GameTable, type LessonTable, openGameTable } from './tables.ts'

type Watch = (group: string, change: Change<Game, GameEvent>) => void

/** The tables of the groups of one lesson, by letter; each is opened once. */
export class GroupTables {
  #tables = new Map<string, GameTable>()
  #lesson: LessonTable
  #ground: Ground
  #watch: Watch

  constructor(lesson: LessonTable, ground: Ground, watch: Watch) {
    this.#lesson = lesson
    this.#ground = ground
    this.#watch = watch
  }

  get(group: string): GameTable | undefined {
    return this.#tables.get(group)
  }
  get letters(): string[] {
    return [...this.#tables.keys()]
  }
  get all(): GameTable[] {
    return [...this.#tables.values()]
  }
  entries(): Iterable<readonly [string, GameTable]> {
    return this.#tables
  }

  /** The games that have started. */
  get games(): Game[] {
    return this.all.map(({ state }) => state).filter(({ started }) => started)
  }
  /** As the lesson compares them with itself. */
  get asTables(): Tables {
    return new Map([...this.#tables].map(([letter, table]) => [letter, { game: table.state, shift: table.shift }]))
  }

  /** One game that can't be read is not another's trouble: its group begins anew. */
  async open(group: string): Promise<GameTable | null> {
    try {
      return this.#tables.get(group) ?? (await this.#load(group))
    } catch (error) {
      if (!(error instanceof Damaged)) throw error
      this.#ground.trouble(error)
      await this.#lesson.issue({ type: 'giveUpGame', group })
      return null
    }
  }

  async #load(group: string): Promise<GameTable> {
    const table = await openGameTable(this.#lesson.id, group, this.#ground)
    this.#tables.set(group, table)
    table.watch((change) => this.#watch(group, change))
    return table
  }
}
