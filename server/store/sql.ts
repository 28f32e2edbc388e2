import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { oneAtATime, type Queue } from '../oneAtATime.ts'
import { nameOf, StartProblem } from '../problem.ts'
import { doors } from './doors.ts'
import { eraseAgain, eraser } from './erase.ts'
import { eventLog } from './events.ts'
import { keyRing } from './keys.ts'
import { keyMigrations, migrations, type Tables } from './migrations.ts'
import { copyReadable, swapIn } from './salvage.ts'
import { type Files, isWhole, openFile, openFolder, troubleOf } from './sqlite.ts'
import { type Store, StoreTrouble } from './store.ts'

/** Hears what was found while the store was opened. */
type Hear = (found: { readonly damaged: number }) => void

/** Opens the store in a folder on this computer. `secret`: what the keys are wrapped with. */
export async function openStore(folder: string, hear?: Hear, secret: Buffer | null = null): Promise<Store> {
  const files = await openFiles(folder, hear)
  try {
    return await storeOn(files, secret)
  } catch (error) {
    await closeFiles(files)
    throw error
  }
}

/** The files, whole and up to date. */
export async function openFiles(folder: string, hear: Hear = () => undefined): Promise<Files> {
  const opened = openFolder(folder)
  let files = opened
  try {
    if (!(await isWhole(opened.lessons))) files = await salvage(opened, hear)
    await migrate(files.lessons, migrations)
    await migrate(files.keys, keyMigrations)
    return files
  } catch (error) {
    await closeFiles(files)
    throw error instanceof StartProblem
      ? error
      : new StartProblem(
          `The data folder "${folder}" cannot be read (${nameOf(error)}); put back a backup, or set DATA_DIR to an empty folder.`,
        )
  }
}

/** What can be read goes on in a new file. What cannot is known as damaged, and the old file stays for who wants to look. */
async function salvage(files: Files, hear: Hear): Promise<Files> {
  const [file, fresh] = ['lessons.db', 'lessons.new.db'].map((name) => join(files.path, name)) as [string, string]
  await files.lessons.destroy().catch(() => undefined)
  for (const end of ['', '-wal', '-shm']) rmSync(fresh + end, { force: true })
  const made = openFile<Tables>(fresh)
  await migrate(made, migrations)
  await made.destroy()
  hear({ damaged: copyReadable(file, fresh) })
  swapIn(fresh, file, join(files.path, `lessons.damaged-${Math.floor(statSync(file).mtimeMs)}.db`))
  return { ...files, lessons: openFile(file) }
}

async function migrate<T>(db: Kysely<T>, list: Readonly<Record<string, Migration>>): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => list } }).migrateToLatest()
  if (error) throw error
}

async function closeFiles({ lessons, keys, unlock }: Files): Promise<void> {
  await lessons.destroy()
  await keys.destroy()
  unlock()
}

export async function storeOn(files: Files, secret: Buffer | null = null): Promise<Store> {
  const db = files.lessons
  const ring = await keyRing(files.keys, secret)
  await eraseAgain(db, ring)
  const queue = untilItBreaks(oneAtATime())
  const alone = <T>(task: () => Promise<T>): Promise<T> =>
    queue.run(() => task().catch((error: unknown) => Promise.reject(troubleOf(error))))
  return {
    ...eventLog(db, ring, queue),
    ...doors(db, alone),
    ...eraser(db, ring, alone),
    close: () => queue.run(() => closeFiles(files)),
  }
}

/** After a failed write or sync nobody knows what is on the disk, so nothing more is asked of it. */
export function untilItBreaks(queue: Queue): Queue {
  let broken: StoreTrouble | null = null
  return {
    run: (task) =>
      queue.run(async () => {
        if (broken) throw broken
        try {
          return await task()
        } catch (error) {
          if (error instanceof StoreTrouble && error.fatal) broken = error
          throw error
        }
      }),
    get length() {
      return queue.length
    },
  }
}
