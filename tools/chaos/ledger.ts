import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '../../server/store/sql.ts'
import type { Heard } from './agent.ts'

/** What everybody was told, beside what is on the disk. */

export type Ledger = {
  readonly lost: number
  readonly twice: number
  readonly untrue: number
  readonly unreadable: number
  readonly events: number
}

type Written = { stream: string; version: number; command: string | null }

export async function compare(folder: string, { done, refused }: Heard): Promise<Ledger> {
  const rows = rowsIn(folder)
  const versions = new Map<string, number[]>()
  for (const { command, version } of rows) {
    const id = command?.split(':')[1]
    if (id) versions.set(id, [...(versions.get(id) ?? []), Number(version)])
  }
  return {
    lost: [...done].filter(([id, version]) => isEvent(id, version, versions)).length,
    twice: [...versions.values()].filter(({ length }) => length > 1).length,
    untrue: [...refused].filter((id) => versions.has(id)).length,
    unreadable: await unreadableIn(folder, [...new Set(rows.map(({ stream }) => stream))]),
    events: rows.length,
  }
}

/** Said to be done, and not there; a command without events leaves none. */
const isEvent = (id: string, version: number, versions: ReadonlyMap<string, readonly number[]>): boolean =>
  !(versions.get(id) ?? []).includes(version)

function rowsIn(folder: string): Written[] {
  const file = new DatabaseSync(join(folder, 'lessons.db'))
  const rows = file.prepare('select stream, version, command from events order by stream, version').all() as Written[]
  file.close()
  return rows
}

/** Every table is read as the server would: no gap, every sum right, every seal opens. */
async function unreadableIn(folder: string, streams: readonly string[]): Promise<number> {
  const store = await openStore(folder)
  let count = 0
  for (const stream of streams) await store.load(stream).catch(() => count++)
  await store.close()
  return count
}
