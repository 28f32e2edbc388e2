import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { childServer } from '../tests/support/childServer.ts'
import { newFolder, removeFolder } from '../tests/support/folders.ts'
import { judge, type Secret } from './leaks/canaries.ts'
import { countOf, devicesThatGot, forget, listen } from './leaks/tap.ts'

/**
 * `npm run leaks -- --from 1 --seeds 500`: lessons in which every student has a name and own words that occur nowhere else. Every frame
 * and body of every device, the log, and all files are searched for them: they may be with the student, at the own table, and names
 * on the smartboard, and nowhere else. One JSON line; exit 1 for a leak, and when a secret was never seen where it belongs.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2' },
    from: { type: 'string', default: '1' },
    students: { type: 'string', default: '5' },
  },
})
const number = (name: keyof typeof values, least: number, most: number): number => {
  const value = Number(values[name])
  if (Number.isInteger(value) && value >= least && value <= most) return value
  console.error(`--${name} is "${values[name]}"; expected a whole number from ${least} to ${most}.`)
  process.exit(2)
}
const [seeds, from, students] = [number('seeds', 1, 100_000), number('from', 0, 2 ** 31), number('students', 4, 20)]

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
try {
  const base = await server.base
  for (let seed = from; seed < from + seeds; seed++) await one(base, seed)
} finally {
  await server.kill('SIGKILL')
  removeFolder(folder)
}
if (sum.laid === 0) leaks.push('nobody ever wrote own words')
console.log(JSON.stringify({ tool: 'leaks', ok: leaks.length === 0, from, seeds, ...sum, leaks: leaks.slice(0, 10) }))
process.exit(leaks.length === 0 ? 0 : 1)

async function one(base: string, seed: number): Promise<void> {
  const { secrets, laid } = await playLesson(base, seed, students)
  const files = filesIn(folder)
  for (const secret of secrets) {
    leaks.push(...judge(secret, devicesThatGot(secret.words)).map((what) => `seed ${seed}: ${what}`))
    leaks.push(...elsewhere(secret, files).map((what) => `seed ${seed}: ${what}`))
  }
  const { devices, frames, bytes } = countOf()
  sum.secrets += secrets.length
  sum.laid += laid
  sum.devices += devices
  sum.frames += frames
  sum.bytes += bytes
  forget()
}

/** A join code is kept as it is: it opens no seat by itself and is gone with the lesson. */
function elsewhere({ what, words }: Secret, files: Buffer): string[] {
  const inLog = log.includes(words) ? [`${what} stands in the log`] : []
  return what !== 'the join code' && files.includes(words) ? [...inLog, `${what} stands in a file`] : inLog
}

function filesIn(data: string): Buffer {
  return Buffer.concat(readdirSync(data).map((name) => readFileSync(join(data, name))))
}
