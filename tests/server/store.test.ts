import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { oneAtATime } from '../../server/oneAtATime.ts'
import { openStore, untilItBreaks } from '../../server/store/sql.ts'
import { Conflict, Damaged, type Fact, type Store, StoreTrouble } from '../../server/store/store.ts'
import { openThreaded } from '../../server/store/threaded.ts'
import { newFolder, removeFolder } from '../support/server.ts'

/** What every store must do; a second store runs the same list. */

let folder: string
let store: Store
beforeEach(async () => {
  folder = newFolder()
  store = await openStore(folder)
})
afterEach(async () => {
  await store.close()
  removeFolder(folder)
})

async function reopen(): Promise<void> {
  await store.close()
  store = await openStore(folder)
}

const fact = (type: string, more: object = {}): { event: Fact } => ({ event: { type, at: 1, ...more } })
const joined = (name: string) => ({
  event: { type: 'studentJoined', at: 2, student: 's1', name, keyHash: 'h' } as Fact,
  owner: 's1',
})
const laid = {
  event: { type: 'insightLaid', at: 3, seat: 'a', ending: { kind: 'words', words: 'KANARIE iets' } } as Fact,
  owner: 's1',
}
const chosen = { event: { type: 'cardChosen', at: 3, seat: 'a', emotion: 'proud' } as Fact, owner: 's1' }
const eventsOf = async (stream: string) => (await store.load(stream)).map(({ event }) => event)

describe('Events', () => {
  test('are read back in order, also after reopening', async () => {
    await store.append('x', 0, [fact('one'), fact('two')])
    await store.append('x', 2, [fact('three', { of: [1, 'é😀'] })], 'command-1')
    await reopen()
    expect(await store.load('x')).toEqual([
      { version: 1, command: null, event: { type: 'one', at: 1 } },
      { version: 2, command: null, event: { type: 'two', at: 1 } },
      { version: 3, command: 'command-1', event: { type: 'three', at: 1, of: [1, 'é😀'] } },
    ])
    expect(await store.load('unknown')).toEqual([])
  })

  test('are added only after the expected version', async () => {
    await store.append('x', 0, [fact('one')])
    await expect(store.append('x', 0, [fact('again')])).rejects.toThrow(Conflict)
    await expect(store.append('x', 5, [fact('gap')])).rejects.toThrow(Conflict)
    expect(await eventsOf('x')).toHaveLength(1)
  })

  test('a command id is used once per stream', async () => {
    await store.append('x', 0, [fact('one')], 'id')
    await expect(store.append('x', 1, [fact('two')], 'id')).rejects.toThrow(Conflict)
    await store.append('y', 0, [fact('one')], 'id')
  })

  test('many appends of one tick all get their own answer', async () => {
    const answers = await Promise.allSettled([
      ...Array.from({ length: 200 }, (_one, place) => store.append(`s${place}`, 0, [fact('one'), fact('two')])),
      store.append('s7', 0, [fact('late')]),
      store.append('s8', 2, [fact('three')]),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1)
    expect(answers[200]).toMatchObject({ status: 'rejected', reason: expect.any(Conflict) })
    expect(await eventsOf('s8')).toHaveLength(3)
  })

  test('a bit that fell over on disk is noticed, in that stream alone', async () => {
    await store.append('x', 0, [fact('one', { count: 1 })])
    await store.append('y', 0, [fact('one')])
    await store.close()
    const file = new DatabaseSync(join(folder, 'lessons.db'))
    file.exec(`update events set data = replace(data, '"count":1', '"count":2') where stream = 'x'`)
    file.close()
    store = await openStore(folder)
    await expect(store.load('x')).rejects.toThrow(Damaged)
    expect(await eventsOf('y')).toHaveLength(1)
  })
})

describe('After a write that failed for good', () => {
  test('nothing more is asked of the disk, whoever waits', async () => {
    const queue = untilItBreaks(oneAtATime())
    let asked = 0
    const fails = queue.run(() => Promise.reject(new StoreTrouble(true, 10)))
    const waits = queue.run(async () => asked++)
    await expect(fails).rejects.toMatchObject({ fatal: true })
    await expect(waits).rejects.toMatchObject({ fatal: true })
    expect(asked).toBe(0)
  })

  test('a full disk is no reason to stop', async () => {
    const queue = untilItBreaks(oneAtATime())
    await expect(queue.run(() => Promise.reject(new StoreTrouble(false, 13)))).rejects.toMatchObject({ fatal: false })
    expect(await queue.run(async () => 'written')).toBe('written')
  })
})

describe('In a thread of its own', () => {
  test('the store says the same, also when it refuses, and lets go of the folder', async () => {
    await store.close()
    const apart = await openThreaded({ dataDir: folder, keysSecret: null }, () => undefined)
    await apart.append('x', 0, [joined('Kanarie')], 'c1')
    expect((await apart.load('x')).map(({ event }) => event)).toEqual([joined('Kanarie').event])
    await expect(apart.append('x', 0, [fact('one')])).rejects.toBeInstanceOf(Conflict)
    await expect(openThreaded({ dataDir: folder, keysSecret: null }, () => undefined)).rejects.toThrow('in use by another server')
    const file = new DatabaseSync(join(folder, 'lessons.db'))
    file.exec(`update events set data = 'x' where stream = 'x'`)
    file.close()
    const damaged = await apart.load('x').catch((error: unknown) => error)
    expect(damaged).toBeInstanceOf(Damaged)
    expect((damaged as Damaged).code).toBe(new Damaged('x').code)
    await apart.close()
    await expect(apart.load('x')).rejects.toMatchObject({ fatal: true })
    store = await openStore(folder)
  })
})

describe('A student’s own words', () => {
  test('are sealed on disk and open when read', async () => {
    await store.append('x', 0, [joined('Kanarie'), laid, chosen])
    expect(await eventsOf('x')).toEqual([joined('Kanarie').event, laid.event, chosen.event])
    await store.close()
    const bytes = ['lessons.db', 'keys.db'].map((name) => readFileSync(join(folder, name), 'latin1')).join()
    for (const word of ['Kanarie', 'KANARIE', 'proud']) expect(bytes).not.toContain(word)
    store = await openStore(folder)
  })

  test('are gone when the key is gone', async () => {
    await store.append('x', 0, [joined('Kanarie'), laid, chosen])
    await store.eraseKey('s1')
    const erased = [{ name: '(gewist)' }, { ending: { kind: 'words', words: '(gewist)' } }, { emotion: 'private' }]
    expect(await eventsOf('x')).toMatchObject(erased)
    await reopen()
    expect(await eventsOf('x')).toMatchObject(erased)
  })

  describe('with a secret of the server', () => {
    const secret = Buffer.alloc(32, 7)
    const keysOnDisk = () => {
      const file = new DatabaseSync(join(folder, 'keys.db'), { readOnly: true })
      const keys = file
        .prepare('select key from keys')
        .all()
        .map(({ key }) => String(key))
      file.close()
      return keys
    }
    const openWith = (one: Buffer | null) => openStore(folder, undefined, one)

    test('the keys lie wrapped, also those from before, and open only with that secret', async () => {
      await store.append('x', 0, [joined('Kanarie')])
      const [plain = ''] = keysOnDisk()
      await store.close()
      store = await openWith(secret)
      await store.append('x', 1, [{ event: joined('Vink').event, owner: 's2' }])
      await store.close()
      expect(keysOnDisk()).toEqual([expect.stringMatching(/^w1\./), expect.stringMatching(/^w1\./)])
      expect(readFileSync(join(folder, 'keys.db'), 'latin1')).not.toContain(plain)
      for (const wrong of [null, Buffer.alloc(32, 8)]) await expect(openWith(wrong)).rejects.toThrow('KEYS_SECRET')
      store = await openWith(secret)
      expect((await store.load('x')).map(({ event }) => event)).toMatchObject([{ name: 'Kanarie' }, { name: 'Vink' }])
    })
  })

  test('are not written down without an owner', async () => {
    await expect(store.append('x', 0, [{ event: joined('Kanarie').event }])).rejects.toThrow()
    await store.append('x', 0, [fact('one')])
  })

  test('of one lesson do not open in another', async () => {
    await store.append('x', 0, [joined('Kanarie')])
    await store.close()
    const file = new DatabaseSync(join(folder, 'lessons.db'))
    file.exec(`update events set stream = 'y'`)
    file.close()
    store = await openStore(folder)
    await expect(store.load('y')).rejects.toThrow()
  })
})

describe('Doors', () => {
  const lesson = { id: 'l1', code: 'BCDFGH', hostHash: 'hash' }

  test('a lesson is found by its id and its code, and a code is used once', async () => {
    expect(await store.addLesson(lesson)).toBe(true)
    expect(await store.addLesson({ ...lesson, id: 'l2' })).toBe(false)
    await reopen()
    expect(await store.lesson('l1')).toEqual(lesson)
    expect(await store.lessonByCode('BCDFGH')).toEqual(lesson)
    expect(await store.lessonByCode('XXXXXX')).toBeNull()
    expect(await store.lessons()).toEqual([lesson])
  })

  test('seats and hosts are found by the hash of what they show', async () => {
    await store.addLesson(lesson)
    await store.addSeat('seat', 'l1')
    await store.addSeat('seat', 'l1')
    await store.addHost('token', 'l1')
    expect(await store.lessonOfSeat('seat')).toBe('l1')
    expect(await store.lessonOfHost('token')).toBe('l1')
    await store.removeHost('token')
    expect(await store.lessonOfHost('token')).toBeNull()
    expect(await store.lessonOfSeat('other')).toBeNull()
  })

  test('a deck is kept once by its hash', async () => {
    await store.saveDeck('h', 'words')
    await store.saveDeck('h', 'other words')
    expect(await store.deck('h')).toBe('words')
    expect(await store.deck('x')).toBeNull()
  })
})

test('a second server is kept out of the folder, and let in afterwards', async () => {
  await expect(openStore(folder)).rejects.toThrow('in use by another server')
  await reopen()
})
