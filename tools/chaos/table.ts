import { setTimeout as sleep } from 'node:timers/promises'
import { nextMove } from '../../shared/bot.ts'
import type { Random } from '../../shared/random.ts'
import { type Ask, becomeHost, connect, type Device, newKey, openLesson, takeSeat } from '../client.ts'
import { Agent, type Heard } from './agent.ts'

/** A smartboard and four students who play through everything. When their lesson is done they begin another one. */

const NAMES = ['Sem', 'Noor', 'Finn', 'Lina']
const DONE_ASKS = 400

export class PlayedTable {
  agents: readonly Agent[] = []
  lessons = 0
  readonly #base: string
  readonly #draw: Random
  readonly #heard: Heard

  constructor(base: string, draw: Random, heard: Heard) {
    this.#base = base
    this.#draw = draw
    this.#heard = heard
  }

  async play(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await this.#open(isOver)
      const last = () => isOver() || this.#isDone()
      await Promise.all(this.agents.map((agent) => agent.live(last)))
      await Promise.all(this.agents.map((agent) => agent.settle()))
      if (!isOver()) await Promise.all(this.agents.map((agent) => agent.leave()))
    }
  }

  /** Every step may fail, and is then done again. */
  async #open(isOver: () => boolean): Promise<void> {
    const opened = await patiently(() => openLesson(this.#base, { level: 'vmbo', variant: '20', language: 'nl' }), isOver)
    const host = opened && (await patiently(() => becomeHost(this.#base, opened), isOver))
    if (!opened || !host) return
    const agents = [new Agent(this.#base, host, conduct, this.#draw, this.#heard)]
    for (const name of NAMES) {
      const key = newKey()
      const pass = await patiently(() => takeSeat(this.#base, opened.code, name, key), isOver)
      if (pass) agents.push(new Agent(this.#base, pass, playOn, this.#draw, this.#heard))
    }
    this.agents = agents
    this.lessons++
  }

  #isDone(): boolean {
    const games = Object.values(this.agents[0]?.device?.games ?? {})
    return games.length > 0 && games.every(({ status }) => status.phase === 'done')
  }

  /** Every screen shows what a screen shows that comes in now. Gives who does not. */
  async differences(): Promise<string[]> {
    const [stage] = this.agents
    await stage?.device?.ask({ on: 'lesson', command: { type: 'pause' } }).catch(() => null)
    await sleep(1500)
    const wrong: string[] = []
    for (const [place, agent] of this.agents.entries()) {
      const had = agent.device
      const fresh = await connect(this.#base, agent.pass)
      const same = had && (await fresh.until(() => truthOf(fresh) === truthOf(had), 2000).catch(() => null))
      if (same !== undefined) wrong.push(`screen ${place} shows something else than a new one`)
      await fresh.leave().catch(() => 0)
    }
    return wrong
  }
}

const truthOf = (device: Device | null): string => JSON.stringify([device?.lesson, device?.games])

/** What the mentor does: starts the lesson, and hurries, stops and lets go on now and then. */
function conduct({ lesson, games }: Device, draw: Random): Ask | null {
  const { stage, paused } = lesson?.status ?? {}
  if (stage === 'lobby') return lesson?.status.students === NAMES.length ? lessonAsk('makeGroups') : null
  if (stage === 'grouped') return lessonAsk('start')
  if (paused) return draw() < 0.3 ? lessonAsk('resume') : null
  if (draw() < 0.02) return lessonAsk('pause')
  const [group] = Object.keys(games)
  return group && draw() < 0.05 ? { on: 'game', group, command: { type: 'skip' } } : null
}
const lessonAsk = (type: 'makeGroups' | 'start' | 'pause' | 'resume'): Ask => ({ on: 'lesson', command: { type } })

/** What a student does: plays on, or takes more time. */
function playOn({ game }: Device, draw: Random): Ask | null {
  if (!game || game.version > DONE_ASKS) return null
  if (draw() < 0.3) return { on: 'game', command: { type: 'moreTime' } }
  const command = nextMove(game, draw)
  return command ? { on: 'game', moment: game.moment, command } : null
}

async function patiently<T>(act: () => Promise<T>, isOver: () => boolean): Promise<T | null> {
  while (!isOver()) {
    const done = await Promise.race([act(), sleep(8000, null)]).catch(() => null)
    if (done !== null) return done
    await sleep(300)
  }
  return null
}
