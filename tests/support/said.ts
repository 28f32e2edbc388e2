import enControl from '../../content/text/en/control.json' with { type: 'json' }
import enInterface from '../../content/text/en/interface.json' with { type: 'json' }
import enStage from '../../content/text/en/stage.json' with { type: 'json' }
import nlControl from '../../content/text/nl/control.json' with { type: 'json' }
import nlInterface from '../../content/text/nl/interface.json' with { type: 'json' }
import nlStage from '../../content/text/nl/stage.json' with { type: 'json' }
import type { Language } from '../../shared/basics.ts'

/** Tests are written with the Dutch words of the screens; this says them in the language of a screen. */
type Table = Readonly<Record<string, string>>
const TABLES: readonly (readonly [Table, Table])[] = [
  [nlInterface, enInterface],
  [nlStage, enStage],
  [nlControl, enControl],
]

/** A sentence of the word files as it may stand on a screen, with anything at the places that are filled in. */
export function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{(\w+)\}/).map((part, place) => (place % 2 ? `(?<${part}>.+)` : escaped(part)))
  return new RegExp(`^${parts.join('')}$`, 'u')
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const known = new Map<string, string>()

export function said(dutch: string, language: Language): string {
  if (language === 'nl') return dutch
  const found = known.get(dutch) ?? translated(dutch)
  known.set(dutch, found)
  return found
}

function translated(dutch: string): string {
  for (const exact of [true, false])
    for (const [nl, en] of TABLES)
      for (const [key, sentence] of Object.entries(nl)) {
        const match = exact ? (sentence === dutch ? [] : null) : sentence.includes('{') ? patternOf(sentence).exec(dutch) : null
        if (!match || /^\{\w+\}$/.test(sentence)) continue
        const params: Table = 'groups' in match && match.groups ? match.groups : {}
        return (en[key] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
      }
  throw new Error(`no sentence of the word files says "${dutch}"`)
}
