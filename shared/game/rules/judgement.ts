import type { Decision } from '../../decision.ts'
import type { Fact } from '../events.ts'
import type { GameRejection } from '../rejections.ts'

/** What one rule answers: facts still without a time, or a refusal. */
export type Judgement = Decision<Fact, GameRejection>
