import { type Level, PLENARY_MINUTES, SEATS, type VariantId } from '../basics.ts'
import type { Chips, Decks } from '../content.ts'
import type { Command } from '../game/commands.ts'
import type { Game } from '../game/game.ts'
import { type Luggage, luggageOf, seatOf } from '../game/luggage.ts'
import { makePiles } from '../game/piles.ts'
import type { Variant } from '../game/variant.ts'
import { random } from '../random.ts'
import type { Group, Lesson } from './lesson.ts'
import { sizeOf } from './rules/grouping.ts'
import { holderOf } from './rules/sharing.ts'

/** What games are made of. */
export type Supplies = Readonly<{ variants: Partial<Record<VariantId, Variant>>; decks: Decks; chips: Chips; deck: string }>

type Untimed<C> = C extends Command ? Omit<C, 'at'> : never
export type Order = Readonly<{ group: string; command: Untimed<Command> }>

/** Levels at which students may write a few words of their own. */
const FREE_TEXT: readonly Level[] = ['hvo', 'hvb', 'mbo', 'team']

const PLENARY_MS = PLENARY_MINUTES * 60_000

/** What the games look like now: their state, and how far their own time is from the server's clock. */
export type Tables = ReadonlyMap<string, Readonly<{ game: Game; shift: number }>>

/** [LESSON-7] The game commands that bring the games in line with the lesson. Run until it asks for nothing more; then it changes nothing. */
export function reconcile(lesson: Lesson, tables: Tables, supplies: Supplies): readonly Order[] {
  if (lesson.stage !== 'playing' && lesson.stage !== 'ended') return []
  return lesson.groups.flatMap((group, place) => ordersFor(lesson, group, place, tables, supplies))
}

/** [LATE-2] Groups whose game is over, and of which the lesson does not know it yet. */
export const doneGroups = ({ stage, groups, done }: Lesson, tables: Tables): string[] =>
  groups.flatMap(({ letter }) =>
    stage === 'playing' && isPastJoining(tables.get(letter)?.game) && !done.includes(letter) ? [letter] : [],
  )

/** Once the lines light up there is nothing left that somebody new could do. */
const isPastJoining = (game: Game | undefined): boolean => game?.phase === 'done' || game?.step.name === 'lights'

function ordersFor(lesson: Lesson, group: Group, place: number, tables: Tables, supplies: Supplies): Order[] {
  const table = tables.get(group.letter)
  if (!table?.game.started) return lesson.stage === 'playing' ? startOrder(lesson, group, place, supplies) : []
  const { game } = table
  const order = (command: Untimed<Command>): Order => ({ group: group.letter, command })
  const devices = sharing(lesson, group, game).map(order)
  if (game.closed) return devices
  if (lesson.stage === 'ended' || sizeOf(lesson, group) === 0) return [order({ type: 'endGame' })]
  const still = lesson.still.includes(group.letter)
  const paused = still || (lesson.paused && !(lesson.plenary && game.phase === 'done'))
  const pace = paused === game.paused ? [] : [order({ type: paused ? 'pause' : 'resume' })]
  if (game.phase === 'done') return [...devices, ...pace]
  if (lesson.over.includes(group.letter)) return [order({ type: 'endGame' })]
  const bell = lesson.endsAt === null ? null : Math.round(lesson.endsAt - PLENARY_MS + table.shift)
  return [
    ...seating(lesson, group, game, tables).map(order),
    ...absences(lesson, group, game).map(order),
    ...devices,
    ...(game.clocks === lesson.clocks ? [] : [order({ type: 'setClocks', clocks: lesson.clocks })]),
    ...(isSameTime(game.bell, bell) ? [] : [order({ type: 'setBell', bell })]),
    ...pace,
  ]
}

/** [LESSON-8] A second more or less is the same end. */
const isSameTime = (one: number | null, other: number | null) =>
  one === null || other === null ? one === other : Math.abs(one - other) <= 1000

/** [MOVE-1] [MOVE-2] Who moved is first added at the new table, with what they bring along, and then leaves the old one. */
function seating(lesson: Lesson, group: Group, game: Game, tables: Tables): Untimed<Command>[] {
  return SEATS.flatMap((seat): Untimed<Command>[] => {
    const wanted = group.students[seat]
    const player = game.players[seat]
    if (player && player.student !== wanted && !player.partner)
      return isOnTheWay(lesson, group, player.student, tables) ? [] : [{ type: 'removePlayer', seat }]
    if (wanted === undefined || (player && !player.partner)) return []
    return player
      ? [{ type: 'bePartner', on: false }]
      : [{ type: 'addPlayer', seat, student: wanted, luggage: luggageFrom(wanted, tables) }]
  })
}

/** Sits at another table by now, but has not been added there. */
function isOnTheWay(lesson: Lesson, here: Group, student: string, tables: Tables): boolean {
  const letter = lesson.students.find((one) => one.student === student)?.group
  const game = letter && letter !== here.letter ? tables.get(letter)?.game : undefined
  return game !== undefined && game.phase !== 'done' && seatOf(game, student) === null
}

function luggageFrom(student: string, tables: Tables): Luggage | null {
  for (const { game } of tables.values()) {
    const seat = seatOf(game, student)
    if (seat) return luggageOf(game, seat)
  }
  return null
}

/** [ROSTER-1] [ROSTER-3] Who is absent in the lesson, or taken out of it, is absent at the table. [DAYS-2] On another day only once it is clear who came back. */
function absences({ students, returning }: Lesson, { students: seats }: Group, game: Game): Untimed<Command>[] {
  if (returning) return []
  return SEATS.flatMap((seat): Untimed<Command>[] => {
    const player = game.players[seat]
    if (!player || player.student !== seats[seat]) return []
    const absent = students.find(({ student }) => student === player.student)?.absent ?? true
    return player.absent === absent ? [] : [{ type: 'setAbsent', seat, absent }]
  })
}

/** [SHARED-1] On whose device each player is. */
function sharing(lesson: Lesson, { students: seats }: Group, game: Game): Untimed<Command>[] {
  return SEATS.flatMap((seat): Untimed<Command>[] => {
    const player = game.players[seat]
    const found = player && lesson.students.find(({ student }) => student === player.student)
    if (!found || player.student !== seats[seat]) return []
    const holder = holderOf(lesson, found)
    const on = holder === found ? null : seatOf(game, holder.student)
    return player.on === on ? [] : [{ type: 'shareDevice', seat, on }]
  })
}

function startOrder(lesson: Lesson, group: Group, place: number, { variants, decks, chips, deck }: Supplies): Order[] {
  const variant = variants[lesson.variant]
  const quick = variants['20'] ?? variant
  if (!variant || !quick) return []
  const draw = random(lesson.seed, place)
  const seed = Math.floor(draw() * 2 ** 31)
  const piles = makePiles(decks, chips, lesson.level, draw, lesson.occasion)
  const { level, variant: variantId, date: startedOn, clocks } = lesson
  const off = [...lesson.off]
  const freeText = FREE_TEXT.includes(level)
  return [
    {
      group: group.letter,
      command: {
        type: 'startGame',
        seed,
        variantId,
        variant,
        quick,
        off,
        clocks,
        level,
        freeText,
        startedOn,
        deck,
        piles,
        students: group.students,
      },
    },
  ]
}
