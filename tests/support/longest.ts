import type { Page } from '@playwright/test'
import type { Words } from '../../shared/content.ts'

/** A word as long as Dutch makes them. */
const WORD = 'arbeidsmarktverkenningen'

const kindOf = (id: string) => id.split('-')[0] ?? ''

/** Every card as long as the longest of its kind, with a word in it that is longer than any. */
export function longest(words: Words): Words {
  const most = new Map<string, string>()
  for (const [id, { text }] of Object.entries(words)) {
    const kind = kindOf(id)
    if (text.length > (most.get(kind) ?? '').length) most.set(kind, text)
  }
  return Object.fromEntries(
    Object.entries(words).map(([id, card]) => [id, { ...card, text: withLongWord(most.get(kindOf(id)) ?? card.text) }]),
  )
}

/** In a sentence; a card of a few words stays as it is. */
const withLongWord = (text: string) => {
  const parts = text.split(' ')
  const place = parts.findIndex((part) => /^\p{L}{5,}$/u.test(part))
  return parts.length < 5 || place < 0 ? text : parts.with(place, WORD).join(' ')
}

/** The device gets the words of the cards like this. */
export async function withLongestCards(page: Page): Promise<void> {
  await page.route('**/api/decks/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: longest(await response.json()) })
  })
}
