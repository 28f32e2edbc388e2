import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepTyped, leaveForSheet, typedWasSent, unsentWords } from '../../client/typed.ts'
import { play, viewAt } from './fixtures.ts'

/** The storage of a tab, as a browser has it. */
function tab(): Storage {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: (place) => [...items.keys()][place] ?? null,
    get length() {
      return items.size
    },
  }
}

const last = play(3).at(-1)
if (!last) throw new Error('somebody played')
const view = viewAt(last, 'a')
const at = (moment: string) => ({ me: view.me, table: null, moment })

beforeEach(() => Object.defineProperty(globalThis, 'sessionStorage', { value: tab(), configurable: true }))
afterEach(() => Reflect.deleteProperty(globalThis, 'sessionStorage'))

describe('Words that were being typed', () => {
  test('stay where they are as long as their moment lasts', () => {
    keepTyped('story/1', 'a', ' goed in luisteren ')
    expect(leaveForSheet(at('story/1'))).toBe(false)
    expect(unsentWords('a')).toEqual([])
  })
  test('go to the own sheet when the step ends without them, once', () => {
    keepTyped('story/1', 'a', ' goed in luisteren ')
    expect(leaveForSheet(at('story/2'))).toBe(true)
    expect(leaveForSheet(at('story/3'))).toBe(false)
    expect(unsentWords('a')).toEqual(['goed in luisteren'])
  })
  test('do not, when they were sent or taken back', () => {
    keepTyped('story/1', 'a', 'goed in luisteren')
    typedWasSent()
    expect(leaveForSheet(at('story/2'))).toBe(false)
    keepTyped('story/2', 'a', 'weg ermee')
    keepTyped('story/2', 'a', '  ')
    expect(leaveForSheet(at('story/3'))).toBe(false)
    expect(unsentWords('a')).toEqual([])
  })
  test('do not, when the table has them after all', () => {
    keepTyped('story/1', 'a', 'goed in luisteren')
    const insights = [{ seat: 'a', insight: 0, starter: 'ins-1', ending: { kind: 'words', words: 'goed in luisteren' } }] as const
    const table = { insights } as unknown as NonNullable<typeof view.table>
    expect(leaveForSheet({ ...at('story/2'), table })).toBe(false)
    expect(unsentWords('a')).toEqual([])
  })
})
