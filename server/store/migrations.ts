import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The tables of `lessons.db` (or Postgres). */
export type Tables = {
  events: { stream: string; version: number; data: string; sum: number; command: string | null }
  /** the last version of each stream: a row that is missing at the end is noticed too */
  streams: { stream: string; version: number }
  /** `keep_until` in ms on the wall; null: nobody has set it yet */
  lessons: { id: string; code: string; host_hash: string; keep_until: number | null }
  seats: { key_hash: string; lesson: string }
  hosts: { token_hash: string; lesson: string }
  decks: { hash: string; words: string }
}
/** The tables of `keys.db`, which is backed up apart, newest copy only. `gone` names deleted lessons, for who restores an older backup. */
export type KeyTables = { keys: { student: string; key: string }; gone: { lesson: string; at: number } }

const first: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .createTable('events')
      .ifNotExists()
      .addColumn('stream', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('sum', 'bigint', (column) => column.notNull())
      .addColumn('command', 'text')
      .addPrimaryKeyConstraint('events_key', ['stream', 'version'])
      .addUniqueConstraint('events_command', ['stream', 'command'])
      .execute()
    await schema
      .createTable('lessons')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('code', 'text', (column) => column.notNull().unique())
      .addColumn('host_hash', 'text', (column) => column.notNull())
      .execute()
    for (const [table, key] of [
      ['seats', 'key_hash'],
      ['hosts', 'token_hash'],
    ] as const) {
      await schema
        .createTable(table)
        .ifNotExists()
        .addColumn(key, 'text', (column) => column.primaryKey())
        .addColumn('lesson', 'text', (column) => column.notNull().references('lessons.id').onDelete('cascade'))
        .execute()
      await schema.createIndex(`${table}_lesson`).ifNotExists().on(table).column('lesson').execute()
    }
    await schema
      .createTable('decks')
      .ifNotExists()
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('words', 'text', (column) => column.notNull())
      .execute()
  },
}

const firstKeys: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('keys')
      .ifNotExists()
      .addColumn('student', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .execute()
  },
}

const streams: Migration = {
  async up(db: Kysely<Tables>) {
    await db.schema
      .createTable('streams')
      .ifNotExists()
      .addColumn('stream', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute()
    await db
      .insertInto('streams')
      .columns(['stream', 'version'])
      .expression(({ selectFrom }) =>
        selectFrom('events')
          .select(({ fn }) => ['stream', fn.max('version').as('version')])
          .groupBy('stream'),
      )
      .onConflict((clash) => clash.doNothing())
      .execute()
    const tables = await db.introspection.getTables()
    const lessons = tables.find(({ name }) => name === 'lessons')
    if (lessons?.columns.some(({ name }) => name === 'keep_until')) return
    await db.schema.alterTable('lessons').addColumn('keep_until', 'bigint').execute()
  },
}

const gone: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('gone')
      .ifNotExists()
      .addColumn('lesson', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
  },
}

/** One list, for every store. A migration that has been released is never changed; each can be done again when the server fell over halfway. */
export const migrations: Record<string, Migration> = { '0001-first': first, '0002-streams': streams }
export const keyMigrations: Record<string, Migration> = { '0001-first': firstKeys, '0002-gone': gone }
