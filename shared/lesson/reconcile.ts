import { type Level, SEATS, type VariantId } from '../basics.ts'
import type { Chips, Decks } from '../content.ts'
import type { Command } from '../game/commands.ts'
import type { Game } from '../game/game.ts'
import { makePiles } from '../game/piles.ts'
import type { Variant } from '../game/variant.ts'
import { random } from '../random.ts'
import type { Group, Lesson } from './lesson.ts'

/** What games are made of. */
export type Supplies = Readonly<{ variants: Partial<Record<VariantId, Variant>>; decks: Decks; chips: Chips; deck: string }>

type Untimed<C> = C extends Command ? Omit<C, 'at'> : never
export type Order = Readonly<{ group: string; command: Untimed<Command> }>

/** Levels at which students may write a few words of their own. */
const FREE_TEXT: readonly Level[] = ['hvo', 'hvb', 'mbo', 'team']

/** [LESSON-7] The game commands that bring the games in line with the lesson. Run twice it changes nothing. */
export function reconcile(lesson: Lesson, games: ReadonlyMap<string, Game>, supplies: Supplies): readonly Order[] {
  if (lesson.stage !== 'playing' && lesson.stage !== 'ended') return []
  return lesson.groups.flatMap((group, place) => ordersFor(lesson, group, place, games.get(group.letter), supplies))
}

function ordersFor(lesson: Lesson, group: Group, place: number, game: Game | undefined, supplies: Supplies): Order[] {
  if (!game?.started) return lesson.stage === 'playing' ? startOrder(lesson, group, place, supplies) : []
  if (game.closed) return []
  const order = (type: 'endGame' | 'pause' | 'resume'): Order[] => [{ group: group.letter, command: { type } }]
  if (lesson.stage === 'ended') return order('endGame')
  const late = SEATS.filter((seat) => group.students[seat] !== undefined && game.players[seat] === undefined)
  if (game.phase !== 'done' && late.length > 0)
    return late.map((seat) => ({
      group: group.letter,
      command: { type: 'addPlayer', seat, student: group.students[seat] ?? '' },
    }))
  if (lesson.paused && !game.paused) return order('pause')
  return !lesson.paused && game.paused ? order('resume') : []
}

function startOrder(lesson: Lesson, group: Group, place: number, { variants, decks, chips, deck }: Supplies): Order[] {
  const variant = variants[lesson.variant]
  const quick = variants['20'] ?? variant
  if (!variant || !quick) return []
  const draw = random(lesson.seed, place)
  const seed = Math.floor(draw() * 2 ** 31)
  const piles = makePiles(decks, chips, lesson.level, draw)
  const { level, variant: variantId, date: startedOn } = lesson
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
        off: [],
        clocks: 'gentle',
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
