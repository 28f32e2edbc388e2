import en from '../../content/text/en/stage.json' with { type: 'json' }
import nl from '../../content/text/nl/stage.json' with { type: 'json' }
import { sayFrom } from '../say.ts'

/** The words of the smartboard. The Dutch file gives the keys; a missing translation does not compile. */
export type StageKey = keyof typeof nl
const tables: Record<'nl' | 'en', Record<StageKey, string>> = { nl, en }
export const stageSay = sayFrom<StageKey>(tables)
