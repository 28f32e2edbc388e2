import { type Kysely, sql } from 'kysely'
import type { Alone } from './doors.ts'
import type { Ring } from './events.ts'
import type { Tables } from './migrations.ts'
import type { Store } from './store.ts'

/** The letters that groups have. */
export const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const streamsOf = (lesson: string): string[] => [lesson, ...LETTERS.map((letter) => lesson + letter)]

/** What is erased is gone at once: keys first, so that older backups of the events tell nothing any more either. */
export function eraser(db: Kysely<Tables>, ring: Ring, alone: Alone): Pick<Store, 'eraseKey' | 'eraseLesson'> {
  return {
    eraseKey: (student) => alone(() => ring.erase([student])),
    eraseLesson: (lesson, at) =>
      alone(async () => {
        await ring.erase(await ownersIn(db, lesson), { lesson, at })
        await deleteRows(db, lesson)
      }),
  }
}

/** Lessons that were deleted before and are back, because an older backup was put in place or the server fell over meanwhile. */
export async function eraseAgain(db: Kysely<Tables>, ring: Ring): Promise<void> {
  const gone = await ring.gone()
  const ids = gone.map(({ lesson }) => lesson)
  const back = ids.length > 0 ? await db.selectFrom('lessons').select('id').where('id', 'in', ids).execute() : []
  for (const { id } of back) await deleteRows(db, id)
}

/** Whose words stand in this lesson, as far as the rows can be read. */
async function ownersIn(db: Kysely<Tables>, lesson: string): Promise<string[]> {
  const rows = await db
    .selectFrom('events')
    .select('data')
    .where('stream', 'in', streamsOf(lesson))
    .where('data', 'like', '%"sealed"%')
    .execute()
  return [...new Set(rows.flatMap(({ data }) => [...data.matchAll(/"sealed":\["([^"]+)"/g)].map(([, owner = '']) => owner)))]
}

async function deleteRows(db: Kysely<Tables>, lesson: string): Promise<void> {
  const streams = streamsOf(lesson)
  await db.transaction().execute(async (change) => {
    await change.deleteFrom('events').where('stream', 'in', streams).execute()
    await change.deleteFrom('streams').where('stream', 'in', streams).execute()
    // seats and hosts go with it
    await change.deleteFrom('lessons').where('id', '=', lesson).execute()
  })
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
