import { SEATS } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import { random, shuffle } from '../../random.ts'
import type { Group, Lesson } from '../lesson.ts'
import type { LessonJudgement } from './joining.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** [GROUPS-1] Groups of four and three only; five makes 3 + 2, two makes one pair. */
export function groupSizes(students: number): number[] {
  if (students < 2) return []
  if (students === 2 || students === 3) return [students]
  if (students === 5) return [3, 2]
  const threes = (4 - (students % 4)) % 4
  const fours = (students - threes * 3) / 4
  return [...Array<number>(fours).fill(4), ...Array<number>(threes).fill(3)]
}

/** Deals students over tables in the order given. */
function seat(students: readonly string[], sizes: readonly number[]): Group[] {
  let dealt = 0
  return sizes.map((size, table) => {
    const members = students.slice(dealt, dealt + size)
    dealt += size
    return {
      letter: LETTERS[table] ?? 'Z',
      students: Object.fromEntries(members.map((student, place) => [SEATS[place], student])),
    }
  })
}

/** [GROUPS-2] Everybody gets a table, in a drawn order; asked again before the start, a new draw. */
export function makeGroups(lesson: Lesson): LessonJudgement {
  if (lesson.stage === 'playing') return reject({ code: 'lessonStarted' })
  if (lesson.stage !== 'lobby' && lesson.stage !== 'grouped') return reject({ code: 'lessonEnded' })
  const sizes = groupSizes(lesson.students.length)
  if (sizes.length === 0) return reject({ code: 'tooFewStudents' })
  const drawn = shuffle(
    lesson.students.map(({ student }) => student),
    random(lesson.seed, lesson.version),
  )
  return accept({ type: 'groupsMade', groups: seat(drawn, sizes) })
}
