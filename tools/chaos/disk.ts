import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { random } from '../../shared/random.ts'
import { broken, playUntilItFalls } from '../../tests/support/acknowledged.ts'
import { type Child, childServer } from '../../tests/support/childServer.ts'
import { ending, type Fault, faultyServer, hasStrace } from '../../tests/support/faulty.ts'
import { newFolder, removeFolder } from '../../tests/support/folders.ts'
import { nothingHeard } from './agent.ts'
import { compare, type Ledger } from './ledger.ts'
import { PlayedTable } from './table.ts'

/** Disks that fail at one point, and disks that are full for a while. Null: this computer does not let us. */

export type Points = { asked: number; hit: number; told: number; broken: string[] }

/** Plays the same short lesson on a disk that fails at each of these calls; afterwards all that was told must be there, once. */
export async function failAt(points: readonly number[], call: Fault['call'], how: Fault['how']): Promise<Points | null> {
  if (!hasStrace) return null
  const sum: Points = { asked: points.length, hit: 0, told: 0, broken: [] }
  for (const at of points) await failOnce({ call, how, at: String(at) }, sum)
  return sum
}

const TURNS = 6
const GRACE_MS = 1500

async function failOnce(fault: Fault, sum: Points): Promise<void> {
  const folder = newFolder()
  let again: Child | null = null
  try {
    const child = faultyServer({ DATA_DIR: folder }, fault)
    const base = await child.base.catch(() => null)
    const done = base === null ? null : await playUntilItFalls(base, TURNS)
    if ((await ending(child, GRACE_MS)).byItself) sum.hit++
    again = childServer({ DATA_DIR: folder })
    const wrong = done ? await broken(await again.base, done) : []
    sum.told += done?.answers.size ?? 0
    sum.broken.push(...wrong.map((what) => `${fault.call} ${fault.at}: ${what}`))
  } catch (error) {
    sum.broken.push(`${fault.call} ${fault.at}: ${error instanceof Error ? error.message : 'unknown'}`)
  } finally {
    await again?.kill('SIGKILL')
    removeFolder(folder)
  }
}

export type FullDisk = Ledger & { readonly troubles: number; readonly recoveredMs: number }
const DISK = '24m'
const BALLAST = 'ballast'

/** A class plays on a small disk of its own that is full for some seconds; when there is room again it goes on, without a restart. */
export async function fillDisk(seed: number, fullMs: number): Promise<FullDisk | null> {
  const folder = newFolder()
  if (!mounted(folder)) {
    removeFolder(folder)
    return null
  }
  const server = childServer({ DATA_DIR: folder, CLOCK_SPEED: '20' })
  const heard = nothingHeard()
  let over = false
  try {
    const table = new PlayedTable(await server.base, random(seed, 5), heard)
    const playing = table.play(() => over)
    await sleep(3000)
    fill(join(folder, BALLAST))
    await sleep(fullMs)
    const [before, done] = [heard.troubles, heard.done.size]
    rmSync(join(folder, BALLAST))
    const recoveredMs = await until(() => heard.done.size > done)
    over = true
    await playing
    await server.kill('SIGTERM')
    return { ...(await compare(folder, heard)), troubles: before, recoveredMs }
  } finally {
    over = true
    await server.kill('SIGKILL')
    execFileSync('umount', [folder])
    removeFolder(folder)
  }
}

function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function fill(file: string): void {
  for (const bytes of [1024 * 1024, 4096]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' })
    } catch {
      // full, as it should be
    }
  }
}

async function until(reached: () => boolean): Promise<number> {
  const startedAt = performance.now()
  while (!reached() && performance.now() - startedAt < 20_000) await sleep(20)
  return Math.round(performance.now() - startedAt)
}
