import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { judge } from '../../tools/leaks/canaries.ts'

/** A small run of each tool that looks for trouble, every day. The full runs and their figures are in docs/reliability.md. */

const run = promisify(execFile)
const lastLineOf = (text: string) => JSON.parse(text.trim().split('\n').at(-1) ?? '') as Readonly<Record<string, unknown>>

/** What the tool says in its last line, also when it found something. */
async function tool(name: string, ...options: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const path = fileURLToPath(new URL(`../../tools/${name}.ts`, import.meta.url))
  const { stdout } = await run(process.execPath, [path, ...options]).catch((error) => error)
  return lastLineOf(stdout)
}

describe('Looking for leaks', () => {
  test('a word that reached somebody else, or never its own device, is found', () => {
    const secret = { what: 'a name', words: 'Qbcd', allowed: new Set(['one', 'board']), must: ['one'] }
    expect(judge(secret, ['one', 'board'])).toEqual([])
    expect(judge(secret, ['one', 'other'])).toEqual(['a name reached other'])
    expect(judge(secret, ['board'])).toEqual(['a name never reached one'])
  })

  test('two lessons leak nothing', { timeout: 120_000 }, async () => {
    expect(await tool('leaks', '--seeds', '2')).toMatchObject({ ok: true, found: [] })
  })
})
