import type { LightLevel } from '../../../shared/basics.ts'
import type { GameView } from '../../../shared/game/view.ts'
import type { LessonView, Question } from '../../../shared/lesson/view.ts'

/** [REPORT-1] What a mentor keeps of a lesson: made from what the smartboard may see, and so without anything that was not shared. */
export type Report = Readonly<{
  groups: readonly GroupReport[]
  talents: readonly Readonly<{ talent: string; count: number }>[]
  questions: readonly Question[]
}>
export type GroupReport = Readonly<{
  /** null: who sat at no table */
  letter: string | null
  students: readonly Readonly<{ name: string; here: boolean }>[]
  stories: number
  insights: number
  steps: number
  light: LightLevel | null
}>

type Sources = Readonly<{ lesson: LessonView; games: Readonly<Record<string, GameView>> }>

export function reportOf({ lesson, games }: Sources): Report {
  const roster = lesson.host?.roster ?? []
  const tables = [...new Set(roster.flatMap(({ group }) => group ?? []))].sort()
  const letters = roster.some(({ group }) => group === null) ? [...tables, null] : tables
  return {
    groups: letters.map((letter) => {
      const here = roster.filter(({ group }) => group === letter)
      const students = here.map(({ name, absent }) => ({ name, here: !absent }))
      return { letter, students, ...progressOf(letter === null ? undefined : games[letter]) }
    }),
    talents: lesson.class?.talents ?? [],
    questions: lesson.class?.market.seen ?? [],
  }
}

const lit = (places: readonly (string | null)[]) => places.filter((place) => place !== null).length

function progressOf(game: GameView | undefined): Omit<GroupReport, 'letter' | 'students'> {
  if (!game) return { stories: 0, insights: 0, steps: 0, light: null }
  const { board, status } = game
  return {
    stories: lit(board.spaces.map(({ by }) => by)),
    insights: lit(board.hexes),
    steps: lit(board.squares),
    light: status.light,
  }
}

/** For a spreadsheet: separated by semicolons, with a mark that says which letters these are; nothing in it is a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
