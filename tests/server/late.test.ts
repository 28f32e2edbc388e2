import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLOSE, ROUTES } from '../../shared/wire.ts'
import { connect, type Device, type Group, newKey, playingClass, post, takeSeat, tell } from '../support/device.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const THREE = ['Sem', 'Noor', 'Finn'] as const

/** A late student at the door of the lesson, and on the list of the smartboard. */
async function comesLate(
  { opened, stage }: Group,
  name = 'Robin',
): Promise<{ pass: { key: string }; device: Device; student: string }> {
  const pass = await takeSeat(server.base, opened.code, name)
  const device = await connect(server.base, pass)
  await stage.until(({ lesson }) => lesson?.host?.late.some((one) => one.name === name) ?? false)
  const student = stage.lesson?.host?.late.find((one) => one.name === name)?.student ?? ''
  return { pass, device, student }
}

const place = ({ stage }: Group, student: string, group = 'A') =>
  stage.ask({ on: 'lesson', command: { type: 'placeLate', student, group } })

describe('Coming back on another day', () => {
  test('on another device, under the same name: the old seat, and the door sends the device there', async () => {
    const group = await playingClass(server.base, THREE)
    const [first] = group.players
    const name = first?.lesson?.me?.name ?? ''
    const seat = first?.game?.me?.seat
    for (const type of ['shelve', 'takeUp'] as const) await group.stage.ask({ on: 'lesson', command: { type } })
    const { pass, device, student } = await comesLate(group, name)
    const old = group.stage.lesson?.host?.roster.find((one) => one.name === name && one.absent)?.student ?? ''
    const answer = await group.stage.ask({ on: 'lesson', command: { type: 'welcomeBack', student, as: old } })
    expect(answer).toMatchObject({ ok: true })
    expect(await device.closed).toBe(CLOSE.restart)
    const back = await connect(server.base, pass)
    expect(back.door).toBe('group')
    expect(back.game?.me?.seat).toBe(seat)
    expect(group.stage.lesson?.host?.roster.filter((one) => one.name === name)).toMatchObject([{ absent: false }])
  })
})

describe('Coming in while the lesson plays', () => {
  test('waits at the door of the lesson, and is suggested a table', async () => {
    const group = await playingClass(server.base, THREE)
    const { device } = await comesLate(group)
    expect(device.door).toBe('lesson')
    expect(device.lesson).toMatchObject({ status: { stage: 'playing' }, host: null, me: { name: 'Robin', group: null } })
    expect(device.games).toEqual({})
    expect(group.stage.lesson?.host).toMatchObject({ late: [{ name: 'Robin', suggestion: 'A' }] })
    expect(group.stage.lesson?.host?.can).toContain('placeLate')
  })

  test('is placed: gets the view of the group, and the group sees who joined', async () => {
    const group = await playingClass(server.base, THREE)
    const { pass, device, student } = await comesLate(group)
    expect(await place(group, student)).toMatchObject({ ok: true })
    await device.until(({ lesson }) => lesson?.me?.group === 'A')
    const [first] = group.players
    await first?.until(({ game, lesson }) => game?.players.length === 4 && lesson?.me?.mates.length === 4)
    expect(first?.happened).toContainEqual(expect.objectContaining({ type: 'playerJoined', seat: 'd' }))

    const robin = await connect(server.base, pass)
    expect(robin.door).toBe('group')
    expect(robin.game).toMatchObject({ me: { seat: 'd' }, status: { phase: 'welcome' } })
    expect(await robin.ask({ on: 'game', moment: robin.game?.moment, command: { type: 'finish' } })).toMatchObject({ ok: true })
    await first?.until(({ game }) => game?.status.done.includes('d') ?? false)
    expect(group.stage.lesson?.host?.late).toEqual([])
  })

  test('gets one seat, at a table that is there and has room', async () => {
    const group = await playingClass(server.base, THREE)
    const { student } = await comesLate(group)
    const refused = (code: object) => ({ ok: false, rejection: code })
    expect(await place(group, student, 'B')).toEqual(refused({ code: 'groupUnknown' }))
    expect(await place(group, 'nobody')).toEqual(refused({ code: 'studentUnknown' }))
    await place(group, student)
    expect(await place(group, student)).toEqual(refused({ code: 'alreadySeated' }))
    const other = await comesLate(group, 'Mila')
    expect(group.stage.lesson?.host?.late).toMatchObject([{ name: 'Mila', suggestion: null }])
    expect(await place(group, other.student)).toEqual(refused({ code: 'groupFull', most: 4 }))
  })

  test('is not sent to a table whose game is over', async () => {
    const group = await playingClass(server.base, THREE)
    const { student } = await comesLate(group)
    for (let skips = 0; group.stage.games.A?.status.phase !== 'done' && skips < 200; skips++)
      await group.stage.ask({ on: 'game', group: 'A', command: { type: 'skip' } })
    await group.stage.until(({ lesson }) => lesson?.host?.late[0]?.suggestion === null)
    expect(await place(group, student)).toEqual({ ok: false, rejection: { code: 'groupDone' } })
  })

  test('is refused at a closed door', async () => {
    const { opened, stage } = await playingClass(server.base, THREE)
    await tell(stage, 'closeDoor')
    const seat = () => post(server.base, ROUTES.seats, { code: opened.code, name: 'Robin', key: newKey() })
    expect(await seat()).toMatchObject({ status: 404, body: { ok: false, rejection: { code: 'codeUnknown' } } })
    await tell(stage, 'openDoor')
    expect(await seat()).toMatchObject({ status: 200 })
  })
})
