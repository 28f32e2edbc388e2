import { describe, expect, test } from 'vitest'
import { viewOf } from '../../shared/lesson/viewOf.ts'
import { Host } from '../support/host.ts'

const MINUTE = 60_000
const [A, B] = ['s-Kind A', 's-Kind B'] as const
const groupOf = (host: Host, id: string) => host.lesson.students.find(({ student }) => student === id)
const membersOf = (host: Host, letter: string) =>
  Object.values(host.lesson.groups.find((group) => group.letter === letter)?.students ?? {})
const seatOf = (host: Host, id: string) =>
  Object.entries(host.game(groupOf(host, id)?.group ?? '').players).find(([, player]) => player?.student === id)?.[0]

describe('The roster', () => {
  test('[ROSTER-1] who is absent gets no seat, and is placed when back', () => {
    const host = new Host(8).does({ type: 'markAbsent', student: A, absent: true }).started()
    expect(host.lesson.groups.map(({ students }) => Object.keys(students).length)).toEqual([4, 3])
    expect(viewOf(host.lesson, { role: 'stage' }).host?.late).toEqual([])
    host.does({ type: 'markAbsent', student: A, absent: false })
    expect(viewOf(host.lesson, { role: 'stage' }).host?.late).toMatchObject([{ student: A, suggestion: 'B' }])
    host.refuses({ type: 'markAbsent', student: 's-Niemand', absent: true }, { code: 'studentUnknown' })
  })

  test('[ROSTER-1] [ABSENT-1] absent during the game, and back', () => {
    const host = new Host(4).started()
    host.settle()
    host.does({ type: 'markAbsent', student: A, absent: true })
    expect(host.settle()).toEqual(['A setAbsent'])
    host.does({ type: 'markAbsent', student: A, absent: false })
    expect(host.settle()).toEqual(['A setAbsent'])
    expect(Object.values(host.game('A').players).some((player) => player?.away)).toBe(false)
  })

  test('[ROSTER-2] before the start: to a free seat; full, unknown and leaving one alone are refused', () => {
    const host = new Host(7).does({ type: 'makeGroups' })
    const [one = ''] = membersOf(host, 'A')
    const [other = ''] = membersOf(host, 'B')
    host.refuses({ type: 'move', student: other, group: 'A' }, { code: 'groupFull', most: 4 })
    host.refuses({ type: 'move', student: one, group: 'C' }, { code: 'groupUnknown' })
    host.refuses({ type: 'move', student: one, group: 'A' }, { code: 'alreadySeated' })
    host.does({ type: 'move', student: one, group: 'B' })
    expect([membersOf(host, 'A').length, membersOf(host, 'B').length]).toEqual([3, 4])
    const five = new Host(5).does({ type: 'makeGroups' })
    five.refuses({ type: 'move', student: membersOf(five, 'B')[0] ?? '', group: 'A' }, { code: 'oneLeft' })
  })

  test('[ROSTER-2] who is absent keeps nobody company: the last one who is present may go', () => {
    const host = new Host(7).started()
    const [first = '', second = '', third = ''] = membersOf(host, 'B')
    host.does({ type: 'markAbsent', student: first, absent: true })
    host.does({ type: 'remove', student: membersOf(host, 'A')[0] ?? '' })
    host.refuses({ type: 'move', student: second, group: 'A' }, { code: 'oneLeft' })
    host.does({ type: 'markAbsent', student: second, absent: true })
    expect(viewOf(host.lesson, { role: 'stage' }).host?.can).toContain('move')
    host.does({ type: 'move', student: third, group: 'A' })
    expect(membersOf(host, 'A')).toContain(third)
  })

  test('[ROSTER-2] [MOVE-1] during the game choices go along, and the old table goes on without', () => {
    const host = new Host(7).started()
    host.settle()
    const one = membersOf(host, 'A')[0] ?? ''
    const seat = seatOf(host, one) ?? 'a'
    host.play('A', { type: 'skip' })
    while (host.game('A').phase !== 'opening') host.play('A', { type: 'skip' })
    const picture = host.game('A').players.a?.pictures[0] ?? ''
    host.play('A', { type: 'choosePicture', picture, seat: seat as 'a' })
    host.does({ type: 'move', student: one, group: 'B' })
    expect(host.settle()).toEqual(['B addPlayer', 'A removePlayer'])
    expect(Object.values(host.game('B').players).find((player) => player?.student === one)?.picture).toBe(picture)
    expect(Object.keys(host.game('A').players)).toHaveLength(3)
  })

  test('[ROSTER-2] the last one of a table may go to another: the empty table ends', () => {
    const host = new Host(7).started()
    host.settle()
    const [first = '', second = '', third = '', last = ''] = membersOf(host, 'A')
    for (const student of [first, second]) host.does({ type: 'remove', student })
    host.refuses({ type: 'move', student: third, group: 'B' }, { code: 'oneLeft' })
    host.does({ type: 'remove', student: third }).does({ type: 'move', student: last, group: 'B' })
    host.settle()
    expect(host.game('A').phase).toBe('done')
    expect(Object.values(host.game('B').players).map((player) => player?.student)).toContain(last)
  })

  test('[ROSTER-3] taken out: absent at the table, the key is refused; undone: the same seat with everything', () => {
    const host = new Host(4).started()
    host.settle()
    const seat = seatOf(host, A)
    host.does({ type: 'remove', student: A })
    expect(host.settle()).toEqual(['A setAbsent'])
    host.refuses({ type: 'join', student: 'x', name: 'Nieuw', keyHash: 'Kind A' }, { code: 'takenOut' })
    expect(viewOf(host.lesson, { role: 'stage' }).host?.removed).toEqual([{ student: A, name: 'Kind A' }])
    host.does({ type: 'restore', student: A })
    host.settle()
    expect(seatOf(host, A)).toBe(seat)
    host.refuses({ type: 'restore', student: A }, { code: 'studentUnknown' })
  })

  test('[ROSTER-3] somebody else may take the seat meanwhile; then who is put back waits', () => {
    const host = new Host(4).started()
    host.settle()
    host.does({ type: 'remove', student: A }).joins('Laat')
    host.does({ type: 'placeLate', student: 's-Laat', group: 'A' })
    expect(host.settle()).toEqual(['A removePlayer', 'A addPlayer'])
    host.does({ type: 'restore', student: A })
    expect(groupOf(host, A)).toMatchObject({ group: null })
  })

  test('[ROSTER-4] renamed: tidy, odd and taken names as when joining', () => {
    const host = new Host(2).does({ type: 'rename', student: A, name: '  Noor ' })
    expect(groupOf(host, A)?.name).toBe('Noor')
    host.refuses({ type: 'rename', student: B, name: 'noor' }, { code: 'nameTaken', name: 'noor' })
    host.refuses({ type: 'rename', student: B, name: ' ' }, { code: 'nameEmpty' })
    host.does({ type: 'rename', student: A, name: 'NOOR' })
  })

  test('[ROSTER-6] of two mentors who move one student at once the first wins; the same for a name', () => {
    const host = new Host(10).does({ type: 'makeGroups' })
    const [one = ''] = membersOf(host, 'A')
    host.does({ type: 'move', student: one, group: 'B', from: 'A' })
    host.refuses({ type: 'move', student: one, group: 'C', from: 'A' }, { code: 'alreadyMoved' })
    host.refuses({ type: 'move', student: one, group: 'B', from: 'A' }, { code: 'alreadyMoved' })
    host.does({ type: 'move', student: one, group: 'C', from: 'B' })
    host.refuses({ type: 'move', student: one, group: 'A', from: null }, { code: 'alreadyMoved' })

    host.does({ type: 'rename', student: A, name: 'Noor', was: 'Kind A' })
    host.refuses({ type: 'rename', student: A, name: 'Nora', was: 'Kind A' }, { code: 'alreadyRenamed' })
    host.does({ type: 'rename', student: A, name: 'Nora', was: 'Noor' })
  })

  test('[ROSTER-6] [NAME-2] a name that the board could not read is renamed from there once', () => {
    const host = new Host(2)
    host.does({ type: 'join', student: 's-x', name: 'Fraai', keyHash: 'x', doubtful: true })
    host.does({ type: 'rename', student: 's-x', name: 'Jip', was: '' })
    host.refuses({ type: 'rename', student: 's-x', name: 'Jop', was: '' }, { code: 'alreadyRenamed' })
  })

  test('[ROSTER-5] together and apart are met by the draw, and no student or smartboard sees a wish', () => {
    const host = new Host(12).does({ type: 'wish', students: [A, B], wish: 'together' })
    host.does({ type: 'wish', students: [A, 's-Kind C'], wish: 'apart' })
    for (let draws = 0; draws < 10; draws++) {
      host.does({ type: 'makeGroups' })
      expect(groupOf(host, A)?.group).toBe(groupOf(host, B)?.group)
      expect(groupOf(host, A)?.group).not.toBe(groupOf(host, 's-Kind C')?.group)
    }
    host.refuses({ type: 'wish', students: [A, A], wish: 'apart' }, { code: 'studentUnknown' })
    expect(viewOf(host.lesson, { role: 'mentor' }).mentor?.wishes).toHaveLength(2)
    for (const viewer of [{ role: 'stage' }, { role: 'student', student: A }] as const)
      expect(JSON.stringify(viewOf(host.lesson, viewer))).not.toContain('apart')
    host.does({ type: 'wish', students: [B, A], wish: null })
    expect(host.lesson.wishes).toHaveLength(1)
  })
})

describe('The end of the lesson', () => {
  test('[LESSON-8] is set, moved and taken away; the games leave room for the plenary', () => {
    const host = new Host(4).does({ type: 'setEnd', minutes: 40, now: 1000 }).started()
    expect(host.lesson.endsAt).toBe(40 * MINUTE + 1000)
    expect(host.settle()).toEqual(['A startGame', 'A setBell'])
    expect(host.game('A').bell).toBe(35 * MINUTE + 1000)
    host.does({ type: 'setEnd', minutes: null })
    expect(host.settle()).toEqual(['A setBell'])
    expect(host.game('A').bell).toBeNull()
    const view = viewOf(host.does({ type: 'setEnd', minutes: 40, now: 1000 }).lesson, { role: 'stage' }, -400)
    expect(view.status.endsAt).toBe(40 * MINUTE + 600)
    host.does({ type: 'end' }).refuses({ type: 'setEnd', minutes: 10 }, { code: 'lessonEnded' })
  })
})

describe('The clocks of the steps', () => {
  test('[CLOCK-9] changed for all groups while they play', () => {
    const host = new Host(4).started()
    host.settle()
    host.does({ type: 'setClocks', clocks: 'strict' })
    expect(host.settle()).toEqual(['A setClocks'])
    expect(host.game('A').clocks).toBe('strict')
    host.does({ type: 'end' }).refuses({ type: 'setClocks', clocks: 'off' }, { code: 'lessonEnded' })
  })
})

describe('Another day', () => {
  test('[DAYS-1] the groups stand still until then', () => {
    const host = new Host(4).started()
    host.settle()
    host.does({ type: 'shelve' })
    expect(host.settle()).toEqual(['A pause'])
    host.refuses({ type: 'shelve' }, { code: 'shelved' })
    host.refuses({ type: 'resume' }, { code: 'shelved' })
    new Host(4).refuses({ type: 'shelve' }, { code: 'lessonNotStarted' })
  })

  test('[DAYS-2] taken up: everybody is absent until they come back, with one student more and one fewer', () => {
    const host = new Host(4).started()
    host.settle()
    host.does({ type: 'closeDoor' }).does({ type: 'shelve' })
    expect(host.settle()).toEqual(['A pause'])
    host.does({ type: 'takeUp', today: '2026-11-30' })
    expect(host.lesson).toMatchObject({ date: '2026-11-30', shelved: false, returning: true, paused: true, door: 'open' })
    const before = host.game('A')
    expect(host.settle()).toEqual([])
    expect(host.game('A')).toBe(before)
    expect(before.paused).toBe(true)
    host.joins('Kind A', 'Kind A').joins('Kind B', 'Kind B').joins('Kind C', 'Kind C')
    host.does({ type: 'resume' })
    expect(host.settle()).toEqual(['A setAbsent', 'A resume'])
    expect(host.lesson).toMatchObject({ returning: false, paused: false })
    expect(Object.values(host.game('A').players).filter((player) => player?.away)).toHaveLength(1)
    host.refuses({ type: 'takeUp' }, { code: 'notShelved' })
  })

  test('[DAYS-3] a student on another device types the name, and gets the old place back', () => {
    const host = new Host(4).started()
    host.settle()
    const before = seatOf(host, A)
    host.does({ type: 'shelve' }).does({ type: 'takeUp', today: '2026-11-30' }).joins('Aa')
    host.does({ type: 'welcomeBack', student: 's-Aa', as: A })
    host.settle()
    expect(host.lesson.students).toHaveLength(4)
    expect(groupOf(host, A)).toMatchObject({ keyHash: 'Aa', absent: false })
    expect(seatOf(host, A)).toBe(before)
    host.joins('Nieuw').refuses({ type: 'welcomeBack', student: 's-Nieuw', as: A }, { code: 'notReturning' })
  })
})
