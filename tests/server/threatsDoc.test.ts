import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const doc = readFileSync('docs/threats.md', 'utf8')
const rows = doc.split('\n').filter((line) => /^\| [A-Z]\d*/.test(line))
const files = ['server', 'shared', 'client', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
)

describe('docs/threats.md', () => {
  test('has a line for each threat and fault that is about one server', () => {
    const named = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/[A-Z]\d+/g) ?? [])
    const range = (letter: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, place) => `${letter}${from + place}`)
    // T25 is no threat; F15 to F17 are about several servers
    const wanted = [...range('T', 1, 27), ...range('F', 1, 14), ...range('F', 18, 30)].filter((id) => id !== 'T25')
    expect(wanted.filter((id) => !named.includes(id))).toEqual([])
  })

  test('names only files and checks that are there', () => {
    const paths = [...doc.matchAll(/`([\w/.-]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => /^(server|shared|client)\//.test(path))
    expect(paths.length).toBeGreaterThan(40)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
    const checks = [...doc.matchAll(/(\w+\.(?:test|spec))\b/g)]
      .map(([, check = '']) => check)
      .filter((check) => !check.startsWith('x.'))
    expect(checks.filter((check) => !files.some((file) => file.endsWith(`/${check}.ts`)))).toEqual([])
  })

  test('has a check in every line', () => {
    for (const row of rows) expect(row.split('|')[4], row).toMatch(/\.(test|spec)|sim|chaos|leaks|fuzz|load|soak/)
  })
})
