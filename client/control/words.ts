import en from '../../content/text/en/control.json' with { type: 'json' }
import nl from '../../content/text/nl/control.json' with { type: 'json' }
import { sayFrom } from '../say.ts'

/** The words of the mentor's own device. The Dutch file gives the keys; a missing translation does not compile. */
export type ControlKey = keyof typeof nl
const tables: Record<'nl' | 'en', Record<ControlKey, string>> = { nl, en }
export const controlSay = sayFrom<ControlKey>(tables)
