import { describe, expect, test } from 'vitest'
import type { LessonViewer } from '../../shared/lesson/view.ts'
import { viewOf } from '../../shared/lesson/viewOf.ts'
import { Host } from '../support/host.ts'

const BAD = 'Kanarie'
const ID = `s-${BAD}`
const doubtful = (name = BAD) => ({ type: 'join', student: `s-${name}`, name, keyHash: name, doubtful: true }) as const
const textFor = (host: Host, viewer: LessonViewer) => JSON.stringify(viewOf(host.lesson, viewer))
const OTHERS: readonly LessonViewer[] = [{ role: 'stage' }, { role: 'student', student: 's-Kind A' }]

describe('A name over which the filter doubts', () => {
  test('[NAME-1] only the student and the private control read it; for everybody else it is empty', () => {
    const host = new Host(3).does(doubtful())
    expect(textFor(host, { role: 'mentor' })).toContain(BAD)
    expect(viewOf(host.lesson, { role: 'student', student: ID }).me).toMatchObject({ name: BAD, doubtful: true })
    for (const viewer of OTHERS) expect(textFor(host, viewer).replaceAll(ID, '')).not.toContain(BAD)
    host.started()
    for (const viewer of OTHERS) expect(textFor(host, viewer).replaceAll(ID, '')).not.toContain(BAD)
    host.does({ type: 'remove', student: ID })
    expect(textFor(host, { role: 'stage' }).replaceAll(ID, '')).not.toContain(BAD)
  })

  test('[NAME-1] nor when it comes late', () => {
    const host = new Host(4).started().does(doubtful())
    expect(viewOf(host.lesson, { role: 'stage' }).host?.late).toMatchObject([{ student: ID, name: '' }])
    expect(viewOf(host.lesson, { role: 'mentor' }).host?.late).toMatchObject([{ student: ID, name: BAD }])
  })

  test('[NAME-2] when the mentor says that it is fine everybody reads it; a new name too', () => {
    const host = new Host(3).does(doubtful()).does(doubtful('Ander'))
    host.does({ type: 'approveName', student: ID }).does({ type: 'rename', student: 's-Ander', name: 'Mees' })
    expect(viewOf(host.lesson, { role: 'stage' }).host?.names).toEqual(['Kind A', 'Kind B', 'Kind C', BAD, 'Mees'])
    expect(viewOf(host.lesson, { role: 'stage' }).host?.roster.some((one) => one.doubtful)).toBe(false)
    host.refuses({ type: 'approveName', student: ID }, { code: 'nameFine' })
    host.refuses({ type: 'approveName', student: 's-Niemand' }, { code: 'studentUnknown' })
  })

  test('[NAME-3] the mentor may want to see it on the board: this one, for students still not', () => {
    const host = new Host(3).does(doubtful()).does(doubtful('Ander')).does({ type: 'showName', student: ID })
    const board = viewOf(host.lesson, { role: 'stage' }).host
    expect(board?.names).toEqual(['Kind A', 'Kind B', 'Kind C', '', ''])
    expect(board?.roster.map(({ name, shown }) => [name, shown]).slice(3)).toEqual([
      ['', BAD],
      ['', undefined],
    ])
    expect(viewOf(host.lesson, { role: 'mentor' }).host?.roster[3]).not.toHaveProperty('shown')
    expect(textFor(host, { role: 'student', student: 's-Kind A' })).not.toContain(BAD)
  })
})

test('[NAME-4] without names everybody is an animal, and nothing of what was typed is kept', () => {
  const host = new Host()
  const animals = ['Vos', 'Uil']
  const join = (name: string) =>
    ({ type: 'join', student: `s-${name.length}`, name, keyHash: name, doubtful: true, animals }) as const
  host.lesson = { ...host.lesson, animals: true }
  for (const name of [BAD, 'Anne', 'Bo', 'Stan!!!', '']) host.does(join(name))
  const { students } = host.lesson
  const names = students.map(({ name }) => name)
  expect(names.slice(0, 2).sort()).toEqual(['Uil', 'Vos'])
  expect(names.slice(2, 4).sort()).toEqual(['Uil 2', 'Vos 2'])
  expect(names[4]).toMatch(/^(Vos|Uil) 3$/)
  expect(students.every(({ doubt }) => doubt === null)).toBe(true)
  expect(viewOf(host.lesson, { role: 'student', student: 's-4' }).me?.animals).toBe(true)
})
