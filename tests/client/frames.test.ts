import { describe, expect, test } from 'vitest'
import { merge } from '../../client/frames.ts'
import { get, type State } from '../../client/store.ts'
import type { Update } from '../../shared/wire.ts'
import { lessonFor, play, viewAt } from './fixtures.ts'

const [first, second] = play(4)
if (!first || !second) throw new Error('the fixture game has no moments')
const view = viewAt(first, 'a')
const next = viewAt(second, 'a')
const frame = { now: 5000, speed: 2 }
const whole: Update = { of: 'game', ...frame, version: view.version, from: null, group: 'A', sections: view, happened: [] }

function hearing(state: State, update: Update): State {
  const change = merge(state, update, 100)
  if (change === 'gap') throw new Error('unexpected gap')
  return { ...state, ...change }
}

describe('Frames from the server', () => {
  test('after joining, all sections make the view', () => {
    expect(hearing(get(), whole).games.A).toEqual(view)
  })

  test('later only what changed comes, and lies over what was there', () => {
    const state = hearing(get(), whole)
    const update: Update = { ...whole, version: next.version, from: view.version, sections: { status: next.status } }
    expect(hearing(state, update).games.A).toEqual({ ...view, status: next.status, version: next.version })
  })

  test('of a section that is there, only the fields that changed come', () => {
    const state = hearing(get(), whole)
    const update: Update = { ...whole, version: 60, from: view.version, sections: {}, parts: { status: { paused: true } } }
    expect(hearing(state, update).games.A).toEqual({ ...view, status: { ...view.status, paused: true }, version: 60 })
  })

  test('a frame that builds on another version is a gap', () => {
    const state = hearing(get(), whole)
    expect(merge(state, { ...whole, version: 99, from: 98, sections: {} }, 100)).toBe('gap')
  })

  test('a change without anything before it is a gap', () => {
    expect(merge(get(), { ...whole, version: 2, from: 1, sections: {} }, 100)).toBe('gap')
    expect(merge(get(), { of: 'lesson', ...frame, version: 2, from: 1, sections: {} }, 100)).toBe('gap')
  })

  test('all sections replace whatever was there, also an older version', () => {
    const state = hearing(get(), { ...whole, version: 50, sections: next })
    expect(hearing(state, whole).games.A?.version).toBe(view.version)
  })

  test('a lesson goes the same way', () => {
    const lesson = lessonFor('a')
    const state = hearing(get(), { of: 'lesson', ...frame, version: 9, from: null, sections: lesson })
    const changed = { ...lesson.status, paused: true }
    const update: Update = { of: 'lesson', ...frame, version: 10, from: 9, sections: { status: changed } }
    expect(hearing(state, update).lesson).toEqual({ ...lesson, status: changed, version: 10 })
  })

  test('it notes when the clock was heard', () => {
    expect(hearing(get(), whole).clock.A).toEqual({ now: 5000, at: 100, speed: 2 })
  })

  test('what happened gets a new key each time, and stays when nothing did', () => {
    const one = hearing(get(), { ...whole, happened: [{ type: 'sparkEarned' }] })
    const two = hearing(one, { ...whole, happened: [{ type: 'paused' }] })
    expect(two.happened).toEqual({ key: one.happened.key + 1, group: 'A', events: [{ type: 'paused' }] })
    expect(hearing(two, whole).happened).toBe(two.happened)
  })
})
