import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import { becomeHost, openLesson, type Pass, takeSeat } from '../client.ts'
import { type Answer, LoadSocket } from './socket.ts'

/** Groups of four: at our tables, and in bare rooms. Both say how long it takes until everybody has seen what one did. */

export type Times = { readonly answered: number[]; readonly seen: number[]; failed: number }
export const noTimes = (): Times => ({ answered: [], seen: [], failed: 0 })
export type Group = { readonly once: (times: Times) => Promise<void>; readonly bytes: () => number; close(): void }

const PER_LESSON = 40
const NAMES = 'abcdefghijklmnopqrstuvwxyz'

export type Lesson = { readonly code: string; readonly host: Pass; readonly board: LoadSocket }

export async function openLessons(base: string, students: number): Promise<Lesson[]> {
  const lessons: Lesson[] = []
  for (let place = 0; place < Math.ceil(students / PER_LESSON); place++) {
    const opened = await openLesson(base, { level: 'vmbo', variant: '50', language: 'nl' })
    const host = await becomeHost(base, opened)
    lessons.push({ code: opened.code, host, board: await LoadSocket.open(base, host) })
  }
  return lessons
}

/** No two in a lesson look alike. */
const nameOf = (place: number): string =>
  `${NAMES[place % 26]?.toUpperCase()}${'aeiou'[Math.floor(place / 26) % 5]}${NAMES[(place * 7) % 26]}m${NAMES[Math.floor(place / 26)]}`

/** A student comes in: the seat, the ticket, the socket and the first view. */
export async function comeIn(
  base: string,
  lessons: readonly Lesson[],
  place: number,
): Promise<{ pass: Pass; device: LoadSocket }> {
  const lesson = lessons[Math.floor(place / PER_LESSON)] as Lesson
  const pass = await takeSeat(base, lesson.code, nameOf(place % PER_LESSON))
  return { pass, device: await LoadSocket.open(base, pass) }
}

export const start = async ({ board }: Lesson): Promise<void> => {
  for (const type of ['makeGroups', 'start']) {
    const answer = await board.ask({ id: randomUUID(), on: 'lesson', command: { type } })
    if (!answer?.ok) throw new Error(`${type} was refused`)
  }
}

/** Four devices at one of our tables: the answer comes after the durable write, and everybody sees what changed. */
export function ourGroup(devices: readonly LoadSocket[]): Group {
  let turn = 0
  return {
    async once(times) {
      const startedAt = performance.now()
      const asking = devices[turn++ % devices.length] as LoadSocket
      const answer: Answer | null = await asking.ask({ id: randomUUID(), on: 'game', command: { type: 'moreTime' } })
      if (!answer?.ok) return void times.failed++
      times.answered.push(performance.now() - startedAt)
      await Promise.all(devices.map((device) => device.sees(answer.version ?? 0)))
      times.seen.push(performance.now() - startedAt)
    },
    bytes: () => devices.reduce((sum, { bytes }) => sum + bytes, 0),
    close: () => {
      for (const device of devices) device.close()
    },
  }
}

const FRAME = 'x'.repeat(300)

/** Four sockets in a bare room, which sends on as many bytes. */
export async function bareGroup(base: string, room: number): Promise<Group> {
  const sockets = await Promise.all(Array.from({ length: 4 }, () => bareSocket(`${base.replace('http', 'ws')}/${room}`)))
  let turn = 0
  let bytes = 0
  return {
    async once(times) {
      const startedAt = performance.now()
      const heard = sockets.map(async (socket) => {
        bytes += await lengthOfNext(socket)
      })
      sockets[turn++ % sockets.length]?.send(FRAME)
      await Promise.all(heard)
      times.seen.push(performance.now() - startedAt)
    },
    bytes: () => bytes,
    close: () => {
      for (const socket of sockets) socket.terminate()
    },
  }
}

function bareSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

const lengthOfNext = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(data.length)))
