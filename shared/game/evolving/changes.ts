import type { Seat } from '../../basics.ts'
import { type Board, type Game, type Link, playerOf, type Step, seatsOf, type Turn } from '../game.ts'
import type { Player } from '../player.ts'

/** Small changes of a game, from which the facts are written down. */

export const emptyHand: Partial<Player> = { questions: [], question: null, talents: [], talent: null, starters: [], endings: [] }

export const withStep = (game: Game, change: Partial<Step>): Game => ({ ...game, step: { ...game.step, ...change } })
export const withTurn = (game: Game, change: Partial<Turn>): Game =>
  game.turn ? { ...game, turn: { ...game.turn, ...change } } : game
export const withPlayer = (game: Game, seat: Seat, change: Partial<Player>): Game => ({
  ...game,
  players: { ...game.players, [seat]: { ...playerOf(game, seat), ...change } },
})
export const everyPlayer = (game: Game, change: (seat: Seat) => Partial<Player>): Game =>
  seatsOf(game).reduce((changed, seat) => withPlayer(changed, seat, change(seat)), game)

/** This player is ready with the step; said twice it counts once. */
export const done = (game: Game, seat: Seat): Game =>
  game.step.done.includes(seat) ? game : withStep(game, { done: [...game.step.done, seat] })

export const set = <T>(list: readonly T[], index: number | null, value: T): T[] =>
  list.map((old, place) => (place === index ? value : old))

export const addLinks = (board: Board, ...links: readonly (Link | null)[]): Board => ({
  ...board,
  links: [...board.links, ...links.filter((link) => link !== null)],
})
