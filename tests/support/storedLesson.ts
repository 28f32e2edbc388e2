import type { Classroom } from '../../server/classroom.ts'
import { readContent } from '../../server/decks.ts'
import { Device } from '../../server/device.ts'
import { makeRegistry, type Opened, type Registry } from '../../server/registry.ts'
import { hashOf } from '../../server/secrets.ts'
import type { Store } from '../../server/store/store.ts'
import type { GameTable, LessonTable } from '../../server/tables.ts'
import { SEATS } from '../../shared/basics.ts'
import { nextMove } from '../../shared/bot.ts'
import type { PlayerCommand } from '../../shared/game/commands.ts'
import { noGame } from '../../shared/game/game.ts'
import { alarmOf } from '../../shared/game/rules/clock.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import type { Supplies } from '../../shared/lesson/reconcile.ts'
import { lessonView } from '../../shared/lesson/view.ts'
import { viewOf as lessonViewOf } from '../../shared/lesson/viewOf.ts'
import { type Random, random } from '../../shared/random.ts'
import { summaryOf } from './recorded.ts'
import { CONTENT } from './server.ts'

/** Whole lessons played straight into a store, without a network and with a clock of their own. */

type Time = { now: number }
export type Played = { readonly registry: Registry; readonly time: Time; readonly store: Store; readonly supplies: Supplies }
const trouble = () => undefined

/** A registry on this store; its clock stands still until somebody moves it. */
export async function registryOn(store: Store, time: Time = { now: 1_800_000_000_000 }): Promise<Played> {
  const { supplies } = await readContent(CONTENT)
  const clock = () => time.now
  const ground = { store, clock, wall: clock, speed: 1, trouble }
  return { registry: makeRegistry({ store, ground, supplies, today: () => '2026-11-02', clock }), time, store, supplies }
}

export type Level = 'vmbo' | 'hvb'

/** A lesson in which these students sit at tables, each with a device that looks. */
export async function startedLesson({ registry }: Played, level: Level, names: readonly string[]): Promise<Classroom> {
  const opened = (await registry.open({ level, variant: '20', language: 'nl' })) as Opened
  const classroom = await found(registry, opened.lesson)
  for (const [place, name] of names.entries()) {
    const keyHash = hashOf(`key ${name}`)
    await classroom.lesson.issue({ type: 'join', student: `${opened.lesson.slice(0, 8)}${place}`, name, keyHash })
    await registry.keepSeat(keyHash, opened.lesson)
  }
  await classroom.lesson.issue({ type: 'makeGroups' })
  await classroom.lesson.issue({ type: 'start' })
  await classroom.settled()
  for (const { student } of classroom.lesson.state.students) look(classroom, student)
  await classroom.settled()
  return classroom
}

async function found(registry: Registry, lesson: string): Promise<Classroom> {
  const classroom = await registry.find(lesson)
  if (!classroom) throw new Error('the lesson is not there')
  return classroom
}

function look(classroom: Classroom, student: string): void {
  const identity = { lesson: classroom.id, role: 'student', student, door: 'group', code: '' } as const
  classroom.join(new Device(identity, { send: () => undefined, close: () => undefined }, 1))
}

/** Everybody plays on for so many moves, or until all games are done. Whoever may write does so in own words. */
export async function playOn(classroom: Classroom, time: Time, seed: number, moves = Number.POSITIVE_INFINITY): Promise<void> {
  const draw = random(seed, 3)
  const letters = classroom.lesson.state.groups.map(({ letter }) => letter)
  for (let move = 0; move < moves; move++) {
    const open = letters.filter((letter) => classroom.game(letter)?.state.phase !== 'done')
    if (open.length === 0) return
    for (const letter of open) await moveAt(classroom, letter, time, draw)
  }
}

async function moveAt(classroom: Classroom, letter: string, time: Time, draw: Random): Promise<void> {
  const table = classroom.game(letter)
  if (!table) return
  time.now += 5000
  const seat = SEATS[Math.floor(draw() * 4)] ?? 'a'
  const move = table.state.players[seat]?.connected ? nextMove(viewOf(table.state, seat), draw) : null
  if (move) await table.issue({ ...inOwnWords(move, table.state.freeText), seat, by: seat, moment: undefined })
  else if ((alarmOf(table.state) ?? Number.POSITIVE_INFINITY) <= table.now()) await table.issue({ type: 'timeRanOut' })
}

const inOwnWords = (move: PlayerCommand, freeText: boolean): PlayerCommand =>
  move.type === 'layInsight' && freeText ? { ...move, ending: { kind: 'words', words: 'samen iets maken' } } : move

type Standing = { readonly lesson: LessonTable; game(letter: string): GameTable | undefined }

/** How a stored lesson stands: what must be the same when a later version reads it. */
export function standing({ lesson, game }: Standing) {
  return {
    version: lesson.version,
    status: lessonView.parse(lessonViewOf(lesson.state, { role: 'stage' })).status,
    names: lesson.state.students.map(({ name }) => name),
    places: lesson.state.students.map(({ group, seat }) => `${group}${seat}`),
    games: Object.fromEntries(lesson.state.groups.map(({ letter }) => [letter, summaryOf(game(letter)?.state ?? noGame)])),
  }
}
