import { afterEach } from 'vitest'
import { type Child, childServer } from './childServer.ts'
import { newFolder, removeFolder } from './folders.ts'

type Started = Readonly<{ child: Child; base: string }>

/** A server in its own process that can be started again in the same folder; gone after each test. */
export function restarting(): Readonly<{ start: () => Promise<Started>; again: (base: string) => Promise<Started> }> {
  const folder = newFolder()
  const children: Child[] = []
  afterEach(async () => {
    for (const child of children.splice(0)) await child.kill('SIGKILL')
    removeFolder(folder)
  })
  async function startAt(port: string): Promise<Started> {
    const child = childServer({ DATA_DIR: folder, PORT: port })
    children.push(child)
    return { child, base: await child.base }
  }
  return { start: () => startAt('0'), again: (base) => startAt(new URL(base).port) }
}
