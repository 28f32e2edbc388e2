import { crc32 } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { Queue } from '../oneAtATime.ts'
import { gather } from './batch.ts'
import type { keyRing } from './keys.ts'
import type { Tables } from './migrations.ts'
import { isPersonal, seal, unseal } from './seal.ts'
import { isCorrupt, isDuplicate, troubleOf } from './sqlite.ts'
import { Conflict, Damaged, type Row, type Signed, type Store, StoreTrouble } from './store.ts'

type Append = {
  readonly stream: string
  readonly expected: number
  readonly facts: readonly Signed[]
  readonly command: string | undefined
}
type Write = { readonly append: Append } | { readonly seat: Tables['seats'] }
type Job = Write & { done(error?: Error): void }
export type EventRow = Tables['events']
export type Ring = Awaited<ReturnType<typeof keyRing>>
const ROWS_PER_INSERT = 500

/** The log: facts are added in the order of asking, and read back as they were written. Seats come with them: so many take one at once. */
export function eventLog(db: Kysely<Tables>, ring: Ring, queue: Queue): Pick<Store, 'append' | 'load' | 'addSeat'> {
  const add = gather<Job>((jobs) =>
    queue
      .run(() => writeTogether(db, ring, jobs))
      .catch((error) => {
        for (const job of jobs) job.done(error)
      }),
  )
  const write = (what: Write) =>
    new Promise<void>((resolve, reject) => add({ ...what, done: (error) => (error ? reject(error) : resolve()) }))
  return {
    append: (stream, expected, facts, command) => write({ append: { stream, expected, facts, command } }),
    addSeat: (key_hash, lesson) => write({ seat: { key_hash, lesson } }),
    load: (stream) => queue.run(() => load(db, ring, stream)),
  }
}

/** All writes of one tick in one transaction. A wrong one among them: one by one, so that each gets its own answer. The disk refuses: none. */
async function writeTogether(db: Kysely<Tables>, ring: Ring, jobs: readonly Job[]): Promise<void> {
  try {
    await write(db, ring, jobs)
    for (const job of jobs) job.done()
  } catch (error) {
    const trouble = isDuplicate(error) ? new Conflict() : troubleOf(error)
    if (trouble instanceof StoreTrouble && trouble.fatal) throw trouble
    if (jobs.length === 1 || trouble instanceof StoreTrouble) for (const job of jobs) job.done(trouble)
    else for (const job of jobs) await writeTogether(db, ring, [job])
  }
}

async function write(db: Kysely<Tables>, ring: Ring, jobs: readonly Job[]): Promise<void> {
  const appends = jobs.flatMap((job) => ('append' in job ? [job.append] : []))
  const seats = jobs.flatMap((job) => ('seat' in job ? [job.seat] : []))
  const owners = appends.flatMap(({ facts }) => facts.filter(isPersonal).flatMap(({ owner }) => owner ?? []))
  await ring.make([...new Set(owners)])
  const rows = appends.flatMap((append) => rowsToWrite(append, ring))
  await db.transaction().execute(async (change) => {
    if (appends.length > 0) await advance(change, appends)
    if (seats.length > 0) await keepSeats(change, seats)
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
      await change
        .insertInto('events')
        .values(rows.slice(from, from + ROWS_PER_INSERT))
        .execute()
    }
  })
}

const keepSeats = (change: Kysely<Tables>, seats: readonly Tables['seats'][]) =>
  change
    .insertInto('seats')
    .values(seats)
    .onConflict((clash) => clash.doNothing())
    .execute()

function rowsToWrite({ stream, expected, facts, command }: Append, ring: Ring): EventRow[] {
  return facts.map((fact, place) => {
    const last = place === facts.length - 1
    const row = { stream, version: expected + place + 1, command: last ? (command ?? null) : null }
    const data = JSON.stringify(seal(fact, stream, ring.keyOf))
    return { ...row, data, sum: sumOf({ ...row, data }) }
  })
}

/** The last version of each stream, which must be the expected one, becomes the new one. */
async function advance(change: Kysely<Tables>, appends: readonly Append[]): Promise<void> {
  const streams = appends.map(({ stream }) => stream)
  const found = await change.selectFrom('streams').selectAll().where('stream', 'in', streams).execute()
  const versions = new Map(found.map(({ stream, version }) => [stream, Number(version)]))
  for (const { stream, expected, facts } of appends) {
    if ((versions.get(stream) ?? 0) !== expected) throw new Conflict()
    versions.set(stream, expected + facts.length)
  }
  await change
    .insertInto('streams')
    .values([...versions].map(([stream, version]) => ({ stream, version })))
    .onConflict((clash) => clash.column('stream').doUpdateSet(({ ref }) => ({ version: ref('excluded.version') })))
    .execute()
}

async function load(db: Kysely<Tables>, ring: Ring, stream: string): Promise<readonly Row[]> {
  try {
    const rows = await db.selectFrom('events').selectAll().where('stream', '=', stream).orderBy('version').execute()
    const last = await db.selectFrom('streams').select('version').where('stream', '=', stream).executeTakeFirst()
    if (Number(last?.version ?? 0) !== rows.length) throw new Error('rows are missing')
    return rows.map((row, place) => readRow(row, place + 1, ring.keyOf))
  } catch (error) {
    const trouble = troubleOf(error)
    throw trouble instanceof StoreTrouble && !isCorrupt(error) ? trouble : new Damaged(stream, { cause: error })
  }
}

/** Which row this is stands in the sum too. */
const sumOf = ({ stream, version, command, data }: Omit<EventRow, 'sum'>): number =>
  crc32(data, crc32(`${stream}/${version}/${command ?? ''}/`))

/** Until November 2026 only the data was summed. */
const isWhole = (row: EventRow): boolean => sumOf(row) === Number(row.sum) || crc32(row.data) === Number(row.sum)

function readRow(row: EventRow, expected: number, keyOf: Ring['keyOf']): Row {
  const { stream, data, command } = row
  const version = Number(row.version)
  if (version !== expected || !isWhole(row)) throw new Error('a stored event was changed on disk')
  return { version, command, event: unseal(JSON.parse(data) as Record<string, unknown>, stream, keyOf) }
}
