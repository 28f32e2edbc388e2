import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { PERSONAL } from '../../shared/game/events.ts'
import { LESSON_PERSONAL } from '../../shared/lesson/events.ts'
import type { Signed } from './store.ts'

/** Personal words are written down sealed, with a key per student. Destroying the key erases them everywhere, also in backups. */
export type Sealed = { readonly sealed: readonly [student: string, box: string] }
type KeyOf = (student: string) => Buffer | undefined

const personalFields: Readonly<Record<string, readonly string[] | undefined>> = { ...PERSONAL, ...LESSON_PERSONAL }
/** Fields that were sealed before: until November 2026 the whole luggage was. */
const formerFields: Readonly<Record<string, readonly string[] | undefined>> = { playerJoined: ['luggage'] }
const ERASED = '(gewist)'
/** What is read where the key is gone, when it is not a plain text. */
const erasedFields: Readonly<Record<string, unknown>> = {
  emotion: 'private',
  ending: { kind: 'words', words: ERASED },
  luggage: null,
  'luggage.insights': [],
  'luggage.detail': null,
}

export const newSealKey = (): Buffer => randomBytes(32)
export const isPersonal = ({ event }: Signed): boolean => personalFields[event.type] !== undefined

/** The fact as it goes to disk. A personal fact without an owner is our own mistake, and is not written down. */
export function seal({ event, owner }: Signed, stream: string, keyOf: KeyOf): Fields {
  const fields = personalFields[event.type]
  if (!fields) return { ...event }
  const key = owner === undefined ? undefined : keyOf(owner)
  if (owner === undefined || !key) throw new Error(`${event.type} has nobody's key`)
  return mapFields({ ...event }, fields, (field, value) => ({
    sealed: [owner, lock(value, key, bound(stream, event.type, field))],
  }))
}

/** The fact as it was, or with "(gewist)" where the key is gone. */
export function unseal(stored: Fields, stream: string, keyOf: KeyOf): Fields {
  const type = String(stored.type)
  return mapFields(stored, [...(formerFields[type] ?? []), ...(personalFields[type] ?? [])], (field, value) => {
    if (!isSealed(value)) return value
    const [student, box] = value.sealed
    const key = keyOf(student)
    return key ? unlock(box, key, bound(stream, type, field)) : field in erasedFields ? erasedFields[field] : ERASED
  })
}

const bound = (stream: string, type: string, field: string) => Buffer.from(`${stream}/${type}/${field}`)

type Fields = Readonly<Record<string, unknown>>
type Change = (field: string, value: unknown) => unknown

const mapFields = (event: Fields, fields: readonly string[], change: Change): Fields =>
  fields.reduce((changed, field) => mapField(changed, field.split('.'), (value) => change(field, value)), event)

/** Changes one field that is there, at the end of its path. */
function mapField(event: Fields, [name = '', ...deeper]: readonly string[], change: (value: unknown) => unknown): Fields {
  const value = event[name]
  if (!(name in event)) return event
  if (deeper.length === 0) return { ...event, [name]: change(value) }
  return typeof value === 'object' && value !== null ? { ...event, [name]: mapField(value as Fields, deeper, change) } : event
}

function isSealed(value: unknown): value is Sealed {
  return (
    typeof value === 'object' && value !== null && 'sealed' in value && Array.isArray(value.sealed) && value.sealed.length === 2
  )
}

/** How a wrapped key begins; a key as it is has no dot. */
const WRAPPED = 'w1.'
export const isWrapped = (stored: string): boolean => stored.startsWith(WRAPPED)

/** A seal key as it goes to disk: locked with the secret of this server, when it has one. */
export const wrap = (key: Buffer, secret: Buffer | null, student: string): string =>
  secret ? WRAPPED + lock(key.toString('base64'), secret, boundKey(student)) : key.toString('base64')

/** Throws when this is not the secret with which it was wrapped. */
export function unwrap(stored: string, secret: Buffer | null, student: string): Buffer {
  if (!isWrapped(stored)) return Buffer.from(stored, 'base64')
  if (!secret) throw new Error('a key is wrapped')
  return Buffer.from(String(unlock(stored.slice(WRAPPED.length), secret, boundKey(student))), 'base64')
}
const boundKey = (student: string) => Buffer.from(`key/${student}`)

const NONCE = 12
const TAG = 16

function lock(value: unknown, key: Buffer, bound: Buffer): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
  const box = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), box]).toString('base64')
}

function unlock(text: string, key: Buffer, bound: Buffer): unknown {
  const bytes = Buffer.from(text, 'base64')
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
  opener.setAAD(bound).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return JSON.parse(Buffer.concat([opener.update(bytes.subarray(NONCE + TAG)), opener.final()]).toString('utf8'))
}
