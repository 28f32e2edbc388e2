import type { CommandAnswer } from '../../shared/wire.ts'
import { becomeHost, connect, type Device, type Opened, openLesson, type Pass, seatOf, takeSeat, tell, WISHES } from './device.ts'

/** A class that plays until the server falls over, and remembers everything that it was told is done. */

export type Done = {
  opened: Opened | null
  host: Pass | null
  readonly seats: Map<string, { readonly key: string }>
  readonly answers: Map<string, { readonly pass: Pass; readonly answer: CommandAnswer }>
}
const NAMES = ['Sem', 'Noor', 'Finn', 'Lina']
const ASK = { on: 'game', command: { type: 'moreTime' } } as const

/** Goes on for so many turns, or until something fails. */
export async function playUntilItFalls(base: string, turns: number): Promise<Done> {
  const done: Done = { opened: null, host: null, seats: new Map(), answers: new Map() }
  await play(base, turns, done).catch(() => undefined)
  return done
}

async function play(base: string, turns: number, done: Done): Promise<void> {
  done.opened = await openLesson(base, WISHES)
  done.host = await becomeHost(base, done.opened)
  const stage = await connect(base, done.host)
  for (const name of NAMES) done.seats.set(name, await takeSeat(base, done.opened.code, name))
  await tell(stage, 'makeGroups')
  await tell(stage, 'start')
  const devices = await Promise.all([...done.seats.values()].map(async (pass) => ({ pass, device: await connect(base, pass) })))
  await Promise.all(devices.map((one) => ask(one, turns, done)))
  await Promise.all(devices.map(({ device }) => device.leave()))
  await stage.leave()
}

async function ask({ pass, device }: { pass: Pass; device: Device }, turns: number, done: Done): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const id = `command-${turn}-${seatOf(device)}-seat`
    const answer = await device.ask(ASK, id)
    if (!answer.ok) throw new Error(answer.rejection.code)
    done.answers.set(id, { pass, answer })
  }
}

/** What was told and is not so; nothing of it may be. Asked again, a command has its old answer and happens no second time. */
export async function broken(base: string, { opened, host, seats, answers }: Done): Promise<string[]> {
  const wrong: string[] = []
  if (opened && !host) await becomeHost(base, opened).catch(() => wrong.push('the lesson'))
  if (host) await connect(base, host).catch(() => wrong.push('the smartboard'))
  const back = new Map<Pass, Device>()
  for (const [name, pass] of seats) {
    const device = await connect(base, pass).catch(() => null)
    if (device) back.set(pass, device)
    else wrong.push(`the seat of ${name}`)
  }
  for (const [id, { pass, answer }] of answers) {
    const again = await back.get(pass)?.ask(ASK, id)
    if (JSON.stringify(again) !== JSON.stringify(answer))
      wrong.push(`${id}: ${JSON.stringify(answer)} is ${JSON.stringify(again)}`)
  }
  for (const device of back.values()) await device.leave()
  return wrong
}
