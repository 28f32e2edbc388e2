import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { LETTERS } from './erase.ts'

/** When pages of the file are damaged: everything that can still be read goes to a new file, and only what cannot is given up. */

type Row = Record<string, SQLOutputValue>

/** Copies what can be read from one file into an empty one with today's tables. Says how many streams are damaged. */
export function copyReadable(from: string, to: string): number {
  const [old, fresh] = [new DatabaseSync(from), new DatabaseSync(to)]
  try {
    if (lessonsIn(old).length === 0) throw new Error('nothing can be read')
    fresh.exec('begin')
    for (const table of ['lessons', 'seats', 'hosts', 'decks']) for (const row of bothWays(old, table)) insert(fresh, table, row)
    const damaged = [...streamsOf(old)].filter(([stream, last]) => !copyStream(old, fresh, stream, last))
    fresh.exec('commit')
    return damaged.length
  } finally {
    old.close()
    fresh.close()
  }
}

/** Puts the new file in the place of the damaged one, which is kept beside it under another name. */
export function swapIn(fresh: string, file: string, keptAs: string): void {
  copyFileSync(file, keptAs)
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
  renameSync(fresh, file)
}

/** As far as it goes from the front, and from the back. */
function bothWays(db: DatabaseSync, table: string): readonly Row[] {
  return ['asc', 'desc'].flatMap((order) => readable(db, `select * from ${table} order by rowid ${order}`).rows)
}

function readable(db: DatabaseSync, query: string, ...parameters: string[]): { rows: Row[]; whole: boolean } {
  const rows: Row[] = []
  try {
    for (const row of db.prepare(query).iterate(...parameters)) rows.push(row)
    return { rows, whole: true }
  } catch {
    return { rows, whole: false }
  }
}

function insert(db: DatabaseSync, table: string, row: Row): void {
  const names = Object.keys(row)
  const places = names.map(() => '?').join(', ')
  db.prepare(`insert or ignore into ${table} (${names.join(', ')}) values (${places})`).run(...Object.values(row))
}

const lessonsIn = (db: DatabaseSync): string[] =>
  bothWays(db, 'lessons').flatMap(({ id }) => (typeof id === 'string' && id !== '' ? [id] : []))

/** Every stream that there may be, with its last version; null: that cannot be read any more. */
function streamsOf(db: DatabaseSync): ReadonlyMap<string, number | null> {
  const { whole } = readable(db, 'select * from streams')
  const streams = new Map<string, number | null>()
  for (const id of lessonsIn(db)) for (const letter of ['', ...LETTERS]) streams.set(id + letter, whole ? 0 : null)
  for (const { stream, version } of bothWays(db, 'streams')) streams.set(String(stream), Number(version))
  return streams
}

/** A stream of which something is missing keeps a higher last version than it has rows, and so stays known as damaged. */
function copyStream(old: DatabaseSync, fresh: DatabaseSync, stream: string, last: number | null): boolean {
  const { rows, whole } = readable(old, 'select * from events where stream = ? order by version', stream)
  const least = whole && last !== null ? rows.length : rows.length + 1
  const version = Math.max(last ?? 0, least)
  if (version === 0) return true
  for (const row of rows) insert(fresh, 'events', row)
  insert(fresh, 'streams', { stream, version })
  return version === rows.length
}
