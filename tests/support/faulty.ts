import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Child, type Ended, MAIN, watchChild } from './childServer.ts'

/** A server whose disk fails, or that is killed, at exactly one point. */

export const hasStrace = spawnSync('strace', ['-V']).status === 0
const SUPERVISOR = fileURLToPath(new URL('../../tools/supervise.ts', import.meta.url))

export type Fault = {
  readonly call: 'pwrite64' | 'fsync'
  readonly how: 'signal=SIGKILL' | 'error=EIO' | 'error=ENOSPC'
  readonly at: string
}

/** `at`: "12" is the twelfth call of its kind, "12+" that and all after it. */
export function faultyServer(env: Readonly<Record<string, string>>, { call, how, at }: Fault): Child {
  const inject = ['-D', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:${how}:when=${at}`]
  const child = spawn('strace', [...inject, process.execPath, MAIN], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
    stdio: 'pipe',
  })
  return watchChild(child)
}

/** As `npm start` runs it: it comes back when it falls over. */
export const supervisedServer = (env: Readonly<Record<string, string>>): Child =>
  watchChild(spawn(process.execPath, [SUPERVISOR], { env: { PATH: process.env.PATH ?? '', ...env }, stdio: 'pipe' }))

/** Ends by itself, or else is ended after so long. */
export async function ending(child: Child, ms: number): Promise<Ended & { readonly byItself: boolean }> {
  let byItself = true
  const timer = setTimeout(() => {
    byItself = false
    void child.kill('SIGKILL')
  }, ms)
  const ended = await child.ended
  clearTimeout(timer)
  return { ...ended, byItself }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close()
      if (address === null || typeof address === 'string') reject(new Error('no free port'))
      else resolve(address.port)
    })
  })
}
