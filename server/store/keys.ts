import { type Kysely, sql } from 'kysely'
import type { KeyTables } from './migrations.ts'
import { newSealKey } from './seal.ts'

type Gone = KeyTables['gone']
/** No backup of the events is older than two weeks. In ms. */
const REMEMBERED = 15 * 24 * 60 * 60_000

/** The seal keys of all students, at hand. */
export async function keyRing(db: Kysely<KeyTables>) {
  const rows = await db.selectFrom('keys').selectAll().execute()
  const keys = new Map<string, Buffer>(rows.map(({ student, key }) => [student, Buffer.from(key, 'base64')]))
  return {
    keyOf: (student: string): Buffer | undefined => keys.get(student),

    /** Keys for students who have none yet; on disk before anything is sealed with them. */
    async make(students: readonly string[]): Promise<void> {
      const made = students.filter((student) => !keys.has(student)).map((student) => ({ student, key: newSealKey() }))
      if (made.length === 0) return
      await db
        .insertInto('keys')
        .values(made.map(({ student, key }) => ({ student, key: key.toString('base64') })))
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
