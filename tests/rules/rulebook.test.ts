import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const idsIn = (text: string) => new Set(text.match(/\[[A-Z]+-\d+\]/g) ?? [])

function textOf(folder: string): string {
  const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8')).join('\n')
}

const rules = idsIn(readFileSync(new URL('docs/rules.md', root), 'utf8'))
const claims = idsIn(
  (textOf('tests/rules') + textOf('tests/views')).match(/^\s*(test|\])(\.each)?.*\(\s*['"`].*/gm)?.join('\n') ?? '',
)

test('every rule of docs/rules.md is cited by a test', () => {
  expect([...rules].filter((id) => !claims.has(id))).toEqual([])
})

test('tests and code cite only rules that are written down', () => {
  const cited = new Set([...claims, ...idsIn(textOf('shared'))])
  expect([...cited].filter((id) => !rules.has(id))).toEqual([])
})
