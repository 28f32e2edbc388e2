import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../../server/store/sql.ts'
import type { Store } from '../../server/store/store.ts'
import { type GameTable, openGameTable, openLessonTable } from '../../server/tables.ts'
import { newFolder, removeFolder } from '../support/server.ts'
import { standing } from '../support/storedLesson.ts'

/** Stores as earlier versions left them: opened today every lesson stands as it stood. */

const FOLDER = fileURLToPath(new URL('../recorded/store', import.meta.url))
const names = readdirSync(FOLDER)
type Recorded = { readonly lesson: string; readonly standing: { readonly games: Readonly<Record<string, unknown>> } }
const recorded = (name: string): Recorded[] =>
  readFileSync(join(FOLDER, name, 'standing.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded)

const folders: string[] = []
const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
  for (const folder of folders.splice(0)) removeFolder(folder)
})

/** A copy, since opening a store may bring it up to date. */
async function openCopy(name: string, files: readonly string[] = ['lessons.db', 'keys.db']): Promise<Store> {
  const folder = newFolder()
  folders.push(folder)
  for (const file of files) cpSync(join(FOLDER, name, file), join(folder, file))
  const store = await openStore(folder)
  stores.push(store)
  return store
}

async function standingOf(store: Store, id: string, letters: readonly string[]) {
  const ground = { store, clock: () => 0, wall: () => 0, speed: 1, trouble: () => undefined }
  const lesson = await openLessonTable(id, ground)
  const games = new Map<string, GameTable>()
  for (const letter of letters) games.set(letter, await openGameTable(id, letter, ground))
  return standing({ lesson, game: (letter) => games.get(letter) })
}

describe('A store of an earlier version', () => {
  test('there is one', () => expect(names.length).toBeGreaterThan(0))

  test.each(names)('%s: every lesson stands as it stood', async (name) => {
    const store = await openCopy(name)
    for (const { lesson, standing: stood } of recorded(name)) {
      const found = await standingOf(store, lesson, Object.keys(stood.games))
      expect(JSON.parse(JSON.stringify(found))).toMatchObject(stood as object)
    }
  })

  test.each(names)('%s: without its keys nobody’s name is there, and the games still stand', async (name) => {
    const store = await openCopy(name, ['lessons.db'])
    for (const { lesson, standing: stood } of recorded(name)) {
      const found = await standingOf(store, lesson, Object.keys(stood.games))
      expect(new Set(found.names)).toEqual(new Set(['(gewist)']))
      expect(Object.keys(found.games)).toEqual(Object.keys(stood.games))
    }
  })
})
