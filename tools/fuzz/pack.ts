/** Just enough of MessagePack to say anything, well formed, that a client could say. */
export function pack(value: unknown): Buffer {
  const parts: Buffer[] = []
  write(value, parts)
  return Buffer.concat(parts)
}

const byte = (...bytes: number[]): Buffer => Buffer.from(bytes)
function long(start: number, number: number): Buffer {
  const buffer = Buffer.alloc(5, start)
  buffer.writeUInt32BE(number, 1)
  return buffer
}
function float(number: number): Buffer {
  const buffer = Buffer.alloc(9, 0xcb)
  buffer.writeDoubleBE(number, 1)
  return buffer
}

function write(value: unknown, to: Buffer[]): void {
  if (value === null || value === undefined) to.push(byte(0xc0))
  else if (typeof value === 'boolean') to.push(byte(value ? 0xc3 : 0xc2))
  else if (typeof value === 'number') to.push(Number.isInteger(value) && value >= 0 && value < 128 ? byte(value) : float(value))
  else if (typeof value === 'string') text(value, to)
  else if (value instanceof Uint8Array) to.push(long(0xc6, value.length), Buffer.from(value))
  else if (Array.isArray(value)) list(value, to)
  else map(Object.entries(value as object), to)
}

function text(value: string, to: Buffer[]): void {
  const bytes = Buffer.from(value, 'utf8')
  to.push(bytes.length < 32 ? byte(0xa0 | bytes.length) : long(0xdb, bytes.length), bytes)
}

function list(values: readonly unknown[], to: Buffer[]): void {
  to.push(long(0xdd, values.length))
  for (const value of values) write(value, to)
}

function map(entries: readonly (readonly [string, unknown])[], to: Buffer[]): void {
  to.push(long(0xdf, entries.length))
  for (const [key, value] of entries) {
    text(key, to)
    write(value, to)
  }
}
