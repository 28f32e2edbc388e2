import { describe, expect, test } from 'vitest'
import type { Seat } from '../../shared/basics.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import { planTables } from '../../shared/lesson/rules/tablePlan.ts'
import { viewOf as lessonViewOf } from '../../shared/lesson/viewOf.ts'
import { Host } from '../support/host.ts'

/** Students `names` on one device; the first holds it. */
function together(host: Host, ...names: string[]): Host {
  const [name = '', ...others] = names
  return host.does({
    type: 'join',
    student: `s-${name}`,
    name,
    keyHash: name,
    codeHash: `code-${name}`,
    others: others.map((other) => ({ student: `s-${other}`, name: other })),
  })
}
const studentOf = (host: Host, name: string) => host.lesson.students.find((one) => one.name === name)
const tableOf = (host: Host, name: string) =>
  Object.values(host.lesson.groups.find(({ letter }) => letter === studentOf(host, name)?.group)?.students ?? {})
const holders = (host: Host) => Object.fromEntries(host.lesson.students.map(({ name, on, keyHash }) => [name, keyHash || on]))
const onAt = (host: Host, letter: string) =>
  Object.fromEntries(Object.values(host.game(letter).players).map((player) => [player?.student, player?.on]))

describe('Coming in on one device', () => {
  test('[SHARED-1] each name is a student; the first one holds the key, and the same key again changes nothing', () => {
    const host = together(new Host(), 'Noor', 'Daan', 'Lisa')
    expect(holders(host)).toEqual({ Noor: 'Noor', Daan: 's-Noor', Lisa: 's-Noor' })
    const before = host.lesson
    together(host, 'Noor', 'Daan', 'Lisa')
    expect(host.lesson).toBe(before)
  })

  test.each([
    ['taken', ['Noor', 'Kind A'], { code: 'nameTaken', name: 'Kind A' }],
    ['twice', ['Noor', 'noor'], { code: 'nameTaken', name: 'noor' }],
    ['odd', ['Noor', '123'], { code: 'nameOdd', name: '123' }],
    ['too long', ['Noor', 'N'.repeat(21)], { code: 'nameTooLong', most: 20, name: 'N'.repeat(21) }],
    ['empty', ['Noor', ' '], { code: 'nameEmpty' }],
  ])('[SHARED-1] one name that is %s keeps all of them out', (_, [name = '', other = ''], rejection) => {
    const host = new Host(1)
    host.refuses(
      { type: 'join', student: 's1', name, keyHash: 'k', others: [{ student: 's2', name: other }] },
      rejection as object,
    )
  })

  test('[SHARED-1] [JOIN-4] forty students, however many devices', () => {
    const host = new Host(26)
    for (const first of ['Ali', 'Bas', 'Cor', 'Dex']) together(host, first, `${first} twee`, `${first} drie`)
    host.refuses(
      {
        type: 'join',
        student: 's1',
        name: 'Noor',
        keyHash: 'k',
        others: ['Daan', 'Lisa'].map((name) => ({ student: name, name })),
      },
      { code: 'lessonFull', most: 40 },
    )
    together(host, 'Noor', 'Daan')
    expect(host.lesson.students).toHaveLength(40)
  })

  test('[SHARED-8] the mentor sees who share a device, and every student is counted', () => {
    const host = together(new Host(1), 'Noor', 'Daan')
    const view = lessonViewOf(host.lesson, { role: 'stage' })
    expect(view.status.students).toBe(3)
    expect(view.host?.roster.map(({ name, device }) => [name, device])).toEqual([
      ['Kind A', undefined],
      ['Noor', 's-Noor'],
      ['Daan', 's-Noor'],
    ])
    expect(lessonViewOf(host.lesson, { role: 'student', student: 's-Noor' }).me?.sharing).toEqual(['Daan'])
    expect(lessonViewOf(host.lesson, { role: 'student', student: 's-Kind A' }).me?.sharing).toBeUndefined()
  })

  test('[SHARED-1] [JOIN-4] who leaves before the groups are made takes the whole device along', () => {
    const host = together(new Host(2), 'Noor', 'Daan').does({ type: 'leave', student: 's-Noor' })
    expect(host.lesson.students.map(({ name }) => name)).toEqual(['Kind A', 'Kind B'])
  })
})

describe('Groups', () => {
  test('[SHARED-6] who shares a device comes to one table, whatever the draw and the class', () => {
    for (let singles = 0; singles <= 9; singles++) {
      const host = together(together(together(new Host(singles), 'Noor', 'Daan', 'Lisa'), 'Sem', 'Finn'), 'Bo', 'Kai')
      host.does({ type: 'makeGroups' })
      expect(tableOf(host, 'Noor')).toEqual(expect.arrayContaining(['s-Noor', 's-Daan', 's-Lisa']))
      expect(tableOf(host, 'Sem')).toContain('s-Finn')
      expect(tableOf(host, 'Bo')).toContain('s-Kai')
      const sizes = host.lesson.groups.map(({ students }) => Object.keys(students).length)
      expect(sizes.every((size) => size >= 2 && size <= 4)).toBe(true)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(7 + singles)
    }
  })

  test('[GROUPS-2] [GROUPS-3] [SHARED-6] a device that comes between the draw and the start sits at one table, or waits for a new draw', () => {
    const host = together(new Host(6).does({ type: 'makeGroups' }), 'Noor', 'Daan')
    expect([studentOf(host, 'Noor')?.group, studentOf(host, 'Daan')?.group]).toEqual([null, null])
    host.refuses({ type: 'start' }, { code: 'noSeatLeft' })
    host.does({ type: 'makeGroups' }).does({ type: 'start' })
    const roomy = together(new Host(2).does({ type: 'makeGroups' }), 'Noor', 'Daan')
    expect(tableOf(roomy, 'Noor')).toHaveLength(4)
  })

  test('[SHARED-6] one left over beside a device of four: one of four goes over', () => {
    const host = together(new Host(1), 'Noor', 'Daan', 'Lisa', 'Sem').started()
    expect(host.lesson.groups.map(({ students }) => Object.keys(students).length).sort()).toEqual([2, 3])
    expect(tableOf(host, 'Kind A')).toContain('s-Sem')
    expect(holders(host)).toEqual({ 'Kind A': 'Kind A', Noor: 'Noor', Daan: 's-Noor', Lisa: 's-Noor', Sem: 's-Kind A' })
  })

  test('[SHARED-6] who was moved away from the device is with it again in new groups', () => {
    const host = together(new Host(3), 'Noor', 'Daan', 'Lisa').does({ type: 'makeGroups' })
    host.does({ type: 'move', student: 's-Noor', group: studentOf(host, 'Kind A')?.group ?? '' })
    expect(tableOf(host, 'Daan')).not.toContain('s-Noor')
    host.does({ type: 'makeGroups' })
    expect(tableOf(host, 'Daan')).toEqual(expect.arrayContaining(['s-Noor', 's-Lisa']))
  })

  test('[SHARED-6] [GROUPS-2] who comes in between the draw and the start sits at one table, or waits for new groups', () => {
    const host = together(new Host(6).does({ type: 'makeGroups' }), 'Noor', 'Daan')
    expect([studentOf(host, 'Noor')?.group, studentOf(host, 'Daan')?.group]).toEqual([null, null])
    const roomy = together(new Host(2).does({ type: 'makeGroups' }), 'Noor', 'Daan')
    expect(tableOf(roomy, 'Noor')).toHaveLength(4)
    expect(roomy.does({ type: 'start' }).settle()).toEqual(['A startGame', 'A shareDevice'])
  })

  test('[SHARED-6] [LATE-2] who is back later is proposed for the table of the device', () => {
    const host = together(new Host(7), 'Noor', 'Daan', 'Lisa')
      .does({ type: 'markAbsent', student: 's-Lisa', absent: true })
      .started()
    host.does({ type: 'markAbsent', student: 's-Lisa', absent: false })
    const other = host.lesson.students.find(
      ({ name, group }) => name.startsWith('Kind') && group !== studentOf(host, 'Noor')?.group,
    )
    host.does({ type: 'markAbsent', student: other?.student ?? '', absent: true })
    const [late] = lessonViewOf(host.lesson, { role: 'stage' }).host?.late ?? []
    expect(late).toMatchObject({ student: 's-Lisa', suggestion: studentOf(host, 'Noor')?.group })
  })

  test('[GROUPS-1] [SHARED-6] nobody alone: one student is no group', () => {
    expect(planTables([['one']])).toBeNull()
    expect(planTables([['a', 'b', 'c', 'd'], ['e']])).toBeNull()
    expect(
      planTables([
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ]),
    ).toEqual([[2, 2], [2]])
  })

  test('[SHARED-6] [LATE-1] who comes late on one device sits at one table, as far as there are seats', () => {
    const host = together(new Host(6).started(), 'Noor', 'Daan')
    host.does({ type: 'placeLate', student: 's-Noor', group: 'A' })
    expect([studentOf(host, 'Noor')?.group, studentOf(host, 'Daan')?.group]).toEqual(['A', null])
    const roomy = together(new Host(2).started(), 'Noor', 'Daan')
    roomy.does({ type: 'placeLate', student: 's-Daan', group: 'A' })
    expect(tableOf(roomy, 'Noor')).toHaveLength(4)
  })
})

describe('Who goes away from a shared device', () => {
  const class6 = () => {
    const host = together(new Host(3), 'Noor', 'Daan', 'Lisa').started()
    host.settle()
    return host
  }
  const letterOf = (host: Host) => studentOf(host, 'Noor')?.group ?? ''

  test('[SHARED-1] the game hears on whose device each player is, once', () => {
    const host = class6()
    const seat = Object.entries(host.game(letterOf(host)).players).find(([, one]) => one?.student === 's-Noor')?.[0]
    expect(onAt(host, letterOf(host))).toEqual({ 's-Noor': null, 's-Daan': seat, 's-Lisa': seat })
    expect(host.settle()).toEqual([])
  })

  test.each(['remove', 'erase'] as const)('[SHARED-7] %s: the next one on it holds the device', (type) => {
    const host = class6().does({ type, student: 's-Noor' })
    host.settle()
    expect(holders(host)).toMatchObject({ Daan: 'Noor', Lisa: 's-Daan' })
    const game = host.game(studentOf(host, 'Daan')?.group ?? '')
    const daan = Object.entries(game.players).find(([, one]) => one?.student === 's-Daan')
    expect(daan?.[1]?.on).toBeNull()
    expect(Object.values(game.players).find((one) => one?.student === 's-Lisa')?.on).toBe(daan?.[0])
  })

  test('[SHARED-7] [ERASE-1] after the end too: nothing of who was erased is on the device', () => {
    const host = class6().does({ type: 'end' })
    host.settle()
    host.does({ type: 'erase', student: 's-Noor' })
    host.settle()
    const game = host.game(studentOf(host, 'Daan')?.group ?? '')
    const [daan] = Object.entries(game.players).find(([, one]) => one?.student === 's-Daan') ?? []
    expect(viewOf(game, daan as Seat).me?.hands).toHaveLength(1)
  })

  test('[SHARED-7] [ROSTER-3] who is put back is on the device again', () => {
    const host = class6().does({ type: 'remove', student: 's-Noor' }).does({ type: 'restore', student: 's-Noor' })
    host.settle()
    expect(holders(host)).toMatchObject({ Daan: 'Noor', Lisa: 's-Daan', Noor: 's-Daan' })
    expect(Object.values(onAt(host, letterOf(host))).filter((on) => on === null)).toHaveLength(1)
  })

  test('[SHARED-7] who is moved leaves the device behind, and has it again when moved back', () => {
    const host = class6()
    const [here, there] = [letterOf(host), studentOf(host, 'Kind A')?.group ?? '']
    host.does({ type: 'move', student: 's-Noor', group: there })
    host.settle()
    expect(holders(host)).toMatchObject({ Daan: 'Noor', Lisa: 's-Daan' })
    expect(onAt(host, there)['s-Noor']).toBeNull()
    host.does({ type: 'move', student: 's-Noor', group: here })
    host.settle()
    expect(onAt(host, here)['s-Noor']).not.toBeNull()
  })

  test('[SHARED-7] the last one who is present takes the device along', () => {
    const host = class6()
    const there = studentOf(host, 'Kind A')?.group ?? ''
    for (const student of ['s-Noor', 's-Daan']) host.does({ type: 'markAbsent', student, absent: true })
    host.does({ type: 'move', student: 's-Lisa', group: there })
    expect(holders(host)).toMatchObject({ Lisa: 'Noor', Noor: 's-Lisa', Daan: 's-Lisa' })
  })

  test('[SHARED-7] [RETURN-1] any name of the device with the personal code brings all of them along', () => {
    const host = class6().does({
      type: 'comeBack',
      name: 'Lisa',
      codeHash: 'code-Noor',
      keyHash: 'new',
      newCodeHash: 'code-new',
    })
    expect(holders(host)).toMatchObject({ Noor: 'new', Daan: 's-Noor', Lisa: 's-Noor' })
    expect(studentOf(host, 'Daan')?.codeHash).toBe('code-new')
  })

  test('[SHARED-7] [RETURN-1] who sits at another table comes in alone', () => {
    const host = class6()
    host.does({ type: 'move', student: 's-Lisa', group: studentOf(host, 'Kind A')?.group ?? '' })
    host.does({ type: 'comeBack', name: 'Lisa', codeHash: 'code-Noor', keyHash: 'own', newCodeHash: 'code-own' })
    expect(holders(host)).toMatchObject({ Noor: 'Noor', Daan: 's-Noor', Lisa: 'own' })
  })

  test('[SHARED-7] [DAYS-3] on another day the device comes back with everybody, and by new names one by one', () => {
    const host = class6().does({ type: 'shelve' }).does({ type: 'takeUp' })
    together(host, 'Noor')
    expect(host.lesson.students.filter(({ absent }) => !absent).map(({ name }) => name)).toEqual(['Noor', 'Daan', 'Lisa'])
    const anew = class6().does({ type: 'shelve' }).does({ type: 'takeUp' })
    anew.does({
      type: 'join',
      student: 'new-1',
      name: 'Noor',
      keyHash: 'new',
      others: [{ student: 'new-2', name: 'Daan' }],
    })
    anew
      .does({ type: 'welcomeBack', student: 'new-2', as: 's-Daan' })
      .does({ type: 'welcomeBack', student: 'new-1', as: 's-Noor' })
    expect(holders(anew)).toMatchObject({ Noor: 'new', Daan: 's-Noor' })
  })
})
