import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, that can be killed. */

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }
export type Child = {
  readonly process: ChildProcess
  /** the address it says it listens at */
  readonly base: Promise<string>
  readonly ended: Promise<Ended>
  kill(signal: NodeJS.Signals): Promise<Ended>
}

export const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** Starts the server as `npm start` does, in a process that can be killed. */
export const childServer = (env: Readonly<Record<string, string>>): Child =>
  watchChild(spawn(process.execPath, [MAIN], { env: { PATH: process.env.PATH ?? '', PORT: '0', ...env }, stdio: 'pipe' }))

/** Follows what a server says, up to its end. */
export function watchChild(child: ChildProcessWithoutNullStreams): Child {
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
