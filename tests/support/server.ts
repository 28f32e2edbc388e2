import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '../../server/config.ts'
import { type Log, silentLog } from '../../server/log.ts'
import { type Running, startServer } from '../../server/server.ts'
import { newFolder } from './folders.ts'

/** A server of one's own for a test, in this process or in another one. */

/** The content as it is. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url))

export { type Child, childServer } from './childServer.ts'
export { newFolder, removeFolder } from './folders.ts'

export type Settings = { readonly folder?: string; readonly env?: Readonly<Record<string, string>>; readonly log?: Log }
export type TestServer = { readonly base: string; readonly folder: string; readonly running: Running; stop(): Promise<void> }

/** Starts a server in this process on a free port. One at a time: Colyseus has one matchmaker per process. */
export async function testServer({ folder = newFolder(), env = {}, log = silentLog }: Settings = {}): Promise<TestServer> {
  const config: Config = readConfig({ PORT: '0', DATA_DIR: folder, ...env })
  const startedAt = Date.now()
  const clock = () => performance.now()
  const now = () => startedAt + clock() * config.speed
  const wall = () => startedAt + clock()
  const running = await startServer({ config, now, clock, wall, today: () => '2026-11-02', log, giveUp: () => process.abort() })
  return { base: `http://localhost:${running.port}`, folder, running, stop: () => running.stop() }
}
