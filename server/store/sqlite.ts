import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import { nameOf, StartProblem } from '../problem.ts'
import type { KeyTables, Tables } from './migrations.ts'
import { StoreTrouble } from './store.ts'

/** The two files of the embedded store, and the lock that keeps a second server out of the folder. */
export type Files = {
  readonly path: string
  readonly lessons: Kysely<Tables>
  readonly keys: Kysely<KeyTables>
  unlock(): void
}

/** Opens the data folder, or says in one line why not. */
export function openFolder(folder: string): Files {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK)
  } catch (error) {
    throw new StartProblem(
      `DATA_DIR is "${folder}" (${path}), which cannot be written (${nameOf(error)}); choose a folder that this user may write.`,
    )
  }
  const lock = lockFolder(folder, path)
  try {
    return {
      path,
      lessons: openFile(join(path, 'lessons.db')),
      keys: openFile(join(path, 'keys.db')),
      unlock: () => lock.close(),
    }
  } catch (error) {
    lock.close()
    throw new StartProblem(
      `The data folder "${folder}" (${path}) cannot be opened (${nameOf(error)}); expected the files of an earlier run, or an empty folder.`,
    )
  }
}

/** Held as long as the process lives; free again after a crash, whatever kind it was. */
function lockFolder(folder: string, path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, 'lock.db'))
  try {
    lock.exec('begin exclusive')
    return lock
  } catch {
    lock.close()
    throw new StartProblem(
      `The data folder "${folder}" (${path}) is in use by another server; stop that one, or set DATA_DIR to another folder.`,
    )
  }
}

/** One database; every commit is on the disk before it is answered. */
export function openFile<T>(file: string): Kysely<T> {
  const database = new DatabaseSync(file)
  database.exec(
    'pragma journal_mode = wal; pragma wal_autocheckpoint = 4000; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
  )
  return new Kysely<T>({ dialect: new SqliteDialect({ database: adapter(database) }) })
}

/** Looks through the whole file, in about half a second per 100 MB. Whether no row is missing or changed is known when it is read. */
export async function isWhole<T>(db: Kysely<T>): Promise<boolean> {
  try {
    const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
    return rows[0]?.quick_check === 'ok'
  } catch (error) {
    if (isCorrupt(error)) return false
    throw error
  }
}

/** Node's own SQLite in the shape that Kysely knows. */
function adapter(database: DatabaseSync) {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql: string): SqliteStatement {
      const known = prepared.get(sql) ?? (sql === 'rollback' ? rollbackOf(database) : statementOf(database.prepare(sql)))
      if (prepared.size < 200) prepared.set(sql, known)
      return known
    },
  }
}

const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]

function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}

/** SQLite itself has rolled back when the disk is full; rolling back again would hide why. */
function rollbackOf(database: DatabaseSync): SqliteStatement {
  const rollback = statementOf(database.prepare('rollback'))
  const nothing = { changes: 0, lastInsertRowid: 0 }
  return { ...rollback, run: (parameters) => (database.isTransaction ? rollback.run(parameters) : nothing) }
}

const CONSTRAINT = 19
const CORRUPT = 11
/** input/output, corrupt, not a database */
const FATAL = [10, CORRUPT, 26]
const kindOf = (code: number): number => code & 0xff

/** The number that SQLite gives a failure, without its details. */
function codeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null
}
export const isCorrupt = (error: unknown): boolean => kindOf(codeOf(error) ?? 0) === CORRUPT
export const isDuplicate = (error: unknown): boolean => kindOf(codeOf(error) ?? 0) === CONSTRAINT

/** A full disk may get room again; after a failed write or fsync it is not known what is on the disk. */
export function troubleOf(error: unknown): Error {
  const code = codeOf(error)
  if (code === null) return error instanceof Error ? error : new Error('unknown')
  return new StoreTrouble(FATAL.includes(kindOf(code)), code)
}
