import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { backUp, restore } from '../../server/store/backup.ts'
import { openStore } from '../../server/store/sql.ts'
import type { Fact } from '../../server/store/store.ts'
import { askTicket, connect, type Device, openClass, playingClass } from '../support/device.ts'
import { type Child, childServer, newFolder, removeFolder } from '../support/server.ts'

const folders: string[] = []
const children: Child[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill('SIGKILL')
  for (const one of folders.splice(0)) removeFolder(one)
})
async function start(data: string): Promise<{ child: Child; base: string }> {
  const child = childServer({ DATA_DIR: data })
  children.push(child)
  return { child, base: await child.base }
}

const TOOL = fileURLToPath(new URL('../../tools/backup.ts', import.meta.url))
const run = promisify(execFile)
const tool = (task: string, data: string, ...rest: string[]) =>
  run(process.execPath, [TOOL, task, ...rest], { env: { PATH: process.env.PATH ?? '', DATA_DIR: data } })
const refusal = (...asked: Parameters<typeof tool>) =>
  tool(...asked).then(
    () => '',
    ({ stderr }: { stderr: string }) => stderr.trim(),
  )

const student = (id: string, name: string) => ({
  event: { type: 'studentJoined', at: 1, student: id, name, keyHash: 'h' } as Fact,
  owner: id,
})

describe('The drill: back up, lose everything, put it back', () => {
  test('the lesson stands as it stood when the copy was made, while the class went on playing', {
    timeout: 120_000,
  }, async () => {
    const [data, backups, fresh] = [folder(), folder(), folder()]
    const { child, base } = await start(data)
    const { players, passes, host } = await playingClass(base)
    const [a] = players as [Device]
    const asked = { on: 'game', command: { type: 'moreTime' } } as const
    const answer = await a.ask(asked, 'before-the-backup')
    const playing = Promise.all(players.map((player, place) => player.ask(asked, `during-the-backup-${place}`)))
    await tool('backup', data, backups)
    await playing
    await child.kill('SIGKILL')

    const startedAt = performance.now()
    await tool('restore', fresh, backups)
    const next = await start(fresh)
    const back = await Promise.all([...passes.values()].map((pass) => connect(next.base, pass)))
    expect(performance.now() - startedAt).toBeLessThan(60_000)
    expect(back.map(({ lesson }) => lesson?.me?.name).sort()).toEqual(players.map(({ lesson }) => lesson?.me?.name).sort())
    const newA = back.find((device) => device.game?.me?.seat === 'a')
    expect(await newA?.ask(asked, 'before-the-backup')).toEqual(answer)
    const stage = await connect(next.base, host)
    await stage.until(({ games }) => games.A?.status.phase === 'welcome')
  })

  test('who was erased since is erased there too; a lesson that was deleted does not come back', {
    timeout: 120_000,
  }, async () => {
    const [data, backups, fresh] = [folder(), folder(), folder()]
    const { child, base } = await start(data)
    const kept = await openClass(base, ['Kanarie', 'Noor'])
    const gone = await openClass(base, ['Merel'])
    await tool('backup', data, backups)
    const id = kept.stage.lesson?.host?.roster.find(({ name }) => name === 'Kanarie')?.student ?? ''
    expect(await kept.stage.ask({ on: 'lesson', command: { type: 'erase', student: id } })).toMatchObject({ ok: true })
    await fetch(`${base}/api/lessons`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json', origin: base, cookie: 'cookie' in gone.host ? gone.host.cookie : '' },
      body: JSON.stringify({ lesson: gone.opened.lesson }),
    })
    // the next day's backup: another copy of the events, the same one of the keys
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await tool('backup', data, backups)
    await child.kill('SIGKILL')

    const [oldest = ''] = readdirSync(backups).filter((name) => name.endsWith('.db'))
    await tool('restore', fresh, backups, '--from', oldest)
    const next = await start(fresh)
    const stage = await connect(next.base, kept.host)
    expect(stage.lesson?.host?.names).toEqual(['(gewist)', 'Noor'])
    await expect(askTicket(next.base, gone.host)).rejects.toThrow('notHost')
  })
})

describe('A backup', () => {
  test('holds no name or word that can be read, and the keys apart', async () => {
    const [data, backups, keys] = [folder(), folder(), folder()]
    const store = await openStore(data)
    await store.append('x', 0, [student('s1', 'Kanarie')])
    backUp(data, { events: backups, keys }, new Date())
    await store.close()
    const files = (one: string) => readdirSync(one).map((name) => readFileSync(join(one, name), 'latin1'))
    expect(readdirSync(keys)).toEqual(['keys.db'])
    expect(readdirSync(backups)).toEqual([expect.stringMatching(/^lessons-\d{8}T\d{6}\.db$/)])
    expect(files(backups).join()).not.toContain('Kanarie')
    expect(files(keys).join()).not.toContain('Kanarie')
  })

  test('is kept for two weeks, and of the keys there is only the newest', async () => {
    const [data, backups] = [folder(), folder()]
    const store = await openStore(data)
    const place = { events: backups, keys: join(backups, 'keys') }
    await store.append('x', 0, [student('s1', 'Kanarie')])
    const first = backUp(data, place, new Date('2026-11-01T10:00:00Z')).file
    utimesSync(first, new Date(), new Date('2026-11-01T10:00:00Z'))
    await store.eraseKey('s1')
    expect(backUp(data, place, new Date('2026-11-16T10:00:00Z')).gone).toBe(1)
    await store.close()
    expect(readdirSync(backups)).toEqual(['keys', 'lessons-20261116T100000.db'])
    const keys = readFileSync(join(backups, 'keys', 'keys.db'), 'latin1')
    expect(keys).not.toContain('s1')
  })

  test('is never put over what is there, and never from what is not whole', async () => {
    const [data, backups, full] = [folder(), folder(), folder()]
    await (await openStore(data)).close()
    const place = { events: backups, keys: join(backups, 'keys') }
    const { file } = backUp(data, place, new Date())
    writeFileSync(join(full, 'something'), '')
    expect(() => restore(place, full)).toThrow('which is not empty')
    expect(() => restore(place, data)).toThrow('which is not empty')
    expect(() => restore({ ...place, events: join(backups, 'none') }, join(full, 'x'))).toThrow('cannot be read')
    expect(() => restore(place, join(full, 'x'), 'lessons-1.db')).toThrow('There is no "lessons-1.db"')
    mkdirSync(join(backups, 'empty'))
    expect(() => restore({ ...place, keys: join(backups, 'empty') }, join(full, 'x'))).toThrow('without it no name can be read')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(7, 5000, 9000))
    expect(() => restore(place, join(full, 'x'))).toThrow('is damaged')
    expect(() => backUp(full, place, new Date())).toThrow('there is no lessons.db')
  })

  test('the tool says in one line what it expects', async () => {
    expect(await refusal('backup', folder())).toBe('Expected one folder: npm run backup -- FOLDER [--keys FOLDER]')
    expect(await refusal('restore', folder(), folder())).toMatch(/^There is no backup in ".*"; expected lessons-<time>\.db\.$/)
  })
})
