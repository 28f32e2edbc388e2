import type { Command } from '../shared/game/commands.ts'
import { decide as decideGame } from '../shared/game/decide.ts'
import { type GameEvent, gameEvent } from '../shared/game/events.ts'
import { evolve as evolveGame } from '../shared/game/evolve.ts'
import { type Game, noGame } from '../shared/game/game.ts'
import type { GameRejection } from '../shared/game/rejections.ts'
import { alarmOf } from '../shared/game/rules/clock.ts'
import type { LessonCommand } from '../shared/lesson/commands.ts'
import { decide as decideLesson } from '../shared/lesson/decide.ts'
import { type LessonEvent, lessonEvent } from '../shared/lesson/events.ts'
import { evolve as evolveLesson } from '../shared/lesson/evolve.ts'
import { type Lesson, noLesson } from '../shared/lesson/lesson.ts'
import type { LessonRejection } from '../shared/lesson/rejections.ts'
import { upcast } from '../shared/upcast.ts'
import { Damaged, type Fact } from './store/store.ts'
import { type Ground, type Rules, Table } from './table.ts'

export type LessonTable = Table<Lesson, LessonCommand, LessonEvent, LessonRejection>
export type GameTable = Table<Game, Command, GameEvent, GameRejection>

type Stored = Readonly<Record<string, unknown>>

const lessonRules: Rules<Lesson, LessonCommand, LessonEvent, LessonRejection> = {
  empty: noLesson,
  decide: decideLesson,
  evolve: evolveLesson,
  read: (stored) => lessonEvent.parse(upcast('lesson', stored as Stored)),
  ownerOf: (_lesson, event) => ('student' in event ? event.student : undefined),
}

const gameRules: Rules<Game, Command, GameEvent, GameRejection> = {
  empty: noGame,
  decide: decideGame,
  evolve: evolveGame,
  read: (stored) => gameEvent.parse(upcast('game', stored as Stored)),
  ownerOf: (game, event) => ('seat' in event && typeof event.seat === 'string' ? game.players[event.seat]?.student : undefined),
  alarm: { at: alarmOf, command: { type: 'timeRanOut' } },
}

/** The table of a lesson, as far as it was stored. Rejects with `Damaged` when that cannot be read. */
export const openLessonTable = (id: string, ground: Ground): Promise<LessonTable> => open(id, lessonRules, ground)

/** The table of one group, as far as it was stored. Its stream is named after the lesson and the group's letter. */
export const openGameTable = (lesson: string, group: string, ground: Ground): Promise<GameTable> =>
  open(lesson + group, gameRules, ground)

async function open<S, C extends { at: number }, E extends Fact, R>(id: string, rules: Rules<S, C, E, R>, ground: Ground) {
  const rows = await ground.store.load(id)
  try {
    return new Table(id, rules, ground, rows)
  } catch (error) {
    // facts of a later version, or a mistake of ours
    throw new Damaged(id, { cause: error })
  }
}
