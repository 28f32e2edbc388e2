import en from '../../../content/text/en/report.json' with { type: 'json' }
import nl from '../../../content/text/nl/report.json' with { type: 'json' }
import { sayFrom } from '../../say.ts'

/** The words of the report. The Dutch file gives the keys; a missing translation does not compile. */
export type ReportKey = keyof typeof nl
const tables: Record<'nl' | 'en', Record<ReportKey, string>> = { nl, en }
export const reportSay = sayFrom<ReportKey>(tables)
