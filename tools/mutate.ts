import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm run mutate [file ...]`: breaks each rule file on purpose in ten places, one at a time, in a copy of the project, and shows
 * whether a test fails. One line per place; exits non-zero when a broken rule goes unnoticed.
 */
const PLACES = 10
const FOLDERS = ['shared/game/rules', 'shared/lesson/rules']
const root = new URL('..', import.meta.url).pathname

/** What is broken, and how. */
const MUTATIONS: readonly (readonly [RegExp, string])[] = [
  [/ === null/, ' !== null'],
  [/ !== null/, ' === null'],
  [/ === /, ' !== '],
  [/ !== /, ' === '],
  [/ >= /, ' < '],
  [/ <= /, ' > '],
  [/ > (?=[\w(])/, ' <= '],
  [/ < (?=[\w(])/, ' >= '],
  [/ && /, ' || '],
  [/ \|\| /, ' && '],
  [/\(!/, '('],
  [/return reject\(/, 'return accept() ?? reject('],
  [/\.slice\(0, \w+\)/, '.slice(0, 1)'],
  [/ \+ 1\b/, ' + 2'],
  [/ - 1\b/, ' - 2'],
  [/(?<== )(\d+)(_\d+)?$/, '7'],
  [/\.includes\(/, '.indexOf('],
  [/ \+ /, ' - '],
  [/ \* /, ' / '],
]

type Place = { file: string; line: number; before: string; after: string }

const isCode = (line: string) => !/^\s*(\/\*|\*|\/\/|import |export type |type |\})/.test(line) && !line.includes('Readonly<')

function placesIn(file: string): Place[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  const all = lines.flatMap((before, line) => {
    const mutation = isCode(before) ? MUTATIONS.find(([pattern]) => pattern.test(before)) : undefined
    return mutation ? [{ file, line, before, after: before.replace(mutation[0], mutation[1]) }] : []
  })
  const step = Math.max(1, all.length / PLACES)
  return Array.from({ length: Math.min(PLACES, all.length) }, (_, place) => all[Math.floor(place * step)]).filter(
    (one) => one !== undefined,
  )
}

function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hyf-mutate-'))
  for (const name of execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n'))
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

const SLOW = ['randomGames', 'steadyGames', 'rulebook', 'secrets', 'blank']
const testFiles = ['tests/rules', 'tests/views'].flatMap((at) => readdirSync(join(root, at)).map((name) => join(at, name)))
const [slow, quick] = [true, false].map((isSlow) =>
  testFiles.filter((file) => SLOW.some((name) => file.includes(name)) === isSlow && !file.includes('rulebook')),
) as [string[], string[]]
const idsIn = (file: string): string[] => readFileSync(join(root, file), 'utf8').match(/\[[A-Z]+-\d+\]/g) ?? []

/** The tests that cite the rules of this file first, then the others; the seeded games only for what those did not notice. */
function roundsFor(file: string): readonly (readonly string[])[] {
  const ids = idsIn(file)
  const near = quick.filter((test) => idsIn(test).some((id) => ids.includes(id)))
  return [near, quick.filter((test) => !near.includes(test)), slow].filter((round) => round.length > 0)
}

function isNoticed(folder: string, rounds: readonly (readonly string[])[]): boolean {
  const run = (tests: readonly string[]) =>
    spawnSync('npx', ['vitest', 'run', '--project', 'unit', '--bail', '1', ...tests], { cwd: folder, timeout: 300_000 })
  return rounds.some((round) => run(round).status !== 0)
}

const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : FOLDERS.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
const folder = copyProject()
if (isNoticed(folder, [quick])) throw new Error('the tests fail before anything is broken')
let unnoticed = 0
for (const { file, line, before, after } of files.flatMap(placesIn)) {
  const path = join(folder, file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, whole.split('\n').with(line, after).join('\n'))
  const noticed = isNoticed(folder, roundsFor(file))
  writeFileSync(path, whole)
  if (!noticed) unnoticed++
  console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'} ${file}:${line + 1}  ${before.trim()}  ->  ${after.trim()}`)
}
rmSync(folder, { recursive: true, force: true })
console.log(`${unnoticed} unnoticed`)
process.exitCode = unnoticed === 0 ? 0 : 1
