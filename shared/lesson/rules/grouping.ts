import { SEATS, type Seat } from '../../basics.ts'
import { accept, reject } from '../../decision.ts'
import { random, shuffle } from '../../random.ts'
import type { LessonCommandOf } from '../commands.ts'
import type { LessonFact } from '../events.ts'
import type { Group, Lesson, Student } from '../lesson.ts'
import type { LessonJudgement } from './joining.ts'
import { deviceMates } from './sharing.ts'
import { planTables, splitFor, type Table, type Unit } from './tablePlan.ts'

/** How many draws are looked at when there are wishes. */
const DRAWS = 400
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Deals whole units over the tables of a plan, in the order given. */
function seat(units: readonly Unit[], plan: readonly Table[]): Group[] {
  const left = [...units]
  const take = (size: number): Unit =>
    left.splice(
      left.findIndex(({ length }) => length === size),
      1,
    )[0] ?? []
  return plan.map((table, place) => {
    const members = table.flatMap(take)
    return {
      letter: LETTERS[place] ?? 'Z',
      students: Object.fromEntries(members.map((student, chair) => [SEATS[chair], student])),
    }
  })
}

/** [GROUPS-2] Everybody gets a table, in a drawn order; asked again before the start, a new draw. */
export function makeGroups(lesson: Lesson): LessonJudgement {
  if (lesson.stage === 'playing') return reject({ code: 'lessonStarted' })
  if (lesson.stage !== 'lobby' && lesson.stage !== 'grouped') return reject({ code: 'lessonEnded' })
  const units = unitsOf(lesson)
  const split = planTables(units) ? null : splitFor(units)
  const seated = split ? split.units : units
  const plan = planTables(seated)
  if (!plan || plan.length === 0) return reject({ code: 'tooFewStudents' })
  const shared: LessonFact[] = split ? [{ type: 'deviceShared', student: split.student, on: split.on }] : []
  return accept<LessonFact>(...shared, { type: 'groupsMade', groups: bestDraw(lesson, seated, plan) })
}

/** [SHARED-6] Who is present, together with who is present on the same device, wherever they sit now. */
function unitsOf(start: Lesson): Unit[] {
  const lesson = { ...start, students: start.students.map((one) => ({ ...one, group: null })) }
  const present = lesson.students.filter(({ absent }) => !absent)
  const firsts = present.filter((one) => deviceMates(lesson, one).find(({ absent }) => !absent) === one)
  return firsts.map((first) =>
    deviceMates(lesson, first)
      .filter(({ absent }) => !absent)
      .map(({ student }) => student),
  )
}

/** [ROSTER-5] Of many draws the first one that meets the most wishes. */
function bestDraw(lesson: Lesson, units: readonly Unit[], plan: readonly Table[]): Group[] {
  const draw = random(lesson.seed, lesson.version)
  const draws = Array.from({ length: lesson.wishes.length > 0 ? DRAWS : 1 }, () => seat(shuffle(units, draw), plan))
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

/** [LATE-2] The table with a free seat (or so many) where the fewest are present; one where somebody is comes before one where nobody is. */
export function suggestedGroup(lesson: Lesson, seats = 1): string | null {
  const open = lesson.groups.filter(
    (group) => freeSeats(lesson, group).length >= seats && sizeOf(lesson, group) > 0 && !isDone(lesson, group),
  )
  const crowd = (group: Group) => presentAt(lesson, group).length || SEATS.length
  return open.sort((one, other) => crowd(one) - crowd(other))[0]?.letter ?? null
}

/** [LATE-2] [SHARED-6] Who comes to a device that is at a table already goes there, when a seat is free. */
export function suggestionFor(lesson: Lesson, { on }: Student): string | null {
  const letter = lesson.students.find(({ student }) => student === on)?.group
  const table = lesson.groups.find((group) => group.letter === letter)
  const fits = table && !isDone(lesson, table) && freeSeat(lesson, table) !== null
  return fits ? table.letter : suggestedGroup(lesson)
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
export const freeSeats = (lesson: Lesson, { students }: Group): Seat[] => [
  ...SEATS.filter((seat) => students[seat] === undefined),
  ...SEATS.filter((seat) => isTakenOut(lesson, students[seat])),
]
export const freeSeat = (lesson: Lesson, group: Group): Seat | null => freeSeats(lesson, group)[0] ?? null

/** [LESSON-10] A group whose game can't be read any more begins anew, under the next letter that was never used. */
export function giveUpGame(lesson: Lesson, { group }: LessonCommandOf<'giveUpGame'>): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  const used = [...lesson.groups.map(({ letter }) => letter), ...Object.keys(lesson.givenUp)]
  const anew = Array.from(LETTERS).find((letter) => !used.includes(letter))
  return groupOf(lesson, group) && anew ? accept({ type: 'gameGivenUp', group, anew }) : reject({ code: 'groupUnknown' })
}

/** [LATE-1] A late student gets a free seat at a table; never a fifth. [SHARED-6] Who is on the same device comes along, as far as there are seats. */
export function placeLate(lesson: Lesson, { student, group }: LessonCommandOf<'placeLate'>): LessonJudgement {
  if (lesson.stage !== 'playing') return reject({ code: lesson.stage === 'ended' ? 'lessonEnded' : 'lessonNotStarted' })
  const late = lesson.students.find((one) => one.student === student)
  if (!late) return reject({ code: 'studentUnknown' })
  if (late.group !== null) return reject({ code: 'alreadySeated' })
  const table = groupOf(lesson, group)
  if (!table) return reject({ code: 'groupUnknown' })
  if (isDone(lesson, table)) return reject({ code: 'groupDone' })
  const free = freeSeats(lesson, table)
  if (free.length === 0) return reject({ code: 'groupFull', most: SEATS.length })
  const along = deviceMates(lesson, late).filter((one) => one !== late && !one.absent)
  const comers = [late, ...along].slice(0, free.length)
  return accept(
    ...comers.map((one, place) => ({ type: 'studentPlaced', student: one.student, group, seat: free[place] ?? 'a' }) as const),
  )
}
