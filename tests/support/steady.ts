import { SEATS, type Seat, type VariantId } from '../../shared/basics.ts'
import { nextMove } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import { momentOf } from '../../shared/game/game.ts'
import { alarmOf } from '../../shared/game/rules/clock.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { type Random, random } from '../../shared/random.ts'
import { Play } from './game.ts'

/** A group that plays as people do: it takes its time, and does a listening step only now and then. */

export type Habits = Readonly<{
  /** chance that a listening step is done as it should be */
  listens: number
  /** how long everything takes, as a factor of what people usually need */
  slow: number
}>
const USUAL: Habits = { listens: 0.75, slow: 1 }

/** What the group makes of a listening step: done, rushed under five seconds, or let pass. */
type Care = 'done' | 'rushed' | 'passed'
const LISTENING = ['summarise', 'answer', 'talent']

type Plan = { seat: Seat; at: number; move: PlayerCommand }

export class Table {
  readonly play: Play
  readonly #draw: Random
  readonly #habits: Habits
  #moment = ''
  #care: Care = 'done'
  #plans = new Map<Seat, Plan>()

  constructor(seed: number, players: number, variantId: VariantId, habits: Habits = USUAL) {
    this.play = new Play(players, seed, variantId)
    this.#draw = random(seed, 11)
    this.#habits = habits
  }

  /** One thing happens: what comes first of the players' plans and the clock. False when the game is done. */
  step(): boolean {
    const { play } = this
    if (play.game.phase === 'done') return false
    if (this.#moment !== momentOf(play.game)) this.#newMoment()
    for (const seat of SEATS) this.#think(seat)
    const first = [...this.#plans.values()].sort((one, other) => one.at - other.at)[0]
    const alarm = alarmOf(play.game)
    if (first && (alarm === null || first.at <= alarm)) this.#act(first)
    else if (alarm !== null) this.#ring(alarm)
    else throw new Error(`nobody goes on in ${play.game.phase} ${play.game.step.name}`)
    return true
  }

  #newMoment(): void {
    this.#moment = momentOf(this.play.game)
    this.#plans.clear()
    const careless = LISTENING.includes(this.play.game.step.name) && this.#draw() >= this.#habits.listens
    this.#care = careless ? (this.#draw() < 0.5 ? 'rushed' : 'passed') : 'done'
  }

  #think(seat: Seat): void {
    const { game } = this.play
    if (!game.players[seat]?.connected || this.#plans.has(seat)) return
    const move = nextMove(viewOf(game, seat), this.#draw, { whim: 0, stop: 0 })
    if (!move || (this.#care === 'passed' && move.type !== 'moveOn')) return
    this.#plans.set(seat, { seat, move, at: this.play.at + this.#seconds(seat, move) * 1000 })
  }

  #act({ seat, at, move }: Plan): void {
    this.#plans.delete(seat)
    this.play.at = Math.max(at, this.play.at)
    this.play.command({ ...move, seat })
  }

  #ring(alarm: number): void {
    this.play.at = Math.max(alarm, this.play.at)
    this.play.command({ type: 'timeRanOut' })
  }

  /** How long this player takes for the next tap. */
  #seconds(seat: Seat, { type }: PlayerCommand): number {
    const { game } = this.play
    const usual = (least: number, most: number) => (least + this.#draw() * (most - least)) * this.#habits.slow
    if (this.#care === 'rushed') return 3
    if (type === 'sendNetworkQuestion') return usual(3, 6)
    if (type === 'moveOn') return usual(15, 30)
    if (game.step.name === 'hotSeat') return game.storm?.reader === seat ? usual(6, 11) : usual(2, 4)
    const planned = game.clock?.seconds ?? 10
    return (planned * usual(0.85, 1.25)) / this.#taps(seat)
  }

  /** How many taps this player needs in this step, about. */
  #taps(seat: Seat): number {
    const { game } = this.play
    if (game.step.name === 'together') return game.phase === 'core' ? 2 : 7
    if (game.step.name === 'sentence') return 4
    if (game.step.name === 'say') return game.variant?.action.ifThen ? 3 : 1
    const player = game.players[seat]
    return game.step.name === 'listen' && player?.questions.length && player.talents.length ? 2 : 1
  }
}

/** A whole game of such a group. */
export function playSteadily(seed: number, players: number, variantId: VariantId, habits: Habits = USUAL): Play {
  const table = new Table(seed, players, variantId, habits)
  for (let moves = 0; moves < 4000 && table.step(); moves++);
  return table.play
}
