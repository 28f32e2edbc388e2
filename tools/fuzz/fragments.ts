import { connect, type Socket } from 'node:net'
import { upgradeRequest } from '../../tests/support/upgrade.ts'
import type { Line } from './attacker.ts'

const MOST_PIECES = 400
const BINARY = 0x2
const FINAL = 0x80
const MASKED = 0x80

/** A WebSocket by hand, that sends every frame in pieces of one byte. */
export class FragmentSocket implements Line {
  readonly closed: Promise<void>
  #socket: Socket
  #hear: (bytes: Uint8Array) => void = () => {}
  #heard: Buffer = Buffer.alloc(0)

  private constructor(socket: Socket) {
    this.#socket = socket
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()))
    socket.on('data', (data: Buffer) => this.#take(data))
  }

  static open(base: string, path: string): Promise<FragmentSocket> {
    const { hostname, port } = new URL(base)
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(upgradeRequest(base, path)))
      socket.setNoDelay(true)
      socket.on('error', reject)
      socket.once('data', (data: Buffer) =>
        data.toString('latin1').startsWith('HTTP/1.1 101')
          ? resolve(new FragmentSocket(socket))
          : reject(new Error('not let in')),
      )
    })
  }

  send(bytes: Buffer): void {
    const whole = bytes.length > MOST_PIECES || bytes.length < 2
    const pieces = whole ? [bytes] : Array.from(bytes, (_byte, place) => bytes.subarray(place, place + 1))
    const frames = pieces.map((piece, place) => frame(piece, place === 0 ? BINARY : 0, place === pieces.length - 1))
    if (this.isOpen()) this.#socket.write(Buffer.concat(frames))
  }
  onMessage(hear: (bytes: Uint8Array) => void): void {
    this.#hear = hear
  }
  isOpen(): boolean {
    return this.#socket.writable
  }
  close(): void {
    this.#socket.destroy()
  }

  /** Frames of the server: unmasked, whole. */
  #take(data: Buffer): void {
    this.#heard = Buffer.concat([this.#heard, data])
    for (let next = first(this.#heard); next; next = first(this.#heard)) {
      this.#heard = next.rest
      if (next.code === 8) this.#socket.destroy()
      else if (next.code === BINARY) this.#hear(next.body)
    }
  }
}

function frame(body: Buffer, code: number, last: boolean): Buffer {
  const start = (last ? FINAL : 0) | code
  const size = body.length < 126 ? [MASKED | body.length] : [MASKED | 126, body.length >> 8, body.length & 255]
  // masked with zeros: the same bytes
  return Buffer.concat([Buffer.from([start, ...size, 0, 0, 0, 0]), body.subarray(0, 0xffff)])
}

function first(heard: Buffer): { code: number; body: Buffer; rest: Buffer } | null {
  if (heard.length < 2) return null
  const short = (heard[1] ?? 0) & 127
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (heard.length < head) return null
  const length = short < 126 ? short : short === 126 ? heard.readUInt16BE(2) : Number(heard.readBigUInt64BE(2))
  if (heard.length < head + length) return null
  return { code: (heard[0] ?? 0) & 15, body: heard.subarray(head, head + length), rest: heard.subarray(head + length) }
}
