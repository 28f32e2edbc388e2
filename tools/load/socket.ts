import { Protocol } from '@colyseus/core'
import { decode, encode } from '@colyseus/schema'
import { pack, unpack } from 'msgpackr'
import { WebSocket } from 'ws'
import { REQUESTS, UPDATE } from '../../shared/wire.ts'
import { askTicket, type Pass } from '../client.ts'

/** A device without a screen, as light as can be: so many of them must not be what is measured. */

type Iterated = Parameters<typeof decode.number>[0]
export type Answer = { readonly ok: boolean; readonly version?: number }

type Frame = {
  readonly of: string
  readonly version: number
  readonly sections: { readonly status?: { readonly phase?: string } }
  readonly parts?: { readonly status?: { readonly phase?: string } }
}

export class LoadSocket {
  /** the newest version of the game that came in */
  version = 0
  phase = ''
  bytes = 0
  frames = 0
  readonly closed: Promise<void>
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: Answer | null) => void>()
  readonly #seen = new Set<{ version: number; done: () => void }>()
  #requests = 0

  /** the door through which it came in */
  readonly room: string

  private constructor(socket: WebSocket, room: string) {
    this.#socket = socket
    this.room = room
    this.closed = new Promise((resolve) => socket.on('close', () => resolve()))
    socket.on('message', (data: Buffer) => this.#hear(data))
  }

  /** In, with the first view. */
  static async open(base: string, pass: Pass): Promise<LoadSocket> {
    const { reservation } = await askTicket(base, pass)
    const { processId, roomId, sessionId } = reservation as unknown as Record<string, string>
    const url = `${base.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`
    const socket = new WebSocket(url, { origin: base, perMessageDeflate: false })
    const device = new LoadSocket(socket, roomId ?? '')
    await new Promise<void>((resolve, reject) => {
      socket.once('message', () => {
        socket.send(Buffer.from([Protocol.JOIN_ROOM]))
        resolve()
      })
      socket.once('error', reject)
      socket.once('close', () => reject(new Error('not let in')))
    })
    await device.#until(() => device.frames > 0)
    return device
  }

  ask(message: unknown): Promise<Answer | null> {
    const request = this.#requests++ % 120
    const header: number[] = [Protocol.ROOM_REQUEST]
    const it = { offset: 1 }
    encode.number(header as unknown as Parameters<typeof encode.number>[0], request, it)
    encode.string(header as unknown as Parameters<typeof encode.string>[0], REQUESTS.command, it)
    this.#socket.send(Buffer.concat([Buffer.from(header), pack(message)]))
    return new Promise((resolve) => this.#waiting.set(request, resolve))
  }

  /** When this device shows that version. */
  sees(version: number): Promise<void> {
    if (this.version >= version) return Promise.resolve()
    return new Promise((done) => this.#seen.add({ version, done }))
  }

  close(): void {
    this.#socket.terminate()
  }

  #hear(data: Buffer): void {
    this.bytes += data.length
    const bytes = data as unknown as Iterated
    const it = { offset: 1 }
    if (data[0] === Protocol.ROOM_RESPONSE) {
      const request = decode.number(bytes, it)
      this.#waiting.get(request)?.(unpack(data.subarray(it.offset + 1)) as Answer)
      this.#waiting.delete(request)
    }
    if (data[0] !== Protocol.ROOM_DATA || !decode.stringCheck(bytes, it) || decode.string(bytes, it) !== UPDATE) return
    this.frames++
    const { of, version, sections, parts } = unpack(data.subarray(it.offset)) as Frame
    if (of === 'game') {
      this.version = version
      this.phase = (sections.status ?? parts?.status)?.phase ?? this.phase
    }
    for (const one of this.#seen) if (this.version >= one.version && this.#seen.delete(one)) one.done()
  }

  #until(reached: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!reached()) return
        this.#socket.off('message', look)
        resolve()
      }
      this.#socket.on('message', look)
      void this.closed.then(() => reject(new Error('not let in')))
    })
  }
}
