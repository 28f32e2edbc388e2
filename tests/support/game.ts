import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { SEATS, type Seat, type VariantId } from '../../shared/basics.ts'
import { cardShapes, chipsShape, DECK_NAMES, type Decks, levelsShape } from '../../shared/content.ts'
import type { Command, CommandOf, PlayerCommand } from '../../shared/game/commands.ts'
import { decide } from '../../shared/game/decide.ts'
import type { Fact, GameEvent } from '../../shared/game/events.ts'
import { evolve } from '../../shared/game/evolve.ts'
import { type Game, noGame } from '../../shared/game/game.ts'
import { makePiles } from '../../shared/game/piles.ts'
import type { GameRejection } from '../../shared/game/rejections.ts'
import type { StepName } from '../../shared/game/steps.ts'
import { variantsShape } from '../../shared/game/variant.ts'
import { random } from '../../shared/random.ts'

/** Words for tests that read like the rule book. */

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'))

export const decks = Object.fromEntries(
  DECK_NAMES.map((name) => [
    name,
    (read(`decks/${name}.json`) as { cards: unknown[] }).cards.map((card) => cardShapes[name].parse(card)),
  ]),
) as unknown as Decks
export const chips = chipsShape.parse(read('chips.json'))
export const { levels } = levelsShape.parse(read('levels.json'))
export const variants = variantsShape.parse(read('variants.json'))

export type Untimed<C> = C extends Command ? Omit<C, 'at'> : never

/** A start for a group of two to four players. */
type Start = CommandOf<'startGame'>
export function startGame(players = 4, seed = 1, variantId: VariantId = '20', change: Partial<Start> = {}): Start {
  const variant = variants[variantId]
  if (!variant) throw new Error(`content/variants.json has no variant of ${variantId} minutes`)
  const students = Object.fromEntries(SEATS.slice(0, players).map((seat) => [seat, `student-${seat}`]))
  const piles = makePiles(decks, chips, 'vmbo', random(seed, 99))
  return {
    type: 'startGame',
    seed,
    variantId,
    variant,
    quick: variants['20'] ?? variant,
    off: [],
    clocks: 'gentle',
    level: 'vmbo',
    freeText: false,
    startedOn: '2026-11-23',
    deck: 'test',
    piles,
    students,
    at: 0,
    ...change,
  }
}

/** A game being played in a test: time goes on one second per command unless told otherwise. */
export class Play {
  game: Game = noGame
  events: GameEvent[] = []
  at = 0

  constructor(players = 4, seed = 1, variantId: VariantId = '20', change: Partial<Start> = {}) {
    this.command(startGame(players, seed, variantId, change))
  }

  command(command: Untimed<Command>): ReturnType<typeof decide> {
    const decision = decide(this.game, { ...command, at: this.at } as Command)
    if (decision.ok) {
      this.events.push(...decision.events)
      this.game = decision.events.reduce(evolve, this.game)
    }
    return decision
  }

  /** Seconds go by; the clock speaks when its time has come. */
  wait(seconds: number): this {
    this.at += seconds * 1000
    this.command({ type: 'timeRanOut' })
    return this
  }

  /** A player does something that must be accepted. */
  does(seat: Seat, command: PlayerCommand): GameEvent[] {
    const decision = this.command({ ...command, seat })
    if (!decision.ok)
      throw new Error(
        `${seat} ${command.type} was refused: ${JSON.stringify(decision.rejection)} in ${this.game.phase} ${this.game.step.name}`,
      )
    return [...decision.events]
  }

  /** A player is refused, and nothing changes. */
  refuses(seat: Seat, command: PlayerCommand, rejection: GameRejection): void {
    const before = this.game
    expect(this.command({ ...command, seat })).toEqual({ ok: false, rejection })
    expect(this.game).toBe(before)
  }

  /** The mentor skips until this step has come. */
  goTo(phase: Game['phase'], step: StepName): this {
    for (let steps = 0; steps < 200; steps++) {
      if (this.game.phase === phase && this.game.step.name === step) return this
      this.command({ type: 'skip' })
    }
    throw new Error(`the game never came to ${phase} ${step}`)
  }

  get teller(): Seat {
    return this.game.turn?.storyteller ?? 'a'
  }

  /** The player who is `places` to the left of the storyteller. */
  listener(places: number): Seat {
    const seats = SEATS.filter((seat) => this.game.players[seat])
    return seats[(seats.indexOf(this.teller) + places) % seats.length] ?? 'a'
  }

  /** The storyteller chooses the first card and tells, up to the listeners' choice. */
  tellStory(): this {
    this.goTo('story', 'choose')
    this.does(this.teller, { type: 'chooseCard', card: this.game.turn?.river[0]?.card ?? '', emotion: 'proud' })
    this.goTo('story', 'tell').wait(30)
    this.does(this.teller, { type: 'finish' })
    return this
  }
}

/** The facts without their time, of the kinds asked for. */
export const factsIn = (events: readonly GameEvent[], ...types: Fact['type'][]): Fact[] =>
  events.filter(({ type }) => types.includes(type)).map(({ at, ...fact }) => fact as Fact)
