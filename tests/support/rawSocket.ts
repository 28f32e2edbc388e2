import { Protocol } from '@colyseus/core'
import { askTicket, type Pass } from '../../tools/client.ts'

/** A socket that came in with a ticket, says that it has arrived (or not), and then whatever bytes a test likes. */
export async function rawSocket(base: string, pass: Pass, arrives = true): Promise<WebSocket> {
  const { reservation } = await askTicket(base, pass)
  const { processId, roomId, sessionId } = reservation as unknown as Record<string, string>
  const url = `${base.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`
  const socket = new WebSocket(url, { headers: { origin: new URL(base).origin } } as never)
  await new Promise((resolve, reject) => {
    socket.addEventListener('message', resolve, { once: true })
    socket.addEventListener('close', ({ code }) => reject(new Error(`closed with ${code}`)), { once: true })
  })
  if (arrives) socket.send(new Uint8Array([Protocol.JOIN_ROOM]))
  return socket
}
