import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childServer } from '../tests/support/childServer.ts'
import { newFolder, removeFolder } from '../tests/support/folders.ts'
import { judge, type Secret } from './leaks/canaries.ts'
import { countOf, devicesThatGot, forget, listen } from './leaks/tap.ts'
import { conclude, wholeNumbers } from './options.ts'

/**
 * `npm run leaks -- --from 1 --seeds 500 --atOnce 4`: lessons in which every student has a name and own words that occur nowhere else. Every frame
 * and body of every device, the log, and all files are searched for them: they may be with the student, at the own table, and names
 * on the smartboard, and nowhere else. One JSON line; exit 1 for a leak, and when a secret was never seen where it belongs.
 */
const { seeds, from, students, atOnce } = wholeNumbers({ seeds: 2, from: 1, students: 5, atOnce: 4 })

listen()
// after the tap is on
const { playLesson } = await import('./leaks/lesson.ts')

const folder = newFolder()
const server = childServer({ DATA_DIR: folder, CLOCK_SPEED: '20' })
let log = ''
server.process.stdout?.on('data', (part: Buffer) => (log += part))
server.process.stderr?.on('data', (part: Buffer) => (log += part))

const sum = { secrets: 0, laid: 0, devices: 0, frames: 0, bytes: 0 }
const leaks: string[] = []
const left = Array.from({ length: seeds }, (_, place) => from + place)
try {
  const base = await server.base
  await Promise.all(Array.from({ length: atOnce }, () => lane(base)))
} finally {
  await server.kill('SIGKILL')
  removeFolder(folder)
}
if (sum.laid === 0) leaks.push('nobody ever wrote own words')
conclude('leaks', leaks, { from, seeds, ...sum })

/** One lesson after the other; several of these at once, so that a word could also stray to another lesson. */
async function lane(base: string): Promise<void> {
  for (let seed = left.shift(); seed !== undefined; seed = left.shift()) await one(base, seed)
}

async function one(base: string, seed: number): Promise<void> {
  const { secrets, laid } = await playLesson(base, seed, students)
  const files = filesIn(folder)
  for (const secret of secrets) {
    leaks.push(...judge(secret, devicesThatGot(secret.words)).map((what) => `seed ${seed}: ${what}`))
    leaks.push(...elsewhere(secret, files).map((what) => `seed ${seed}: ${what}`))
  }
  const { devices, frames, bytes } = countOf(`s${seed}/`)
  sum.secrets += secrets.length
  sum.laid += laid
  sum.devices += devices
  sum.frames += frames
  sum.bytes += bytes
  forget(`s${seed}/`)
}

/** A join code is kept as it is: it opens no seat by itself and is gone with the lesson. */
function elsewhere({ what, words }: Secret, files: Buffer): string[] {
  const inLog = log.includes(words) ? [`${what} stands in the log`] : []
  return what !== 'the join code' && files.includes(words) ? [...inLog, `${what} stands in a file`] : inLog
}

function filesIn(data: string): Buffer {
  return Buffer.concat(readdirSync(data).map((name) => readFileSync(join(data, name))))
}
