import { Protocol } from '@colyseus/core'
import { describe, expect, test } from 'vitest'
import { colyseusLogger, makeLog } from '../../server/log.ts'
import { newKey, playingClass, post, tell } from '../support/device.ts'
import { rawSocket } from '../support/rawSocket.ts'
import { testServer } from '../support/server.ts'

function memory() {
  const lines: string[] = []
  return { lines, out: { write: (line: string) => void lines.push(line) } }
}

describe('The log', () => {
  test('takes only the listed fields, and no free text in them', () => {
    const { lines, out } = memory()
    const log = makeLog(out, () => 0)
    log.info('started', { port: 1, error: 'Sem is alone at home', name: 'Sem' } as never)
    log.warn('Sem says "hello"')
    colyseusLogger(log).error()
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'started', port: 1, error: 'other' },
      { event: 'other' },
      { event: 'transportError' },
    ])
    expect(lines.join()).not.toContain('Sem')
  })

  test('is not filled by a flood', () => {
    const { lines, out } = memory()
    let now = 0
    const log = makeLog(out, () => now)
    for (let line = 0; line < 10_000; line++) log.warn('transportError')
    expect(lines).toHaveLength(20)
    now = 60_000
    log.warn('transportError')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ event: 'transportError', more: 9980 })
    log.warn('transportError')
    expect(JSON.parse(lines.at(-1) ?? '')).not.toHaveProperty('more')
  })

  test('is not filled by many kinds either', () => {
    const { lines, out } = memory()
    let now = 0
    const log = makeLog(out, () => now)
    for (let line = 0; line < 10_000; line++) log.warn(`kind${line}`)
    expect(lines).toHaveLength(100)
    now = 1000
    log.warn('another')
    expect(lines).toHaveLength(101)
  })

  test('of a whole lesson, with mistakes and hostile frames in it, holds no name, key or code', async () => {
    const { lines, out } = memory()
    const server = await testServer({ log: makeLog(out, () => performance.now()) })
    const { players, stage, opened, passes } = await playingClass(server.base, ['Kanarie', 'Noor', 'Finn', 'Lina'])
    const [a] = players
    await a?.request('command', { id: 'abcdefgh', on: 'game', command: { type: 'layInsight', words: 'KANARIE' } })
    await a?.request('Kanarie', { text: 'Kanarie' }).catch(() => undefined)
    await post(server.base, '/api/seats', { code: opened.code, name: 'Kanarie', key: newKey() })
    await post(server.base, '/api/seats', '{"name":"Kanarie"')
    const hostile = await rawSocket(server.base, passes.get('Kanarie') ?? { key: '' })
    for (const start of [Protocol.ROOM_DATA, Protocol.ROOM_REQUEST, Protocol.ROOM_DATA_BYTES, 255]) {
      hostile.send(new Uint8Array([start, 1, 167, ...Buffer.from('command'), 163, ...Buffer.from('Kanarie')]))
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    await tell(stage, 'end')
    await server.stop()
    const all = lines.join('')
    expect(all).toContain('"event":"started"')
    const secrets = [
      'Kanarie',
      'KANARIE',
      opened.code,
      opened.hostKey,
      opened.lesson,
      ...[...passes.values()].map(({ key }) => key),
    ]
    for (const secret of secrets) expect(all).not.toContain(secret)
  })
})
