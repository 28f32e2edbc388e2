import type { Viewer } from '../shared/basics.ts'
import type { GameEvent } from '../shared/game/events.ts'
import type { Game } from '../shared/game/game.ts'
import type { Update } from '../shared/wire.ts'
import { difference, happenedFor, type Picture, pictureOfGame, pictureOfLesson } from './frames.ts'
import type { GameTable, LessonTable } from './tables.ts'

/** Whom the ticket let in. A device never says this itself. */
export type Identity = { readonly lesson: string } & (
  | { readonly role: 'stage' }
  /** the mentor's private control */
  | { readonly role: 'mentor'; readonly control: string }
  | { readonly role: 'student'; readonly student: string; readonly door: 'lesson' | 'group'; readonly code: string }
)

/** What a device can do for us. */
export type Line = { send(update: Update): void; close(code: number): void }

/** One screen that is connected, and what it last got. */
export class Device {
  readonly identity: Identity
  /** the group at whose board a mentor looks here */
  looksAt: string | null = null
  #line: Line
  #speed: number
  #had = new Map<string, Picture>()

  constructor(identity: Identity, line: Line, speed: number) {
    this.identity = identity
    this.#line = line
    this.#speed = speed
  }

  get student(): string | null {
    return this.identity.role === 'student' ? this.identity.student : null
  }

  /** Shows the lesson as it is now, and what the class may see of its games together. */
  showLesson(table: LessonTable, games: readonly Game[], draw: Draw): void {
    const picture = draw(`lesson ${this.student ?? this.identity.role}`, () =>
      pictureOfLesson(table.state, this.identity, table.shift, games, this.#had.get('lesson')),
    )
    const change = this.#step('lesson', picture)
    const { version } = picture
    this.#line.send({ of: 'lesson', version, now: table.now(), speed: this.#speed, ...change } as Update)
  }

  /** Shows one group's game as it is now, and what just happened in it. */
  showGame(table: GameTable, group: string, viewer: Viewer, draw: Draw, events: readonly GameEvent[] = []): void {
    const picture = draw(`${group} ${viewer}`, () => pictureOfGame(table.state, viewer, this.#had.get(group)))
    const change = this.#step(group, picture)
    const happened = happenedFor(events, viewer)
    const { version } = picture
    this.#line.send({ of: 'game', version, now: table.now(), speed: this.#speed, group, ...change, happened } as Update)
  }

  close(code: number): void {
    this.#line.close(code)
  }

  #step(of: string, picture: Picture) {
    const step = difference(picture, this.#had.get(of))
    this.#had.set(of, picture)
    return step
  }
}

/** Draws a picture once, however many devices look at it. */
export type Draw = (name: string, make: () => Picture) => Picture

export function drawOnce(): Draw {
  const drawn = new Map<string, Picture>()
  return (name, make) => {
    const known = drawn.get(name) ?? make()
    drawn.set(name, known)
    return known
  }
}
