import { expect, test } from 'vitest'
import { type Seat, VARIANTS } from '../../shared/basics.ts'
import { STEP_KINDS, type StepName } from '../../shared/game/steps.ts'
import type { GameView } from '../../shared/game/view.ts'
import { viewOf } from '../../shared/game/viewOf.ts'
import type { Play } from '../support/game.ts'
import { playGame } from '../support/player.ts'

/** Whoever goes blank gets a beginning: the screen must know what is being spoken about. */

type About = (view: GameView, speaker: Seat) => readonly (string | null | undefined)[]

/** What the view names in each step in which somebody speaks; an agreement and a summary begin with words of the screen. */
const ABOUT: Partial<Record<StepName, About>> = {
  share: ({ table }) => [table?.prompt],
  tell: ({ table, status, players }, speaker) => {
    const { topTalent, interest } = players.find(({ seat }) => seat === speaker) ?? {}
    return status.phase === 'story' ? [table?.card] : [topTalent, interest]
  },
  ask: ({ table, me }) => [table?.question, ...(me?.questions ?? [])],
  answer: ({ table }) => [table?.question],
  talent: ({ table, me }) => [table?.talent?.talent, ...(me?.talents ?? [])],
  say: ({ table }) => [table?.plan?.action],
  word: ({ table }) => [table?.takeaway],
}
const BY_THE_SCREEN: readonly StepName[] = ['agreement', 'summarise']

test('[BLANK-1] every speaking step names what is spoken about, in 30 seeded games of every variant', () => {
  const seen = new Set<StepName>()
  const watch = ({ game }: Play) => {
    const { name, actors, ended } = game.step
    if (ended) return
    if (name === 'hotSeat' ? !game.storm?.open : STEP_KINDS[name] !== 'speaking' && STEP_KINDS[name] !== 'confirming') return
    seen.add(name)
    for (const speaker of actors) {
      const view = viewOf(game, speaker)
      const about = name === 'hotSeat' ? [view.table?.storm?.open] : (ABOUT[name]?.(view, speaker) ?? [])
      expect(BY_THE_SCREEN.includes(name) || about.some(Boolean), `${game.phase} ${name}`).toBe(true)
    }
  }
  for (let seed = 1; seed <= 30; seed++) playGame(seed, 2 + (seed % 3), watch, VARIANTS[seed % 3])
  expect([...seen].sort()).toEqual([...Object.keys(ABOUT), ...BY_THE_SCREEN, 'hotSeat'].sort())
})
