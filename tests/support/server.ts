import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '../../server/config.ts'
import { type Log, silentLog } from '../../server/log.ts'
import { type Running, startServer } from '../../server/server.ts'

/** A server of one's own for a test, in this process or in another one. */

/** The content as it is. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url))

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hyf-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

export type Settings = { readonly folder?: string; readonly env?: Readonly<Record<string, string>>; readonly log?: Log }
export type TestServer = { readonly base: string; readonly folder: string; readonly running: Running; stop(): Promise<void> }

/** Starts a server in this process on a free port. One at a time: Colyseus has one matchmaker per process. */
export async function testServer({ folder = newFolder(), env = {}, log = silentLog }: Settings = {}): Promise<TestServer> {
  const config: Config = readConfig({ PORT: '0', DATA_DIR: folder, ...env })
  const startedAt = Date.now()
  const clock = () => performance.now()
  const now = () => startedAt + clock() * config.speed
  const running = await startServer({ config, now, clock, today: () => '2026-11-02', log, giveUp: () => process.abort() })
  return { base: `http://localhost:${running.port}`, folder, running, stop: () => running.stop() }
}

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }
export type Child = {
  readonly process: ChildProcess
  /** the address it says it listens at */
  readonly base: Promise<string>
  readonly ended: Promise<Ended>
  kill(signal: NodeJS.Signals): Promise<Ended>
}

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** Starts the server as `npm start` does, in a process that can be killed. */
export function childServer(env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env.PATH ?? '', PORT: '0', ...env }, stdio: 'pipe' })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (part: Buffer) => (said.stdout += part))
  child.stderr.on('data', (part: Buffer) => (said.stderr += part))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...said })))
  const base = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [, found] = said.stdout.match(/online: (http:\S+)/) ?? []
      if (found) resolve(found)
    })
    void ended.then(({ stderr }) => reject(new Error(`the server did not start: ${stderr}`)))
  })
  base.catch(() => undefined)
  return {
    process: child,
    base,
    ended,
    kill(signal) {
      child.kill(signal)
      return ended
    },
  }
}
