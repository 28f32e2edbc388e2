import { type Kysely, sql } from 'kysely'
import type { KeyTables } from './migrations.ts'
import { newSealKey } from './seal.ts'

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

    async erase(student: string): Promise<void> {
      await db.deleteFrom('keys').where('student', '=', student).execute()
      await sql`pragma wal_checkpoint(truncate)`.execute(db)
      keys.delete(student)
    },
  }
}
