import { describe, expect, test } from 'vitest'
import { byNeed } from '../../client/control/order.ts'
import { namesAt, nowWords } from '../../client/control/people.ts'
import { routeOf } from '../../client/route.ts'
import { helpsIn } from '../../client/stage/helpQueue.ts'
import type { Tile } from '../../client/stage/tileState.ts'
import en from '../../content/text/en/control.json' with { type: 'json' }
import nl from '../../content/text/nl/control.json' with { type: 'json' }
import type { Seat } from '../../shared/basics.ts'
import type { GameView } from '../../shared/game/view.ts'

const student = (name: string, seat: Seat, group = 'A') => ({ student: name, name, doubtful: false, group, seat, absent: false })
const roster = [student('Noor', 'a'), student('Daan', 'b'), student('Yara', 'a', 'B'), student('', 'c')]

describe("The mentor's own device", () => {
  test('knows who sits where by name; an empty seat is an animal', () => {
    expect(namesAt({ roster }, 'A')).toEqual({ a: 'Noor', b: 'Daan', c: 'Uil', d: 'Schildpad' })
    expect(namesAt({ roster }, 'B').a).toBe('Yara')
  })

  test('says whose turn it is: whom the step waits for, else who acts, or everybody', () => {
    const words = (actors: Seat[], waitingFor: Seat[]) => {
      const players = (['a', 'b', 'c'] as const).map((seat) => ({ seat, away: false }))
      return nowWords({ status: { actors, waitingFor }, players } as unknown as GameView, namesAt({ roster }, 'A'))
    }
    expect(words(['a', 'b', 'c'], ['b'])).toBe('Daan')
    expect(words(['a'], [])).toBe('Noor')
    expect(words(['a', 'b', 'c'], ['a', 'b'])).toBe('Noor en Daan')
    expect(words(['a', 'b', 'c'], [])).toBe('allemaal')
  })

  test('puts the group that needs the mentor first', () => {
    const states = ['busy', 'help', 'ready', 'stuck', 'help'] as const
    const tiles = states.map((state, place) => ({ letter: 'EDCBA'.charAt(place), state }) as Tile)
    expect(byNeed(tiles).map(({ letter }) => letter)).toEqual(['A', 'D', 'B', 'E', 'C'])
  })

  test('puts who has waited longest first, each table by its own time', () => {
    const game = (help: boolean, helpAt: number | null) => ({ status: { help, helpAt } })
    const clock = { A: { now: 10_000, at: 0, speed: 1 }, B: { now: 900_000, at: 0, speed: 5 } }
    const games = { A: game(true, 9000), B: game(true, 800_000), C: game(false, null) }
    expect(helpsIn({ games, clock }, 1000)).toEqual([
      { letter: 'B', waited: 21_000 },
      { letter: 'A', waited: 2000 },
    ])
  })

  test('has its own addresses', () => {
    expect(routeOf('/mentor')).toEqual({ screen: 'mentor', code: '' })
    expect(routeOf('/mentor/KRT7DX')).toEqual({ screen: 'mentor', code: 'KRT7DX' })
    expect(routeOf('/control/abc1')).toEqual({ screen: 'control', lesson: 'abc1' })
    expect(routeOf('/control')).toEqual({ screen: 'home' })
  })

  test('has its words in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
  })
})
