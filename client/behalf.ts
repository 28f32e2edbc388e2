import type { PlayerCommand } from '../shared/game/commands.ts'
import type { Key } from './say.ts'

type BehalfTap = Readonly<{ key: Key; command: PlayerCommand }>

/** What the others can tap for somebody who is lost, and in which words. */
const TAPS: readonly BehalfTap[] = [
  { key: 'lost.finish', command: { type: 'finish' } },
  { key: 'lost.answered', command: { type: 'answerQuestion', answered: true } },
  { key: 'storm.next', command: { type: 'answerQuestion', answered: false } },
  { key: 'lost.right', command: { type: 'confirmSummary', verdict: 'right' } },
  { key: 'lost.almost', command: { type: 'confirmSummary', verdict: 'almost' } },
  { key: 'lost.keep', command: { type: 'reactToTalent', reaction: 'keep' } },
  { key: 'lost.learn', command: { type: 'reactToTalent', reaction: 'learn' } },
  { key: 'lost.other', command: { type: 'reactToTalent', reaction: 'other' } },
  { key: 'lost.shake', command: { type: 'shakeHands' } },
  { key: 'lost.pass', command: { type: 'pass' } },
]

export const behalfTaps = (can: readonly PlayerCommand['type'][]): readonly BehalfTap[] =>
  TAPS.filter(({ command }) => can.includes(command.type))
