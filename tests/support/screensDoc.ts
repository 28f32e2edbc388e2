import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Language } from '../../shared/basics.ts'
import { patternOf } from './said.ts'

/** `docs/screens.md`: which roles with which names stand on which screen. */
export type Row = Readonly<{ role: string; key: string; nl: string; en: string }>

const doc = readFileSync(new URL('../../docs/screens.md', import.meta.url), 'utf8')

/** `| role | key | Dutch | English |` */
export const rows: readonly Row[] = [...doc.matchAll(/^\| (\w+) \| `([\w.]+)` \| (.+?) \| (.+?) \|$/gm)].map(
  ([, role = '', key = '', nl = '', en = '']) => ({ role, key, nl, en }),
)

export type Named = Readonly<{ role: string; name: string }>

/** Buttons, links, headings, groups, fields and lists as they stand on the screen now, without the cards. */
export const namesOn = (page: Page): Promise<Named[]> =>
  page.evaluate(() => {
    const text = (part: Element | null) =>
      (part?.getAttribute('aria-label') ?? (part as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim()
    const top = document.querySelector('dialog[open]') ?? document.body
    const shown = (part: Element) => part.getClientRects().length > 0 && !part.closest('[inert], .sheet')
    const all = (selector: string, role: string, nameOf: (part: Element) => string = text) =>
      [...top.querySelectorAll(selector)].filter(shown).map((part) => ({ role, name: nameOf(part) }))
    return [
      ...all('button:not(.pick):not(.chip)', 'button'),
      ...all('fieldset', 'group', (part) => text(part.querySelector('legend'))),
      ...all('input[type=text]', 'textbox', (part) => text((part as HTMLInputElement).labels?.[0] ?? part)),
      ...all('ul[aria-label]', 'list'),
    ].filter(({ name }) => name !== '')
  })

/** What the screen has and the document does not. */
export function undescribed(names: readonly Named[], language: Language): string[] {
  const missing = names.filter(
    ({ role, name }) =>
      !rows.some((row) => row.role === role && (patternOf(row[language]).test(name) || name.startsWith(`${row[language]} `))),
  )
  return [...new Set(missing.map(({ role, name }) => `${role} "${name}"`))]
}
