import enControl from '../../content/text/en/control.json' with { type: 'json' }
import enInterface from '../../content/text/en/interface.json' with { type: 'json' }
import enPlenary from '../../content/text/en/plenary.json' with { type: 'json' }
import enReport from '../../content/text/en/report.json' with { type: 'json' }
import enScript from '../../content/text/en/script.json' with { type: 'json' }
import enStage from '../../content/text/en/stage.json' with { type: 'json' }
import nlControl from '../../content/text/nl/control.json' with { type: 'json' }
import nlInterface from '../../content/text/nl/interface.json' with { type: 'json' }
import nlPlenary from '../../content/text/nl/plenary.json' with { type: 'json' }
import nlReport from '../../content/text/nl/report.json' with { type: 'json' }
import nlScript from '../../content/text/nl/script.json' with { type: 'json' }
import nlStage from '../../content/text/nl/stage.json' with { type: 'json' }
import type { Language } from '../../shared/basics.ts'

/** Tests are written with the Dutch words of the screens; this says them in the language of a screen. */
type Table = Readonly<Record<string, string>>
const TABLES: readonly (readonly [Table, Table])[] = [
  [nlInterface, enInterface],
  [nlStage, enStage],
  [nlControl, enControl],
  [nlPlenary, enPlenary],
  [nlReport, enReport],
  [nlScript, enScript],
]

/** A sentence of the word files as it may stand on a screen, with anything at the places that are filled in. */
export function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{(\w+)\}/)
  /** What comes twice is the same twice. */
  const place = (part: string, index: number) => (parts.indexOf(part) < index ? `\\k<${part}>` : `(?<${part}>.+)`)
  return new RegExp(`^${parts.map((part, index) => (index % 2 ? place(part, index) : escaped(part))).join('')}$`, 'u')
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const known = new Map<string, string>()

export function said(dutch: string, language: Language): string {
  if (language === 'nl') return dutch
  const found = known.get(dutch) ?? translated(dutch)
  known.set(dutch, found)
  return found
}

type Match = Readonly<{ sentence: string; english: string; params: Table }>

/** The sentence itself, or else the one with the most words of its own around the places that are filled in. */
function translated(dutch: string): string {
  const matches = TABLES.flatMap(([nl, en]) =>
    Object.entries(nl).flatMap(([key, sentence]): Match[] => {
      const english = en[key] ?? ''
      if (sentence === dutch) return [{ sentence, english, params: {} }]
      const found = sentence.includes('{') && !/^\{\w+\}$/.test(sentence) ? patternOf(sentence).exec(dutch) : null
      return found ? [{ sentence, english, params: found.groups ?? {} }] : []
    }),
  )
  const own = ({ sentence }: Match) => (sentence === dutch ? Number.POSITIVE_INFINITY : sentence.replace(/\{\w+\}/g, '').length)
  const [best] = matches.toSorted((a, b) => own(b) - own(a))
  if (!best) throw new Error(`no sentence of the word files says "${dutch}"`)
  return best.english.replace(/\{(\w+)\}/g, (whole, name: string) => best.params[name] ?? whole)
}
