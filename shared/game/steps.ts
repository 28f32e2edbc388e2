import type { Phase, Seat } from '../basics.ts'

/** Every step of every phase, and what kind of step it is: that decides who ends it. */
export const STEP_KINDS = {
  hello: 'choosing',
  agreement: 'speaking',
  roles: 'choosing',
  hotSeat: 'speaking',
  hook: 'choosing',
  choose: 'choosing',
  share: 'speaking',
  think: 'waiting',
  tell: 'speaking',
  listen: 'choosing',
  summarise: 'confirming',
  ask: 'speaking',
  answer: 'speaking',
  talent: 'confirming',
  insight: 'choosing',
  energiser: 'choosing',
  together: 'choosing',
  predict: 'choosing',
  say: 'confirming',
  sentence: 'choosing',
  word: 'speaking',
  lights: 'waiting',
  done: 'waiting',
} as const
export type StepName = keyof typeof STEP_KINDS
export const STEPS = Object.keys(STEP_KINDS) as StepName[]

/** One tap of all together ends these, also on one device. */
export const AT_ONCE: readonly StepName[] = ['hello', 'roles', 'energiser']

/** A step that is still to come. */
export type PlannedStep = {
  readonly phase: Phase
  readonly turn: number
  readonly step: StepName
  readonly actors: Seat[]
  readonly seconds: number
}

/** A step that was played: how long it took, and how it went. */
export type PastStep = Readonly<{
  phase: Phase
  name: StepName
  /** ms */
  took: number
  /** the time it had; null: no clock */
  seconds: number | null
  /** "Verder?" stood on the screen when it ended */
  late: boolean
  because: 'done' | 'movedOn' | 'skipped' | 'time'
  /** somebody said "Ik sla over" */
  passed: boolean
  /** the group was sent on and only finished its words */
  jumped: boolean
}>
