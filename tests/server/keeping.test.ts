import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeRegistry, type Opened } from '../../server/registry.ts'
import { openStore } from '../../server/store/sql.ts'
import type { Store } from '../../server/store/store.ts'
import { newFolder, removeFolder } from '../support/server.ts'
import { type Played, registryOn, startedLesson } from '../support/storedLesson.ts'

/** How long lessons go on and how long they are kept, by a clock of one's own. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NAMES = ['Vos', 'Uil', 'Das', 'Mus']

let folder: string
let store: Store
let played: Played
beforeEach(async () => {
  folder = newFolder()
  store = await openStore(folder)
  played = await registryOn(store)
})
afterEach(async () => {
  await played.registry.close()
  await store.close()
  removeFolder(folder)
})

const later = async (ms: number) => {
  played.time.now += ms
  await played.registry.rest()
}
const openedLesson = async () => (await played.registry.open({ level: 'vmbo', variant: '20', language: 'nl' })) as Opened

describe('A lesson that nobody ends', () => {
  test('[LESSON-9] is ended a quarter of an hour after the last tap, and what was played stays', async () => {
    const classroom = await startedLesson(played, 'vmbo', NAMES)
    await later(MINUTE)
    await later(14 * MINUTE)
    expect(classroom.lesson.state.stage).toBe('playing')
    classroom.tap()
    await later(14 * MINUTE)
    await later(14 * MINUTE)
    expect(classroom.lesson.state.stage).toBe('playing')
    await later(2 * MINUTE)
    expect(classroom.lesson.state.stage).toBe('ended')
    await classroom.settled()
    expect(classroom.game('A')?.state.phase).toBe('done')
  })

  test('[LESSON-9] is ended a quarter of an hour after its end', async () => {
    const classroom = await startedLesson(played, 'vmbo', NAMES)
    await classroom.lesson.issue({ type: 'setEnd', minutes: 30, now: played.time.now })
    for (let minutes = 0; minutes < 44; minutes++) {
      classroom.tap()
      await later(MINUTE)
    }
    expect(classroom.lesson.state.stage).toBe('playing')
    await later(MINUTE)
    expect(classroom.lesson.state.stage).toBe('ended')
  })
})

describe('A lesson is kept', () => {
  const isThere = async ({ lesson }: Opened) => (await store.lesson(lesson)) !== null

  test('[TRIAL-3] half an hour when somebody only tries the game, also when nobody ever came', async () => {
    const opened = (await played.registry.open({ level: 'vmbo', variant: '20', language: 'nl' }, { trial: true })) as Opened
    const classroom = await played.registry.find(opened.lesson)
    expect(classroom?.lesson.state.trial).toBe(true)
    await later(20 * MINUTE)
    classroom?.tap()
    await later(MINUTE)
    await later(29 * MINUTE)
    expect(await isThere(opened)).toBe(true)
    await later(2 * MINUTE)
    expect(await isThere(opened)).toBe(false)
    const forgotten = (await played.registry.open({ level: 'vmbo', variant: '20', language: 'nl' }, { trial: true })) as Opened
    await later(31 * MINUTE)
    expect(await isThere(forgotten)).toBe(false)
  })

  test('for a day after its last activity, and then nothing of it is left', async () => {
    const opened = await openedLesson()
    await later(MINUTE)
    await later(23 * HOUR)
    const classroom = await played.registry.find(opened.lesson)
    classroom?.tap()
    await later(MINUTE)
    await later(24 * HOUR - MINUTE)
    expect(await isThere(opened)).toBe(true)
    await later(2 * MINUTE)
    expect(await isThere(opened)).toBe(false)
    expect(await store.load(opened.lesson)).toEqual([])
    expect(await played.registry.find(opened.lesson)).toBeNull()
    expect(await played.registry.findByCode(opened.code)).toBeNull()
  })

  test('also when the server was down meanwhile, or never wrote down until when', async () => {
    const [one, other] = [await openedLesson(), await openedLesson()]
    await store.keepUntil(one.lesson, played.time.now + HOUR)
    await played.registry.close()
    const { registry } = await registryOn(store, played.time)
    played.time.now += 2 * HOUR
    await registry.rest()
    expect([await isThere(one), await isThere(other)]).toEqual([false, true])
    played.time.now += 25 * HOUR
    await registry.rest()
    expect(await isThere(other)).toBe(false)
  })

  test('for two weeks when it goes on another day', async () => {
    const classroom = await startedLesson(played, 'vmbo', NAMES)
    await classroom.keepLong()
    await classroom.lesson.issue({ type: 'shelve' })
    await later(MINUTE)
    await later(13 * 24 * HOUR)
    expect(await store.lesson(classroom.id)).not.toBeNull()
    await later(2 * 24 * HOUR)
    expect(await store.lesson(classroom.id)).toBeNull()
  })

  test('one that cannot be deleted does not keep the others', async () => {
    const [one, other] = [await openedLesson(), await openedLesson()]
    const heard: unknown[] = []
    const clock = () => played.time.now
    const stubborn: Store = {
      ...store,
      eraseLesson: (lesson, at) => (lesson === one.lesson ? Promise.reject(new Error('busy')) : store.eraseLesson(lesson, at)),
    }
    const ground = { store: stubborn, clock, wall: clock, speed: 1, trouble: (error: unknown) => void heard.push(error) }
    const { supplies } = played
    const registry = makeRegistry({ store: stubborn, ground, supplies, today: () => '2026-11-02', clock })
    await registry.rest()
    played.time.now += 25 * HOUR
    await registry.rest()
    expect(heard).toHaveLength(1)
    expect([await isThere(one), await isThere(other)]).toEqual([true, false])
  })
})

describe('What was erased stays erased', () => {
  test('when the server fell over between the decision and the key', async () => {
    const classroom = await startedLesson(played, 'vmbo', NAMES)
    const [{ student } = { student: '' }] = classroom.lesson.state.students
    const { eraseKey } = store
    Object.assign(store, { eraseKey: () => Promise.reject(new Error('power cut')) })
    await classroom.lesson.issue({ type: 'erase', student }).catch(() => undefined)
    await classroom.settled().catch(() => undefined)
    Object.assign(store, { eraseKey })
    await played.registry.close().catch(() => undefined)
    expect(JSON.stringify(await store.load(classroom.id))).toContain('Vos')
    const { registry } = await registryOn(store, played.time)
    await registry.find(classroom.id)
    expect(JSON.stringify(await store.load(classroom.id))).not.toContain('Vos')
    await registry.close()
  })

  test('when own words were on their way to the disk just then', async () => {
    const classroom = await startedLesson(played, 'hvb', NAMES)
    const [{ student } = { student: '' }] = classroom.lesson.state.students
    const { eraseKey } = store
    const late = { event: { type: 'detailWritten', at: 1, seat: 'a', words: 'geheim plan' }, owner: student } as const
    let wrote = false
    Object.assign(store, {
      eraseKey: async (one: string) => {
        await eraseKey(one)
        if (!wrote) await store.append('late', 0, [late])
        wrote = true
      },
    })
    await classroom.lesson.issue({ type: 'erase', student })
    await vi.waitFor(async () => expect(JSON.stringify(await store.load('late'))).toMatch(/gewist/))
    expect(JSON.stringify(await store.load('late'))).not.toContain('geheim')
  })

  test('when an older file of the events is put back', async () => {
    const opened = await openedLesson()
    const rows = await store.load(opened.lesson)
    await store.eraseLesson(opened.lesson, played.time.now)
    await store.addLesson({ id: opened.lesson, code: opened.code, hostHash: 'x' })
    await store.append(
      opened.lesson,
      0,
      rows.map(({ event }) => ({ event: event as { type: string; at: number } })),
    )
    await store.close()
    store = await openStore(folder)
    expect(await store.lesson(opened.lesson)).toBeNull()
    expect(await store.load(opened.lesson)).toEqual([])
  })
})
