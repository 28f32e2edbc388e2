import { describe, expect, test } from 'vitest'
import { boardModel, groundKey } from '../../client/board/boardModel.ts'
import { bend } from '../../client/board/geometry.ts'
import { keyed } from '../../client/board/keyed.ts'
import { COMPETENCES, SEATS, type Seat, THEMES } from '../../shared/basics.ts'
import type { BoardView, GameView } from '../../shared/game/view.ts'

type Shown = Pick<GameView, 'board' | 'players' | 'status'>

const dark: BoardView = {
  spaces: [...THEMES, ...THEMES].map((theme) => ({ theme, by: null })),
  river: [],
  guide: 0,
  emotion: null,
  hexes: Array<Seat | null>(8).fill(null),
  squares: Array<Seat | null>(8).fill(null),
  core: COMPETENCES.map((competence) => ({ competence, seats: [] })),
  links: [],
}
const lineOfB: BoardView = {
  ...dark,
  spaces: dark.spaces.with(1, { theme: 'leisure', by: 'b' }),
  hexes: dark.hexes.with(1, 'b'),
  squares: dark.squares.with(1, 'b'),
  links: [
    { seat: 'b', from: 's1', to: 'h1' },
    { seat: 'b', from: 'h1', to: 'q1' },
    { seat: 'b', from: 'q1', to: 'core' },
  ],
}

type Circumstances = { seats?: readonly Seat[]; light?: GameView['status']['light']; step?: GameView['status']['step'] }

function shown(board: BoardView, { seats = SEATS, light = null, step = 'tell' }: Circumstances = {}): Shown {
  const players = seats.map((seat) => ({
    seat,
    connected: true,
    away: false,
    partner: false,
    lostAt: null,
    told: 0,
    kept: [],
    learning: [],
    topTalent: null,
    interest: null,
  }))
  return { board, players, status: { light, step } as GameView['status'] }
}
const model = (board: BoardView, more?: Circumstances) => boardModel(shown(board, more))
const node = (board: BoardView, id: string) => model(board).nodes.find((one) => one.id === id)
const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y)

describe('Where things lie', () => {
  test('twelve spaces on the outer ring, the first at twelve o’clock and then clockwise', () => {
    const spaces = model(dark).nodes.filter(({ kind }) => kind === 'space')
    expect(spaces).toHaveLength(12)
    for (const space of spaces) expect(distance(space)).toBeCloseTo(0.84)
    expect(node(dark, 's0')).toMatchObject({ x: expect.closeTo(0), y: expect.closeTo(-0.84) })
    expect(node(dark, 's3')).toMatchObject({ x: expect.closeTo(0.84), y: expect.closeTo(0) })
  })
  test('themes run one to six, twice', () => {
    expect(node(dark, 's4')?.theme).toBe('friends')
    expect(node(dark, 's10')?.theme).toBe('friends')
  })
  test.each([6, 8, 9, 10, 12])('%i insights share their ring', (count) => {
    const hexes = model({ ...dark, hexes: Array<null>(count).fill(null) }).nodes.filter(({ kind }) => kind === 'hex')
    expect(hexes).toHaveLength(count)
    for (const hex of hexes) expect(distance(hex)).toBeCloseTo(0.6)
  })
  test('squares are turned half a step, between the hexes', () => {
    const first = node(dark, 'q0')
    expect(distance(first ?? { x: 0, y: 0 })).toBeCloseTo(0.39)
    expect(Math.atan2(first?.x ?? 0, -(first?.y ?? 0))).toBeCloseTo(Math.PI / 8)
  })
  test('the ground is painted again when the number of insights changes, not when something lights', () => {
    expect(groundKey(model(lineOfB))).toBe(groundKey(model(dark)))
    expect(groundKey(model({ ...dark, hexes: [...dark.hexes, null] }))).not.toBe(groundKey(model(dark)))
  })
})

describe('What is lit', () => {
  test('a told story takes the seat of the teller', () => {
    expect(node(lineOfB, 's1')?.by).toBe('b')
    expect(model(lineOfB).nodes.filter(({ by }) => by !== null)).toHaveLength(3)
  })
  test('a line runs from story over insight and action to the rim of the wheel', () => {
    const [first, second, third] = model(lineOfB).links
    expect(first?.from).toMatchObject({ x: node(lineOfB, 's1')?.x })
    expect(first?.to).toEqual(second?.from)
    expect(distance(third?.to ?? { x: 0, y: 0 })).toBeCloseTo(0.2085)
  })
  test('a line bows towards the core', () => {
    const link = model(lineOfB).links[0]
    const middle = link ? { x: (link.from.x + link.to.x) / 2, y: (link.from.y + link.to.y) / 2 } : { x: 0, y: 0 }
    expect(distance(link?.bend ?? middle)).toBeLessThan(distance(middle))
  })
  test('the light at the end runs inward: stories first, then insights, then actions', () => {
    expect(model(lineOfB).links.map(({ ring }) => ring)).toEqual([0, 1, 2])
    expect(model(lineOfB).shining).toBe(false)
    expect(model(lineOfB, { step: 'lights' }).shining).toBe(true)
    expect(model(lineOfB, { light: 'none' }).shining).toBe(true)
  })
  test('a node knows that a line comes in', () => {
    expect(
      model(lineOfB)
        .nodes.filter(({ reached }) => reached)
        .map(({ id }) => id),
    ).toEqual(['h1', 'q1'])
  })
  test('a line goes round a place that it does not visit', () => {
    const crossing = model({ ...dark, links: [{ seat: 'a', from: 's4', to: 'h4' }] })
    const [link] = crossing.links
    const near = crossing.nodes.find(({ id }) => id === 'h3')
    if (!link || !near) throw new Error('a line from the friends to the lowest insight')
    const usual = bend(link.from, link.to)
    expect(distance({ x: link.bend.x - near.x, y: link.bend.y - near.y })).toBeGreaterThan(
      distance({ x: usual.x - near.x, y: usual.y - near.y }),
    )
  })
  test('and keeps its gentle bow where nothing is in the way', () => {
    const [link] = model(lineOfB).links
    if (!link) throw new Error('a line')
    expect(link.bend).toEqual(bend(link.from, link.to))
  })
  test('a link to a place that is not there is left out', () => {
    expect(model({ ...dark, links: [{ seat: 'a', from: 's1', to: 'h11' }] }).links).toEqual([])
  })
  test.each([
    [4, 20],
    [3, 15],
    [2, 10],
  ])('with %i players the core has %i slices', (players, slices) => {
    expect(model(dark, { seats: SEATS.slice(0, players) }).slices).toHaveLength(slices)
  })
  test('the mentor who plays along has no colour on the board', () => {
    const alone = shown(dark, { seats: ['a', 'b'] })
    const me = { partner: { seat: 'b' } } as unknown as NonNullable<GameView['me']>
    expect(boardModel({ ...alone, me }).slices.map(({ seat }) => seat)).toEqual(COMPETENCES.map(() => 'a'))
  })
  test('a slice lights for its player only', () => {
    const core = dark.core.map((part) => (part.competence === 'motive' ? { ...part, seats: ['c' as const] } : part))
    const lit = model({ ...dark, core }).slices.filter((slice) => slice.lit)
    expect(lit.map(({ id }) => id)).toEqual(['motive-c'])
    expect(lit[0]?.turn).toBeCloseTo(0.2 + 2.5 / 20)
  })
  test('the middle brightens with the slices, and the hub lights at the end', () => {
    const core = dark.core.map((part) => ({ ...part, seats: [...SEATS] }))
    expect(model(dark).core).toEqual({ glow: 0, on: false })
    expect(model({ ...dark, core }).core).toEqual({ glow: 0.5, on: false })
    expect(model(dark, { light: 'radiant' }).core).toEqual({ glow: 1, on: true })
    expect(model(dark, { light: 'none' }).core.on).toBe(false)
  })
  test('cards lie on the spaces of the river', () => {
    expect(model({ ...dark, river: [2, 5, 11] }).river.map(({ id }) => id)).toEqual(['s2', 's5', 's11'])
  })
  test('a feeling tints the space of the Guide, a private one nothing', () => {
    expect(model({ ...dark, guide: 3, emotion: 'proud' }).mood).toMatchObject({ emotion: 'proud', at: { id: 's3' } })
    expect(model({ ...dark, emotion: 'private' }).mood).toBeNull()
    expect(model(dark).mood).toBeNull()
  })
})

test('Sprites enter, stay and leave with the items they stand for', () => {
  const seen: string[] = []
  const show = keyed<string, string>({
    key: (item) => item[0] ?? '',
    enter: (item) => {
      seen.push(`enter ${item}`)
      return item
    },
    update: (sprite, item, before) => seen.push(`${sprite} ${before}→${item}`),
    leave: (sprite) => seen.push(`leave ${sprite}`),
  })
  show(['a1'])
  show(['a2', 'b1'])
  show(['b1'])
  expect(seen).toEqual(['enter a1', 'a1 a1→a2', 'enter b1', 'leave a1', 'b1 b1→b1'])
})
