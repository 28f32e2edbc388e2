import type { InsightEnding } from '../shared/game/commands.ts'
import { card } from './say.ts'

/** "Hier krijg ik energie van: ..." and how it ends, as one sentence. */
export function insightText(starter: string, ending: InsightEnding): string {
  const end = ending.kind === 'chip' ? card(ending.chip).text : ending.words
  return `${card(starter).text.replace(/\s*(\.\.\.|…)\s*$/, '')} ${end}`
}
