import { describe, expect, test } from 'vitest'
import en from '../../content/text/en/interface.json' with { type: 'json' }
import nl from '../../content/text/nl/interface.json' with { type: 'json' }
import { rows, undescribed } from '../support/screensDoc.ts'

const words: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = { nl, en }

describe('docs/screens.md', () => {
  test('has rows', () => expect(rows.length).toBeGreaterThan(150))
  test.each(rows)('$role $key has the names of the word files', ({ key, ...row }) => {
    expect({ nl: row.nl, en: row.en }).toEqual({ nl: words.nl[key], en: words.en[key] })
  })
  test('has every word that is on a button', () => {
    const onButtons = Object.keys(nl).filter((key) => /^(button|react|easier|stop|lost)\.\w+$/.test(key))
    const apart = [
      'stop.breathe',
      'stop.private',
      'stop.chosen',
      'stop.wait',
      'stop.title',
      'lost.ask',
      'lost.asked',
      'lost.behalf',
    ]
    const missing = onButtons.filter((key) => !rows.some((row) => row.key === key) && !apart.includes(key))
    expect(missing).toEqual(['easier.pictures'])
  })
  test('and what it does not have is found', () => {
    expect(undescribed([{ role: 'button', name: 'Klaar' }], 'nl')).toEqual([])
    expect(undescribed([{ role: 'button', name: 'Bestaat niet' }], 'nl')).toEqual(['button "Bestaat niet"'])
  })
})
