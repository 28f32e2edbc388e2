import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * From where a request comes, for counting. `hops` is the number of proxies of our own in front of the server: only what they wrote
 * down themselves is believed, never what a client says about itself.
 */
export function addressOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, hops: number): string {
  const passed = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const told = hops > 0 ? passed.at(-hops) : undefined
  return network(told ?? socket.remoteAddress ?? '')
}

/** One connection at home has 2^64 IPv6 addresses, which count as one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(plain) ? firstHalf(plain) : plain.slice(0, 45)
}

function firstHalf(address: string): string {
  const [start = '', end] = address.split('%')[0]?.split('::') ?? []
  const left = start.split(':').filter(Boolean)
  const right = (end ?? '').split(':').filter(Boolean)
  const zeros = end === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
