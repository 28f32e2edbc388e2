import { type WebSocket, WebSocketServer } from 'ws'

/** A bare room: what one says, everybody in it hears. What our own server is measured against; in a process of its own. */

const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set<WebSocket>()
  rooms.set(url, room.add(socket))
  socket.on('message', (data: Buffer) => {
    for (const one of room) one.send(data)
  })
  socket.on('close', () => room.delete(socket))
})
server.on('listening', () => {
  const address = server.address()
  process.stdout.write(`online: http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`)
})
