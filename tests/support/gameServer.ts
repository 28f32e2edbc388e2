import { once } from 'node:events'
import { createServer } from 'node:net'
import { type Child, childServer } from './childServer.ts'
import { newFolder, removeFolder } from './folders.ts'

/** A real server in its own process, always on the same free port of this machine, that can be killed and started again. */
export class GameServer {
  readonly url: string
  readonly #folder = newFolder()
  readonly #env: Readonly<Record<string, string>>
  #child: Child | null = null

  private constructor(port: number, speed: number) {
    this.url = `http://localhost:${port}`
    this.#env = { PORT: String(port), DATA_DIR: this.#folder, CLOCK_SPEED: String(speed) }
  }

  /** `speed`: of the clocks; so slow that the schedule does not press a group of browsers on a busy machine. */
  static async start(speed: number): Promise<GameServer> {
    const server = new GameServer(await freePort(), speed)
    await server.start()
    return server
  }

  async start(): Promise<void> {
    this.#child = childServer(this.#env)
    await this.#child.base
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async stop(): Promise<void> {
    await this.#child?.kill('SIGTERM')
    removeFolder(this.#folder)
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
