import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { makeLog } from '../../server/log.ts'
import { openStore } from '../../server/store/sql.ts'
import { Damaged } from '../../server/store/store.ts'
import { ROUTES } from '../../shared/wire.ts'
import { bytesOf, contentOf, tryDamage } from '../support/damage.ts'
import { connect, type Device, NAMES, openClass, openLesson, playingClass, post, seatOf, WISHES } from '../support/device.ts'
import { newFolder, removeFolder, testServer } from '../support/server.ts'

/** A bad disk, a hard stop: at most what is damaged is lost, and that is said. */

const RECORDED = fileURLToPath(new URL('../recorded/store/0002-streams', import.meta.url))
const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
afterEach(() => {
  for (const one of folders.splice(0)) removeFolder(one)
})

async function recorded() {
  const here = folder()
  for (const file of ['lessons.db', 'keys.db']) cpSync(join(RECORDED, file), join(here, file))
  const store = await openStore(here)
  const names = (await store.lessons()).flatMap(({ id }) => [id, `${id}A`, `${id}B`])
  const streams = new Map([...(await contentOf(store, names))].filter(([, content]) => content !== '[]'))
  await store.close()
  return { good: bytesOf(here), streams }
}
const seeds = (count: number, kind: number) => Array.from({ length: count }, (_one, place) => place * 5 + kind)

describe('Damaged files', () => {
  test('one bit that fell over: at most one game is lost, and no wrong one is read', async () => {
    const { good, streams } = await recorded()
    const outcome = await tryDamage(good, streams, seeds(25, 0))
    expect(outcome).toMatchObject({ wrong: 0, crashed: 0, lost: 0 })
    expect(outcome.quarantined).toBeGreaterThan(0)
    expect(outcome.quarantined).toBeLessThanOrEqual(outcome.opened)
  })

  test.each([1, 2, 3, 4])('larger damage, kind %i: it starts with what is left, or says in one line why not', async (kind) => {
    const { good, streams } = await recorded()
    const outcome = await tryDamage(good, streams, seeds(10, kind))
    expect(outcome).toMatchObject({ wrong: 0, crashed: 0 })
    expect(outcome.refused + outcome.opened).toBe(10)
  })

  test('the end of the log that was not written to its end is left out; what was answered is there', async () => {
    const here = folder()
    const store = await openStore(here)
    for (let version = 0; version < 20; version++) await store.append('x', version, [{ event: { type: 'one', at: version } }])
    const wal = readFileSync(join(here, 'lessons.db-wal'))
    const copy = folder()
    for (const file of ['lessons.db', 'keys.db']) cpSync(join(here, file), join(copy, file))
    const torn = Buffer.concat([wal, wal.subarray(wal.length - 4000, wal.length - 100)])
    writeFileSync(join(copy, 'lessons.db-wal'), torn)
    const again = await openStore(copy)
    expect(await again.load('x')).toEqual(await store.load('x'))
    await store.close()
    await again.close()
  })

  test('a row that is missing at the end, moved to another stream or given another command is noticed', async () => {
    const changes = [
      `delete from events where stream = 'x' and version = 3`,
      `delete from events where stream = 'x' and version = 2`,
      `update events set stream = 'z' where stream = 'x' and version = 3`,
      `update events set command = 'other' where stream = 'x' and version = 3`,
    ]
    for (const change of changes) {
      const here = folder()
      const store = await openStore(here)
      for (const stream of ['x', 'y'])
        await store.append(
          stream,
          0,
          ['a', 'b', 'c'].map((type, at) => ({ event: { type, at } })),
          'command',
        )
      await store.close()
      const file = new DatabaseSync(join(here, 'lessons.db'))
      file.exec(change)
      file.close()
      const again = await openStore(here)
      await expect(again.load('x')).rejects.toThrow(Damaged)
      expect(await again.load('y')).toHaveLength(3)
      await again.close()
    }
  })
})

/** Changes what is stored, as a bad disk would. */
function spoil(data: string, stream: string): void {
  const file = new DatabaseSync(join(data, 'lessons.db'))
  file.prepare(`update events set data = replace(data, '"at":', '"at":1') where stream = ? and version = 3`).run(stream)
  file.close()
}

describe('A lesson on a damaged disk', () => {
  test('a game that cannot be read begins anew with its players; the other groups and lessons notice nothing', async () => {
    const data = folder()
    const first = await testServer({ folder: data })
    const names = [...NAMES, 'Mila', 'Daan', 'Yara', 'Teun']
    const { opened, passes, host, players } = await playingClass(first.base, names)
    const other = await playingClass(first.base)
    const inA = players.filter(({ lesson }) => lesson?.me?.group === 'A')
    const before = players.find(({ lesson }) => lesson?.me?.group === 'B')
    const moment = before?.game?.moment
    await first.stop()
    spoil(data, `${opened.lesson}A`)

    const lines: string[] = []
    const second = await testServer({ folder: data, log: makeLog({ write: (line) => void lines.push(line) }, () => 0) })
    const stage = await connect(second.base, host)
    expect(lines.filter((line) => line.includes('Damaged.'))).toHaveLength(1)
    expect(stage.lesson?.status.givenUp).toEqual([{ group: 'A', anew: 'C' }])
    const comesBack = async (device: Device | undefined) =>
      connect(second.base, passes.get(device?.lesson?.me?.name ?? '') ?? { key: '' })
    const anew = await Promise.all(inA.map(comesBack))
    for (const [place, device] of anew.entries()) {
      expect([device.door, device.lesson?.me?.group, seatOf(device)]).toEqual(['group', 'C', seatOf(inA[place] as Device)])
      expect(device.lesson?.status.givenUp).toHaveLength(1)
    }
    expect(await anew[0]?.ask({ on: 'game', command: { type: 'finish' } })).toMatchObject({ ok: true })
    expect((await comesBack(before)).game?.moment).toBe(moment)
    const [untouched] = other.passes.values()
    expect((await connect(second.base, untouched ?? { key: '' })).game?.status.phase).toBe('welcome')
    await second.stop()
  })

  test('a lesson that cannot be read says so to its mentor and students; others open as ever', async () => {
    const data = folder()
    const first = await testServer({ folder: data })
    const { opened, passes, host } = await openClass(first.base)
    await first.stop()
    spoil(data, opened.lesson)
    const second = await testServer({ folder: data })
    const damaged = { status: 409, body: { ok: false, rejection: { code: 'lessonDamaged' } } }
    expect(await post(second.base, ROUTES.tickets, passes.get('Sem'))).toMatchObject(damaged)
    const headers = { cookie: 'cookie' in host ? host.cookie : '' }
    expect(await post(second.base, ROUTES.tickets, { lesson: opened.lesson }, headers)).toMatchObject(damaged)
    expect(await post(second.base, ROUTES.seats, { code: opened.code, name: 'Bo', key: 'a'.repeat(32) })).toMatchObject(damaged)
    await openLesson(second.base, WISHES)
    await second.stop()
  })
})
