import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readContent } from '../../server/decks.ts'
import { offers } from '../../server/offers.ts'
import { makeRegistry, type Opened, type Registry } from '../../server/registry.ts'
import { hashOf } from '../../server/secrets.ts'
import { openStore } from '../../server/store/sql.ts'
import type { Store } from '../../server/store/store.ts'
import { LEVELS } from '../../shared/basics.ts'
import { levelsShape } from '../../shared/content.ts'
import { CONTENT, newFolder, removeFolder } from '../support/server.ts'

const { supplies } = await readContent(CONTENT)
const WISHES = { level: 'vmbo', variant: '20', language: 'nl' } as const

let folder: string
let store: Store
let registry: Registry
let time = 0
beforeEach(async () => {
  folder = newFolder()
  store = await openStore(folder)
  const clock = () => time
  const ground = {
    store,
    clock,
    wall: clock,
    speed: 1,
    trouble: (error: unknown) => {
      throw error
    },
  }
  registry = makeRegistry({ store, ground, supplies, today: () => '2026-11-02', clock })
})
afterEach(async () => {
  await registry.close()
  await store.close()
  removeFolder(folder)
})

const open = async () => (await registry.open(WISHES)) as Opened

describe('The registry', () => {
  test('finds a lesson by its id, its code and a seat, and always as the same classroom', async () => {
    const { lesson, code } = await open()
    const found = await Promise.all([registry.find(lesson), registry.find(lesson), registry.findByCode(code)])
    await registry.keepSeat('hash', lesson)
    found.push(await registry.findBySeat('hash'))
    expect(new Set(found).size).toBe(1)
    expect(found[0]?.lesson.state.code).toBe(code)
  })

  test('finds nothing that is not there', async () => {
    expect(await registry.find('nothing')).toBeNull()
    expect(await registry.findByCode('')).toBeNull()
    expect(await registry.findBySeat(hashOf('nothing'))).toBeNull()
  })

  test('a lesson of which only the code was kept, when the server fell over, is not there', async () => {
    await store.addLesson({ id: 'half', code: 'BBBBBB', hostHash: 'x' })
    expect(await registry.find('half')).toBeNull()
    expect(await registry.findByCode('BBBBBB')).toBeNull()
  })

  test('lets go of a lesson at which nobody looks, and takes it up again as it was', async () => {
    const { lesson } = await open()
    const before = await registry.find(lesson)
    await registry.rest()
    expect(await registry.find(lesson)).toBe(before)
    time += 31 * 60_000
    await registry.rest()
    const after = await registry.find(lesson)
    expect(after).not.toBe(before)
    expect(after?.lesson.state).toEqual(before?.lesson.state)
  })

  test('one lesson that cannot be read is not another’s trouble', async () => {
    const [broken, good] = [await open(), await open()]
    await store.append(broken.lesson, 1, [{ event: { type: 'nonsense', at: 1 } }])
    await expect(registry.find(broken.lesson)).rejects.toThrow()
    await expect(registry.findByCode(broken.code)).rejects.toThrow()
    expect(await registry.find(good.lesson)).not.toBeNull()
  })

  test('opens a lesson of every level on the start screen, and of no other', () => {
    const ready = levelsShape.parse(JSON.parse(readFileSync(join(CONTENT, 'levels.json'), 'utf8'))).levels
    expect(ready).toEqual(expect.arrayContaining(['vmbo', 'hvb']))
    expect(LEVELS.filter((level) => offers(supplies, { ...WISHES, level }))).toEqual(ready)
  })

  test('opens no lesson for which there are no cards', async () => {
    const missing = { ok: false, rejection: { code: 'variantMissing' } }
    const without = { ...supplies, variants: {} }
    expect(offers(supplies, WISHES)).toBe(true)
    expect(offers(without, WISHES)).toBe(false)
    expect(offers({ ...supplies, decks: { ...supplies.decks, talent: [] } }, WISHES)).toBe(false)
    const ground = { store, clock: () => 0, wall: () => 0, speed: 1, trouble: () => undefined }
    const bare = makeRegistry({ store, ground, supplies: without, today: () => '2026-11-02', clock: () => 0 })
    expect(await bare.open(WISHES)).toEqual(missing)
  })
})
