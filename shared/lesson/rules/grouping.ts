import { SEATS } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import { random, shuffle } from '../../random.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { Group, Lesson } from '../lesson.ts'
import type { LessonJudgement } from './joining.ts'

/** How many draws are looked at when there are wishes. */
const DRAWS = 400
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
  const present = lesson.students.filter(({ absent }) => !absent).map(({ student }) => student)
  const sizes = groupSizes(present.length)
  if (sizes.length === 0) return reject({ code: 'tooFewStudents' })
  return accept({ type: 'groupsMade', groups: bestDraw(lesson, present, sizes) })
}

/** [ROSTER-5] Of many draws the first one that meets the most wishes. */
function bestDraw(lesson: Lesson, present: readonly string[], sizes: readonly number[]): Group[] {
  const draw = random(lesson.seed, lesson.version)
  const draws = Array.from({ length: lesson.wishes.length > 0 ? DRAWS : 1 }, () => seat(shuffle(present, draw), sizes))
  return draws.reduce((best, next) => (unmet(lesson, next) < unmet(lesson, best) ? next : best))
}

const unmet = ({ wishes }: Lesson, groups: readonly Group[]): number =>
  wishes.filter(({ students: [one, other], wish }) => {
    const table = groups.find(({ students }) => Object.values(students).includes(one ?? ''))
    if (!table) return false
    const together = Object.values(table.students).includes(other ?? '')
    return wish === 'together' ? !together : together
  }).length

/** Who came after the start, or is back, and has no seat yet. */
export const lateStudents = (lesson: Lesson) =>
  lesson.stage === 'playing' ? lesson.students.filter(({ group, absent }) => group === null && !absent) : []

/** [LATE-2] The playing table with a free seat where the fewest are present; one where somebody is comes before one where nobody is. */
export function suggestedGroup(lesson: Lesson): string | null {
  const open = lesson.groups.filter(
    (group) => freeSeat(lesson, group) !== null && sizeOf(lesson, group) > 0 && !isDone(lesson, group),
  )
  const crowd = (group: Group) => presentAt(lesson, group).length || SEATS.length
  return open.sort((one, other) => crowd(one) - crowd(other))[0]?.letter ?? null
}

/** Its game is over: who comes now would have nothing to do there. */
export const isDone = ({ done }: Lesson, { letter }: Group): boolean => done.includes(letter)

/** [LATE-2] The game of this group is over. Said twice it changes nothing. */
export function noteDone(lesson: Lesson, { group }: LessonCommandOf<'noteDone'>): LessonJudgement {
  const table = groupOf(lesson, group)
  if (!table) return reject({ code: 'groupUnknown' })
  return isDone(lesson, table) ? accept() : accept({ type: 'groupDone', group })
}

export const groupOf = ({ groups }: Lesson, letter: string) => groups.find((group) => group.letter === letter)

/** Seats of who was taken out are free when there is no other. */
const isTakenOut = ({ removed }: Lesson, id: string | undefined) => removed.some(({ student }) => student === id)
export const sizeOf = (lesson: Lesson, { students }: Group) =>
  Object.values(students).filter((student) => !isTakenOut(lesson, student)).length
/** Who sits there and is not absent. */
export const presentAt = (lesson: Lesson, { letter }: Group) =>
  lesson.students.filter(({ group, absent }) => group === letter && !absent)
export const freeSeat = (lesson: Lesson, { students }: Group) =>
  SEATS.find((seat) => students[seat] === undefined) ?? SEATS.find((seat) => isTakenOut(lesson, students[seat])) ?? null

/** [LESSON-10] A group whose game can't be read any more begins anew, under the next letter that was never used. */
export function giveUpGame(lesson: Lesson, { group }: LessonCommandOf<'giveUpGame'>): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  const used = [...lesson.groups.map(({ letter }) => letter), ...Object.keys(lesson.givenUp)]
  const anew = Array.from(LETTERS).find((letter) => !used.includes(letter))
  return groupOf(lesson, group) && anew ? accept({ type: 'gameGivenUp', group, anew }) : reject({ code: 'groupUnknown' })
}

/** [LATE-1] A late student gets a free seat at a table; never a fifth. */
export function placeLate(lesson: Lesson, { student, group }: LessonCommandOf<'placeLate'>): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  const late = lesson.students.find((one) => one.student === student)
  if (!late) return reject({ code: 'studentUnknown' })
  if (late.group !== null) return reject({ code: 'alreadySeated' })
  const table = groupOf(lesson, group)
  if (!table) return reject({ code: 'groupUnknown' })
  if (isDone(lesson, table)) return reject({ code: 'groupDone' })
  const seat = freeSeat(lesson, table)
  return seat ? accept({ type: 'studentPlaced', student, group, seat }) : reject({ code: 'groupFull', most: SEATS.length })
}
