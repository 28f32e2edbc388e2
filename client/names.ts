import en from '../content/text/en/interface.json' with { type: 'json' }
import nl from '../content/text/nl/interface.json' with { type: 'json' }
import { SEAT_LOOKS, type Seat } from '../shared/basics.ts'
import { get, useStore } from './store.ts'

export type Names = Readonly<Record<Seat, string>>

const words = { nl, en }
const nobody: Names = { a: '', b: '', c: '', d: '' }
let known: { mates: unknown; language: unknown; names: Names } = { mates: null, language: null, names: nobody }

/** The names at my table, by seat; an empty seat has an empty name. Whose name the mentor still looks at is an animal. */
export function namesNow(): Names {
  const { lesson, language } = get()
  const mates = lesson?.me?.mates ?? null
  if (known.mates !== mates || known.language !== language) {
    const named = (mates ?? []).map(({ seat, name }) => [seat, name || animalAt(seat)])
    known = { mates, language, names: { ...nobody, ...Object.fromEntries(named) } }
  }
  return known.names
}

/** "Vos": the animal of a seat, as a name. */
export function animalAt(seat: Seat): string {
  const animal = words[get().language][`animal.${SEAT_LOOKS[seat].animal}`]
  return animal.charAt(0).toLocaleUpperCase() + animal.slice(1)
}

export const nameOf = (seat: Seat): string => namesNow()[seat]
export const useNames = (): Names => useStore(namesNow)
