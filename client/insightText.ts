import type { InsightEnding } from '../shared/game/commands.ts'
import type { PlanView } from '../shared/game/view.ts'
import { card, say } from './say.ts'

/** "Hier krijg ik energie van: ..." and how it ends, as one sentence. */
export function insightText(starter: string, ending: InsightEnding): string {
  const end = ending.kind === 'chip' ? card(ending.chip).text : ending.words
  return `${card(starter).text.replace(/\s*(\.\.\.|…)\s*$/, '')} ${end}`
}

/** "Als ik het vergeet, dan zet ik een alarm op mijn telefoon." Null until both are chosen. */
export const ifThenText = ({ obstacle, reply }: PlanView): string | null =>
  obstacle && reply ? say('ifThen.whole', { obstacle: card(obstacle).text, reply: card(reply).text }) : null
