import { AsyncLocalStorage } from 'node:async_hooks'

/** Everything that the server sends, byte by byte, by who got it. Must be on before the SDK is loaded. */

const who = new AsyncLocalStorage<string>()
const heard = new Map<string, Buffer[]>()

/** What is opened and asked in here belongs to this device. */
export const as = <T>(device: string, act: () => Promise<T>): Promise<T> => who.run(device, act)

export function listen(): void {
  const Plain = globalThis.WebSocket
  globalThis.WebSocket = class extends Plain {
    constructor(...all: ConstructorParameters<typeof Plain>) {
      super(...all)
      const device = who.getStore() ?? 'nobody'
      this.binaryType = 'arraybuffer'
      this.addEventListener('message', ({ data }) => keep(device, bytesOf(data)))
    }
  }
  const plainFetch = globalThis.fetch
  globalThis.fetch = async (...all) => {
    const device = who.getStore() ?? 'nobody'
    const response = await plainFetch(...all)
    const body = Buffer.from(await response.clone().arrayBuffer())
    keep(device, Buffer.concat([Buffer.from(JSON.stringify([...response.headers])), body]))
    return response
  }
}

const bytesOf = (data: unknown): Buffer => (typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as ArrayBuffer))

function keep(device: string, bytes: Buffer): void {
  const known = heard.get(device) ?? []
  known.push(bytes)
  heard.set(device, known)
}

/** Which devices got these words, in whatever frame or body. */
export const devicesThatGot = (words: string): string[] =>
  [...heard].filter(([, all]) => all.some((bytes) => bytes.includes(words))).map(([device]) => device)

/** What the devices got whose name begins so. */
export function countOf(prefix: string): { devices: number; frames: number; bytes: number } {
  const own = [...heard].filter(([device]) => device.startsWith(prefix))
  const all = own.flatMap(([, frames]) => frames)
  return { devices: own.length, frames: all.length, bytes: all.reduce((sum, { length }) => sum + length, 0) }
}
export const forget = (prefix: string): void => {
  for (const device of [...heard.keys()]) if (device.startsWith(prefix)) heard.delete(device)
}
