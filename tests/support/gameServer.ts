import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real server in its own process, on a free port of this machine, that can be killed and started again. */
export class GameServer {
  readonly url: string
  readonly folder = mkdtempSync(join(tmpdir(), 'hyf-'))
  #process: ChildProcess | null = null
  readonly #port: number
  readonly #speed: number

  private constructor(port: number, speed: number) {
    this.#port = port
    this.#speed = speed
    this.url = `http://localhost:${port}`
  }

  static async start(speed: number): Promise<GameServer> {
    const server = new GameServer(await freePort(), speed)
    await server.start()
    return server
  }

  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.#port), DATA_DIR: this.folder, CLOCK_SPEED: String(this.#speed) }
    this.#process = spawn('npx', ['node', 'server/main.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
    await this.#ready()
  }

  async #ready(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      const healthy = await fetch(`${this.url}/api/health`).then(
        (response) => response.ok,
        () => false,
      )
      if (healthy) return
      await sleep(100)
    }
    throw new Error('the server did not start within 10 s')
  }

  /** Ends the process group that this test started, at once or politely. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const running = this.#process
    this.#process = null
    if (!running?.pid || running.exitCode !== null) return
    const exited = once(running, 'exit')
    process.kill(-running.pid, signal)
    await exited
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
