import { setTimeout as sleep } from 'node:timers/promises'
import { becomeHost, connect, type Device, openLesson, type Pass, takeSeat } from '../client.ts'

/** A class that only wants to play: the mentor stops and goes on, and it is measured how long it takes until everybody has seen it. */

const NAMES = ['Sem', 'Noor', 'Finn', 'Lina']
const PAUSE_MS = 40
/** A lesson at this speed is over after a while by itself. */
const RENEW_MS = 120_000

export type Honest = { readonly times: number[]; failed: number; drops: number }
export type Opened = {
  readonly code: string
  readonly stage: Device
  readonly host: Pass
  readonly passes: readonly { readonly key: string }[]
  readonly players: readonly Device[]
}

/** A lesson of which the game is being played. */
export async function openClass(base: string, names: readonly string[] = NAMES): Promise<Opened> {
  const opened = await openLesson(base, { level: 'hvb', variant: '20', language: 'nl' })
  const host = await becomeHost(base, opened)
  const stage = await connect(base, host)
  const passes = await Promise.all(names.map((name) => takeSeat(base, opened.code, name)))
  for (const type of ['makeGroups', 'start'] as const) await stage.ask({ on: 'lesson', command: { type } })
  const players = await Promise.all(passes.map((pass) => connect(base, pass)))
  return { code: opened.code, stage, host, passes, players }
}

export async function playHonestly(base: string, honest: Honest, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const group = await openClass(base)
    const startedAt = performance.now()
    for (const device of [group.stage, ...group.players])
      void device.closed.then(() => performance.now() - startedAt < RENEW_MS && !isOver() && honest.drops++)
    while (!isOver() && performance.now() - startedAt < RENEW_MS) await once(group, honest)
    await Promise.all([group.stage, ...group.players].map((device) => device.leave().catch(() => 0)))
  }
}

async function once({ stage, players }: Opened, honest: Honest): Promise<void> {
  const paused = !(stage.lesson?.status.paused ?? false)
  const startedAt = performance.now()
  try {
    const answer = await stage.ask({ on: 'lesson', command: { type: paused ? 'pause' : 'resume' } })
    if (!answer.ok) throw new Error(answer.rejection.code)
    await Promise.all(players.map((player) => player.until(({ lesson }) => lesson?.status.paused === paused)))
    honest.times.push(performance.now() - startedAt)
  } catch {
    honest.failed++
  }
  await sleep(PAUSE_MS)
}

export function percentile(times: readonly number[], part: number): number | null {
  const sorted = times.toSorted((one, other) => one - other)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  return found === undefined ? null : Math.round(found * 10) / 10
}
