import en from '../../../content/text/en/plenary.json' with { type: 'json' }
import nl from '../../../content/text/nl/plenary.json' with { type: 'json' }
import { sayFrom } from '../../say.ts'

/** The words of rounding off together. The Dutch file gives the keys; a missing translation does not compile. */
export type PlenaryKey = keyof typeof nl
const tables: Record<'nl' | 'en', Record<PlenaryKey, string>> = { nl, en }
export const plenarySay = sayFrom<PlenaryKey>(tables)
