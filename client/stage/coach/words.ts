import en from '../../../content/text/en/script.json' with { type: 'json' }
import nl from '../../../content/text/nl/script.json' with { type: 'json' }
import { sayFrom } from '../../say.ts'

/** What the mentor can say and do. The Dutch file gives the keys; a missing translation does not compile. */
export type ScriptKey = keyof typeof nl
const tables: Record<'nl' | 'en', Record<ScriptKey, string>> = { nl, en }
export const scriptSay = sayFrom<ScriptKey>(tables)
