import { SEATS, type VariantId } from '../../shared/basics.ts'
import type { LessonMentorCommand } from '../../shared/lesson/commands.ts'
import { groupSizes } from '../../shared/lesson/rules/tablePlan.ts'
import type { LessonView } from '../../shared/lesson/view.ts'
import { becomeHost, connect, type Device, openLesson } from '../client.ts'

/** The mentor of a lesson that the bots opened themselves. */
export class BotMentor {
  readonly code: string
  readonly #board: Device
  readonly #late: string[] = []
  readonly #moved: string[] = []

  private constructor(code: string, board: Device) {
    this.code = code
    this.#board = board
  }

  /** Rude words need a level at which students may write. */
  static async open(url: string, variant: VariantId, trouble: boolean): Promise<BotMentor> {
    const opened = await openLesson(url, { level: trouble ? 'hvb' : 'vmbo', variant, language: 'nl' })
    return new BotMentor(opened.code, await connect(url, await becomeHost(url, opened)))
  }

  async does(command: LessonMentorCommand): Promise<void> {
    const answer = await this.#board.ask({ on: 'lesson', command })
    if (!answer.ok) throw new Error(`the mentor's ${command.type} was refused: ${answer.rejection.code}`)
  }

  /** Once a group has begun to play: one student of the largest table goes to a free seat. */
  async moveSomebody(ms: number): Promise<void> {
    await this.#board.until(({ games }) => Object.values(games).some(({ status }) => status.phase !== 'welcome'), ms)
    const move = possibleMove(this.#board.lesson)
    if (!move) return
    await this.does({ type: 'move', ...move })
    await this.#board.until(({ games }) => games[move.group]?.players.length === membersAt(this.#board.lesson, move.group), ms)
    this.#moved.push(move.group)
  }

  /** Who comes after the start gets the seat that the lesson proposes. */
  async placeLate(count: number, ms: number): Promise<void> {
    for (let placed = 0; placed < count; placed++) {
      await this.#board.until(({ lesson }) => (lesson?.host?.late.length ?? 0) > 0, ms)
      const [late] = this.#board.lesson?.host?.late ?? []
      if (!late?.suggestion) throw new Error('nobody came late, or there is no free seat')
      await this.does({ type: 'placeLate', student: late.student, group: late.suggestion })
      await this.#board.until(({ lesson }) => !lesson?.host?.late.some(({ student }) => student === late.student), ms)
      this.#late.push(late.suggestion)
    }
  }

  /** How many students this group got later than the others. */
  gave(group: string): { late: number; moved: number } {
    const count = (letters: readonly string[]) => letters.filter((letter) => letter === group).length
    return { late: count(this.#late), moved: count(this.#moved) }
  }
}

const membersAt = (lesson: LessonView | null, letter: string): number =>
  lesson?.host?.groups.find((group) => group.letter === letter)?.members.length ?? 0

/** From the fullest table to the emptiest that has room, when nobody stays behind alone. */
function possibleMove(lesson: LessonView | null): { student: string; group: string } | null {
  const letters = lesson?.host?.groups.map(({ letter }) => letter) ?? []
  const bySize = [...letters].sort((one, other) => membersAt(lesson, other) - membersAt(lesson, one))
  const [from] = bySize
  const to = bySize.filter((letter) => letter !== from && membersAt(lesson, letter) < SEATS.length).at(-1)
  const student = lesson?.host?.roster.find(({ group }) => group === from)?.student
  return to && student && membersAt(lesson, from ?? '') > 2 ? { student, group: to } : null
}

/** How many of a class can come late: as many as the first groups have seats for, two at most. */
export const lateOf = (students: number): number => [2, 1].find((late) => hasRoomFor(students - late, late)) ?? 0
const hasRoomFor = (students: number, late: number): boolean =>
  groupSizes(students).reduce((free, size) => free + SEATS.length - size, 0) >= late

/** Can somebody be moved when so many begin? */
export const canMove = (students: number): boolean => {
  const sizes = groupSizes(students)
  return sizes.length > 1 && sizes.some((size) => size < SEATS.length) && (sizes[0] ?? 0) > 2
}
