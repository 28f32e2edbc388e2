import { spawn } from 'node:child_process'
import { connect as dial, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { MAIN, watchChild } from '../support/childServer.ts'
import { connect, type Device, openClass, playingClass } from '../support/device.ts'
import { type Child, newFolder, removeFolder } from '../support/server.ts'

const folder = newFolder()
const children: Child[] = []
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill('SIGKILL')
  removeFolder(folder)
})

/** A server that may have only so many files and sockets open. */
function narrowServer(files: number): Child {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: folder }
  const child = watchChild(
    spawn('sh', ['-c', `ulimit -n ${files} && exec "${process.execPath}" "${MAIN}"`], { env, stdio: 'pipe' }),
  )
  children.push(child)
  return child
}

describe('A computer that lets no more sockets be opened', () => {
  test('the lesson goes on, and when there is room again others come in', { timeout: 60_000 }, async () => {
    const base = await narrowServer(120).base
    const { players, stage } = await playingClass(base)
    const lines: Socket[] = []
    for (let line = 0; line < 200; line++) lines.push(dial(Number(new URL(base).port), '127.0.0.1').on('error', () => undefined))
    await sleep(1000)
    expect(lines.filter(({ destroyed }) => destroyed).length).toBeGreaterThan(50)
    for (const player of players)
      expect(await player.ask({ on: 'game', command: { type: 'moreTime' } })).toMatchObject({ ok: true })
    expect(await stage.request('ping', undefined)).toEqual({ ok: true })
    for (const line of lines) line.destroy()
    await sleep(500)
    const again = await openClass(base, ['Vos'])
    expect(((await connect(base, again.host)) as Device).lesson?.host?.names).toEqual(['Vos'])
  })
})
