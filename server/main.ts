import { type Config, readConfig } from './config.ts'
import { makeLog } from './log.ts'
import { GIVEN_UP, nameOf, StartProblem } from './problem.ts'

// The only file that reads the environment and the clock.

// Colyseus's debug lines would print what students type
delete process.env.DEBUG
process.env.NODE_ENV = 'production'

const STOP_MS = 10_000
const startedAt = Date.now()
const clock = () => performance.now()
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date())
const log = makeLog(process.stdout, clock)

// libraries that speak for themselves may quote what a student typed
for (const kind of ['log', 'info', 'warn', 'error', 'debug'] as const) console[kind] = () => log.warn('libraryMessage')

process.on('uncaughtException', (error) => log.error('uncaught', { error: nameOf(error) }))
process.on('unhandledRejection', (error) => log.error('unhandled', { error: nameOf(error) }))

try {
  const config = readConfig(process.env)
  delete process.env.KEYS_SECRET
  await run(config)
} catch (error) {
  // anything else is a mistake of ours, and nobody has typed anything yet
  process.stderr.write(`${error instanceof StartProblem ? error.message : error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
}

async function run(config: Config): Promise<void> {
  // after DEBUG is gone
  const { startServer } = await import('./server.ts')
  // a clock set back or forward on the wall changes nothing
  const now = () => startedAt + clock() * config.speed
  const wall = () => startedAt + clock()
  const running = await startServer({ config, now, clock, wall, today, log, giveUp: () => process.exit(GIVEN_UP) })
  process.stdout.write(`Hack Your Future, online: ${running.urls.join('  ')}\n`)
  if (config.allowHttp && config.publicUrl?.protocol !== 'https:') {
    process.stderr.write(
      'ALLOW_HTTP=1: names and words travel unencrypted over this network; use it only on a network that you trust.\n',
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(running.stop))
}

async function stop(finish: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), STOP_MS).unref()
  await finish()
  process.exit(0)
}
