import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildClientIfNeeded } from './build.ts'
import { findOrGetChromium } from './chromium.ts'

/** `npm test`: types, lint, rules, server and browser; the last line sums all runners. */

type Sum = { passed: number; failed: number }

const folder = mkdtempSync(join(tmpdir(), 'hyf-test-'))
const PROJECTS = ['shared', 'server', 'client', 'tools', 'tests']

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`)
  return spawnSync('npx', [command, ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

const check = (command: string, ...args: string[]): Sum =>
  run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/** Counts from a runner's report; a runner that broke down counts as one failure. */
function counted(green: boolean, report: string, count: (json: never) => Sum): Sum {
  try {
    const sum = count(JSON.parse(readFileSync(report, 'utf8')) as never)
    return green || sum.failed > 0 ? sum : { ...sum, failed: 1 }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function vitest(): Sum {
  const report = join(folder, 'vitest.json')
  const green = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  return counted(green, report, ({ numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }))
}

async function playwright(): Promise<Sum> {
  const browser = await findOrGetChromium()
  if (!browser) return { passed: 0, failed: 1 }
  const report = join(folder, 'playwright.json')
  const green = run('playwright', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  return counted(green, report, ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }))
}

await buildClientIfNeeded()
const sums = [
  ...PROJECTS.map((project) => check('tsc', '-p', project)),
  check('biome', 'check', '--error-on-warnings', '.'),
  vitest(),
  await playwright(),
]
rmSync(folder, { recursive: true, force: true })
const total = (key: keyof Sum) => sums.reduce((sum, part) => sum + part[key], 0)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1
