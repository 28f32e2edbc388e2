import { useEffect } from 'preact/hooks'
import type { GameView } from '../shared/game/view.ts'
import { notify } from './notices.ts'
import { keep, kept } from './remembered.ts'
import { say } from './say.ts'

/** Own words that were typed and not yet sent. A step that ends does not throw them away: they wait for their writer on the own sheet. */
type Typed = Readonly<{ moment: string; words: string }>

/** With every letter; empty words are nothing to keep. */
export const keepTyped = (moment: string, words: string): void =>
  keep('typed', words.trim() ? ({ moment, words: words.trim() } satisfies Typed) : null)

export const typedWasSent = (): void => keep('typed', null)

/** Typed in this lesson and never sent; only on this device. */
export const unsentWords = (): readonly string[] => kept<string[]>('unsent') ?? []

/** What the table has of my own words. */
function sentWords({ me, table }: Pick<GameView, 'me' | 'table'>): readonly string[] {
  const laid = (table?.insights ?? []).filter(({ seat }) => seat === me?.seat)
  const words = laid.flatMap(({ ending }) => (ending.kind === 'words' ? [ending.words] : []))
  return me?.detail ? [...words, me.detail] : words
}

/** The words of a moment that is over go to the sheet; true when there were any. */
export function leaveForSheet(view: Pick<GameView, 'me' | 'table' | 'moment'>): boolean {
  const typed = kept<Typed>('typed')
  if (!typed || typed.moment === view.moment) return false
  typedWasSent()
  const known = unsentWords()
  if (known.includes(typed.words) || sentWords(view).includes(typed.words)) return false
  keep('unsent', [...known, typed.words])
  return true
}

export function useLeftWords(view: GameView): void {
  useEffect(() => {
    if (leaveForSheet(view)) notify(say('typed.kept'))
  }, [view.moment])
}
