import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { judge } from '../../tools/leaks/canaries.ts'

/** A small run of each tool that looks for trouble, every day. The full runs and their figures are in docs/reliability.md. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { scripts: SCRIPTS } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { scripts: Record<string, string> }
const run = promisify(execFile)
const lastLineOf = (text: string) => JSON.parse(text.trim().split('\n').at(-1) ?? '') as Readonly<Record<string, unknown>>

/** What the tool says in its last line, also when it found something. */
async function tool(name: string, ...options: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const [, ...how] = (SCRIPTS[name] ?? '').split(' ')
  const { stdout } = await run(process.execPath, [...how, ...options], { cwd: ROOT }).catch((error) => error)
  return lastLineOf(stdout)
}

describe('Looking for leaks', () => {
  test('a word that reached somebody else, or never its own device, is found', () => {
    const secret = { what: 'a name', words: 'Qbcd', allowed: new Set(['one', 'board']), must: ['one'] }
    expect(judge(secret, ['one', 'board'])).toEqual([])
    expect(judge(secret, ['one', 'other'])).toEqual(['a name reached other'])
    expect(judge(secret, ['board'])).toEqual(['a name never reached one'])
  })
})

/** These wait more than they work, and what they find does not hang on how fast this computer is: all at once. */
describe.concurrent('At the same time', () => {
  test('two lessons leak nothing', { timeout: 180_000 }, async () => {
    expect(await tool('leaks', '--seeds', '2')).toMatchObject({ ok: true, found: [] })
  })

  test('killed, stopped, cut, half open, slow, frozen, at a failing write and sync, on a full disk: all that was told is so', {
    timeout: 240_000,
  }, async () => {
    const sizes = ['--tables', '2', '--kills', '1', '--writes', '1', '--syncs', '1', '--fullMs', '1000']
    const { ok, found, hits, acknowledged, killedAt } = await tool('chaos', ...sizes)
    expect({ ok, found }).toEqual({ ok: true, found: [] })
    expect(acknowledged).toBeGreaterThan(20)
    // where strace is not there, the tool says that it was not run
    expect(killedAt === null || (killedAt as { told: number }).told > 0).toBe(true)
    expect(hits).toMatchObject({ kill: 1, stop: 1, freeze: 1 })
  })

  test('60 seeds of 200 operations keep every invariant, and meet every disturbance', { timeout: 180_000 }, async () => {
    const { ok, found } = await tool('sim', '--seeds', '60')
    expect({ ok, found }).toEqual({ ok: true, found: [] })
  })

  test('after ten games the server holds what it held before', { timeout: 180_000 }, async () => {
    const { ok, found, games } = await tool('soak', '--games', '10', '--warmUp', '5')
    expect({ ok, found, games }).toEqual({ ok: true, found: [], games: 15 })
  })
})

describe('One after the other', () => {
  test('forty students come in while codes are guessed, and play beside bare rooms', { timeout: 120_000 }, async () => {
    const slack = ['--mostJoinP95', '10000', '--mostSeenP99', '3000']
    const { ok, found, commands } = await tool('load', '--seconds', '3', '--joinSeconds', '2', ...slack)
    expect({ ok, found }).toEqual({ ok: true, found: [] })
    expect(commands).toBeGreaterThan(20)
  })

  test('bad frames and requests of every kind; an honest class plays on', { timeout: 120_000 }, async () => {
    const { ok, faults } = await tool('fuzz', '--frames', '4000', '--requests', '700', '--mostMs', '3000')
    expect({ ok, faults }).toEqual({ ok: true, faults: [] })
  })
})
