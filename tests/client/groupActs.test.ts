import { describe, expect, test } from 'vitest'
import { type Extra, extrasFor, isBeforeAction, isPlaying } from '../../client/stage/groupActs.ts'
import type { Phase, Seat } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'

type Change = { help?: boolean; seats?: readonly Seat[]; away?: readonly Seat[]; partner?: Seat }
const game = ({ help = false, seats = ['a', 'b', 'c'], away = [], partner }: Change) => ({
  status: { help, phase: 'story' } as GameView['status'],
  players: seats.map((seat) => ({
    seat,
    connected: true,
    away: away.includes(seat),
    partner: seat === partner,
    lostAt: null,
    told: 0,
    kept: [],
    learning: [],
    topTalent: null,
    interest: null,
  })),
})
const names = (extras: readonly Extra[]) => extras.map((extra) => ('seat' in extra ? `without ${extra.seat}` : extra.act))

describe('What only this group needs', () => {
  test.each<[string, Change, readonly Seat[], readonly string[]]>([
    ['that plays: nothing', {}, [], []],
    ['that asks for help', { help: true }, [], ['help']],
    ['of which somebody is lost', {}, ['b'], ['without b']],
    ['that asks for help while two are lost: the first of them', { help: true }, ['b', 'c'], ['help', 'without b']],
    ['of which one is left: the mentor plays along, or it goes to another', { away: ['a', 'b'] }, [], ['partner', 'merge']],
    [
      'of which one is left at a full table: only to another',
      { seats: ['a', 'b', 'c', 'd'], away: ['a', 'b', 'd'] },
      [],
      ['merge'],
    ],
    ['with the mentor: only stopping', { seats: ['a', 'b'], partner: 'b' }, [], ['partner']],
  ])('a group %s', (_, change, lost, expected) => {
    expect(names(extrasFor(game(change), lost))).toEqual(expected)
  })
  test('the mentor starts when alone, and stops when playing along', () => {
    expect(extrasFor(game({ seats: ['a'] }), [])[0]).toEqual({ act: 'partner', on: true })
    expect(extrasFor(game({ seats: ['a', 'b'], partner: 'b' }), [])).toEqual([{ act: 'partner', on: false }])
  })
})

test.each<[Phase, boolean, boolean]>([
  ['welcome', true, true],
  ['core', true, true],
  ['action', true, false],
  ['closing', true, false],
  ['done', false, false],
])('%s: still playing %s, To Do still to come %s', (phase, playing, before) => {
  const status = { phase } as GameView['status']
  expect([isPlaying({ status }), isBeforeAction({ status })]).toEqual([playing, before])
})
