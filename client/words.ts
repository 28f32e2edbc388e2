import type { Words } from '../shared/content.ts'
import { ROUTES } from '../shared/wire.ts'
import { ask } from './http.ts'
import { pauseBefore, sleep } from './patience.ts'
import { get, set, subscribe } from './store.ts'

/** Brings in the words of the cards: those of the game's own deck, in the language of this device. */

let wanted = ''
let following = false

export function followWords(): void {
  if (following) return
  following = true
  subscribe(look)
  look()
}

function look(): void {
  const { games, language } = get()
  const deck = Object.values(games)[0]?.status.deck
  if (!deck) return
  const path = `${ROUTES.decks}/${deck}/${language}`
  if (path === wanted) return
  wanted = path
  void fetchWords(path)
}

async function fetchWords(path: string): Promise<void> {
  for (let attempt = 0; path === wanted; attempt++) {
    const answer = await ask<Words>('GET', path)
    if (path !== wanted) return
    if (answer?.ok) {
      const { ok, ...words } = answer
      return set({ words })
    }
    await sleep(pauseBefore(attempt))
  }
}
