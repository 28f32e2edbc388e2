import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { CODE_SYMBOLS, LIMITS } from '../shared/basics.ts'

/** What we keep of a key: who reads our store cannot open a door with it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Compares two hashes without telling by its speed how much of them is the same. */
export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** 128 bits as 32 hexadecimal digits. */
export const newKey = (): string => randomBytes(16).toString('hex')
/** The id of a lesson or a student: no secret, but not to be guessed either. */
export const newId = (): string => randomBytes(10).toString('hex')
/** A seed for the chance in a lesson. */
export const newSeed = (): number => randomInt(2 ** 31)

/** A join code to read aloud. */
export const newCode = (): string =>
  Array.from({ length: LIMITS.codeLength }, () => CODE_SYMBOLS[randomInt(CODE_SYMBOLS.length)]).join('')

/** The personal code that goes with a seat key: who has the key always finds it again, and nothing of it is kept. */
export function personalCode(key: string, lesson: string): string {
  const bytes = createHmac('sha256', key).update(`personal code/${lesson}`).digest()
  return Array.from({ length: LIMITS.personalCodeLength }, (_, place) => symbolAt(bytes.readUInt32BE(place * 4))).join('')
}
const symbolAt = (number: number): string => CODE_SYMBOLS[number % CODE_SYMBOLS.length] ?? ''
/** What we keep of a personal code. */
export const hashOfPersonal = (code: string, lesson: string): string => hashOf(`${lesson}/${code}`)

/** The code as it was meant: spaces and dashes are for reading, and capitals are not needed. */
export const tidyCode = (typed: string): string => typed.replace(/[\s\p{Pd}]/gu, '').toUpperCase()
