import { expect } from 'vitest'
import { decide as decideGame } from '../../shared/game/decide.ts'
import { evolve as evolveGame } from '../../shared/game/evolve.ts'
import { type Game, noGame } from '../../shared/game/game.ts'
import type { LessonCommand } from '../../shared/lesson/commands.ts'
import { decide } from '../../shared/lesson/decide.ts'
import { evolve } from '../../shared/lesson/evolve.ts'
import { type Lesson, noLesson } from '../../shared/lesson/lesson.ts'
import { doneGroups, type Order, reconcile, type Tables } from '../../shared/lesson/reconcile.ts'
import { chips, decks, type Untimed as UntimedGame, variants } from './game.ts'

type Untimed<C> = C extends LessonCommand ? Omit<C, 'at'> : never
type GameCommand = Parameters<typeof decideGame>[1]
const supplies = { variants, decks, chips, deck: 'hash' }

/** A lesson being hosted in a test, with the games of its groups. */
export class Host {
  lesson: Lesson = noLesson
  at = 1
  readonly #games = new Map<string, Game>()

  constructor(students = 0) {
    this.does({ type: 'open', level: 'vmbo', variant: '20', language: 'nl', seed: 5, date: '2026-11-23', code: 'BCDFGH' })
    for (let number = 1; number <= students; number++) this.joins(`Kind ${String.fromCharCode(64 + number)}`)
  }
  ask(command: Untimed<LessonCommand>) {
    const decision = decide(this.lesson, { ...command, at: this.at } as LessonCommand)
    if (decision.ok) this.lesson = decision.events.reduce(evolve, this.lesson)
    return decision
  }
  does(command: Untimed<LessonCommand>) {
    expect(this.ask(command)).toMatchObject({ ok: true })
    return this
  }
  refuses(command: Untimed<LessonCommand>, rejection: object) {
    const before = this.lesson
    expect(this.ask(command)).toEqual({ ok: false, rejection })
    expect(this.lesson).toBe(before)
  }
  joins(name: string, keyHash = name) {
    return this.does({ type: 'join', student: `s-${name}`, name, keyHash })
  }
  started() {
    return this.does({ type: 'makeGroups' }).does({ type: 'start' })
  }

  game(letter: string): Game {
    return this.#games.get(letter) ?? noGame
  }

  /** Something happens at a table. */
  play(letter: string, command: UntimedGame<GameCommand>): this {
    const decision = decideGame(this.game(letter), { ...command, at: this.at } as GameCommand)
    if (decision.ok) this.#games.set(letter, decision.events.reduce(evolveGame, this.game(letter)))
    return this
  }

  /** Brings the games in line with the lesson, and tells what was ordered; afterwards nothing is left to order. */
  settle(): string[] {
    const given: string[] = []
    for (let orders = this.#orders(); orders.length > 0; orders = this.#orders()) {
      if (given.length > 100) throw new Error(`no end to it: ${given.slice(-3)}`)
      for (const { group, command } of orders) {
        this.play(group, command)
        given.push(`${group} ${command.type}`)
      }
    }
    for (const group of doneGroups(this.lesson, this.#tables())) this.does({ type: 'noteDone', group })
    return given
  }

  #tables(): Tables {
    return new Map([...this.#games].map(([letter, game]) => [letter, { game, shift: 0 }]))
  }
  #orders(): readonly Order[] {
    return reconcile(this.lesson, this.#tables(), supplies)
  }
}
