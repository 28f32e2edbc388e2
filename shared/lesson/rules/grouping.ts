import { SEATS } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import { random, shuffle } from '../../random.ts'
import type { LessonCommandOf } from '../commands.ts'
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

/** Who came after the start and has no seat yet. */
export const lateStudents = (lesson: Lesson) =>
  lesson.stage === 'playing' ? lesson.students.filter(({ group }) => group === null) : []

/** [LATE-2] The table with the fewest players that has a free seat. */
export function suggestedGroup({ groups }: Lesson): string | null {
  const open = groups.filter((group) => freeSeat(group) !== null)
  return open.sort((one, other) => sizeOf(one) - sizeOf(other))[0]?.letter ?? null
}

const sizeOf = ({ students }: Group) => Object.keys(students).length
const freeSeat = ({ students }: Group) => SEATS.find((seat) => students[seat] === undefined) ?? null

/** [LATE-1] A late student gets a free seat at a table; never a fifth. */
export function placeLate(lesson: Lesson, { student, group }: LessonCommandOf<'placeLate'>): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  const late = lesson.students.find((one) => one.student === student)
  if (!late) return reject({ code: 'studentUnknown' })
  if (late.group !== null) return reject({ code: 'alreadySeated' })
  const table = lesson.groups.find(({ letter }) => letter === group)
  if (!table) return reject({ code: 'groupUnknown' })
  const seat = freeSeat(table)
  return seat ? accept({ type: 'studentPlaced', student, group, seat }) : reject({ code: 'groupFull', most: SEATS.length })
}
