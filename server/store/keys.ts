import { type Kysely, sql } from 'kysely'
import { StartProblem } from '../problem.ts'
import type { KeyTables } from './migrations.ts'
import { isWrapped, newSealKey, unwrap, wrap } from './seal.ts'

type Gone = KeyTables['gone']
/** No backup of the events is older than two weeks. In ms. */
const REMEMBERED = 15 * 24 * 60 * 60_000

/** The seal keys of all students, at hand; on disk they are wrapped with the secret of this server, when it has one. */
export async function keyRing(db: Kysely<KeyTables>, secret: Buffer | null) {
  const rows = await db.selectFrom('keys').selectAll().execute()
  const keys = readKeys(rows, secret)
  if (secret && rows.some(({ key }) => !isWrapped(key))) await wrapAll(db, keys, secret)
  return {
    keyOf: (student: string): Buffer | undefined => keys.get(student),

    /** Keys for students who have none yet; on disk before anything is sealed with them. */
    async make(students: readonly string[]): Promise<void> {
      const made = students.filter((student) => !keys.has(student)).map((student) => ({ student, key: newSealKey() }))
      if (made.length === 0) return
      await db
        .insertInto('keys')
        .values(made.map(({ student, key }) => ({ student, key: wrap(key, secret, student) })))
        .execute()
      for (const { student, key } of made) keys.set(student, key)
    },

    /** Destroys keys; of a whole lesson it is kept that it is gone. */
    async erase(students: readonly string[], lesson?: Gone): Promise<void> {
      await db.transaction().execute(async (change) => {
        if (students.length > 0) await change.deleteFrom('keys').where('student', 'in', students).execute()
        if (lesson) {
          await change
            .insertInto('gone')
            .values(lesson)
            .onConflict((clash) => clash.doNothing())
            .execute()
          await change
            .deleteFrom('gone')
            .where('at', '<', lesson.at - REMEMBERED)
            .execute()
        }
      })
      await sql`pragma wal_checkpoint(truncate)`.execute(db)
      for (const student of students) keys.delete(student)
    },

    gone: (): Promise<Gone[]> => db.selectFrom('gone').selectAll().execute(),
  }
}

function readKeys(rows: readonly KeyTables['keys'][], secret: Buffer | null): Map<string, Buffer> {
  try {
    return new Map(rows.map(({ student, key }) => [student, unwrap(key, secret, student)]))
  } catch {
    throw new StartProblem(
      `The keys in keys.db are wrapped with ${secret ? 'another secret' : 'a secret'}; set KEYS_SECRET to the one that was there when they were written.`,
    )
  }
}

/** Keys from before there was a secret; nothing of how they stood is left on the disk. */
async function wrapAll(db: Kysely<KeyTables>, keys: ReadonlyMap<string, Buffer>, secret: Buffer): Promise<void> {
  await db.transaction().execute(async (change) => {
    for (const [student, key] of keys) {
      await change
        .updateTable('keys')
        .set({ key: wrap(key, secret, student) })
        .where('student', '=', student)
        .execute()
    }
  })
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
