import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { GIVEN_UP } from '../server/problem.ts'

/**
 * Runs the server, and starts it again when it fell over: killed, out of memory, or ended by itself after a failed write. Then every
 * screen comes back by itself. A server that cannot start says why, and is not tried again.
 */
const MAIN = fileURLToPath(new URL('../server/main.ts', import.meta.url))
/** real ms: before the first new start, before the last ones, and after how long it counts as well again */
const PAUSE = { first: 250, most: 5000, well: 60_000 }

let child: ChildProcess | null = null
let stopping = false
let pause = PAUSE.first
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal))
run()

function run(): void {
  const startedAt = performance.now()
  child = spawn(process.execPath, [MAIN], { stdio: 'inherit' })
  child.on('exit', (code, signal) => {
    const fell = signal !== null || code === GIVEN_UP
    if (stopping || !fell) process.exit(code ?? 1)
    pause = performance.now() - startedAt > PAUSE.well ? PAUSE.first : Math.min(pause * 2, PAUSE.most)
    process.stderr.write('The server fell over and is started again.\n')
    setTimeout(() => (stopping ? process.exit(1) : run()), pause)
  })
}

/** A second time, or from the keyboard for both at once, does no harm. */
function stop(signal: NodeJS.Signals): void {
  stopping = true
  if (child?.exitCode === null && child.signalCode === null) child.kill(signal)
  else process.exit(1)
}
