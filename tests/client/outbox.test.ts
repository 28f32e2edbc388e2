import { describe, expect, test } from 'vitest'
import { makeOutbox } from '../../client/outbox.ts'

type Request = { command: string }
type Verdict = { ok: boolean }

function box(start: unknown = null) {
  let stored = start
  const made = makeOutbox<Request, Verdict>({ load: () => stored, save: (list) => (stored = JSON.parse(JSON.stringify(list))) })
  return { ...made, stored: () => stored }
}

describe('The outbox', () => {
  test('keeps a command until it is answered, and then keeps the promise', async () => {
    const outbox = box()
    const answer = outbox.add({ id: 'one', command: 'finish' })
    expect(outbox.waiting()).toEqual([{ id: 'one', command: 'finish' }])
    outbox.answered('one', { ok: true })
    await expect(answer).resolves.toEqual({ ok: true })
    expect(outbox.waiting()).toEqual([])
  })

  test('keeps the order in which things were asked', () => {
    const outbox = box()
    for (const id of ['one', 'two', 'three']) void outbox.add({ id, command: 'plan' })
    outbox.answered('two', { ok: false })
    expect(outbox.waiting().map(({ id }) => id)).toEqual(['one', 'three'])
  })

  test('survives a refresh of the tab', () => {
    const before = box()
    void before.add({ id: 'one', command: 'finish' })
    expect(box(before.stored()).waiting()).toEqual([{ id: 'one', command: 'finish' }])
  })

  test('an answer that comes twice changes nothing', async () => {
    const outbox = box()
    const answer = outbox.add({ id: 'one', command: 'finish' })
    outbox.answered('one', { ok: true })
    outbox.answered('one', { ok: false })
    await expect(answer).resolves.toEqual({ ok: true })
  })

  test('what is broken in the storage is forgotten', () => {
    expect(box('nonsense').waiting()).toEqual([])
    expect(box({ list: 1 }).waiting()).toEqual([])
  })

  test('"Klaar" empties it', () => {
    const outbox = box()
    void outbox.add({ id: 'one', command: 'finish' })
    outbox.clear()
    expect(outbox.waiting()).toEqual([])
    expect(outbox.stored()).toEqual([])
  })
})
