/** What a browser sends to ask for a WebSocket, for tests and tools that speak it by hand. `origin`: an empty one is left out. */
export function upgradeRequest(base: string, path: string, origin: string = base): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${new URL(base).host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(origin ? [`Origin: ${origin}`] : []),
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}
