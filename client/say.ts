import enInterface from '../content/text/en/interface.json' with { type: 'json' }
import enRefusals from '../content/text/en/refusals.json' with { type: 'json' }
import nlInterface from '../content/text/nl/interface.json' with { type: 'json' }
import nlRefusals from '../content/text/nl/refusals.json' with { type: 'json' }
import type { Language, Seat } from '../shared/basics.ts'
import type { GameView } from '../shared/game/view.ts'
import type { Rejection } from '../shared/wire.ts'
import { nameOf } from './names.ts'
import { remembered } from './remembered.ts'
import { type CardWords, gameNow, get, set, useStore } from './store.ts'

/** Every sentence comes from `content/text`. The Dutch file gives the keys; a missing translation does not compile. */
export type Key = keyof typeof nlInterface
export type Params = Readonly<Record<string, string | number>>
export type Say = (key: Key, params?: Params) => string

type Code = Rejection['code']
type Spare = Exclude<keyof typeof nlRefusals | keyof typeof enRefusals, Code>
/** Exactly one sentence per code: a missing one and a spare one do not compile. */
const refusals: Record<Language, Record<Code, string> & { readonly [C in Spare]: never }> = { nl: nlRefusals, en: enRefusals }
const tables: Record<Language, Record<Key, string>> = { nl: nlInterface, en: enInterface }

/** Fills `{name}` in a sentence. */
export const fill = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))

/** A `say` over other files with words, such as the stage's. */
export const sayFrom =
  <K extends string>(words: Record<Language, Record<K, string>>) =>
  (key: K, params?: Params): string =>
    atStart(fill(words[get().language][key], params))

/** "je docent" and "iemand" at the start of a sentence. */
export function atStart(text: string): string {
  const words = tables[get().language]
  const opens = [words['name.mentor'], words['name.somebody']].some((word) => text.startsWith(`${word} `))
  return opens ? text.charAt(0).toLocaleUpperCase() + text.slice(1) : text
}

/** Who is on no list of names: the mentor who plays along, or somebody who was taken out. */
export const nameless = (seat: Seat, me: GameView['me']): string =>
  say(me?.partner?.seat === seat ? 'name.mentor' : 'name.somebody')
const nameAt = (seat: Seat): string => nameOf(seat) || nameless(seat, gameNow()?.me ?? null)

export const say: Say = sayFrom(tables)

/** Why not, and what to do now. */
export const explain = (rejection: Rejection): string => fill(refusals[get().language][rejection.code], paramsOf(rejection))

function paramsOf(rejection: Rejection): Params {
  switch (rejection.code) {
    case 'notYourTurn':
      return { names: listed(rejection.actors.map(nameAt)) || say('name.nobody') }
    case 'notYourRole':
      return { role: say(`role.${rejection.role}`) }
    case 'tooSoon':
    case 'waitABit':
      return { seconds: rejection.seconds }
    case 'tooFewSparks':
      return { cost: rejection.cost }
    case 'nameTaken':
      return { name: rejection.name }
    case 'tooManyWords':
    case 'lessonFull':
    case 'groupFull':
    case 'nameTooLong':
      return { most: rejection.most }
    default:
      return {}
  }
}

/** "Noor", "Noor en Daan", "Noor, Daan en Yara". */
export function listed(names: readonly string[]): string {
  const shown = names.filter((name) => name !== '')
  const last = shown.at(-1) ?? ''
  return shown.length < 2 ? last : say('list.and', { first: shown.slice(0, -1).join(', '), last })
}

/** What stands on a card or chip. A card whose words are still on their way is empty. */
const unknown: CardWords = { text: '' }
export const card = (id: string | null | undefined): CardWords => (id && get().words[id]) || unknown

/** The words of this moment; a component that calls this is drawn again when language or card words change. */
export function useWords(): { say: Say; card: typeof card; language: Language } {
  const language = useStore((state) => state.language)
  useStore((state) => state.words)
  return { say, card, language }
}

/** The device switches; it is remembered on the device, not on the server. */
export function switchLanguage(language: Language): void {
  remembered.rememberLanguage(language)
  set({ language })
}

/** The lesson's language, unless the device chose one. */
export const startLanguage = (lesson: Language): void => set({ language: remembered.language() ?? lesson })
