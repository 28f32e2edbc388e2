import rude from '../../content/rude.json' with { type: 'json' }
import type { PlayerCommand } from '../../shared/game/commands.ts'
import type { GameView } from '../../shared/game/view.ts'
import type { Random } from '../../shared/random.ts'

/** What goes differently than planned: by the players, and by who comes late or is moved. */
export const MISCHIEF = ['newCards', 'passTurn', 'pass', 'stop', 'drop', 'rude'] as const
export type Mischief = (typeof MISCHIEF)[number]
export const TROUBLES = [...MISCHIEF, 'late', 'moved'] as const
export type Trouble = (typeof TROUBLES)[number]
export type Tally = Record<Trouble, number>

export const noTrouble = (): Tally => ({ newCards: 0, passTurn: 0, pass: 0, stop: 0, drop: 0, rude: 0, late: 0, moved: 0 })
export const addUp = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, tally) => {
    for (const kind of TROUBLES) sum[kind] += tally[kind]
    return sum
  }, noTrouble())

/** A class shares out who does what: everybody tries rude words, each other kind falls to one in three at most. */
const SHARES = 3
export const mischiefOf = (place: number, students: number): Set<Mischief> =>
  new Set(MISCHIEF.filter((kind, turn) => kind === 'rude' || (place - turn) % Math.min(SHARES, students) === 0))

/** How likely it is at each look (a story comes seldom); what was not done by To Do is done then. */
const CHANCES: Record<Mischief, number> = { newCards: 1, passTurn: 1, pass: 0.5, stop: 0.05, drop: 0.05, rude: 1 }
const LATE_IN_GAME: readonly GameView['status']['phase'][] = ['action', 'closing']

/** What this player does wrong now, of what is still to be done; null: nothing. */
export function mischiefNow(
  view: GameView,
  todo: ReadonlySet<Mischief>,
  move: PlayerCommand | null,
  draw: Random,
): Mischief | null {
  const wanted = [...todo].filter((kind) => isPossible(kind, view, move))
  return wanted.find((kind) => LATE_IN_GAME.includes(view.status.phase) || draw() < CHANCES[kind]) ?? null
}

function isPossible(kind: Mischief, { me, status }: GameView, move: PlayerCommand | null): boolean {
  if (!me || status.phase === 'done') return false
  if (kind === 'rude') return move?.type === 'layInsight' && me.ownWords
  if (kind === 'drop') return status.phase !== 'welcome'
  return me.can.includes(kind) && (kind !== 'stop' || status.phase !== 'welcome')
}

/** A word that hurts, in the place of what was to be written. */
export function rudely(move: PlayerCommand | null): PlayerCommand | null {
  const [words = ''] = rude.nl.anywhere
  return move?.type === 'layInsight' ? { ...move, ending: { kind: 'words', words } } : null
}
