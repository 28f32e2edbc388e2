import { CODE_SYMBOLS } from '../basics.ts'

/**
 * The return code of a future sheet: talents, interest and step as marks of their card and chip ids, and the date. No name, no own
 * words. 24 symbols of a join code, to scan or to type.
 */

/** "Mijn stap: hoe ging het?": done, half or not yet are all three good stories. */
export const STEP_CARD = 'stp-how-it-went'

export type Taken = Readonly<{
  /** ISO date of the game */
  date: string
  /** the first three are kept */
  talents: readonly string[]
  interest: string | null
  action: string | null
  who: string | null
  where: string | null
}>
/** What a code says: marks, to be found again among the cards that are there. */
export type ReadCode = Readonly<{
  date: string
  talents: readonly number[]
  interest: number
  action: number
  who: number
  where: number
}>

export const RETURN_CODE_LENGTH = 24
const BASE = BigInt(CODE_SYMBOLS.length)
const VERSION = 1
const FIRST_YEAR = 2026
/** Room for a day in each of twelve months. */
const [MONTHS, DAYS] = [12, 31]
const TALENTS = 3
/** How many bits each part takes, in the order of the code. */
const BITS = { version: 3, day: 13, talent: 12, interest: 12, action: 16, who: 12, where: 12, check: 11 } as const

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return sum >>> 0
}

/** The mark of an id: a number of so many bits; 0 is kept for "none". */
const markOf = (id: string | null | undefined, bits: number): number => (id ? 1 + (hash(id) % (2 ** bits - 1)) : 0)
export const markOfTalent = (id: string): number => markOf(id, BITS.talent)
export const markOfAction = (id: string): number => markOf(id, BITS.action)
export const markOfChip = (id: string): number => markOf(id, BITS.who)

function dayOf(date: string): number {
  const [year = FIRST_YEAR, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return (((year - FIRST_YEAR) * MONTHS + month - 1) * DAYS + day - 1) % 2 ** BITS.day
}
function dateOf(number: number): string {
  const months = Math.floor(number / DAYS)
  const two = (part: number) => String(part + 1).padStart(2, '0')
  return `${FIRST_YEAR + Math.floor(months / MONTHS)}-${two(months % MONTHS)}-${two(number % DAYS)}`
}

type Field = readonly [value: number, bits: number]
const packed = (fields: readonly Field[]): bigint =>
  fields.reduce((all, [value, bits]) => (all << BigInt(bits)) | BigInt(value), 0n)
const checkOf = (number: bigint): number => hash(number.toString(36)) % 2 ** BITS.check

/** The code for what a student takes along, without spaces. */
export function returnCode({ date, talents, interest, action, who, where }: Taken): string {
  const gift = (place: number): Field => [markOf(talents[place], BITS.talent), BITS.talent]
  const number = packed([
    [VERSION, BITS.version],
    [dayOf(date), BITS.day],
    gift(0),
    gift(1),
    gift(2),
    [markOf(interest, BITS.interest), BITS.interest],
    [markOf(action, BITS.action), BITS.action],
    [markOf(who, BITS.who), BITS.who],
    [markOf(where, BITS.where), BITS.where],
  ])
  return inSymbols((number << BigInt(BITS.check)) | BigInt(checkOf(number)))
}

function inSymbols(number: bigint): string {
  let [rest, code] = [number, '']
  for (let place = 0; place < RETURN_CODE_LENGTH; place++) {
    code = (CODE_SYMBOLS[Number(rest % BASE)] ?? '') + code
    rest /= BASE
  }
  return code
}

/** Reads a code as it was typed or scanned; null when a symbol is wrong or missing. */
export function readReturnCode(typed: string): ReadCode | null {
  const symbols = Array.from(typed.replace(/[\s\p{Pd}]/gu, '').toUpperCase(), (symbol) => CODE_SYMBOLS.indexOf(symbol))
  if (symbols.length !== RETURN_CODE_LENGTH || symbols.includes(-1)) return null
  const whole = symbols.reduce((all, symbol) => all * BASE + BigInt(symbol), 0n)
  let rest = whole >> BigInt(BITS.check)
  if (Number(whole & BigInt(2 ** BITS.check - 1)) !== checkOf(rest)) return null
  const take = (bits: number): number => {
    const value = Number(rest & BigInt(2 ** bits - 1))
    rest >>= BigInt(bits)
    return value
  }
  const last = { where: take(BITS.where), who: take(BITS.who), action: take(BITS.action), interest: take(BITS.interest) }
  const talents = Array.from({ length: TALENTS }, () => take(BITS.talent)).reverse()
  const date = dateOf(take(BITS.day))
  return take(BITS.version) === VERSION ? { ...last, talents: talents.filter((mark) => mark > 0), date } : null
}

/** Six groups of four, to read and to type. */
export const showReturnCode = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? ''
