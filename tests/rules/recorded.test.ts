import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type GameEvent, gameEvent } from '../../shared/game/events.ts'
import { evolve } from '../../shared/game/evolve.ts'
import { noGame } from '../../shared/game/game.ts'
import { upcast } from '../../shared/upcast.ts'
import { summaryOf } from '../support/recorded.ts'

/** Games as they were once stored: read today they end as they ended then. */

const FOLDER = new URL('../recorded/', import.meta.url)
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))

function read(name: string): { summary: unknown; events: GameEvent[] } {
  const [summary, ...events] = readFileSync(new URL(name, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
  return { summary, events: events.map((old) => gameEvent.parse(upcast('game', old))) }
}

describe('Recorded games', () => {
  test('there is one for each variant and number of players', () => {
    expect(names.length).toBeGreaterThanOrEqual(9)
  })

  test.each(names)('%s ends as it ended', (name) => {
    const { summary, events } = read(name)
    expect(JSON.parse(JSON.stringify(summaryOf(events.reduce(evolve, noGame))))).toEqual(summary)
  })

  test.each(names)('%s holds no name', (name) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).not.toMatch(/"name":/)
  })
})
