import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { StartProblem } from '../server/problem.ts'
import { backUp, type Place, restore } from '../server/store/backup.ts'

/**
 * `npm run backup -- FOLDER` copies the lessons of DATA_DIR while the server runs, and keeps the copies of 14 days.
 * `npm run restore -- FOLDER` puts the newest (or `--from lessons-....db`) into DATA_DIR, which must be empty.
 * `--keys FOLDER`: where the one copy of the keys is. Keep it elsewhere than the events: together they can be read.
 */
const [task, ...rest] = process.argv.slice(2)

try {
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { keys: { type: 'string' }, from: { type: 'string' } },
  })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new StartProblem(`Expected one folder: npm run ${task} -- FOLDER [--keys FOLDER]`)
  const place = { events: folder, keys: values.keys ?? join(folder, 'keys') }
  console.log(task === 'restore' ? putBack(place, values.from) : makeBackup(place))
} catch (error) {
  console.error(
    error instanceof StartProblem ? error.message : `It did not work: ${error instanceof Error ? error.message : error}`,
  )
  process.exit(1)
}

function makeBackup(place: Place): string {
  const { file, gone } = backUp(dataDir(), place, new Date())
  return `Backed up to ${file}, keys to ${place.keys}; ${gone} older than 14 days deleted.`
}

function putBack(place: Place, from: string | undefined): string {
  const { file, lessons } = restore(place, dataDir(), from)
  return `${lessons} lessons of ${file} are in ${dataDir()}. Start the server with npm start.`
}

function dataDir(): string {
  return process.env.DATA_DIR || './data'
}
