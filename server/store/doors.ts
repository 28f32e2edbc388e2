import type { Kysely } from 'kysely'
import type { Tables } from './migrations.ts'
import type { LessonRow, Store } from './store.ts'

export type Alone = <T>(task: () => Promise<T>) => Promise<T>
type Doors = Pick<
  Store,
  | 'addLesson'
  | 'lesson'
  | 'lessonByCode'
  | 'lessons'
  | 'keepUntil'
  | 'overdue'
  | 'lessonOfSeat'
  | 'addHost'
  | 'lessonOfHost'
  | 'removeHost'
  | 'saveDeck'
  | 'deck'
>

/** Who may come in where, how long lessons are kept, and the words of the decks. */
export const doors = (db: Kysely<Tables>, alone: Alone): Doors => ({
  ...lessons(db, alone),
  ...keys(db, alone),
  ...decks(db, alone),
})

const rowOf = ({ id, code, host_hash }: Tables['lessons']): LessonRow => ({ id, code, hostHash: host_hash })

function lessons(db: Kysely<Tables>, alone: Alone) {
  const lessonBy = (field: 'id' | 'code', value: string) =>
    alone(async () => {
      const row = await db.selectFrom('lessons').selectAll().where(field, '=', value).executeTakeFirst()
      return row ? rowOf(row) : null
    })
  return {
    addLesson: ({ id, code, hostHash }: LessonRow) =>
      alone(async () => {
        const added = await db
          .insertInto('lessons')
          .values({ id, code, host_hash: hostHash, keep_until: null })
          .onConflict((clash) => clash.doNothing())
          .executeTakeFirst()
        return Number(added.numInsertedOrUpdatedRows) > 0
      }),
    lesson: (id: string) => lessonBy('id', id),
    lessonByCode: (code: string) => lessonBy('code', code),
    lessons: () => alone(async () => (await db.selectFrom('lessons').selectAll().execute()).map(rowOf)),
    keepUntil: (lesson: string, until: number) =>
      alone(async () => void (await db.updateTable('lessons').set({ keep_until: until }).where('id', '=', lesson).execute())),
    overdue: (now: number, atFirst: number) =>
      alone(async () => {
        await db.updateTable('lessons').set({ keep_until: atFirst }).where('keep_until', 'is', null).execute()
        return (await db.selectFrom('lessons').select('id').where('keep_until', '<', now).execute()).map(({ id }) => id)
      }),
  }
}

function keys(db: Kysely<Tables>, alone: Alone) {
  return {
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
  }
}

function decks(db: Kysely<Tables>, alone: Alone) {
  return {
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
