import type { Seat } from '../shared/basics.ts'
import { get, useStore } from './store.ts'

export type Names = Readonly<Record<Seat, string>>

const nobody: Names = { a: '', b: '', c: '', d: '' }
let known: { mates: unknown; names: Names } = { mates: null, names: nobody }

/** The names at my table, by seat; an empty seat has an empty name. */
export function namesNow(): Names {
  const mates = get().lesson?.me?.mates ?? null
  if (known.mates !== mates)
    known = { mates, names: { ...nobody, ...Object.fromEntries((mates ?? []).map(({ seat, name }) => [seat, name])) } }
  return known.names
}

export const nameOf = (seat: Seat): string => namesNow()[seat]
export const useNames = (): Names => useStore(namesNow)
