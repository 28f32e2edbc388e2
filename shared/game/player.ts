import type { Pace, Phase, Seat, Theme } from '../basics.ts'
import type { InsightEnding, PlanPart } from './commands.ts'

/** One player of a game: what was dealt, chosen, given and kept. */

export type Plan = Readonly<Record<PlanPart, string | null>>
export type Detail = Readonly<{ words: string; hidden: boolean }>
export type Insight = Readonly<{ starter: string; ending: InsightEnding; hidden: boolean }>

/** The step of an earlier game, as the code of its sheet says it; of another level its cards may not be known here. */
export type LastStep = Readonly<{ date: string; action: string | null; who: string | null }>

export type Player = Readonly<{
  student: string
  /** whose device this player plays on; null: an own one */
  on: Seat | null
  connected: boolean
  /** the others have gone on without this player */
  away: boolean
  /** marked by the mentor: only the mentor brings them back */
  absent: boolean
  /** the mentor, who plays along with who is left alone */
  partner: boolean
  /** the phase in which a late player joined; null: from the start */
  cameIn: Phase | null
  lostAt: number | null
  /** chose listening only in the last turn */
  listening: boolean
  /** the last story turn that was offered; null: none yet */
  offered: Pace | null
  told: number
  themes: readonly Theme[]
  kept: readonly string[]
  learning: readonly string[]
  insights: readonly Insight[]
  /** no own words any more */
  chipsOnly: boolean
  pictures: readonly string[]
  picture: string | null
  questions: readonly string[]
  question: string | null
  talents: readonly string[]
  talent: string | null
  starters: readonly string[]
  endings: readonly string[]
  interests: readonly string[]
  redrawn: boolean
  topTalent: string | null
  interest: string | null
  coreOpen: boolean
  prediction: string | null
  worlds: readonly string[]
  actions: readonly string[]
  obstacles: readonly string[]
  replies: readonly string[]
  plan: Plan
  /** own words about the plan */
  detail: Detail | null
  planOpen: boolean
  buddy: Seat | null
  confirmed: boolean
  network: NetworkQuestion | null
  stormHand: readonly string[]
  hook: string | null
  hooks: readonly Hook[]
  takeaway: string | null
  /** brought along from the last future sheet */
  lastStep: LastStep | null
}>

/** An answer from Vragenstorm that somebody wants to hear more about. */
export type Hook = Readonly<{ id: string; theme: Theme }>
export type NetworkQuestion = Readonly<{ world: string; question: string; who: string }>

export const emptyPlan: Plan = {
  world: null,
  question: null,
  action: null,
  who: null,
  where: null,
  when: null,
  obstacle: null,
  reply: null,
}

export const newPlayer = (student: string): Player => ({
  student,
  on: null,
  connected: true,
  away: false,
  absent: false,
  partner: false,
  cameIn: null,
  lostAt: null,
  listening: false,
  offered: null,
  told: 0,
  themes: [],
  kept: [],
  learning: [],
  insights: [],
  chipsOnly: false,
  pictures: [],
  picture: null,
  questions: [],
  question: null,
  talents: [],
  talent: null,
  starters: [],
  endings: [],
  interests: [],
  redrawn: false,
  topTalent: null,
  interest: null,
  coreOpen: false,
  prediction: null,
  worlds: [],
  actions: [],
  obstacles: [],
  replies: [],
  plan: emptyPlan,
  detail: null,
  planOpen: false,
  buddy: null,
  confirmed: false,
  network: null,
  stormHand: [],
  hook: null,
  hooks: [],
  takeaway: null,
  lastStep: null,
})
