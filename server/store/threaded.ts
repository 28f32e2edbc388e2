import { Worker } from 'node:worker_threads'
import { StartProblem } from '../problem.ts'
import { gather } from './batch.ts'
import { errorOf, type Failure } from './failure.ts'
import { type Store, StoreTrouble } from './store.ts'

/** What goes to the thread of the store, and what comes back. */
export type Call = { readonly call: number; readonly method: keyof Store; readonly args: readonly unknown[] }
export type Opened = { readonly opened: null | { readonly problem: string } }
export type Found = { readonly damaged: number }
export type Answered = { readonly call: number; readonly value?: unknown; readonly failure?: Failure }

/** `keysSecret`: 64 hexadecimal digits, or nothing */
export type Place = { readonly dataDir: string; readonly keysSecret: string | null }
type Waiting = { resolve(value: unknown): void; reject(error: Error): void }
const METHODS: Readonly<Record<keyof Store, true>> = {
  append: true,
  load: true,
  addLesson: true,
  lesson: true,
  lessonByCode: true,
  lessons: true,
  keepUntil: true,
  overdue: true,
  eraseLesson: true,
  addSeat: true,
  lessonOfSeat: true,
  addHost: true,
  lessonOfHost: true,
  removeHost: true,
  saveDeck: true,
  deck: true,
  eraseKey: true,
  close: true,
}

/** So many answers are passed on, with all that follows from them, before the sockets have their turn. */
const AT_ONCE = 8

/** Opens the store in a thread of its own: a disk that takes its time holds up nobody's view. */
export async function openThreaded({ dataDir, keysSecret }: Place, hear: (found: Found) => void): Promise<Store> {
  const workerData: Place = { dataDir, keysSecret }
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData })
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let over: StoreTrouble | null = null
  const post = gather<Call>(async (all) => worker.postMessage(all))
  const takeAll = inPieces(AT_ONCE, take)

  function end(): void {
    over = new StoreTrouble(true, 0)
    for (const { reject } of waiting.values()) reject(over)
    waiting.clear()
  }
  function ask(method: keyof Store, args: readonly unknown[]): Promise<unknown> {
    if (over) return Promise.reject(over)
    const call: Call = { call: calls++, method, args }
    post(call)
    return new Promise((resolve, reject) => waiting.set(call.call, { resolve, reject }))
  }
  function take({ call, value, failure }: Answered): void {
    const one = waiting.get(call)
    waiting.delete(call)
    if (failure) one?.reject(errorOf(failure))
    else one?.resolve(value)
  }

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: Opened | Found | readonly Answered[]) => {
      if (!('opened' in message || 'damaged' in message)) takeAll(message)
      else if ('damaged' in message) hear(message)
      else if (message.opened) reject(new StartProblem(message.opened.problem))
      else resolve()
    })
    worker.on('error', reject).on('exit', end)
  })
  const methods = Object.keys(METHODS) as (keyof Store)[]
  return Object.fromEntries(
    methods.map((method) => [method, (...args: readonly unknown[]) => ask(method, args)]),
  ) as unknown as Store
}

/** One after the other, with a pause for others after so many. */
function inPieces<T>(size: number, act: (one: T) => void): (all: readonly T[]) => void {
  const waiting: T[] = []
  function go(): void {
    for (const one of waiting.splice(0, size)) act(one)
    if (waiting.length > 0) setImmediate(go)
  }
  return (all) => {
    const isGoing = waiting.length > 0
    waiting.push(...all)
    if (!isGoing) go()
  }
}
