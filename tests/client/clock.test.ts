import { describe, expect, test } from 'vitest'
import { faceOf, tableTime } from '../../client/clock.ts'
import { dateOf, sayDay } from '../../client/days.ts'
import { pauseBefore } from '../../client/patience.ts'

const reading = { now: 100_000, at: 1000, speed: 1 }
const clock = { stage: 'step', endsAt: 130_000, left: null, seconds: 60 } as const

describe('The clock ring', () => {
  test('table time runs on from when it was heard', () => {
    expect(tableTime(reading, 6000)).toBe(105_000)
    expect(tableTime({ ...reading, speed: 10 }, 6000)).toBe(150_000)
  })

  test('shows which part is left', () => {
    expect(faceOf(clock, reading, 1000)).toEqual({ stage: 'step', left: 30_000, part: 0.5, amber: false })
  })

  test('is amber in the last ten seconds, and at most half of a short step', () => {
    expect(faceOf(clock, reading, 21_001).amber).toBe(true)
    expect(faceOf({ ...clock, seconds: 10, endsAt: 108_000 }, reading, 1000).amber).toBe(false)
    expect(faceOf({ ...clock, seconds: 10, endsAt: 105_000 }, reading, 1000).amber).toBe(true)
  })

  test('never goes below nothing, and is never more than whole', () => {
    expect(faceOf(clock, reading, 99_000)).toMatchObject({ left: 0, part: 0 })
    expect(faceOf({ ...clock, endsAt: 900_000 }, reading, 1000).part).toBe(1)
  })

  test('stands still with what was left', () => {
    expect(faceOf({ ...clock, endsAt: null, left: 15_000 }, reading, 50_000)).toMatchObject({ left: 15_000, part: 0.25 })
  })

  test('after the step there is no ring left, only a sign', () => {
    expect(faceOf({ ...clock, stage: 'over', endsAt: null }, reading, 1000)).toMatchObject({ part: 0, amber: true })
  })
})

describe('Days', () => {
  test('a chosen day is counted from the day of the game', () => {
    expect(dateOf('2026-11-23', 'day-4')?.getDate()).toBe(27)
    expect(sayDay('2026-11-23', 'day-4', 'long')).toBe('vrijdag 27 november')
    expect(sayDay('2026-11-23', 'day-4', 'short')).toBe('vr 27')
  })

  test('what is no day is no date', () => {
    expect(dateOf('2026-11-23', 'who-mentor')).toBeNull()
    expect(sayDay('2026-11-23', null, 'long')).toBe('')
  })
})

describe('Trying again', () => {
  test('waits from 0.15 to 5 s, longer each time, never all at once', () => {
    expect(pauseBefore(0, 0)).toBe(150)
    expect(pauseBefore(0, 1)).toBe(300)
    expect(pauseBefore(100, 1)).toBe(5000)
    expect(pauseBefore(3, 0.2)).not.toBe(pauseBefore(3, 0.8))
  })
})
