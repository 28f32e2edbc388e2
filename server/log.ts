import { type DestinationStream, pino } from 'pino'

/** What may stand in the log. Nothing a student typed, no name, key, code, address or message of a library: see docs on privacy. */
type Fields = {
  readonly error?: string
  readonly count?: number
  readonly ms?: number
  readonly status?: number
  readonly close?: number
  readonly port?: number
  readonly speed?: number
  readonly version?: string
}
export type Note = (event: string, fields?: Fields) => void
export type Log = { readonly info: Note; readonly warn: Note; readonly error: Note }

const PLAIN = /^[\w.:-]{1,64}$/
const LINES_PER_SECOND = 100
const SAME_PER_MINUTE = 20
const MOST_KINDS = 1000

/** A log that takes only the listed fields, at most twenty lines a minute of one kind (then how many more there were), and a hundred a second. */
export function makeLog(out: DestinationStream, clock: () => number): Log {
  const writer = pino({ base: null }, out)
  const mayWrite = limited(clock)
  const sampled = sampler(clock)
  const at =
    (level: 'info' | 'warn' | 'error'): Note =>
    (event, fields = {}) => {
      const { error = '', ...rest } = allowed(fields)
      const line = { event: plain(event), ...(error === '' ? {} : { error }), ...rest }
      const more = sampled(`${line.event} ${error}`)
      if (more !== null && mayWrite()) writer[level](more > 0 ? { ...line, more } : line)
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** A log that says nothing. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

const plain = (text: string): string => (PLAIN.test(text) ? text : 'other')

function allowed({ error, count, ms, status, close, port, speed, version }: Fields): Readonly<Record<string, string | number>> {
  const numbers = { count, ms, status, close, port, speed }
  const texts = { error, version }
  return Object.fromEntries([
    ...Object.entries(numbers).filter(([, value]) => typeof value === 'number'),
    ...Object.entries(texts).flatMap(([name, value]) => (value === undefined ? [] : [[name, plain(value)]])),
  ])
}

/** null: enough lines of this kind in this minute. Else how many were left out since the last one. */
function sampler(clock: () => number): (kind: string) => number | null {
  const kinds = new Map<string, { minute: number; lines: number; left: number }>()
  return (kind) => {
    const minute = Math.floor(clock() / 60_000)
    if (kinds.size > MOST_KINDS) kinds.clear()
    const known = kinds.get(kind)
    const now = known?.minute === minute ? known : { minute, lines: 0, left: known?.left ?? 0 }
    kinds.set(kind, now)
    now.lines++
    if (now.lines > SAME_PER_MINUTE) now.left++
    const left = now.left
    if (now.lines <= SAME_PER_MINUTE) now.left = 0
    return now.lines > SAME_PER_MINUTE ? null : left
  }
}

function limited(clock: () => number): () => boolean {
  let second = 0
  let lines = 0
  return () => {
    const now = Math.floor(clock() / 1000)
    if (now !== second) [second, lines] = [now, 0]
    lines++
    return lines <= LINES_PER_SECOND
  }
}

/** Colyseus's log lines can quote what a student typed, so only their number and level get through. */
export function colyseusLogger(log: Log): Record<'debug' | 'trace' | 'info' | 'warn' | 'error', () => void> {
  const quiet = () => undefined
  return {
    debug: quiet,
    trace: quiet,
    info: quiet,
    warn: () => log.warn('transportWarning'),
    error: () => log.warn('transportError'),
  }
}
