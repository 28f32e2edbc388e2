import { hostname, networkInterfaces } from 'node:os'
import type { Config } from '../config.ts'

/** The addresses at which pages of ours are found: only those may talk to us. */
export type Origins = { has(origin: string | null | undefined): boolean }

/** Exactly the public address, this computer's own names, and with ALLOW_HTTP its addresses on the network. */
export function makeOrigins({ publicUrl, allowHttp }: Config, port: () => number): Origins {
  const fixed = () => [
    ...(publicUrl ? [publicUrl.origin] : []),
    ...['localhost', '127.0.0.1', '[::1]'].map((host) => originOf(host, port())),
  ]
  const has = (origin: string) =>
    fixed().includes(origin) || (allowHttp && lanHosts().some((host) => originOf(host, port()) === origin))
  return { has: (origin) => typeof origin === 'string' && has(origin) }
}

const originOf = (host: string, port: number): string => new URL(`http://${host}:${port}`).origin

/** Asked each time, since a laptop changes networks. */
function lanHosts(): string[] {
  const name = hostname().toLowerCase()
  const names = /^[a-z0-9.-]+$/.test(name) ? [name, `${name}.local`] : []
  return [...names, ...lanAddresses()]
}

/** This computer's IPv4 addresses on its networks. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  )
