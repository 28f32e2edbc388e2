import { describe, expect, test } from 'vitest'
import { latePlace } from '../../client/stage/latePlace.ts'
import { lengthOf } from '../../client/stage/nameLength.ts'
import {
  comingBack,
  deviceStays,
  elsewhere,
  missing,
  openTables,
  presentCount,
  type Student,
  sharersOf,
  tablesOf,
  unseated,
} from '../../client/stage/roster.ts'
import type { Phase, Seat } from '../../shared/basics.ts'

const SEATS = ['a', 'b', 'c', 'd'] as const
const student = (name: string, group: string | null, seat: Seat | null, absent = false): Student => ({
  student: `s-${name}`,
  name,
  doubtful: false,
  group,
  seat,
  absent,
})
const table = (letter: string, size: number) => SEATS.slice(0, size).map((seat) => student(`${letter}${seat}`, letter, seat))
const hostOf = (...roster: Student[]) => {
  const letters = [...new Set(roster.flatMap(({ group }) => group ?? []))].sort()
  const groups = letters.map((letter) => ({
    letter,
    members: roster.flatMap(({ group, seat, name }) => (group === letter && seat ? [{ seat, name }] : [])),
  }))
  const late = roster
    .filter(({ group }) => group === null)
    .map(({ student: id, name }) => ({ student: id, name, suggestion: null }))
  return { roster, groups, late }
}
const games = (phases: Readonly<Record<string, Phase>>) =>
  Object.fromEntries(Object.entries(phases).map(([letter, phase]) => [letter, { status: { phase } }]))

describe('The names of the class', () => {
  test('stand by group in the order of the seats, whatever the order in which they came', () => {
    const host = hostOf(
      student('Yara', 'A', 'c'),
      student('Noor', 'A', 'a'),
      student('Sam', null, null),
      student('Bo', 'A', 'b', true),
    )
    expect(tablesOf(host).map(({ letter, students }) => [letter, students.map(({ name }) => name)])).toEqual([
      ['A', ['Noor', 'Bo', 'Yara']],
    ])
    expect(unseated(host).map(({ name }) => name)).toEqual(['Sam'])
    expect(presentCount(host)).toBe(3)
    expect(missing(host).map(({ name }) => name)).toEqual(['Bo'])
  })
})

describe('Where a student may go', () => {
  const host = hostOf(...table('A', 4), ...table('B', 3), ...table('C', 2), ...table('D', 3))
  const [first] = host.roster
  const letters = (list: readonly { letter: string }[]) => list.map(({ letter }) => letter)

  test('to free seats at other tables, never to one that has finished', () => {
    if (!first) throw new Error('nobody is there')
    expect(elsewhere(host, games({ A: 'story', D: 'done' }), first)).toEqual([
      { letter: 'B', seats: 1 },
      { letter: 'C', seats: 2 },
    ])
    expect(letters(elsewhere(host, {}, { ...first, group: 'C' }))).toEqual(['B', 'D'])
    expect(letters(elsewhere(host, {}, { ...first, group: null }))).toEqual(['B', 'C', 'D'])
  })
  test('the emptiest first when a table is looked for', () => {
    expect(letters(openTables(host.groups, {}))).toEqual(['C', 'B', 'D'])
  })
})

test.each([
  ['Bo', 'short'],
  ['Yasmina', 'short'],
  ['Mohammed', 'medium'],
  ['Zoë-Lisa', 'medium'],
  ['Willemijn', 'medium'],
  ['Anne-Fleur de W.', 'medium'],
  ['Maximiliaan van R.', 'long'],
])('%s is a %s name on the line of a table', (name, length) => {
  expect(lengthOf(name)).toBe(length)
})

describe('The table for a late student', () => {
  const group = (letter: string, size: number) => ({
    letter,
    members: SEATS.slice(0, size).map((seat) => ({ seat, name: seat })),
  })
  const groups = [group('A', 4), group('B', 3), group('C', 2)]
  const host = { groups, late: [{ student: 's', name: 'Sam', suggestion: 'C' }] }

  test('is the suggested one, until the mentor selects another', () => {
    expect(latePlace(host, {}, null)).toEqual({ letter: 'C', full: null })
    expect(latePlace(host, {}, 'B')).toEqual({ letter: 'B', full: null })
  })
  test('is never a full table: it says so, and keeps to the suggestion', () => {
    expect(latePlace(host, {}, 'A')).toEqual({ letter: 'C', full: 'A' })
  })
  test('is never one that has finished', () => {
    expect(latePlace(host, games({ C: 'done' }), null)).toEqual({ letter: 'B', full: null })
    expect(latePlace(host, games({ C: 'done' }), 'C')).toEqual({ letter: 'B', full: 'C' })
  })
  test('is nowhere when all groups are full', () => {
    const full = { groups: [group('A', 4)], late: [{ student: 's', name: 'Sam', suggestion: null }] }
    expect(latePlace(full, {}, null)).toEqual({ letter: null, full: null })
    expect(latePlace(full, {}, 'A')).toEqual({ letter: null, full: 'A' })
  })
})

describe('Another day: who is back', () => {
  const old = [student('Noor', 'A', 'a', true), student('Daan', 'A', 'b', true), student('Yara', 'A', 'c', true)]
  const seen = (...seats: Seat[]) => ({ A: { players: SEATS.map((seat) => ({ seat, connected: seats.includes(seat) })) } })

  test('is seen on the own device, or comes in by the same name on another one', () => {
    const host = hostOf(...old, student('daan', null, null))
    expect(comingBack(host, seen('a'))).toEqual([
      { student: 's-Noor', name: 'Noor', newcomer: null },
      { student: 's-Daan', name: 'Daan', newcomer: 's-daan' },
    ])
  })
  test('the own device goes before the name', () => {
    expect(comingBack(hostOf(...old, student('Noor ', null, null)), seen('a'))).toEqual([
      { student: 's-Noor', name: 'Noor', newcomer: null },
    ])
  })
  test('who is back already, or has another name, is not asked', () => {
    const [noor, ...others] = old
    if (!noor) throw new Error('nobody is there')
    expect(comingBack(hostOf({ ...noor, absent: false }, ...others, student('Sam', null, null)), seen('a'))).toEqual([])
  })
})

describe('Students on one device', () => {
  const on = (name: string, device: string) => ({ ...student(name, 'A', 'a'), device })
  const host = hostOf(on('Noor', 's-Noor'), on('Daan', 's-Noor'), student('Sam', 'A', 'd'), on('Bo', 's-Bo'))
  const named = (name: string) => host.roster.find((one) => one.name === name) ?? student('', null, null)

  test('are named to who does something with one of them, and the others stay with the device', () => {
    expect(sharersOf(host, named('Daan'))).toEqual(['Noor'])
    expect(deviceStays(host, named('Noor'))).toBe('Het apparaat blijft bij Daan. ')
    expect([sharersOf(host, named('Sam')), deviceStays(host, named('Sam'))]).toEqual([[], ''])
  })
})
