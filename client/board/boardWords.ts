import en from '../../content/text/en/board.json' with { type: 'json' }
import nl from '../../content/text/nl/board.json' with { type: 'json' }
import { SEAT_LOOKS, type Seat } from '../../shared/basics.ts'
import type { Names } from '../names.ts'
import { say, sayFrom } from '../say.ts'

/** The words of the board in text. The Dutch file gives the keys; a missing translation does not compile. */
type BoardKey = keyof typeof nl
const tables: Record<'nl' | 'en', Record<BoardKey, string>> = { nl, en }
export const boardSay = sayFrom<BoardKey>(tables)

/** Who left has no name here any more, but still an animal on the board. */
export const who = (seat: Seat, names: Names): string =>
  names[seat] || boardSay('who.gone', { animal: say(`animal.${SEAT_LOOKS[seat].animal}`) })
