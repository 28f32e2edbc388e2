import * as z from 'zod/mini'
import { PACE_NAMES, SEATS, type Seat, THEMES } from '../basics.ts'
import { insightEnding, PLAN_PARTS } from './commands.ts'
import { type Game, playerOf } from './game.ts'

/** What a player takes along to another table: everything chosen, given and told; nothing of the old board. */

const id = z.string()
const list = z.array(id)
const choice = z.nullable(id)

export const lastStepShape = z.strictObject({ date: z.string(), action: choice, who: choice })

export const luggageShape = z.strictObject({
  told: z.int(),
  themes: z.array(z.enum(THEMES)),
  offered: z.nullable(z.enum(PACE_NAMES)),
  listening: z.boolean(),
  kept: list,
  learning: list,
  insights: z.array(z.strictObject({ starter: id, ending: insightEnding, hidden: z.boolean() })),
  chipsOnly: z.boolean(),
  picture: choice,
  hooks: z.array(z.strictObject({ id, theme: z.enum(THEMES) })),
  topTalent: choice,
  interest: choice,
  coreOpen: z.boolean(),
  plan: z.record(z.enum(PLAN_PARTS), choice),
  detail: z.nullable(z.strictObject({ words: z.string(), hidden: z.boolean() })),
  planOpen: z.boolean(),
  confirmed: z.boolean(),
  network: z.nullable(z.strictObject({ world: id, question: id, who: id })),
  lastStep: z.optional(lastStepShape),
  /** how many spaces of each ring were lit */
  lit: z.strictObject({ spaces: z.int(), hexes: z.int(), squares: z.int() }),
})
export type Luggage = z.infer<typeof luggageShape>

/** Where the line of who came is laid again. */
export const lineShape = z.strictObject({ spaces: z.array(z.int()), hexes: z.array(z.int()), squares: z.array(z.int()) })
export type Line = z.infer<typeof lineShape>

export function luggageOf(game: Game, seat: Seat): Luggage {
  const player = playerOf(game, seat)
  const count = (ring: readonly (Seat | null)[]) => ring.filter((by) => by === seat).length
  const { spaces, hexes, squares } = game.board
  return {
    told: player.told,
    themes: [...player.themes],
    offered: player.offered,
    listening: player.listening,
    kept: [...player.kept],
    learning: [...player.learning],
    insights: player.insights.map(({ starter, ending, hidden }) => ({ starter, ending, hidden })),
    chipsOnly: player.chipsOnly,
    picture: player.picture,
    hooks: player.hooks.map(({ id: hook, theme }) => ({ id: hook, theme })),
    topTalent: player.topTalent,
    interest: player.interest,
    coreOpen: player.coreOpen,
    plan: { ...player.plan },
    detail: player.detail && { ...player.detail },
    planOpen: player.planOpen,
    confirmed: player.confirmed,
    network: player.network && { ...player.network },
    ...(player.lastStep && { lastStep: { ...player.lastStep } }),
    lit: { spaces: count(spaces), hexes: count(hexes), squares: count(squares) },
  }
}

/** Whose seat a student has at this table; null when elsewhere. */
export const seatOf = (game: Game, student: string): Seat | null =>
  SEATS.find((seat) => game.players[seat]?.student === student) ?? null
