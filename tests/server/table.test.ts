import { describe, expect, test, vi } from 'vitest'
import type { Row, Signed } from '../../server/store/store.ts'
import { type Ground, type Rules, Table } from '../../server/table.ts'
import { accept, type Decision, reject } from '../../shared/decision.ts'

/** A counter instead of a game: the table does not know the difference. */
type Counted = { type: 'counted'; at: number; by: number }
type Count = { type: 'count'; by: number; at: number } | { type: 'ring'; at: number }
type State = { total: number; alarm: number | null }

const rules: Rules<State, Count, Counted, { code: 'tooMany' }> = {
  empty: { total: 0, alarm: null },
  decide: (state, command): Decision<Counted, { code: 'tooMany' }> => {
    if (command.type === 'ring' && state.total === 7) throw new Error('a mistake of ours')
    if (command.type === 'ring') return accept({ type: 'counted', at: command.at, by: 100 })
    if (command.by === 13) throw new Error('a mistake of ours')
    return state.total + command.by > 1000
      ? reject({ code: 'tooMany' })
      : accept({ type: 'counted', at: command.at, by: command.by })
  },
  evolve: ({ total }, { by, at }) => ({ total: total + by, alarm: by === 5 || by === 7 ? at + 40 : null }),
  read: (stored) => stored as Counted,
  ownerOf: () => undefined,
  alarm: { at: ({ alarm }) => alarm, command: { type: 'ring' } },
}

function setUp({
  rows = [] as Row[],
  store = {},
  time = 1000,
}: {
  rows?: Row[]
  store?: Partial<Ground['store']>
  time?: number
} = {}) {
  const written: { expected: number; signed: readonly Signed[]; id: string | undefined }[] = []
  const append = async (_stream: string, expected: number, signed: readonly Signed[], id?: string) =>
    void written.push({ expected, signed, id })
  const trouble = vi.fn()
  const now = { time }
  const nothing = async () => undefined
  const files = { append, load: async () => [], eraseKey: nothing, keepUntil: nothing, overdue: async () => [], ...store }
  const ground: Ground = { store: files, clock: () => now.time, wall: () => now.time, speed: 1, trouble }
  return { table: new Table('t', rules, ground, rows), written, trouble, now }
}

const count = (by: number) => ({ type: 'count', by }) as const

describe('A table', () => {
  test('plays one command at a time, in the order of asking', async () => {
    let busy = 0
    const append = async () => {
      expect(++busy).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 2))
      busy--
    }
    const { table } = setUp({ store: { append } })
    const answers = await Promise.all(Array.from({ length: 20 }, () => table.issue(count(1))))
    expect(answers.map((answer) => answer.ok && answer.version)).toEqual(Array.from({ length: 20 }, (_one, place) => place + 1))
    expect(table.state.total).toBe(20)
  })

  test('a repeated command gets the same verdict and happens once, while it waits and afterwards', async () => {
    const { table, written } = setUp()
    const [first, second] = await Promise.all([table.issue(count(1), 'id'), table.issue(count(1), 'id')])
    expect(second).toEqual(first)
    await table.issue(count(1))
    expect(await table.issue(count(1), 'id')).toEqual({ ok: true, version: 1 })
    expect(written).toHaveLength(2)
  })

  test('a refusal is remembered too', async () => {
    const { table } = setUp()
    const refused = { ok: false, rejection: { code: 'tooMany' } }
    expect(await table.issue(count(2000), 'id')).toEqual(refused)
    expect(await table.issue(count(1), 'id')).toEqual(refused)
  })

  test('knows after a restart what was done, and goes on at the time of the last event', async () => {
    const rows = [{ version: 1, command: 'id', event: { type: 'counted', at: 500, by: 2 } }]
    const { table, now } = setUp({ rows, time: 90_000 })
    expect(table.state.total).toBe(2)
    expect(await table.issue(count(1), 'id')).toEqual({ ok: true, version: 1 })
    expect(table.now()).toBe(500)
    now.time += 70
    expect(table.now()).toBe(570)
    now.time -= 5000
    expect(table.now()).toBe(500)
  })

  test('what was not written did not happen', async () => {
    const append = vi.fn().mockRejectedValueOnce(new Error('disk full')).mockResolvedValue(undefined)
    const { table, trouble } = setUp({ store: { append } })
    const seen = vi.fn()
    table.watch(seen)
    expect(await table.issue(count(1), 'id')).toEqual({ ok: false, rejection: { code: 'serverTrouble' } })
    expect(table.state.total).toBe(0)
    expect(seen).not.toHaveBeenCalled()
    expect(trouble).toHaveBeenCalledOnce()
    expect(await table.issue(count(1), 'id')).toEqual({ ok: true, version: 1 })
  })

  test('goes on after a mistake in the rules or in a watcher', async () => {
    const { table, trouble } = setUp()
    table.watch(() => {
      throw new Error('a bad watcher')
    })
    const seen = vi.fn()
    table.watch(seen)
    expect(await table.issue(count(13))).toEqual({ ok: false, rejection: { code: 'serverTrouble' } })
    expect(await table.issue(count(1))).toEqual({ ok: true, version: 1 })
    expect(seen).toHaveBeenCalledOnce()
    expect(trouble).toHaveBeenCalledTimes(2)
  })

  test('an alarm that trips over a mistake of ours is heard, and stops nobody', async () => {
    const { table, trouble, now } = setUp()
    await table.issue(count(7))
    now.time += 100
    await vi.waitFor(() => expect(trouble.mock.calls.length).toBeGreaterThan(1), 3000)
    expect(await table.issue(count(1))).toEqual({ ok: true, version: 2 })
    await table.close()
  })

  test('what was written is answered and shown, also when the alarm cannot be set', async () => {
    const { table, trouble } = setUp()
    const seen = vi.fn()
    table.watch(seen)
    vi.spyOn(table, 'setAlarm').mockImplementation(() => {
      throw new Error('a mistake of ours')
    })
    expect(await table.issue(count(1))).toEqual({ ok: true, version: 1 })
    expect([seen.mock.calls.length, trouble.mock.calls.length]).toEqual([1, 1])
  })

  test('reads itself again when something was erased, and is the same table', async () => {
    const rows: Row[] = []
    const append = async (_stream: string, expected: number, signed: readonly Signed[], command?: string) =>
      void rows.push(...signed.map(({ event }, place) => ({ version: expected + place + 1, event, command: command ?? null })))
    const { table } = setUp({ store: { append, load: async () => rows } })
    const seen = vi.fn()
    await table.issue(count(3), 'id')
    table.watch(seen)
    rows[0] = { version: 1, command: 'id', event: { type: 'counted', at: 1000, by: 1 } }
    await table.reload()
    expect([table.state.total, table.version]).toEqual([1, 1])
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ events: [] }))
    expect(await table.issue(count(9), 'id')).toEqual({ ok: true, version: 1 })
  })

  test('speaks for the clock when its alarm goes, and not any more after it was closed', async () => {
    const started = performance.now()
    const { table, now } = setUp()
    const follow = setInterval(() => (now.time = 1000 + performance.now() - started), 1)
    await table.issue(count(5))
    await vi.waitFor(() => expect(table.state.total).toBe(105))
    await table.issue(count(5))
    await table.close()
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(table.state.total).toBe(110)
    clearInterval(follow)
  })
})
