import { describe, expect, test } from 'vitest'
import { isForgotten } from '../../shared/lesson/rules/pace.ts'
import { viewOf } from '../../shared/lesson/viewOf.ts'
import { Host } from '../support/host.ts'

const [A, B] = ['s-Kind A', 's-Kind B'] as const
const QUARTER = 15 * 60_000
const HOUR = 60 * 60_000

/** A class in which everybody has a personal code. */
function withCodes(...names: string[]): Host {
  const host = new Host()
  for (const name of names)
    host.does({ type: 'join', student: `s-${name}`, name, keyHash: `key ${name}`, codeHash: `code ${name}` })
  return host
}
const back = (name: string, codeHash: string, keyHash = 'new key') =>
  ({ type: 'comeBack', name, codeHash, keyHash, newCodeHash: 'new code' }) as const
const studentOf = (host: Host, id: string) => host.lesson.students.find(({ student }) => student === id)

describe('Coming back on another device', () => {
  test('[RETURN-1] name and code give the place to the new key, and there is a new code', () => {
    const host = withCodes('Noor', 'Sem').started()
    const before = studentOf(host, 's-Noor')
    host.does(back(' noor', 'code Noor'))
    expect(studentOf(host, 's-Noor')).toEqual({ ...before, keyHash: 'new key', codeHash: 'new code' })
    host.does(back('Noor', 'code Noor'))
    expect(host.lesson.wrongReturns).toBe(0)
    host.does(back('Noor', 'code Noor', 'a third key'))
    expect(host.lesson.wrongReturns).toBe(1)
  })

  test('[RETURN-1] a name alone never does, nor another student’s code', () => {
    const host = withCodes('Noor', 'Sem').joins('Bo')
    for (const wrong of [back('Noor', ''), back('Noor', 'code Sem'), back('Bo', ''), back('Niemand', 'code Sem')])
      host.does(wrong)
    expect(host.lesson.students.map(({ keyHash }) => keyHash)).toEqual(['key Noor', 'key Sem', 'Bo'])
    expect(host.lesson.wrongReturns).toBe(4)
  })

  test('[RETURN-2] after twenty wrong ones only the mentor lets somebody in', () => {
    const host = withCodes('Noor', 'Sem')
    for (let tries = 0; tries < 20; tries++) host.does(back('Noor', `guess ${tries}`))
    host.refuses(back('Noor', 'code Noor'), { code: 'returnLocked' })
    host.does({ type: 'join', student: 's-x', name: 'Noor', keyHash: 'key Noor' })
  })

  test('[RETURN-3] "Klaar" gives up the key and keeps the place', () => {
    const host = withCodes('Noor', 'Sem').started()
    host.does({ type: 'dropKey', keyHash: 'key Noor' })
    host.refuses({ type: 'dropKey', keyHash: 'key Noor' }, { code: 'studentUnknown' })
    host.refuses({ type: 'dropKey', keyHash: 'nobody' }, { code: 'studentUnknown' })
    host.does(back('Noor', 'code Noor'))
    expect(studentOf(host, 's-Noor')).toMatchObject({ keyHash: 'new key', seat: expect.any(String) })
  })

  test('[RETURN-1] the code is on the student’s own screen, and on no other', () => {
    const host = withCodes('Noor', 'Sem')
    expect(viewOf(host.lesson, { role: 'student', student: 's-Noor', code: 'X7KQ' }).me?.code).toBe('X7KQ')
    for (const role of ['stage', 'mentor'] as const)
      expect(JSON.stringify(viewOf(host.lesson, { role }))).not.toContain('code Noor')
  })
})

describe('Being forgotten', () => {
  test('[ERASE-1] nothing of the student stays, the seat is free, and the table goes on', () => {
    const host = new Host(4).started()
    host.settle()
    host.does({ type: 'wish', students: [A, B], wish: 'apart' })
    const seats = host.lesson.groups[0]?.students
    host.does({ type: 'erase', student: A })
    expect(JSON.stringify({ ...host.lesson, erased: [] })).not.toContain('Kind A')
    expect(host.lesson.erased).toEqual([A])
    expect(Object.values(host.lesson.groups[0]?.students ?? {})).toHaveLength(Object.keys(seats ?? {}).length - 1)
    expect(host.settle()).toEqual(['A removePlayer'])
    expect(JSON.stringify(host.game('A'))).not.toContain(A)
  })

  test('[ERASE-1] also who was taken out, before the start, and after the end; not somebody unknown', () => {
    const host = new Host(5).does({ type: 'remove', student: A }).does({ type: 'erase', student: A })
    expect(viewOf(host.lesson, { role: 'stage' }).host?.removed).toEqual([])
    host.refuses({ type: 'restore', student: A }, { code: 'studentUnknown' })
    host.refuses({ type: 'erase', student: A }, { code: 'studentUnknown' })
    host.does({ type: 'makeGroups' }).does({ type: 'erase', student: B })
    expect(host.lesson.groups.flatMap(({ students }) => Object.values(students))).not.toContain(B)
    host.started().does({ type: 'end' }).does({ type: 'erase', student: 's-Kind C' })
    expect(host.lesson.students).toHaveLength(2)
  })
})

describe('A lesson that nobody ends', () => {
  const started = (minutes: number | null = null) => {
    const host = new Host(4).does({ type: 'setEnd', minutes, now: 0 }).does({ type: 'makeGroups' })
    return host.does({ type: 'start', now: 0 })
  }

  test('[LESSON-9] is over a quarter of an hour after its end, whoever still taps', () => {
    const { lesson } = started(40)
    const end = 40 * 60_000
    expect(isForgotten(lesson, { now: end + QUARTER - 1, quiet: HOUR })).toBe(false)
    expect(isForgotten(lesson, { now: end + QUARTER, quiet: 0 })).toBe(true)
  })

  test('[LESSON-9] without an end: a quarter of an hour after the last tap, and after four hours at the latest', () => {
    const host = started()
    expect(isForgotten(host.lesson, { now: HOUR, quiet: QUARTER - 1 })).toBe(false)
    expect(isForgotten(host.lesson, { now: HOUR, quiet: QUARTER })).toBe(true)
    expect(isForgotten(host.lesson, { now: 4 * HOUR, quiet: 0 })).toBe(true)
    host.does({ type: 'pause' })
    expect(isForgotten(host.lesson, { now: HOUR, quiet: QUARTER })).toBe(false)
    expect(isForgotten(host.lesson, { now: 4 * HOUR, quiet: 0 })).toBe(true)
  })

  test('[LESSON-9] is not forgotten before it starts, while it waits for another day, and anew on that day', () => {
    const late = { now: 100 * HOUR, quiet: 100 * HOUR }
    expect(isForgotten(new Host(4).lesson, late)).toBe(false)
    const host = started().does({ type: 'shelve' })
    expect(isForgotten(host.lesson, late)).toBe(false)
    host.does({ type: 'takeUp', now: 99 * HOUR }).does({ type: 'resume' })
    expect(isForgotten(host.lesson, { now: 100 * HOUR, quiet: 0 })).toBe(false)
    expect(isForgotten(host.does({ type: 'end' }).lesson, late)).toBe(false)
  })
})

describe('A game that cannot be read any more', () => {
  test('[LESSON-10] its group begins anew under a new letter, with everybody in their seats', () => {
    const host = new Host(8).started()
    host.settle()
    const [table] = host.lesson.groups
    host.does({ type: 'giveUpGame', group: 'A' })
    expect(host.lesson.groups[0]).toEqual({ ...table, letter: 'C' })
    expect(host.settle()).toEqual(['C startGame'])
    expect(viewOf(host.lesson, { role: 'stage' }).status.givenUp).toEqual([{ group: 'A', anew: 'C' }])
    host.does({ type: 'giveUpGame', group: 'C' })
    expect(host.lesson.groups.map(({ letter }) => letter)).toEqual(['D', 'B'])
    host.refuses({ type: 'giveUpGame', group: 'A' }, { code: 'groupUnknown' })
  })

  test('[LESSON-10] only while the lesson plays', () => {
    new Host(4).refuses({ type: 'giveUpGame', group: 'A' }, { code: 'lessonNotStarted' })
    new Host(4).started().does({ type: 'end' }).refuses({ type: 'giveUpGame', group: 'A' }, { code: 'lessonEnded' })
  })
})
