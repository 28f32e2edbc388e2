import { beforeEach, describe, expect, test } from 'vitest'
import { coachingFor, tipsFor } from '../../client/stage/coach/coach.ts'
import { startScript } from '../../client/stage/coach/startScript.ts'
import { cloudSizes } from '../../client/stage/plenary/cloudSizes.ts'
import { questionText } from '../../client/stage/plenary/questionText.ts'
import { skyFor } from '../../client/stage/plenary/stars.ts'
import { csvOf, reportOf } from '../../client/stage/report/report.ts'
import { rowsOf } from '../../client/stage/report/reportRows.ts'
import { NEEDS } from '../../client/stage/tileState.ts'
import { set } from '../../client/store.ts'
import { LANGUAGES, OCCASIONS, PHASES } from '../../shared/basics.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import type { LessonView } from '../../shared/lesson/view.ts'
import { Play } from '../support/game.ts'
import { lessonFor } from './fixtures.ts'

const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

describe('What the mentor says and does', () => {
  const lines = [...PHASES, ...NEEDS, 'paused'] as const
  const pages = ['light', 'board', 'talents', 'market', 'question', 'word'] as const

  test.each(LANGUAGES)('in %s each phase, state and page has one short thing to say and one to do', (language) => {
    set({ language })
    const cards = [
      ...lines.map((line) => coachingFor({ of: 'play', line: { line, letter: 'B' } })),
      ...pages.map((page) => coachingFor({ of: 'plenary', page })),
      coachingFor({ of: 'lobby' }),
      coachingFor({ of: 'grouped' }),
    ]
    for (const { say, act } of cards) {
      expect(say).toMatch(/^[“"].+[”"]$/)
      expect(words(say), say).toBeLessThanOrEqual(12)
      expect(words(act), act).toBeLessThanOrEqual(12)
    }
    set({ language: 'nl' })
  })
  test('a group that asks for help is named', () => {
    expect(coachingFor({ of: 'play', line: { line: 'help', letter: 'B' } }).say).toContain('Groep B, ik kom')
  })
  test('every tip of the coach deck is there, the most fitting first', () => {
    const tips = tipsFor({ of: 'play', line: { line: 'story', letter: '' } })
    expect(new Set(tips).size).toBe(12)
    expect(tips.slice(0, 2)).toEqual(['coa-wait-three', 'coa-their-word'])
  })
  test.each(LANGUAGES)('in %s the story before the start tells why, the three agreements, and that it is no test', (language) => {
    set({ language })
    const [first, second, third] = OCCASIONS.map((occasion) => startScript(occasion))
    expect(first).toHaveLength(5)
    expect(first?.slice(1)).toEqual(second?.slice(1))
    expect(new Set([first, second, third].map((script) => script?.[0]?.say)).size).toBe(3)
    for (const { say } of [...(first ?? []), ...(second ?? []), ...(third ?? [])]) expect(words(say), say).toBeLessThanOrEqual(12)
    set({ language: 'nl' })
  })
})

describe('The constellation', () => {
  test.each([1, 2, 3, 4, 5, 7, 8, 10])('of %i tables has a place for each, none over another, within the picture', (count) => {
    const { stars, lines, widest, rows } = skyFor(count)
    expect(stars).toHaveLength(count)
    for (const { x, y } of stars) {
      expect(x).toBeGreaterThanOrEqual(50 / widest - 0.01)
      expect(x).toBeLessThanOrEqual(100 - 50 / widest + 0.01)
      expect(y).toBeGreaterThan(10)
      expect(y).toBeLessThan(90)
    }
    for (const [nr, one] of stars.entries())
      for (const other of stars.slice(nr + 1))
        expect(Math.abs(one.x - other.x) >= 100 / widest - 0.01 || Math.abs(one.y - other.y) >= 80 / rows).toBe(true)
    expect(new Set(lines.flat()).size).toBe(count < 2 ? 0 : count)
  })
})

describe('The cloud', () => {
  test('sizes follow the counts, the largest in the middle, none too small for the back row', () => {
    const talents = [9, 7, 5, 4, 3].map((count) => ({ talent: `tal-${count}`, count }))
    const sizes = cloudSizes(talents)
    expect(sizes.map(({ count }) => count)).toEqual([4, 7, 9, 5, 3])
    expect(Math.min(...sizes.map(({ size }) => size))).toBe(3.2)
    expect(cloudSizes([])).toEqual([])
    expect(cloudSizes(Array.from({ length: 30 }, (_, nr) => ({ talent: `tal-${nr}`, count: 40 - nr })))).toHaveLength(14)
  })
})

describe('The report', () => {
  const question = { id: 'q1', world: 'wor-x', question: 'que-x', who: 'who-x' }
  const lesson = {
    ...lessonFor('a'),
    host: {
      code: 'BCDFGH',
      names: [],
      roster: [
        { student: 's1', name: '=Noor', group: 'A', seat: 'a', absent: false },
        { student: 's2', name: 'Daan; "D"', group: 'A', seat: 'b', absent: true },
        { student: 's3', name: 'Late', group: null, seat: null, absent: false },
      ],
      removed: [],
      late: [],
      groups: [],
      can: [],
    },
    class: {
      page: { of: 'light' },
      talents: [{ talent: 'tal-x', count: 4 }],
      market: { approval: true, waiting: [], kept: 0, seen: [question], reading: null },
    },
  } as unknown as LessonView

  beforeEach(() =>
    set({ words: { 'tal-x': { text: 'Puzzelaar' }, 'que-x': { text: 'Wat doe je?' }, 'who-x': { text: 'een vakmens' } } }),
  )

  test('says who was there, how far each group came, and what was shared', () => {
    const { game } = new Play(4).tellStory()
    const report = reportOf({ lesson, games: { A: viewOf(game, 'stage') } })
    expect(report.groups).toEqual([
      {
        letter: 'A',
        students: [
          { name: '=Noor', here: true },
          { name: 'Daan; "D"', here: false },
        ],
        stories: 1,
        insights: 0,
        steps: 0,
        light: null,
      },
      { letter: null, students: [{ name: 'Late', here: true }], stories: 0, insights: 0, steps: 0, light: null },
    ])
    expect(report.talents).toEqual([{ talent: 'tal-x', count: 4 }])
    expect(questionText(question)).toBe('Iemand zoekt een gesprek met een vakmens over: Wat doe je?')
  })
  test('as a table it holds no formula, and every cell stays one cell', () => {
    const csv = csvOf(rowsOf(reportOf({ lesson, games: {} })))
    expect(csv.startsWith('\uFEFFGroep;Naam;Aanwezig;')).toBe(true)
    expect(csv).toContain("A;'=Noor;ja;0;0;0;niet gespeeld\r\n")
    expect(csv).toContain('A;"Daan; ""D""";nee;')
    expect(csv).toContain('Puzzelaar;4\r\n')
  })
})
