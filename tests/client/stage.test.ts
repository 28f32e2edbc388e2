import { describe, expect, test } from 'vitest'
import { classNumber, gridFor, lineNow } from '../../client/stage/classState.ts'
import { latePlace } from '../../client/stage/latePlace.ts'
import { type Tile, tileOf, tilesOf } from '../../client/stage/tileState.ts'
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
  players: (['a', 'b'] as const).map((seat) => ({
    seat,
    connected,
    away: false,
    partner: false,
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
    ['is over its time', { over: true }, 'stuck'],
    ['got no further in two steps', { tempo: 'stuck' }, 'stuck'],
    ['hurries', { tempo: 'rush' }, 'busy'],
    ['stands still', { paused: true }, 'paused'],
    ['stands still because somebody stopped it', { stopped: true }, 'paused'],
    ['asked for help', { help: true, paused: true, over: true }, 'help'],
    ['has finished', { phase: 'done' }, 'ready'],
    ['has nobody connected', { connected: false }, 'waiting'],
    ['has nobody connected while all stand still', { connected: false, paused: true }, 'waiting'],
    ['has finished and gone', { phase: 'done', connected: false }, 'ready'],
  ])('a group that %s', (_, change, state) => {
    expect(stateOf(change)).toBe(state)
  })
  test('its light is on from "Aan" upwards', () => {
    expect(tile('A').lit).toBe(false)
    expect(tile('A', { phase: 'done', light: 'none' }).lit).toBe(false)
    expect(tile('A', { phase: 'done', light: 'bright' }).lit).toBe(true)
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
    expect(lineNow(tiles, false)).toEqual({ line: 'stuck', letter: 'B' })
    expect(lineNow(tiles.slice(0, 1), false)).toEqual({ line: 'waiting', letter: 'A' })
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

describe('The table for a late student', () => {
  const group = (letter: string, size: number) => ({
    letter,
    members: (['a', 'b', 'c', 'd'] as const).slice(0, size).map((seat) => ({ seat, name: `${letter}${seat}` })),
  })
  const groups = [group('A', 4), group('B', 3), group('C', 2)]
  const host = { groups, late: [{ student: 's', name: 'Sam', suggestion: 'C' }] }
  const games = { A: game(), B: game(), C: game() }

  test('is the suggested one, until the mentor selects another', () => {
    expect(latePlace(host, games, null)).toEqual({ letter: 'C', full: null })
    expect(latePlace(host, games, 'B')).toEqual({ letter: 'B', full: null })
  })
  test('is never a full table: it says so, and keeps to the suggestion', () => {
    expect(latePlace(host, games, 'A')).toEqual({ letter: 'C', full: 'A' })
  })
  test('is never one that has finished', () => {
    const late = { ...games, C: game({ phase: 'done' }) }
    expect(latePlace(host, late, null)).toEqual({ letter: 'B', full: null })
    expect(latePlace(host, late, 'C')).toEqual({ letter: 'B', full: 'C' })
  })
  test('is nowhere when all groups are full', () => {
    const full = { groups: [group('A', 4)], late: [{ student: 's', name: 'Sam', suggestion: null }] }
    expect(latePlace(full, games, null)).toEqual({ letter: null, full: null })
    expect(latePlace(full, games, 'A')).toEqual({ letter: null, full: 'A' })
  })
})
