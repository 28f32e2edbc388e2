import { StartProblem } from './problem.ts'

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** wraps the keys in keys.db; 64 hexadecimal digits */
  readonly keysSecret: string | null
  /** what QR and address show; null: the address at which the server listens */
  readonly publicUrl: URL | null
  readonly allowHttp: boolean
  /** how many proxies of our own stand in front, whose word about addresses counts */
  readonly proxyHops: number
  /** how many times as fast as real time the game clocks run; for tests and demonstrations */
  readonly speed: number
}

type Environment = Readonly<Record<string, string | undefined>>
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * The settings, checked. Without any the server is there for this computer only, at http://localhost:2567.
 * With ALLOW_HTTP=1 it is there for the whole network; with an https PUBLIC_URL for the proxy that does the https.
 */
export function readConfig(env: Environment): Config {
  const allowHttp = readSwitch(env, 'ALLOW_HTTP')
  const publicUrl = readUrl(env.PUBLIC_URL, allowHttp)
  const open = allowHttp || publicUrl?.protocol === 'https:'
  const host = env.HOST || (open ? '0.0.0.0' : '127.0.0.1')
  if (!open && !isLoopback(host)) throw wrong('HOST', host, 'localhost or 127.0.0.1, unless PUBLIC_URL is https or ALLOW_HTTP=1')
  return {
    port: readNumber(env, 'PORT', 2567, 0, 65535, true),
    host,
    dataDir: env.DATA_DIR || './data',
    keysSecret: readSecret(env, 'KEYS_SECRET'),
    publicUrl,
    allowHttp,
    proxyHops: readNumber(env, 'PROXY_HOPS', 0, 0, 5, true),
    speed: readNumber(env, 'CLOCK_SPEED', 1, 1, 50, false),
  }
}

const wrong = (name: string, found: string, expected: string) => new StartProblem(`${name} is "${found}"; expected ${expected}.`)

function readNumber(env: Environment, name: string, standard: number, least: number, most: number, whole: boolean): number {
  const text = env[name]
  if (!text) return standard
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  const kind = whole ? 'a whole number' : 'a number'
  if (!(value >= least && value <= most) || (whole && !Number.isInteger(value)))
    throw wrong(name, text, `${kind} from ${least} to ${most}`)
  return value
}

function readSwitch(env: Environment, name: string): boolean {
  const text = env[name] || '0'
  if (text !== '0' && text !== '1') throw wrong(name, text, '1 (on) or 0 (off)')
  return text === '1'
}

/** What stands there is not repeated: it may be most of a real one. */
function readSecret(env: Environment, name: string): string | null {
  const text = env[name]
  if (!text) return null
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new StartProblem(`${name} is not as expected: 64 hexadecimal digits.`)
  return text
}

function readUrl(text: string | undefined, allowHttp: boolean): URL | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw wrong('PUBLIC_URL', text, 'an address such as https://game.school.nl')
  if (url.pathname !== '/' || url.search || url.hash)
    throw wrong('PUBLIC_URL', text, 'an address without a path, such as https://game.school.nl')
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !allowHttp)
    throw wrong('PUBLIC_URL', text, 'an https address, or ALLOW_HTTP=1')
  return url
}
