import { describe, expect, test } from 'vitest'
import { classNumber, gridFor, lineNow } from '../../client/stage/classState.ts'
import { allReady, inQueue, neediest, type Tile, taken, tileOf, tilesOf } from '../../client/stage/tileState.ts'
import en from '../../content/text/en/stage.json' with { type: 'json' }
import nl from '../../content/text/nl/stage.json' with { type: 'json' }
import type { Phase, Seat } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'

type Part = Pick<GameView, 'status' | 'players' | 'board'>
type Change = {
  phase?: Phase
  paused?: boolean
  connected?: boolean
  over?: boolean
  stopped?: boolean
  help?: boolean
  tempo?: GameView['status']['tempo']
  /** how many of the two are away */
  away?: number
  partner?: boolean
  light?: GameView['status']['light']
  told?: number
  squares?: (Seat | null)[]
}

const game = ({
  phase = 'story',
  paused = false,
  connected = true,
  over = false,
  stopped = false,
  help = false,
  tempo = null,
  away = 0,
  partner = false,
  light = null,
  told = 0,
  squares = [],
}: Change = {}): Part => ({
  status: {
    phase,
    paused,
    stopped,
    help,
    tempo,
    light,
    clock: { stage: over ? 'over' : 'step', endsAt: null, left: 0, seconds: 45 },
  } as GameView['status'],
  players: (['a', 'b'] as const).map((seat, place) => ({
    seat,
    connected,
    away: place < away,
    partner: partner && seat === 'b',
    lostAt: null,
    told,
    kept: [],
    learning: [],
    topTalent: null,
    interest: null,
  })),
  board: { squares } as unknown as GameView['board'],
})
const stateOf = (change: Change) => tileOf('A', game(change)).state
const tile = (letter: string, change: Change = {}): Tile => tileOf(letter, game(change))

describe('The tile of a group', () => {
  test.each<[string, Change, string]>([
    ['plays', {}, 'busy'],
    ['is over its time', { over: true }, 'over'],
    ['got no further in two steps', { tempo: 'stuck' }, 'stuck'],
    ['hurries', { tempo: 'rush' }, 'rush'],
    ['stands still', { paused: true }, 'paused'],
    ['stands still because somebody stopped it', { stopped: true }, 'paused'],
    ['asked for help', { help: true, paused: true, over: true }, 'help'],
    ['has finished', { phase: 'done' }, 'ready'],
    ['has nobody connected', { connected: false }, 'waiting'],
    ['has nobody connected while all stand still', { connected: false, paused: true }, 'waiting'],
    ['has finished and gone', { phase: 'done', connected: false }, 'ready'],
    ['has one student left', { away: 1 }, 'alone'],
    ['has one student left while all stand still', { away: 1, paused: true }, 'alone'],
    ['has one student left who asks for help', { away: 1, help: true }, 'help'],
    ['has one student left, whose screen is gone', { away: 1, connected: false }, 'waiting'],
    ['has the mentor as a partner', { partner: true }, 'busy'],
    ['has nobody left', { away: 2 }, 'empty'],
    ['has nobody left and ended', { away: 2, phase: 'done', light: 'none' }, 'empty'],
    ['has lit its light, and all have left', { away: 2, phase: 'done', light: 'on' }, 'ready'],
  ])('a group that %s', (_, change, state) => {
    expect(stateOf(change)).toBe(state)
  })
  test('who is here, of who takes part, and which turn it is', () => {
    expect(tile('A', { connected: false })).toMatchObject({ present: 0, students: 2, turn: null })
    expect(tile('A', { away: 1 })).toMatchObject({ present: 1, students: 1 })
    const turns = { ...game(), status: { ...game().status, turn: 2, turns: 4 } }
    expect(tileOf('A', turns).turn).toBe(2)
    for (const phase of ['welcome', 'done'] as const)
      expect(tileOf('A', { ...turns, status: { ...turns.status, phase } }).turn).toBeNull()
  })
  test('its light is on from "Aan" upwards', () => {
    expect(tile('A').lit).toBe(false)
    expect(tile('A', { phase: 'done', light: 'none' }).lit).toBe(false)
    expect(tile('A', { phase: 'done', light: 'bright' }).lit).toBe(true)
  })
  test('a table of which everybody was moved is empty', () => {
    expect(tileOf('A', { ...game({ phase: 'done', light: 'none' }), players: [] }).state).toBe('empty')
  })
  test('an empty table counts nowhere', () => {
    const tiles = [tile('A', { phase: 'done' }), tile('B', { away: 2 })]
    expect(taken(tiles).map(({ letter }) => letter)).toEqual(['A'])
    expect(allReady(tiles)).toBe(true)
    expect(allReady([tile('B', { away: 2 })])).toBe(false)
    expect(allReady([...tiles, tile('C')])).toBe(false)
  })
  test('the one that needs the mentor first: help, alone, stuck, over its time, away', () => {
    const needs: Change[] = [{ connected: false }, { over: true }, { tempo: 'stuck' }, { away: 1 }, { help: true }]
    const tiles = needs.map((change, place) => tile('ABCDE'.charAt(place), change))
    const first = (count: number) => neediest(tiles.slice(0, count))?.letter
    expect([first(5), first(4), first(3), first(2), first(1)]).toEqual(['E', 'D', 'C', 'B', 'A'])
    expect(neediest([tile('A'), tile('B', { paused: true })])).toBeNull()
    const asking = inQueue([tile('A', { help: true }), tile('B', { help: true }), tile('C')], ['B', 'A'])
    expect(asking.map(({ place }) => place)).toEqual([2, 1, undefined])
    expect(neediest(asking)?.letter).toBe('B')
  })
  test('tiles stand in the order of the letters', () => {
    expect(tilesOf({ C: game(), A: game(), B: game() }).map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
  })
})

describe('The number of the class', () => {
  test('counts stories until everybody has left Ervaring', () => {
    expect(classNumber([game({ told: 1 }), game({ phase: 'action', told: 2 })])).toEqual({ count: 6, of: 'stories' })
  })
  test('then steps on the board', () => {
    expect(classNumber([game({ phase: 'core' }), game({ phase: 'action', squares: ['a', null, 'b'] })])).toEqual({
      count: 2,
      of: 'steps',
    })
  })
  test('and groups when all are ready', () => {
    expect(classNumber([game({ phase: 'done' }), game({ phase: 'done' })])).toEqual({ count: 2, of: 'ready' })
  })
})

describe('What the mentor can say now', () => {
  test('a pause comes first', () => {
    expect(lineNow([tile('A', { over: true })], true)).toEqual({ line: 'paused', letter: '' })
  })
  test('then the group that asked for help', () => {
    const tiles = [tile('A', { over: true }), tile('B', { help: true })]
    expect(lineNow(tiles, false)).toEqual({ line: 'help', letter: 'B' })
  })
  test('then the group that is stuck, then one that is away', () => {
    const tiles = [tile('A', { connected: false }), tile('B', { over: true })]
    expect(lineNow(tiles, false)).toEqual({ line: 'over', letter: 'B' })
    expect(lineNow(tiles.slice(0, 1), false)).toEqual({ line: 'waiting', letter: 'A' })
  })
  test('then who is left alone', () => {
    expect(lineNow([tile('A', { over: true }), tile('B', { away: 1 })], false)).toEqual({ line: 'alone', letter: 'B' })
  })
  test('an empty table has no phase', () => {
    expect(lineNow([tile('A', { phase: 'core' }), tile('B', { away: 2 }), tile('C', { away: 2 })], false).line).toBe('core')
  })
  test('else the phase of most groups; the slowest when it is a draw', () => {
    expect(lineNow([tile('A'), tile('B', { phase: 'core' }), tile('C', { phase: 'core' })], false).line).toBe('core')
    expect(lineNow([tile('A'), tile('B', { phase: 'core' })], false).line).toBe('story')
  })
})

test.each([
  [1, 2, 1, true],
  [2, 3, 1, true],
  [3, 3, 1, false],
  [4, 4, 1, false],
  [5, 3, 2, true],
  [7, 4, 2, true],
  [8, 4, 2, false],
  [9, 5, 2, true],
  [10, 5, 2, false],
])('%i groups stand in %i columns and %i rows; a cell is free for the number: %s', (groups, columns, rows, roomForNumber) => {
  expect(gridFor(groups)).toEqual({ columns, rows, roomForNumber })
})

test('the words are there in both languages', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
})
