import { describe, expect, test } from 'vitest'
import { dealMs, dealt, RETURN_MS, raised, returned } from '../../client/board/deal.ts'
import { backOut, cubicIn, cubicOut, sineInOut } from '../../client/board/ease.ts'
import { Motion } from '../../client/board/motion.ts'
import { walk, walked } from '../../client/board/walk.ts'

describe('The Guide walks', () => {
  test.each([
    [1, 4, 3, 600],
    [1, 11, -2, 400],
    [0, 6, 6, 1200],
  ])('from %i to %i the short way round: 200 ms per space, at most 1200, and 70 to land', (from, to, steps, ms) => {
    expect(walk(from, to, 12)).toMatchObject({ steps, ms: ms + 70 })
  })
  test('not at all when it stays', () => {
    expect(walk(5, 5, 12)).toMatchObject({ steps: 0, ms: 0 })
    expect(walked(walk(5, 5, 12), 0)).toMatchObject({ lift: 0, squash: 1 })
  })
  test('in an arc of 0.35 space, and stands at both ends', () => {
    const way = walk(2, 3, 12)
    const space = 2 * 0.84 * Math.sin(Math.PI / 12)
    expect(walked(way, 0).lift).toBe(0)
    expect(walked(way, 100).lift).toBeCloseTo(0.35 * space)
    expect(walked(way, way.ms)).toEqual(walked(walk(3, 3, 12), 0))
  })
  test('every landing presses it down to 0.92 for 70 ms', () => {
    const way = walk(0, 2, 12)
    expect(walked(way, 100).squash).toBeCloseTo(1)
    expect(walked(way, 235).squash).toBeCloseTo(0.92)
    expect(walked(way, 300).squash).toBeCloseTo(1)
    expect(walked(way, 435).squash).toBeCloseTo(0.92)
  })
})

describe('The cards of the river', () => {
  test('are dealt 70 ms apart from the middle, with 3 degrees that settle to none', () => {
    expect(dealt(0, 0)).toMatchObject({ along: 0, tilt: Math.PI / 60, face: false, alpha: 1 })
    expect(dealt(2, 139)).toMatchObject({ along: 0, alpha: 0 })
    expect(dealt(2, 400)).toMatchObject({ along: 1, tilt: 0 })
  })
  test('turn over: the face comes at the edge, in two times 160 ms', () => {
    expect(dealt(0, 360)).toMatchObject({ width: 1, face: false })
    expect(dealt(0, 519).face).toBe(false)
    expect(dealt(0, 520)).toMatchObject({ width: 0, face: true })
    expect(dealt(0, 680)).toMatchObject({ width: 1, face: true })
  })
  test('are lifted before and laid down after', () => {
    expect(dealt(0, 360).lift).toBeCloseTo(dealt(0, 680).lift)
    expect(dealt(0, dealMs(0))).toMatchObject({ along: 1, lift: 0, tilt: 0, width: 1, face: true })
  })
  test('all three lie within 900 ms', () => {
    expect(dealMs(2)).toBe(900)
  })
  test('go back to the middle, but the chosen one comes nearer', () => {
    expect(returned(RETURN_MS)).toMatchObject({ along: 0, alpha: 0 })
    expect(raised(300)).toMatchObject({ along: 1, alpha: 0 })
    expect(raised(300).lift).toBeGreaterThan(0)
  })
})

test.each([cubicOut, cubicIn, sineInOut, backOut])('$name starts at 0 and ends at 1', (ease) => {
  expect(ease(0)).toBeCloseTo(0)
  expect(ease(1)).toBeCloseTo(1)
})

describe('What moves', () => {
  const film = () => {
    const motion = new Motion()
    const seen: (number | string)[] = []
    motion.run(
      100,
      (at) => seen.push(at),
      () => seen.push('then'),
    )
    return { motion, seen }
  }
  test('begins with its first frame, however late that comes, and ends with exactly its time', () => {
    const { motion, seen } = film()
    for (const now of [5000, 5040, 5099, 5130, 5160]) motion.tick(now)
    expect(seen).toEqual([0, 0, 40, 99, 100, 'then'])
    expect(motion.still).toBe(true)
  })
  test('is finished at once by a new state', () => {
    const { motion, seen } = film()
    motion.tick(0)
    motion.finish()
    motion.tick(50)
    expect(seen).toEqual([0, 0, 100, 'then'])
  })
})
