import { useState } from 'preact/hooks'
import { STEP_KINDS } from '../shared/game/steps.ts'
import type { GameView, StatusView } from '../shared/game/view.ts'
import { tellerOf } from './game.ts'
import { keep, kept } from './remembered.ts'
import { type Key, useWords } from './say.ts'
import { gameNow, useStore } from './store.ts'

/**
 * What is said to a group that gets no further, or that hurries when somebody speaks.
 * "Geef me een begin" is only named where it is on the screen.
 */
export function tempoKey({ tempo, step }: Pick<StatusView, 'tempo' | 'step'>, start: boolean): Key | null {
  if (tempo === 'stuck') return start ? 'tempo.stuck' : 'tempo.ask'
  return tempo && STEP_KINDS[step] !== 'choosing' ? 'tempo.rush' : null
}

/** The card with "Geef me een begin" before me: what I tell, ask or answer now. */
export function spokenOf(view: Pick<GameView, 'status' | 'table' | 'me'> | null): string | null {
  const { status, table, me } = view ?? {}
  if (!status || !me) return null
  if (status.phase !== 'story') return status.actors.includes(me.seat) ? beginning(status.step, table) : null
  if (status.step === 'think' || status.step === 'tell') return tellerOf({ status }) === me.seat ? (table?.card ?? null) : null
  const asks = status.step === 'ask' || status.step === 'answer'
  return asks && status.actors.includes(me.seat) ? (table?.question ?? null) : null
}

/** The picture, the question in the hot seat, or the word that is asked for. */
const beginning = (step: StatusView['step'], table: GameView['table'] | undefined): string | null => {
  if (step === 'share') return table?.prompt ?? null
  if (step === 'hotSeat') return table?.storm?.open ?? null
  return step === 'word' ? (table?.takeaway ?? null) : null
}

/** What is said now, and a way to wave it away for this moment. */
export function useTempo(): [Key | null, () => void] {
  const { card } = useWords()
  const view = useStore(gameNow)
  const tempo = view?.status.tempo ?? null
  const now = `${view?.moment} ${tempo}`
  const [seen, setSeen] = useState(() => kept<string>('tempo'))
  const close = () => {
    keep('tempo', now)
    setSeen(now)
  }
  const key = view && seen !== now ? tempoKey(view.status, Boolean(card(spokenOf(view)).example)) : null
  return [key, close]
}
