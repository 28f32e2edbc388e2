import { describe, expect, test } from 'vitest'
import { random } from '../../shared/random.ts'
import { Host } from '../support/host.ts'

/** Names made to be taken for somebody else's. The disguises are written down here anew, not taken from the rule. */

const NAMES = [
  'Noor',
  'Sem',
  'Daan',
  'Yara',
  'Mees',
  'Lotte',
  'Jip',
  'Fenna',
  'Bilal',
  'Anne-Fleur',
  'Zoë',
  'Iris',
  'Bram',
  'Oscar',
]
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
  i: 'і',
  j: 'ј',
  s: 'ѕ',
}
const WIDE = (sign: string) => (/[a-z]/i.test(sign) ? String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0) : sign)
const BOLD = (sign: string) => (/[a-z]/.test(sign) ? String.fromCodePoint(0x1d41a + sign.charCodeAt(0) - 97) : sign)
const HIDDEN = [
  '\u200b',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u3164',
  '\u115f',
  '\ufe0f',
  '\u034f',
  '\u180e',
  '\u2800',
]

type Draw = () => number
const some = <T>(list: readonly T[], draw: Draw): T => list[Math.floor(draw() * list.length)] as T
const inserted = (name: string, sign: string, draw: Draw) => {
  const at = 1 + Math.floor(draw() * (name.length - 1))
  return name.slice(0, at) + sign + name.slice(at)
}
const swapped = (name: string, from: RegExp, to: string) => (from.test(name) ? name.replace(from, to) : name.toUpperCase())

const DISGUISES: readonly ((name: string, draw: Draw) => string)[] = [
  (name, draw) => Array.from(name, (sign) => (draw() < 0.5 ? sign.toUpperCase() : sign.toLowerCase())).join(''),
  (name) => Array.from(name, (sign) => CYRILLIC[sign] ?? sign).join(''),
  (name) => Array.from(name, WIDE).join(''),
  (name) => Array.from(name, BOLD).join(''),
  (name, draw) => inserted(name, some(HIDDEN, draw), draw),
  (name, draw) => inserted(name, some(['-', '.', ' ', '’', '‑', '  '], draw), draw),
  (name, draw) => inserted(name, '\u0300\u0336\u0489\u035c', draw),
  (name) => swapped(name, /I/, 'l'),
  (name) => swapped(name, /m/, 'rn'),
  (name) => swapped(name, /[oO]/, '0'),
  (name) => swapped(name, /l/, '1'),
  (name) => `${name} `,
]

describe('Names that look the same', () => {
  test('[JOIN-3] [JOIN-2] 10,000 disguised names are let in by none', () => {
    const host = new Host()
    for (const name of NAMES) host.joins(name)
    const draw = random(20261122, 1)
    const letIn: string[] = []
    for (let number = 0; number < 10_000; number++) {
      const name = some(DISGUISES, draw)(some(NAMES, draw), draw)
      const answer = host.ask({ type: 'join', student: `x${number}`, name, keyHash: `x${number}` })
      if (answer.ok) letIn.push(name)
      else expect(['nameTaken', 'nameOdd', 'nameTooLong']).toContain(answer.rejection.code)
    }
    expect(letIn).toEqual([])
  })

  test.each([
    ['Ѕem', 'nameOdd'],
    ['Se\u2800m', 'nameOdd'],
    ['S\u3164em', 'nameOdd'],
  ])('[JOIN-2] %j is odd', (name, code) => {
    new Host().refuses({ type: 'join', student: 'x', name, keyHash: 'x' }, { code })
  })

  test('[JOIN-3] names that are alike and yet others may sit in one class', () => {
    const host = new Host()
    const names = [
      'Ilse',
      'Lise',
      'Zoë',
      'Zoe',
      'Jan',
      'Jon',
      'Sem I',
      'Sem L',
      'Sem',
      'Anna',
      'Ana',
      'Иван',
      'Νίκος',
      'محمد',
      '明',
      'D’Angelo',
    ]
    for (const name of names) host.joins(name)
    expect(host.lesson.students).toHaveLength(names.length)
  })
})
