import { describe, expect, test } from 'vitest'
import { decide } from '../../shared/lesson/decide.ts'
import { evolve } from '../../shared/lesson/evolve.ts'
import { noLesson } from '../../shared/lesson/lesson.ts'
import { groupSizes } from '../../shared/lesson/rules/tablePlan.ts'
import { viewOf } from '../../shared/lesson/viewOf.ts'
import { Host } from '../support/host.ts'

const join = (name: string) => ({ type: 'join', student: `s-${name}`, name, keyHash: `other ${name}` }) as const

describe('The lesson', () => {
  test('[LESSON-1] is opened once, before anything else', () => {
    expect(decide(noLesson, { type: 'makeGroups', at: 0 })).toEqual({ ok: false, rejection: { code: 'lessonUnknown' } })
    expect(new Host().lesson).toMatchObject({ stage: 'lobby', door: 'open', level: 'vmbo', language: 'nl' })
  })

  test('[LESSON-1] opened with other clocks, fewer rounds and an end', () => {
    const opening = { type: 'open', level: 'hvb', variant: '35', language: 'en', seed: 1, date: '2026-11-23', code: 'B' } as const
    const opened = (more: object) => {
      const decision = decide(noLesson, { ...opening, ...more, at: 1, now: 1000 })
      return decision.ok ? decision.events.reduce(evolve, noLesson) : null
    }
    expect(opened({})).toMatchObject({ variant: '35', clocks: 'gentle', off: [], endsAt: null })
    expect(opened({ clocks: 'strict' })).toMatchObject({ level: 'hvb', clocks: 'strict', off: [] })
    expect(opened({ off: ['core'], minutes: 40 })).toMatchObject({ clocks: 'gentle', off: ['core'], endsAt: 40 * 60_000 + 1000 })
  })

  test('[LESSON-2] level, variant, clocks and rounds change until the start', () => {
    const host = new Host(4).does({ type: 'setUp', level: 'hvb', variant: '35', clocks: 'strict', off: ['opening'] })
    expect(host.lesson).toMatchObject({ level: 'hvb', variant: '35', clocks: 'strict', off: ['opening'] })
    host.started().refuses({ type: 'setUp', level: 'vmbo', variant: '20', clocks: 'gentle', off: [] }, { code: 'lessonStarted' })
  })

  test('[LESSON-3] a closed door lets nobody new in, and can be opened', () => {
    const host = new Host(2).does({ type: 'closeDoor' })
    host.refuses(join('Noor'), { code: 'doorClosed' })
    host.does({ type: 'openDoor' }).joins('Noor')
  })

  test('[LESSON-4] starts with groups only, and once', () => {
    const host = new Host(4)
    host.refuses({ type: 'start' }, { code: 'noGroups' })
    host.started().refuses({ type: 'start' }, { code: 'lessonStarted' })
    expect(host.lesson).toMatchObject({ stage: 'playing', door: 'open' })
  })

  test('[LESSON-5] all groups pause and go on', () => {
    const host = new Host(4)
    host.refuses({ type: 'pause' }, { code: 'lessonNotStarted' })
    host.started().does({ type: 'pause' }).refuses({ type: 'pause' }, { code: 'alreadyPaused' })
    host.does({ type: 'resume' }).refuses({ type: 'resume' }, { code: 'notPaused' })
  })

  test('[LESSON-6] ended is ended', () => {
    const host = new Host(4).started().does({ type: 'end' })
    host.refuses({ type: 'end' }, { code: 'lessonEnded' })
    host.refuses({ type: 'openDoor' }, { code: 'lessonEnded' })
    host.refuses({ type: 'makeGroups' }, { code: 'lessonEnded' })
    host.refuses({ type: 'pause' }, { code: 'lessonEnded' })
  })

  test('[LESSON-7] reconcile starts, pauses, resumes and ends the games; twice changes nothing', () => {
    const host = new Host(7).started()
    expect(host.settle()).toEqual(['A startGame', 'B startGame'])
    host.does({ type: 'pause' })
    expect(host.settle()).toEqual(['A pause', 'B pause'])
    host.does({ type: 'resume' })
    expect(host.settle()).toEqual(['A resume', 'B resume'])
    host.does({ type: 'end' })
    expect(host.settle()).toEqual(['A endGame', 'B endGame'])
  })
})

describe('A group that has finished early', () => {
  test('[LESSON-5] [LESSON-6] [LESSON-7] pauses, goes on and ends with the others', () => {
    const host = new Host(3).started()
    expect(host.settle()).toEqual(['A startGame'])
    while (host.game('A').phase !== 'done') host.play('A', { type: 'skip' })
    expect(host.settle()).toEqual([])
    expect(host.does({ type: 'pause' }).settle()).toEqual(['A pause'])
    expect(host.does({ type: 'resume' }).settle()).toEqual(['A resume'])
    expect(host.does({ type: 'end' }).settle()).toEqual(['A endGame'])
    expect(host.game('A')).toMatchObject({ closed: true, light: 'none' })
  })
})

describe('Joining', () => {
  test('[JOIN-1] the same key again is the same student', () => {
    const host = new Host().joins('Noor', 'key').does({ type: 'join', student: 'other', name: 'Daan', keyHash: 'key' })
    expect(host.lesson.students.map(({ name }) => name)).toEqual(['Noor'])
  })

  test.each([
    ['', 'nameEmpty'],
    ['   ', 'nameEmpty'],
    ['No\u0000or', 'nameOdd'],
    ['\u202Eroon', 'nameOdd'],
    ['1234', 'nameOdd'],
    ['Z\u0351\u0352\u0353\u0354algo', 'nameOdd'],
  ])('[JOIN-2] %j is refused with %s', (name, code) => {
    new Host().refuses(join(name), { code })
  })

  test('[JOIN-2] at most twenty symbols, and names of every language', () => {
    new Host().refuses(join('A'.repeat(21)), { code: 'nameTooLong', most: 20 })
    const host = new Host().joins('Zoë').joins('محمد').joins("D'Angelo-Ruiz").joins('  Ana   Lu ')
    expect(host.lesson.students.at(-1)?.name).toBe('Ana Lu')
  })

  test('[JOIN-3] nobody has the same name, whatever the capitals', () => {
    new Host().joins('Noor').refuses(join('noor '), { code: 'nameTaken', name: 'noor' })
  })

  test('[JOIN-3] [DAYS-3] unless who has it is absent at a table: then it may be the same one, on another device', () => {
    const host = new Host(4)
    const again = { ...join('kind a'), student: 's-again' }
    host.does({ type: 'markAbsent', student: 's-Kind A', absent: true }).refuses(again, { code: 'nameTaken', name: 'kind a' })
    host
      .does({ type: 'markAbsent', student: 's-Kind A', absent: false })
      .started()
      .refuses(again, { code: 'nameTaken', name: 'kind a' })
    host.does({ type: 'markAbsent', student: 's-Kind A', absent: true }).does(again)
    host.does({ type: 'welcomeBack', student: 's-again', as: 's-Kind A' })
    expect(host.lesson.students.filter(({ name }) => name.toLowerCase() === 'kind a')).toHaveLength(1)
  })

  test('[JOIN-4] leaving before the groups makes room; at most forty', () => {
    const host = new Host(1)
    host.does({ type: 'leave', student: 's-Kind A' })
    expect(host.lesson.students).toEqual([])
    host.refuses({ type: 'leave', student: 's-Kind A' }, { code: 'studentUnknown' })
    for (let number = 0; number < 40; number++) host.joins(`Kind ${number}`)
    host.refuses(join('Te Veel'), { code: 'lessonFull', most: 40 })
  })
})

describe('Coming late', () => {
  test('[LATE-1] the mentor gives a free seat, never a fifth', () => {
    const host = new Host(7).started().joins('Laat')
    const late = { type: 'placeLate', student: 's-Laat', group: 'A' } as const
    expect(host.lesson.students.at(-1)).toMatchObject({ group: null, seat: null })
    host.refuses(late, { code: 'groupFull', most: 4 })
    host.refuses({ ...late, group: 'C' }, { code: 'groupUnknown' })
    host.refuses({ ...late, student: 's-Niemand' }, { code: 'studentUnknown' })
    host.does({ ...late, group: 'B' })
    expect(host.lesson.students.at(-1)).toMatchObject({ group: 'B', seat: 'd' })
    host.refuses({ ...late, group: 'B' }, { code: 'alreadySeated' })
  })

  test('[LATE-2] the smallest table is suggested; a full class has none', () => {
    const suggestion = (students: number) => {
      const host = new Host(students).started().joins('Laat')
      return viewOf(host.lesson, { role: 'stage' }).host?.late[0]?.suggestion
    }
    expect([suggestion(7), suggestion(5), suggestion(8)]).toEqual(['B', 'B', null])
  })

  test('[LATE-2] a table where nobody is present comes last', () => {
    const host = new Host(7).started().joins('Laat')
    const suggestion = () => viewOf(host.lesson, { role: 'stage' }).host?.late[0]?.suggestion
    const clear = (letter: string) =>
      Object.values(host.lesson.groups.find((group) => group.letter === letter)?.students ?? {}).forEach((student) => {
        host.does({ type: 'markAbsent', student, absent: true })
      })
    clear('B')
    expect(suggestion()).toBe('B')
    host.does({ type: 'remove', student: host.lesson.groups[0]?.students.a ?? '' })
    expect(suggestion()).toBe('A')
  })

  test('[DAYS-1] what waits for another day is not just let go on: it is taken up first', () => {
    const host = new Host(4).started().does({ type: 'shelve' })
    host.refuses({ type: 'resume' }, { code: 'shelved' })
    host.does({ type: 'takeUp' }).does({ type: 'resume' })
    expect(host.lesson).toMatchObject({ shelved: false, paused: false })
  })

  test('[LATE-2] nobody comes to a table whose game is over: not suggested, and refused', () => {
    const host = new Host(6).started()
    host.settle()
    host.play('A', { type: 'endGame' }).settle()
    host.joins('Laat')
    expect(viewOf(host.lesson, { role: 'stage' }).host?.late[0]?.suggestion).toBe('B')
    host.refuses({ type: 'placeLate', student: 's-Laat', group: 'A' }, { code: 'groupDone' })
    const atB = Object.values(host.lesson.groups[1]?.students ?? {})[0] ?? ''
    host.refuses({ type: 'move', student: atB, group: 'A' }, { code: 'groupDone' })
    host.play('B', { type: 'endGame' }).settle()
    expect(viewOf(host.lesson, { role: 'stage' }).host?.late[0]?.suggestion).toBeNull()
    expect(host.lesson.done).toEqual(['A', 'B'])
  })

  test('[LATE-2] a table in Slot can be joined until its lines light up', () => {
    const host = new Host(3).started()
    host.settle()
    const skipTo = (wanted: string) => {
      for (let skips = 0; host.game('A').step.name !== wanted && skips < 200; skips++) host.play('A', { type: 'skip' })
      expect(host.game('A').step.name).toBe(wanted)
      host.settle()
    }
    skipTo('word')
    expect(host.lesson.done).toEqual([])
    skipTo('lights')
    expect(host.lesson.done).toEqual(['A'])
  })

  test('[LATE-3] reconcile seats the late student in the running game', () => {
    const host = new Host(3).started()
    host.settle()
    host.joins('Laat').does({ type: 'placeLate', student: 's-Laat', group: 'A' })
    expect(host.settle()).toEqual(['A addPlayer'])
    expect(Object.keys(host.game('A').players)).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('Groups', () => {
  test('[GROUPS-1] fours and threes only; 5 is 3 + 2, 2 a pair, 1 refused', () => {
    expect([2, 3, 5, 6, 7, 8, 9, 28].map(groupSizes)).toEqual([
      [2],
      [3],
      [3, 2],
      [3, 3],
      [4, 3],
      [4, 4],
      [3, 3, 3],
      [4, 4, 4, 4, 4, 4, 4],
    ])
    for (let students = 6; students <= 40; students++) {
      const sizes = groupSizes(students)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(students)
      expect(sizes.every((size) => size === 4 || size === 3)).toBe(true)
    }
    new Host(1).refuses({ type: 'makeGroups' }, { code: 'tooFewStudents' })
  })

  test('[GROUPS-2] everybody gets one seat, drawn; who joins before the start gets the free one', () => {
    const host = new Host(11).does({ type: 'makeGroups' })
    const seats = () => host.lesson.students.map(({ group, seat }) => `${group}${seat}`)
    const before = seats()
    expect(new Set(before).size).toBe(11)
    expect(before).not.toContain('nullnull')
    host.joins('Twaalf')
    expect(seats()).toEqual([...before, 'Cd'])
    host.joins('Dertien')
    expect(seats()).toEqual([...before, 'Cd', 'nullnull'])
  })

  test('[GROUPS-2] [ROSTER-3] who is taken out before the start leaves the seat free, and gets it back', () => {
    const host = new Host(8).does({ type: 'makeGroups' })
    const [one] = host.lesson.students
    const groups = host.lesson.groups
    host.does({ type: 'remove', student: one?.student ?? '' })
    expect(host.lesson.stage).toBe('grouped')
    expect(host.lesson.groups.flatMap(({ students }) => Object.values(students))).toHaveLength(7)
    host.does({ type: 'restore', student: one?.student ?? '' })
    expect(host.lesson.groups).toEqual(groups)
    host
      .does({ type: 'remove', student: one?.student ?? '' })
      .joins('Nieuw')
      .does({ type: 'restore', student: one?.student ?? '' })
    expect(host.lesson.students.at(-1)).toMatchObject({ student: one?.student, group: null, seat: null })
  })

  test('[GROUPS-3] the start waits until nobody is alone and everybody fits', () => {
    const host = new Host(8).does({ type: 'makeGroups' }).joins('Negen')
    host.refuses({ type: 'start' }, { code: 'noSeatLeft' })
    host.does({ type: 'makeGroups' })
    expect(host.lesson.groups.map(({ students }) => Object.keys(students).length)).toEqual([3, 3, 3])
    const [one = '', two = ''] = Object.values(host.lesson.groups[0]?.students ?? {})
    for (const student of [one, two]) host.does({ type: 'markAbsent', student, absent: true })
    host.refuses({ type: 'start' }, { code: 'oneLeft' })
    host.does({ type: 'markAbsent', student: one, absent: false }).does({ type: 'start' })
  })

  test('[GROUPS-3] a table that everybody left before the start is none', () => {
    const host = new Host(8).does({ type: 'makeGroups' })
    for (const student of Object.values(host.lesson.groups[0]?.students ?? {})) host.does({ type: 'remove', student })
    host.does({ type: 'start' }).settle()
    expect(host.lesson.groups.map(({ letter }) => letter)).toEqual(['B'])
    expect(host.game('A').started).toBe(false)
  })
})
