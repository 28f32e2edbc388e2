import type { IncomingMessage } from 'node:http'
import { MESSAGE_BYTES } from '../../shared/wire.ts'

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'tooLarge' | 'malformed' }

const tooLarge: Body = { ok: false, code: 'tooLarge' }
const malformed: Body = { ok: false, code: 'malformed' }

/** Reads a JSON body of at most 16 kB. What is too long is not kept, and read on only to be able to answer. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > MESSAGE_BYTES) return tooLarge
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return malformed
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.length
    if (length > MESSAGE_BYTES) return tooLarge
    parts.push(part)
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(parts).toString('utf8')) }
  } catch {
    return malformed
  }
}
