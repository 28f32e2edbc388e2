import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { nameOf, StartProblem } from '../problem.ts'

/**
 * A backup is a copy of the events, of which there may be many, and one copy of the keys: the newest. Who was erased can then not be
 * read in any backup. Names and own words stay sealed in it.
 */

const KEPT_DAYS = 14
const DAY = 24 * 60 * 60_000
const EVENTS = /^lessons-(\d{8}T\d{6})\.db$/

export type Place = { readonly events: string; readonly keys: string }

/** Copies while the server runs: a moment at which everything fits together. Events first: for all that is sealed in them there is a key. */
export function backUp(dataDir: string, place: Place, now: Date): { file: string; gone: number } {
  const data = resolve(dataDir)
  if (!existsSync(join(data, 'lessons.db')))
    throw new StartProblem(
      `DATA_DIR is "${dataDir}" (${data}), in which there is no lessons.db; expected the data folder of a server.`,
    )
  for (const folder of [place.events, place.keys]) mkdirSync(folder, { recursive: true })
  const name = `lessons-${stampOf(now)}.db`
  copy(join(data, 'lessons.db'), place.events, name)
  copy(join(data, 'keys.db'), place.keys, 'keys.db')
  return { file: join(place.events, name), gone: dropOld(place.events, now) }
}

const stampOf = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+Z/g, '')

/** Whole or not at all: under another name until it is on the disk. */
function copy(file: string, folder: string, name: string): void {
  const [half, whole] = [join(folder, `${name}.half`), join(folder, name)]
  rmSync(half, { force: true })
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma busy_timeout = 10000')
    database.prepare('vacuum into ?').run(half)
  } finally {
    database.close()
  }
  if (!isSound(half)) throw new StartProblem(`The copy of ${file} is damaged; look at the disk, and start the server again.`)
  toDisk(half)
  renameSync(half, whole)
  toDisk(folder)
}

function isSound(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare('pragma integrity_check(1)').get()?.integrity_check === 'ok'
  } catch {
    return false
  } finally {
    database.close()
  }
}

function toDisk(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function dropOld(folder: string, now: Date): number {
  const old = readdirSync(folder).filter(
    (name) => EVENTS.test(name) && now.getTime() - statSync(join(folder, name)).mtimeMs > KEPT_DAYS * DAY,
  )
  for (const name of old) rmSync(join(folder, name))
  return old.length
}

/** Puts a backup in an empty data folder: the newest, or the one that is named. */
export function restore(place: Place, dataDir: string, wanted?: string): { file: string; lessons: number } {
  const data = resolve(dataDir)
  if (existsSync(data) && readdirSync(data).length > 0)
    throw new StartProblem(`DATA_DIR is "${dataDir}" (${data}), which is not empty; expected an empty folder, or none.`)
  const name = choose(place.events, wanted)
  const keys = join(place.keys, 'keys.db')
  if (!existsSync(keys))
    throw new StartProblem(`There is no keys.db in "${place.keys}"; without it no name can be read. Say where it is with --keys.`)
  for (const file of [join(place.events, name), keys])
    if (!isSound(file)) throw new StartProblem(`${file} is damaged; choose an older backup with --from.`)
  mkdirSync(data, { recursive: true })
  copy(keys, data, 'keys.db')
  copy(join(place.events, name), data, 'lessons.db')
  return { file: join(place.events, name), lessons: countLessons(join(data, 'lessons.db')) }
}

function choose(folder: string, wanted: string | undefined): string {
  const names = namesIn(folder)
  if (wanted !== undefined && !names.includes(wanted))
    throw new StartProblem(`There is no "${wanted}" in "${folder}"; expected one of: ${names.join(', ') || 'none'}.`)
  const name = wanted ?? names.at(-1)
  if (name === undefined) throw new StartProblem(`There is no backup in "${folder}"; expected lessons-<time>.db.`)
  return name
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => EVENTS.test(name))
      .sort()
  } catch (error) {
    throw new StartProblem(`"${folder}" cannot be read (${nameOf(error)}); expected the folder of the backups.`)
  }
}

function countLessons(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return Number(database.prepare('select count(*) as count from lessons').get()?.count)
  } finally {
    database.close()
  }
}
