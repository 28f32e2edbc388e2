import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../server/store/sql.ts'
import { newFolder, removeFolder } from '../tests/support/folders.ts'
import { playOn, registryOn, standing, startedLesson } from '../tests/support/storedLesson.ts'

/**
 * `npm run record-store -- NAME`: plays two lessons into a fresh store and keeps its files in `tests/recorded/store/NAME`, with how
 * they stood. For a new version of the store or of its events; a recording that exists is never made anew.
 */
const [, , name = ''] = process.argv
const target = fileURLToPath(new URL(`../tests/recorded/store/${name}`, import.meta.url))
if (!/^[a-z0-9-]+$/.test(name) || existsSync(target)) {
  console.error(`"${name}" is not a new name; expected letters, digits and dashes.`)
  process.exit(2)
}

const folder = newFolder()
const store = await openStore(folder)
const played = await registryOn(store)
const { registry, time } = played

const done = await startedLesson(played, 'hvb', ['Vos', 'Walvis', 'Uil', 'Schildpad'])
await playOn(done, time, 1)
await done.lesson.issue({ type: 'end' })
await done.settled()

// five students: three and two; somebody moves with what they chose, somebody is renamed, somebody taken out
const running = await startedLesson(played, 'hvb', ['Egel', 'Das', 'Otter', 'Mus', 'Reiger'])
await playOn(running, time, 2, 60)
const [moved] = running.lesson.state.students.filter(({ group }) => group === 'A')
await running.lesson.issue({ type: 'move', student: moved?.student ?? '', group: 'B' })
await running.settled()
const [renamed, removed] = running.lesson.state.students.filter((one) => one !== moved)
await running.lesson.issue({ type: 'rename', student: renamed?.student ?? '', name: 'Bever' })
await running.lesson.issue({ type: 'markAbsent', student: removed?.student ?? '', absent: true })
await running.settled()
await playOn(running, time, 3, 30)

const lessons = [done, running].map((classroom) => ({
  lesson: classroom.id,
  standing: standing({ lesson: classroom.lesson, game: (letter) => classroom.game(letter) }),
}))
await registry.close()
await store.close()
mkdirSync(target, { recursive: true })
for (const file of ['lessons.db', 'keys.db']) cpSync(join(folder, file), join(target, file))
writeFileSync(join(target, 'standing.jsonl'), lessons.map((lesson) => `${JSON.stringify(lesson)}\n`).join(''))
removeFolder(folder)
console.log(`tests/recorded/store/${name}: recorded`)
process.exit(0)
