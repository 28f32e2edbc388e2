import { describe, expect, test } from 'vitest'
import { endTimes, longestFitting, minutesUntil, READY, wishesFrom } from '../../client/home/wishes.ts'
import { leftOf, movedEnd, wallTime } from '../../client/stage/lessonTime.ts'

const MINUTE = 60_000
const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`)

describe('The end of the lesson at the door', () => {
  test('is offered on whole five minutes, from a quarter of an hour on', () => {
    const times = endTimes(at('10:33'))
    expect(times[0]).toBe(at('10:50'))
    expect(times.at(-1)).toBe(at('11:45'))
    expect(times).toHaveLength(12)
    expect(endTimes(at('10:35'))[0]).toBe(at('10:50'))
  })
  test.each([
    [15, '20'],
    [25, '20'],
    [39, '20'],
    [40, '35'],
    [54, '35'],
    [55, '50'],
    [90, '50'],
  ])('with %i minutes the longest that fits is %s', (minutes, variant) => {
    expect(longestFitting(minutes)).toBe(variant)
    expect(minutesUntil(at('10:00') + minutes * MINUTE, at('10:00') + 20_000)).toBe(minutes)
  })
})

describe('The last choices', () => {
  test('are the usual ones on a new device', () => {
    expect(wishesFrom(null)).toEqual({
      level: READY[0],
      variant: '35',
      clocks: 'gentle',
      off: [],
      animals: false,
      occasion: 'first',
    })
  })
  test('come back as they were', () => {
    const wishes = { level: READY[1] ?? 'vmbo', variant: '50', clocks: 'strict', off: ['core'], animals: true, occasion: 'third' }
    expect(wishesFrom(JSON.parse(JSON.stringify(wishes)))).toEqual(wishes)
  })
  test('what can no longer be chosen, or is no choice at all, is left out', () => {
    expect(wishesFrom({ level: 'po8', variant: '90', clocks: 3, off: ['story', 'opening'] })).toEqual({
      level: READY[0],
      variant: '35',
      clocks: 'gentle',
      off: ['opening'],
      animals: false,
      occasion: 'first',
    })
    expect(wishesFrom({ off: 'core' }).off).toEqual([])
  })
})

describe('How long there still is', () => {
  test.each([
    [17 * MINUTE, 'play', 12],
    [16.2 * MINUTE, 'play', 12],
    [5.1 * MINUTE, 'play', 1],
    [5 * MINUTE, 'plenary', 5],
    [1, 'plenary', 1],
    [0, 'over', 0],
    [-MINUTE, 'over', 0],
  ])('%i ms: %s %i', (ms, of, minutes) => {
    expect(leftOf(ms)).toEqual({ of, minutes })
  })
  test('moves by five minutes, and stays between five minutes and four hours', () => {
    expect(movedEnd(12.4 * MINUTE, 5)).toBe(17)
    expect(movedEnd(12.4 * MINUTE, -5)).toBe(7)
    expect(movedEnd(3 * MINUTE, -5)).toBe(5)
    expect(movedEnd(-20 * MINUTE, 5)).toBe(5)
    expect(movedEnd(239 * MINUTE, 5)).toBe(240)
  })
  test('by the clock on the wall, when the lesson runs faster', () => {
    expect(wallTime(10 * MINUTE, { speed: 5 }, at('10:00'))).toBe(at('10:02'))
  })
})
