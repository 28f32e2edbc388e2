import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { canMove, lateOf } from '../../tools/bots/mentor.ts'
import { MISCHIEF, mischiefOf, TROUBLES } from '../../tools/bots/trouble.ts'
import { testServer } from '../support/server.ts'

const BOTS = fileURLToPath(new URL('../../tools/bots.ts', import.meta.url))

type Run = { readonly code: number; readonly lines: readonly { finished: boolean; trouble: Record<string, number> }[] }

/** `npm run bots` with these settings. */
const bots = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, ['--no-experimental-websocket', BOTS, ...args], (_, stdout) =>
      resolve({
        code: child.exitCode ?? 1,
        lines: stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      }),
    )
  })

test('bots that pass, stop, drop, come late, are moved and write rude words all come to the end', async () => {
  const server = await testServer({ env: { CLOCK_SPEED: '50' } })
  const { code, lines } = await bots('--url', server.base, '--students', '8', '--variant', '20', '--seed', '3', '--trouble')
  await server.stop()
  expect(lines.map(({ finished }) => finished)).toEqual([true, true])
  for (const kind of TROUBLES) expect([kind, lines.some(({ trouble }) => (trouble[kind] ?? 0) > 0)]).toEqual([kind, true])
  expect(code).toBe(0)
}, 120_000)

test('in every class each kind of trouble falls to somebody', () => {
  for (let students = 2; students <= 40; students++) {
    const class_ = Array.from({ length: students }, (_, place) => mischiefOf(place, students))
    for (const kind of MISCHIEF) expect([students, kind, class_.some((todo) => todo.has(kind))]).toEqual([students, kind, true])
  }
})

test('as many come late as the first groups have seats for', () => {
  expect([28, 27, 25, 8, 4, 3, 2].map(lateOf)).toEqual([2, 2, 0, 2, 2, 1, 0])
  expect([26, 6, 4, 8, 2].map(canMove)).toEqual([true, true, false, false, false])
})
