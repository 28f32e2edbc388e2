import { crc32 } from 'node:zlib'
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { oneAtATime } from '../oneAtATime.ts'
import { nameOf, StartProblem } from '../problem.ts'
import { gather } from './batch.ts'
import { keyRing } from './keys.ts'
import { keyMigrations, migrations, type Tables } from './migrations.ts'
import { isPersonal, seal, unseal } from './seal.ts'
import { type Files, isDuplicate, openFolder, troubleOf } from './sqlite.ts'
import { Conflict, type LessonRow, type Row, type Signed, type Store, StoreTrouble } from './store.ts'

type Job = {
  readonly stream: string
  readonly expected: number
  readonly facts: readonly Signed[]
  readonly command: string | undefined
  done(error?: Error): void
}
type EventRow = Tables['events']
const ROWS_PER_INSERT = 500

/** Opens the store in a folder on this computer. */
export async function openStore(folder: string): Promise<Store> {
  const files = openFolder(folder)
  try {
    await migrate(files)
  } catch (error) {
    await closeFiles(files)
    throw error instanceof StartProblem
      ? error
      : new StartProblem(
          `The data folder "${folder}" cannot be read (${nameOf(error)}); put back a backup, or set DATA_DIR to an empty folder.`,
        )
  }
  return storeOn(files)
}

async function migrate({ lessons, keys }: Files): Promise<void> {
  const list = [
    new Migrator({ db: lessons, provider: { getMigrations: async () => migrations } }),
    new Migrator({ db: keys, provider: { getMigrations: async () => keyMigrations } }),
  ]
  for (const migrator of list) {
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  }
}

async function closeFiles({ lessons, keys, unlock }: Files): Promise<void> {
  await lessons.destroy()
  await keys.destroy()
  unlock()
}

async function storeOn(files: Files): Promise<Store> {
  const db = files.lessons
  const ring = await keyRing(files.keys)
  const queue = oneAtATime()
  const alone = <T>(task: () => Promise<T>): Promise<T> =>
    queue.run(() => task().catch((error: unknown) => Promise.reject(troubleOf(error))))

  const add = gather<Job>((jobs) => queue.run(() => writeTogether(db, ring, jobs)))
  return {
    append: (stream, expected, facts, command) =>
      new Promise((resolve, reject) => {
        add({ stream, expected, facts, command, done: (error) => (error ? reject(error) : resolve()) })
      }),
    load: (stream) => alone(async () => (await rowsOf(db, stream)).map((row) => readRow(row, ring.keyOf))),
    ...doors(db, alone),
    eraseKey: (student) => alone(() => ring.erase(student)),
    close: () => queue.run(() => closeFiles(files)),
  }
}

type Ring = Awaited<ReturnType<typeof keyRing>>

/** All appends of one tick in one transaction. A wrong one among them: one by one, so that each gets its own answer. The disk refuses: none. */
async function writeTogether(db: Kysely<Tables>, ring: Ring, jobs: readonly Job[]): Promise<void> {
  try {
    await write(db, ring, jobs)
    for (const job of jobs) job.done()
  } catch (error) {
    const trouble = isDuplicate(error) ? new Conflict() : troubleOf(error)
    if (jobs.length === 1 || trouble instanceof StoreTrouble) for (const job of jobs) job.done(trouble)
    else for (const job of jobs) await writeTogether(db, ring, [job])
  }
}

async function write(db: Kysely<Tables>, ring: Ring, jobs: readonly Job[]): Promise<void> {
  const owners = jobs.flatMap(({ facts }) => facts.filter(isPersonal).flatMap(({ owner }) => owner ?? []))
  await ring.make([...new Set(owners)])
  const rows = jobs.flatMap((job) => rowsToWrite(job, ring))
  await db.transaction().execute(async (change) => {
    await refuseGaps(change, jobs)
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
      await change
        .insertInto('events')
        .values(rows.slice(from, from + ROWS_PER_INSERT))
        .execute()
    }
  })
}

function rowsToWrite({ stream, expected, facts, command }: Job, ring: Ring): EventRow[] {
  return facts.map((fact, place) => {
    const data = JSON.stringify(seal(fact, stream, ring.keyOf))
    const last = place === facts.length - 1
    return { stream, version: expected + place + 1, data, sum: crc32(data), command: last ? (command ?? null) : null }
  })
}

async function refuseGaps(change: Kysely<Tables>, jobs: readonly Job[]): Promise<void> {
  const streams = jobs.map(({ stream }) => stream)
  const query = change.selectFrom('events').select(({ fn }) => ['stream', fn.max('version').as('version')])
  const found = await query.where('stream', 'in', streams).groupBy('stream').execute()
  const versions = new Map(found.map(({ stream, version }) => [stream, Number(version)]))
  for (const { stream, expected, facts } of jobs) {
    if ((versions.get(stream) ?? 0) !== expected) throw new Conflict()
    versions.set(stream, expected + facts.length)
  }
}

const rowsOf = (db: Kysely<Tables>, stream: string): Promise<EventRow[]> =>
  db.selectFrom('events').selectAll().where('stream', '=', stream).orderBy('version').execute()

function readRow({ stream, version, data, sum, command }: EventRow, keyOf: Ring['keyOf']): Row {
  if (crc32(data) !== Number(sum)) throw new Error('a stored event was changed on disk')
  return { version, command, event: unseal(JSON.parse(data) as Record<string, unknown>, stream, keyOf) }
}

/** Who may come in where, and the words of the decks. */
function doors(db: Kysely<Tables>, alone: <T>(task: () => Promise<T>) => Promise<T>) {
  const lessonOf = ({ id, code, host_hash }: Tables['lessons']): LessonRow => ({ id, code, hostHash: host_hash })
  const lessonBy = (field: 'id' | 'code', value: string) =>
    alone(async () => {
      const row = await db.selectFrom('lessons').selectAll().where(field, '=', value).executeTakeFirst()
      return row ? lessonOf(row) : null
    })
  return {
    addLesson: ({ id, code, hostHash }: LessonRow) =>
      alone(async () => {
        const added = await db
          .insertInto('lessons')
          .values({ id, code, host_hash: hostHash })
          .onConflict((clash) => clash.doNothing())
          .executeTakeFirst()
        return Number(added.numInsertedOrUpdatedRows) > 0
      }),
    lesson: (id: string) => lessonBy('id', id),
    lessonByCode: (code: string) => lessonBy('code', code),
    lessons: () => alone(async () => (await db.selectFrom('lessons').selectAll().execute()).map(lessonOf)),

    addSeat: (key_hash: string, lesson: string) =>
      alone(
        async () =>
          void (await db
            .insertInto('seats')
            .values({ key_hash, lesson })
            .onConflict((clash) => clash.doNothing())
            .execute()),
      ),
    lessonOfSeat: (keyHash: string) =>
      alone(
        async () =>
          (await db.selectFrom('seats').select('lesson').where('key_hash', '=', keyHash).executeTakeFirst())?.lesson ?? null,
      ),
    addHost: (token_hash: string, lesson: string) =>
      alone(async () => void (await db.insertInto('hosts').values({ token_hash, lesson }).execute())),
    lessonOfHost: (tokenHash: string) =>
      alone(
        async () =>
          (await db.selectFrom('hosts').select('lesson').where('token_hash', '=', tokenHash).executeTakeFirst())?.lesson ?? null,
      ),
    removeHost: (tokenHash: string) =>
      alone(async () => void (await db.deleteFrom('hosts').where('token_hash', '=', tokenHash).execute())),

    saveDeck: (hash: string, words: string) =>
      alone(
        async () =>
          void (await db
            .insertInto('decks')
            .values({ hash, words })
            .onConflict((clash) => clash.doNothing())
            .execute()),
      ),
    deck: (hash: string) =>
      alone(
        async () => (await db.selectFrom('decks').select('words').where('hash', '=', hash).executeTakeFirst())?.words ?? null,
      ),
  }
}
