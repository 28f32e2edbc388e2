import { setTimeout as sleep } from 'node:timers/promises'
import { Protocol } from '@colyseus/core'
import { decode } from '@colyseus/schema'
import type { Random } from '../../shared/random.ts'
import { askTicket, type Pass } from '../client.ts'
import { FragmentSocket } from './fragments.ts'
import { drawKind, FRAME_KINDS, type Frame, type FrameKind, makeFrame } from './frames.ts'

/** What became of the frames of one kind. Only what the server answered, or closed a line for, counts as processed. */
export type Outcome = { sent: number; answered: number; refusedBusy: number; closed: number; unknown: number }
export type Outcomes = Record<FrameKind, Outcome>
export const noOutcomes = (): Outcomes =>
  Object.fromEntries(
    Object.keys(FRAME_KINDS).map((kind) => [kind, { sent: 0, answered: 0, refusedBusy: 0, closed: 0, unknown: 0 }]),
  ) as Outcomes
export const processedIn = ({ answered, closed }: Outcome): number => answered + closed

const BATCH = 40
const BATCHES_IN_FRAGMENTS = 3
const WAIT_MS = 10_000

/** A line that can be attacked, and says what came back. */
export type Line = {
  send(bytes: Buffer): void
  onMessage(hear: (bytes: Uint8Array) => void): void
  readonly closed: Promise<void>
  isOpen(): boolean
  close(): void
}

/** Sends bad frames over its own seat, comes back when it is put out, and stops when enough were processed. */
export async function attack(base: string, pass: Pass, draw: Random, outcomes: Outcomes, enough: () => boolean): Promise<void> {
  while (!enough()) {
    const line = await open(base, pass, draw() < 0.04).catch(() => null)
    if (!line) await sleep(100)
    else {
      const most = line instanceof FragmentSocket ? BATCHES_IN_FRAGMENTS : Number.POSITIVE_INFINITY
      for (let sent = 0; sent < most && line.isOpen() && !enough(); sent++) await batch(line, draw, outcomes)
    }
    line?.close()
  }
}

async function batch(line: Line, draw: Random, outcomes: Outcomes): Promise<void> {
  const frames: Frame[] = []
  const fragments = line instanceof FragmentSocket
  for (let place = 0; place < BATCH; place++) {
    const kind = fragments ? 'fragments' : drawKind(draw)
    if (kind === 'fragments' && !fragments) continue
    frames.push(makeFrame(kind, 1 + place, draw))
    // what has no answer of its own ends the batch: a ping behind it shows that it was read
    if (frames.at(-1)?.request === null) break
  }
  await settle(line, frames, outcomes)
}

/** Sends, and waits until everything is answered or the line is gone. */
async function settle(line: Line, frames: readonly Frame[], outcomes: Outcomes): Promise<void> {
  const open = new Map(frames.flatMap((frame) => (frame.request === null ? [] : [[frame.request, frame] as const])))
  const last = frames.at(-1)
  let done = () => {}
  const quiet = new Promise<void>((resolve) => (done = resolve))
  line.onMessage((bytes) => {
    if (bytes[0] === Protocol.ROOM_RESPONSE) hearAnswer(Buffer.from(bytes), open, outcomes)
    if (bytes[0] === Protocol.PING && last?.request === null) {
      outcomes[last.kind].answered++
      done()
    }
    if (open.size === 0 && last?.request !== null) done()
  })
  for (const { kind, bytes } of frames) {
    outcomes[kind].sent++
    line.send(bytes)
  }
  if (last?.request === null) line.send(Buffer.from([Protocol.PING]))
  await Promise.race([quiet, line.closed, sleep(WAIT_MS, undefined, { ref: false })])
  if (!line.isOpen() && last) outcomes[last.request === null ? last.kind : ([...open.values()][0]?.kind ?? last.kind)].closed++
  for (const { kind } of open.values()) outcomes[kind].unknown++
}

function hearAnswer(bytes: Buffer, open: Map<number, Frame>, outcomes: Outcomes): void {
  const request = decode.number(bytes as unknown as Parameters<typeof decode.number>[0], { offset: 1 })
  const frame = open.get(request)
  open.delete(request)
  if (frame) outcomes[frame.kind][bytes.includes('tooBusy') ? 'refusedBusy' : 'answered']++
}

async function open(base: string, pass: Pass, inFragments: boolean): Promise<Line> {
  const { reservation } = await askTicket(base, pass)
  const { processId, roomId, sessionId } = reservation as unknown as Record<string, string>
  const path = `/${processId}/${roomId}?sessionId=${sessionId}`
  const line = inFragments ? await FragmentSocket.open(base, path) : await webSocket(base, path)
  line.send(Buffer.from([Protocol.JOIN_ROOM]))
  return line
}

async function webSocket(base: string, path: string): Promise<Line> {
  const socket = new WebSocket(base.replace('http', 'ws') + path, { headers: { origin: new URL(base).origin } } as never)
  socket.binaryType = 'arraybuffer'
  let hear = (_bytes: Uint8Array) => {}
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('message', ({ data }) => {
      hear(new Uint8Array(data as ArrayBuffer))
      resolve()
    })
    void closed.then(() => reject(new Error('not let in')))
  })
  return {
    send: (bytes) => socket.readyState === WebSocket.OPEN && socket.send(new Uint8Array(bytes)),
    onMessage: (next) => (hear = next),
    closed,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    close: () => socket.close(),
  }
}
