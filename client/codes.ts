import { CODE_SYMBOLS, LIMITS } from '../shared/basics.ts'

/** What was typed, as a code: capitals, known symbols only, and not more than there are. */
export function cleanCode(typed: string, length: number = LIMITS.codeLength): string {
  const symbols = [...typed.toUpperCase()].filter((symbol) => CODE_SYMBOLS.includes(symbol))
  return symbols.slice(0, length).join('')
}

/** Two groups of three: "KRT 7DX". */
export const showCode = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code)
export const isPersonal = (code: string): boolean => code.length === LIMITS.personalCodeLength
export const isWhole = (code: string): boolean => code.length === LIMITS.codeLength

/** A secret of `bytes` random bytes as hexadecimal digits; works on plain http too. */
export function randomHex(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes))
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('')
}
