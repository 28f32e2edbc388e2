import { parentPort, workerData } from 'node:worker_threads'
import { StartProblem } from '../problem.ts'
import { gather } from './batch.ts'
import { failureOf } from './failure.ts'
import { openStore } from './sql.ts'
import type { Store } from './store.ts'
import type { Answered, Call, Found, Opened, Place } from './threaded.ts'

// The thread in which the store lives; threaded.ts speaks with it.

const say = (message: Opened | Found) => parentPort?.postMessage(message)
const reply = gather<Answered>(async (all) => parentPort?.postMessage(all))

try {
  const { dataDir, keysSecret } = workerData as Place
  const store = await openStore(dataDir, say, keysSecret === null ? null : Buffer.from(keysSecret, 'hex'))
  parentPort?.on('message', (calls: readonly Call[]) => {
    for (const call of calls) void answer(store, call)
  })
  say({ opened: null })
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  say({ opened: { problem: error.message } })
}

async function answer(store: Store, { call, method, args }: Call): Promise<void> {
  try {
    const act = store[method] as (...args: readonly unknown[]) => Promise<unknown>
    reply({ call, value: await act(...args) })
  } catch (error) {
    reply({ call, failure: failureOf(error) })
  }
  if (method === 'close') setImmediate(() => parentPort?.close())
}
