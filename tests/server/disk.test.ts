import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { GIVEN_UP } from '../../server/problem.ts'
import { openFiles, storeOn } from '../../server/store/sql.ts'
import { StoreTrouble } from '../../server/store/store.ts'
import { broken, playUntilItFalls } from '../support/acknowledged.ts'
import { connect, type Device, NAMES, openClass, playingClass, seatOf } from '../support/device.ts'
import { ending, type Fault, faultyServer, freePort, hasStrace, supervisedServer } from '../support/faulty.ts'
import { type Child, childServer, newFolder, removeFolder } from '../support/server.ts'

const folders: string[] = []
const children: Child[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
const following = (child: Child): Child => {
  children.push(child)
  return child
}
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill('SIGKILL')
  for (const one of folders.splice(0)) removeFolder(one)
})

/** Plays on a disk that fails at this point; gives what was told, and how the server ended. */
async function fallAt(data: string, fault: Fault) {
  const child = following(faultyServer({ DATA_DIR: data }, fault))
  const base = await child.base.catch(() => null)
  const done = base === null ? null : await playUntilItFalls(base, 4)
  return { done, ended: await ending(child, 1500) }
}
async function startAgain(data: string): Promise<string> {
  return following(childServer({ DATA_DIR: data })).base
}

describe.skipIf(!hasStrace)('A disk that fails', () => {
  test.each(['12', '40', '58', '66'])(
    'killed at write %s: nothing that was answered is lost or done twice',
    { timeout: 60_000 },
    async (at) => {
      const data = folder()
      const { done } = await fallAt(data, { call: 'pwrite64', how: 'signal=SIGKILL', at })
      const base = await startAgain(data)
      expect(done ? await broken(base, done) : []).toEqual([])
    },
  )

  test.each(['16', '24', '30'])(
    'a sync that fails (%s): the process ends by itself, and what was answered is there afterwards',
    { timeout: 60_000 },
    async (at) => {
      const data = folder()
      const { done, ended } = await fallAt(data, { call: 'fsync', how: 'error=EIO', at })
      expect(ended.byItself).toBe(true)
      expect([GIVEN_UP, 1]).toContain(ended.code)
      const base = await startAgain(data)
      expect(done ? await broken(base, done) : []).toEqual([])
    },
  )
})

describe('A disk that is full', () => {
  test('nothing is said to be saved that is not; when there is room it goes on, without a restart', async () => {
    const files = await openFiles(folder())
    const store = await storeOn(files)
    const add = (version: number) =>
      store.append('x', version, [{ event: { type: 'one', at: version, ...{ text: 'x'.repeat(900) } } }])
    await add(0)
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(files.lessons)
    await sql`pragma max_page_count = ${sql.lit(Number(rows[0]?.page_count))}`.execute(files.lessons)
    let saved = 1
    let trouble: unknown = null
    for (; saved < 50 && trouble === null; )
      trouble =
        (await add(saved).then(
          () => void saved++,
          (error: unknown) => error,
        )) ?? null
    expect(trouble).toMatchObject({ name: 'StoreTrouble', fatal: false })
    expect(trouble).toBeInstanceOf(StoreTrouble)
    expect(await store.load('x')).toHaveLength(saved)
    await sql`pragma max_page_count = 100000`.execute(files.lessons)
    await add(saved)
    expect(await store.load('x')).toHaveLength(saved + 1)
    await store.close()
  })
})

describe('A server that falls over', () => {
  test('is started again by itself; every lesson is there, and it stops when it is told to', { timeout: 60_000 }, async () => {
    const port = await freePort()
    const supervisor = following(supervisedServer({ DATA_DIR: folder(), PORT: String(port) }))
    const base = await supervisor.base
    const { passes, players } = await playingClass(base)
    const seats = players.map(seatOf)
    process.kill(childOf(supervisor), 'SIGKILL')
    const back = await Promise.all([...passes.values()].map((pass) => patiently(() => connect(base, pass))))
    expect(back.map(seatOf).sort()).toEqual(seats.sort())
    supervisor.process.kill('SIGTERM')
    expect((await supervisor.ended).code).toBe(0)
  })

  test('is not started again when it cannot start', async () => {
    const { code, stderr } = await following(supervisedServer({ DATA_DIR: folder(), PORT: 'x' })).ended
    expect([code, stderr]).toEqual([1, expect.stringContaining('PORT is "x"')])
  })

  test('a whole process that stood still goes on where it was, and nothing happens twice', { timeout: 60_000 }, async () => {
    const child = following(childServer({ DATA_DIR: folder() }))
    const base = await child.base
    const { players, stage, passes } = await playingClass(base, NAMES)
    const [a] = players as [Device]
    const before = a.game?.moment
    child.process.kill('SIGSTOP')
    await sleep(4000)
    child.process.kill('SIGCONT')
    expect(await stage.request('ping', undefined)).toEqual({ ok: true })
    const back = await connect(base, passes.get(a.lesson?.me?.name ?? '') ?? { key: '' })
    expect(back.game?.moment).toBe(before)
    await openClass(base, [])
  })
})

/** The server's own process, under its supervisor. */
function childOf({ process: { pid } }: Child): number {
  const child = Number(execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).trim())
  if (!(child > 1)) throw new Error('the supervisor has no server')
  return child
}

const patiently = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let tries = 0; tries < 60; tries++) {
    const done = await act().catch(() => null)
    if (done !== null) return done
    await sleep(250)
  }
  throw new Error('it did not come back')
}
