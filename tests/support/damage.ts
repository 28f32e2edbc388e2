import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '../../server/problem.ts'
import { openStore } from '../../server/store/sql.ts'
import { Damaged, type Row, type Store } from '../../server/store/store.ts'
import { type Random, random } from '../../shared/random.ts'
import { newFolder, removeFolder } from './folders.ts'

/** Files of the store with damage in them, as a bad disk or a hard stop leaves them, and what becomes of the streams. */

export type Streams = ReadonlyMap<string, string>
export type Outcome = {
  /** the server did not start, with one line that says why */
  refused: number
  opened: number
  whole: number
  /** a stream that could not be read, and says so */
  quarantined: number
  /** nothing of it is left, not even that it was there; the log says that the file was damaged */
  lost: number
  /** a stream that was read and is not what was written: must not be */
  wrong: number
  /** something else was thrown: must not be */
  crashed: number
}

const FILES = ['lessons.db', 'keys.db'] as const
type Bytes = Readonly<Record<(typeof FILES)[number], Buffer>>
export const bytesOf = (folder: string): Bytes => ({
  'lessons.db': readFileSync(join(folder, 'lessons.db')),
  'keys.db': readFileSync(join(folder, 'keys.db')),
})

/** What the streams hold, as text. */
export async function contentOf(store: Store, names: readonly string[]): Promise<Streams> {
  const read = async (name: string) => [name, JSON.stringify(await store.load(name))] as const
  return new Map(await Promise.all(names.map(read)))
}

type Harm = (bytes: Buffer, draw: Random) => Buffer
const place = (bytes: Buffer, draw: Random) => Math.floor(draw() * bytes.length)
const HARMS: readonly Harm[] = [
  (bytes, draw) => {
    const at = place(bytes, draw)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(draw() * 8))
    return bytes
  },
  (bytes, draw) => bytes.fill(0, place(bytes, draw)),
  (bytes, draw) => {
    const at = place(bytes, draw)
    return bytes.fill(0, at, Math.min(bytes.length, at + Math.floor(draw() * 512)))
  },
  (bytes, draw) => {
    const at = place(bytes, draw)
    for (let next = at; next < Math.min(at + 64, bytes.length); next++) bytes[next] = Math.floor(draw() * 256)
    return bytes
  },
  (bytes, draw) => bytes.subarray(0, place(bytes, draw)),
]

/** Damages the events in one way per seed, opens the store, and reads every stream. */
export async function tryDamage(good: Bytes, streams: Streams, seeds: readonly number[]): Promise<Outcome> {
  const outcome: Outcome = { refused: 0, opened: 0, whole: 0, quarantined: 0, lost: 0, wrong: 0, crashed: 0 }
  for (const seed of seeds) {
    const folder = newFolder()
    const draw = random(seed, 17)
    const harm = HARMS[seed % HARMS.length] as Harm
    writeFileSync(join(folder, 'keys.db'), good['keys.db'])
    writeFileSync(join(folder, 'lessons.db'), harm(Buffer.from(good['lessons.db']), draw))
    await look(folder, streams, outcome)
    removeFolder(folder)
  }
  return outcome
}

async function look(folder: string, streams: Streams, outcome: Outcome): Promise<void> {
  let told = false
  const store = await openStore(folder, () => {
    told = true
  }).catch((error: unknown) => {
    outcome[error instanceof StartProblem && !error.message.includes('\n') ? 'refused' : 'crashed']++
  })
  if (!store) return
  outcome.opened++
  for (const [name, content] of streams) {
    const found = await store.load(name).catch((error: unknown) => (error instanceof Damaged ? 'damaged' : 'crashed'))
    outcome[verdict(found, content, told)]++
  }
  await store.close()
}

function verdict(found: readonly Row[] | string, content: string, told: boolean): keyof Outcome {
  if (typeof found === 'string') return found === 'damaged' ? 'quarantined' : 'crashed'
  if (found.length === 0 && told) return 'lost'
  return JSON.stringify(found) === content ? 'whole' : 'wrong'
}
