import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pick, type Random } from '../../shared/random.ts'
import { type Child, childServer } from '../../tests/support/childServer.ts'
import { freePort } from '../../tests/support/faulty.ts'
import type { Agent } from './agent.ts'
import { BadNetwork } from './badNetwork.ts'

/** One server behind the proxy, and what can be done to it. */

export type Round = 'kill' | 'stop' | 'cut' | 'halfOpen' | 'slow' | 'freeze'
export type RoundHits = Record<'kill' | 'stop' | 'freeze', number>

const SPEED = '20'
/** safety.md F2 */
const MOST_STOP_MS = 10_000

export class Rounds {
  readonly proxy: BadNetwork
  readonly hits: RoundHits = { kill: 0, stop: 0, freeze: 0 }
  readonly faults: string[] = []
  /** ms from "the server is ready" (or: the network is there again) to each screen being back */
  readonly backAfter: Record<'server' | 'network', number[]> = { server: [], network: [] }
  readonly readyAfter: number[] = []
  readonly #env: Readonly<Record<string, string>>
  readonly #port: number
  #child: Child

  private constructor(proxy: BadNetwork, port: number, env: Readonly<Record<string, string>>) {
    this.proxy = proxy
    this.#port = port
    this.#env = env
    this.#child = childServer(env)
  }

  static async open(folder: string): Promise<Rounds> {
    const port = await freePort()
    const proxy = await BadNetwork.open(() => port)
    const env = { DATA_DIR: folder, CLOCK_SPEED: SPEED, PORT: String(port), PUBLIC_URL: `http://localhost:${proxy.port}` }
    const rounds = new Rounds(proxy, port, env)
    await ready(port)
    return rounds
  }

  get base(): string {
    return `http://localhost:${this.proxy.port}`
  }

  async once(round: Round, agents: readonly Agent[], draw: Random): Promise<void> {
    await this.#somebodyThere(agents)
    const startedAt = performance.now()
    const connected = agents.filter(({ device }) => device).length
    if (round === 'kill' || round === 'stop') {
      await this.#end(round, connected)
      await this.#start()
      return this.#allBack(agents, startedAt, this.backAfter.server)
    }
    if (round === 'cut') {
      const ms = pick([0, 1000, 2500], draw) ?? 0
      this.proxy.cut(ms)
      await sleep(ms)
      return this.#allBack(agents, startedAt, this.backAfter.network)
    }
    if (round === 'halfOpen') this.proxy.halfOpen()
    if (round === 'slow') await this.#slow()
    if (round === 'freeze') await this.#freeze(1000 + draw() * 3000)
    await sleep(2000)
  }

  /** As its mentor would end it; also when it is still frozen. */
  async end(): Promise<void> {
    await this.#end('stop', 0)
    this.proxy.close()
  }
  async abandon(): Promise<void> {
    this.proxy.close()
    await this.#child.kill('SIGKILL')
  }

  async #end(round: 'kill' | 'stop', connected: number): Promise<void> {
    const startedAt = performance.now()
    const { code } = await this.#child.kill(round === 'kill' ? 'SIGKILL' : 'SIGTERM')
    if (round === 'stop' && (code !== 0 || performance.now() - startedAt > MOST_STOP_MS))
      this.faults.push(`it stopped with ${code}`)
    if (connected > 0) this.hits[round]++
  }

  async #start(): Promise<void> {
    const startedAt = performance.now()
    this.#child = childServer(this.#env)
    await ready(this.#port)
    this.readyAfter.push(performance.now() - startedAt)
  }

  /** Until something really went slowly; a screen that is just coming back sends nothing for a while. */
  async #slow(): Promise<void> {
    const { hits } = this.proxy
    const before = hits.slow
    for (let tries = 0; tries < 10 && hits.slow === before; tries++) {
      this.proxy.slow(2000)
      await sleep(1000)
    }
  }

  async #freeze(ms: number): Promise<void> {
    const { process: child } = this.#child
    child.kill('SIGSTOP')
    await sleep(50)
    if (readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(' ')[2] === 'T') this.hits.freeze++
    await sleep(ms)
    child.kill('SIGCONT')
  }

  /** A fault that meets nobody is none. */
  async #somebodyThere(agents: readonly Agent[]): Promise<void> {
    for (let tries = 0; tries < 100 && !agents.some(({ device }) => device); tries++) await sleep(100)
  }

  /** Waits until everybody came in again after this moment. */
  async #allBack(agents: readonly Agent[], since: number, times: number[]): Promise<void> {
    const readyAt = performance.now()
    const isBack = ({ enteredAt, device }: Agent) => enteredAt > since && device !== null
    const isAway = (agent: Agent) => agent.playing && !isBack(agent)
    for (let tries = 0; tries < 200 && agents.some(isAway); tries++) await sleep(100)
    for (const agent of agents) {
      if (isAway(agent)) times.push(Number.POSITIVE_INFINITY)
      else if (isBack(agent)) times.push(Math.max(0, agent.enteredAt - readyAt))
    }
  }
}

async function ready(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => null)
    if (answer?.ok) return
    await sleep(20)
  }
  throw new Error('the server does not start')
}
