import { Protocol } from '@colyseus/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { random } from '../../shared/random.ts'
import { CLOSE, ROUTES } from '../../shared/wire.ts'
import { connect, type Device, NAMES, openClass, playingClass, post, seatOf, tell } from '../support/device.ts'
import { rawSocket } from '../support/rawSocket.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const connectedOn = (device: Device, seat: string) => device.games.A?.players.find((player) => player.seat === seat)?.connected

describe('A lesson over the wire', () => {
  test('the smartboard sees who comes in, and a student sees the own name', async () => {
    const { stage, passes } = await openClass(server.base)
    await stage.until(({ lesson }) => lesson?.host?.names.length === NAMES.length)
    const [first] = passes.values()
    const sem = await connect(server.base, first ?? { key: '' })
    expect(sem.door).toBe('lesson')
    expect(sem.lesson).toMatchObject({ me: { name: 'Sem', group: null }, host: null })
    expect(sem.games).toEqual({})
  })

  test('after the start a ticket opens the door of the group, and every table is on the smartboard', async () => {
    const { stage, players } = await playingClass(server.base)
    expect(players.map(({ door }) => door)).toEqual(['group', 'group', 'group', 'group'])
    expect(players.map(seatOf)).toEqual(['a', 'b', 'c', 'd'])
    await stage.until(({ games }) => games.A?.status.phase === 'welcome')
    expect(stage.games.A?.me).toBeNull()
  })

  test('what one does is seen by the others, in sections that changed', async () => {
    const { players, stage } = await playingClass(server.base)
    const [a, b] = players
    expect(await a?.ask({ on: 'game', moment: a.game?.moment, command: { type: 'finish' } })).toMatchObject({ ok: true })
    await b?.until(({ game }) => game?.status.done.includes('a') ?? false)
    await stage.until(({ games }) => games.A?.status.done.includes('a') ?? false)
    const last = b?.updates.at(-1)
    expect(last?.of).toBe('game')
    expect(last?.from).not.toBeNull()
    expect(Object.keys(last?.sections ?? {})).not.toContain('board')
  })

  test('the newest screen of a student wins, and nobody was away', async () => {
    const { players, passes } = await playingClass(server.base)
    const [old] = players
    const pass = [...passes.values()].find((_pass, place) => NAMES[place] === old?.lesson?.me?.name)
    const newer = await connect(server.base, pass ?? { key: '' })
    expect(await old?.closed).toBe(CLOSE.replaced)
    expect(newer.game?.me?.seat).toBe('a')
    expect(connectedOn(newer, 'a')).toBe(true)
  })

  test('a table sees who is away and who is back', async () => {
    const { players, passes } = await playingClass(server.base)
    const [a, , , d] = players
    const name = d?.lesson?.me?.name ?? ''
    await d?.leave()
    await a?.until((device) => connectedOn(device, 'd') === false)
    await connect(server.base, passes.get(name) ?? { key: '' })
    await a?.until((device) => connectedOn(device, 'd') === true)
    expect(a?.happened.map(({ type }) => type)).toEqual(expect.arrayContaining(['seatLost', 'seatBack']))
  })

  test('a student who leaves is let out', async () => {
    const { passes, stage } = await openClass(server.base)
    const sem = await connect(server.base, passes.get('Sem') ?? { key: '' })
    expect(await sem.ask({ on: 'lesson', command: { type: 'leave' } })).toMatchObject({ ok: true })
    expect(await sem.closed).toBe(CLOSE.removed)
    await stage.until(({ lesson }) => !lesson?.host?.names.includes('Sem'))
    await expect(connect(server.base, passes.get('Sem') ?? { key: '' })).rejects.toThrow('keyUnknown')
  })

  test('a student who is taken out hears why, also after a reload, until it is undone', async () => {
    const { stage, players, passes } = await playingClass(server.base)
    const [sem] = players.filter(({ lesson }) => lesson?.me?.name === 'Sem')
    const student = stage.lesson?.host?.roster.find(({ name }) => name === 'Sem')?.student ?? ''
    await stage.ask({ on: 'lesson', command: { type: 'remove', student } })
    expect(await sem?.closed).toBe(CLOSE.removed)
    const pass = passes.get('Sem') ?? { key: '' }
    expect(await post(server.base, ROUTES.tickets, pass)).toMatchObject({
      status: 409,
      body: { ok: false, rejection: { code: 'takenOut' } },
    })
    await stage.ask({ on: 'lesson', command: { type: 'restore', student } })
    expect((await connect(server.base, pass)).game?.me?.seat).toBe(sem?.game?.me?.seat)
  })

  test('the mentor pauses and goes on with all tables, and skips at one', async () => {
    const { stage, players } = await playingClass(server.base)
    await tell(stage, 'pause')
    await players[0]?.until(({ game }) => game?.status.paused ?? false)
    await tell(stage, 'resume')
    await players[0]?.until(({ game }) => game?.status.paused === false)
    const before = players[0]?.game?.moment
    expect(await stage.ask({ on: 'game', group: 'A', command: { type: 'skip' } })).toMatchObject({ ok: true })
    await players[0]?.until(({ game }) => game?.moment !== before)
    expect(await stage.ask({ on: 'game', group: 'Q', command: { type: 'skip' } })).toEqual({
      ok: false,
      rejection: { code: 'notFound' },
    })
  })

  test("own words that hurt are refused on the writer's own screen, and go no further", async () => {
    const { players } = await playingClass(server.base)
    const [a, b] = players
    const write = (words: string) =>
      a?.ask({ on: 'game', command: { type: 'layInsight', starter: 'ins-x', ending: { kind: 'words', words } } })
    const [version, heard] = [a?.game?.version, b?.updates.length]
    expect(await write('jij bent een h0er')).toEqual({ ok: false, rejection: { code: 'rudeWords' } })
    expect(await write('ik ben goed in hoeden')).toEqual({ ok: false, rejection: { code: 'notNow', phase: 'welcome' } })
    expect([a?.game?.version, b?.updates.length]).toEqual([version, heard])
  })

  test('the end of the lesson is the end of every game', async () => {
    const { stage, players } = await playingClass(server.base)
    await tell(stage, 'end')
    await Promise.all(players.map((player) => player.until(({ game }) => game?.status.phase === 'done')))
  })
})

describe('What goes wrong on a socket', () => {
  test('a malformed command is answered and costs nobody the seat', async () => {
    const { players, stage } = await playingClass(server.base)
    const [a] = players
    const malformed = { ok: false, rejection: { code: 'malformed' } }
    for (const message of [
      null,
      7,
      {},
      { id: 'x' },
      { id: 'abcdefgh', on: 'game', command: { type: 'finish', seat: 'b' } },
      { __proto__: null, id: 'abcdefgh' },
    ]) {
      expect(await a?.request('command', message)).toEqual(malformed)
    }
    expect(await a?.request('command', { id: 'abcdefgh', on: 'lesson', command: { type: 'end' } })).toEqual(malformed)
    expect(await stage.request('command', { id: 'abcdefgh', on: 'game', command: { type: 'finish' } })).toEqual(malformed)
    expect(await a?.request('ping', undefined)).toEqual({ ok: true })
  })

  test('an unknown kind of message is nobody the seat either', async () => {
    const { players } = await playingClass(server.base)
    const [a] = players
    a?.send('nonsense', { x: 1 })
    a?.send('__proto__', { x: 1 })
    await expect(a?.request('constructor', {})).rejects.toThrow()
    expect(await a?.request('ping', undefined)).toEqual({ ok: true })
  })

  test('too many commands are refused softly', async () => {
    const { players } = await playingClass(server.base)
    const [a] = players
    const answers = await Promise.all(Array.from({ length: 60 }, () => a?.request('command', {})))
    expect(answers).toContainEqual({ ok: false, rejection: { code: 'tooBusy' } })
    expect(await a?.request('ping', undefined)).toEqual({ ok: true })
  })

  test('a repeated command has the same answer and happens once', async () => {
    const { players } = await playingClass(server.base)
    const [a] = players
    const ask = () => a?.ask({ on: 'game', command: { type: 'moreTime' } }, 'the-same-command-id')
    const first = await ask()
    expect(first).toMatchObject({ ok: true })
    expect(await ask()).toEqual(first)
    expect(a?.game?.version).toBe(first?.ok ? first.version : null)
  })

  test('hostile frames trouble nobody else', async () => {
    const { players, passes } = await playingClass(server.base)
    const [a, ...others] = players
    const draw = random(1, 1)
    const byte = () => Math.floor(draw() * 256)
    const pass = passes.get(a?.lesson?.me?.name ?? '') ?? { key: '' }
    for (let round = 0; round < 20; round++) {
      const hostile = await rawSocket(server.base, pass)
      for (let frame = 0; frame < 50; frame++) {
        const start = draw() < 0.5 ? Protocol.ROOM_REQUEST : byte()
        if (start !== Protocol.LEAVE_ROOM) hostile.send(new Uint8Array([start, ...Array.from({ length: byte() }, byte)]))
      }
      hostile.send(new Uint8Array(64 * 1024))
    }
    for (const player of others) expect(await player.request('ping', undefined)).toEqual({ ok: true })
    expect(await others[0]?.ask({ on: 'game', command: { type: 'finish' } })).toMatchObject({ ok: true })
  })

  test('whoever floods is put out', async () => {
    const { passes } = await openClass(server.base)
    const flood = await rawSocket(server.base, passes.get('Sem') ?? { key: '' })
    const closed = new Promise<CloseEvent>((resolve) => flood.addEventListener('close', resolve))
    for (let frame = 0; frame < 500; frame++) flood.send(new Uint8Array([Protocol.PING]))
    expect((await closed).code).toBe(CLOSE.trouble)
  })
})
