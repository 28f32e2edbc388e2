import type { Level, VariantId } from '../shared/basics.ts'
import type { DeckName } from '../shared/content.ts'
import type { Supplies } from '../shared/lesson/reconcile.ts'

/** The decks from which every game is dealt. */
export const DEALT: readonly DeckName[] = [
  'opening',
  'experience',
  'reflection',
  'talent',
  'interest',
  'world',
  'insight',
  'action',
  'takeaway',
]

/** Can games of this variant and level be dealt from what `content/` holds? */
export const offers = ({ variants, decks }: Supplies, { variant, level }: { variant: VariantId; level: Level }): boolean =>
  variants[variant] !== undefined && DEALT.every((deck) => decks[deck].some(({ levels }) => levels.includes(level)))
