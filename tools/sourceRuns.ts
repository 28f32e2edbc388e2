/**
 * Remembers every run of five words in a folder of source texts as a hash, so that a test can show that no card copies them
 * while the texts themselves stay out of the repository. Run: `npx node tools/sourceRuns.ts <folder>`
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const RUN = 5
/** 8 base64 symbols are 48 bits: a chance hit over all cards stays under one in a million. */
const SYMBOLS = 8

/** The words of a text, lower case, without punctuation; a word broken over two lines is whole again. */
function wordsOf(text: string): string[] {
  const whole = text.normalize('NFC').replace(/(\p{L})-\n\s*(\p{Ll})/gu, '$1$2')
  return whole.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Every run of five words in a text. */
export function runsOf(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '))
}

export function hashOf(run: string): string {
  return createHash('sha256').update(run).digest('base64').slice(0, SYMBOLS)
}

/** The hashes of `tests/content/sourceRuns.json`, which holds them end to end. */
export function hashesIn(file: { readonly runs: string }): Set<string> {
  return new Set(file.runs.match(new RegExp(`.{${SYMBOLS}}`, 'g')))
}

function remember(folder: string): number {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const hashes = new Set(texts.flatMap((name) => runsOf(readFileSync(join(folder, name), 'utf8')).map(hashOf)))
  const file = new URL('../tests/content/sourceRuns.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify({ runs: [...hashes].sort().join('') })}\n`)
  return hashes.size
}

if (import.meta.main) {
  const folder = process.argv[2]
  if (folder) console.log(`tests/content/sourceRuns.json: ${remember(folder)} runs`)
  else console.error('Say which folder holds the source texts: npx node tools/sourceRuns.ts <folder>')
  process.exitCode = folder ? 0 : 1
}
