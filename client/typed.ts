import { useEffect } from 'preact/hooks'
import type { Seat } from '../shared/basics.ts'
import type { GameView } from '../shared/game/view.ts'
import { notify } from './notices.ts'
import { keep, kept } from './remembered.ts'
import { say } from './say.ts'

/** Own words that were typed and not yet sent. A step that ends does not throw them away: they wait for their writer on the own sheet. */
type Typed = Readonly<{ moment: string; seat: Seat; words: string }>
type Unsent = Readonly<Pick<Typed, 'seat' | 'words'>>

/** With every letter; empty words are nothing to keep. */
export const keepTyped = (moment: string, seat: Seat, words: string): void =>
  keep('typed', words.trim() ? ({ moment, seat, words: words.trim() } satisfies Typed) : null)

export const typedWasSent = (): void => keep('typed', null)

const unsent = (): readonly Unsent[] => kept<Unsent[]>('unsent') ?? []

/** Typed by this player and never sent; only on this device. */
export const unsentWords = (by: Seat): readonly string[] => unsent().flatMap(({ seat, words }) => (seat === by ? [words] : []))

/** What the table has of this player's own words. */
function sentWords({ me, table }: Pick<GameView, 'me' | 'table'>, by: Seat): readonly string[] {
  const hand = me && [me, ...me.hands].find(({ seat }) => seat === by)
  const laid = (table?.insights ?? []).filter(({ seat }) => seat === by)
  const words = laid.flatMap(({ ending }) => (ending.kind === 'words' ? [ending.words] : []))
  return hand?.detail ? [...words, hand.detail] : words
}

/** The words of a moment that is over go to the sheet; true when there were any. */
export function leaveForSheet(view: Pick<GameView, 'me' | 'table' | 'moment'>): boolean {
  const typed = kept<Typed>('typed')
  if (!typed || typed.moment === view.moment) return false
  typedWasSent()
  const { seat, words } = typed
  if ([...unsentWords(seat), ...sentWords(view, seat)].includes(words)) return false
  keep('unsent', [...unsent(), { seat, words } satisfies Unsent])
  return true
}

export function useLeftWords(view: GameView): void {
  useEffect(() => {
    if (leaveForSheet(view)) notify(say('typed.kept'))
  }, [view.moment])
}
