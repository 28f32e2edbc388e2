import { useState } from 'preact/hooks'
import type { GameView, StatusView } from '../shared/game/view.ts'
import { tellerOf } from './game.ts'
import { keep, kept } from './remembered.ts'
import type { Key } from './say.ts'
import { gameNow, useStore } from './store.ts'

/** What is said to a group that gets no further or hurries. "Geef me een begin" is only named where it is on the screen. */
export const tempoKey = ({ tempo }: Pick<StatusView, 'tempo'>, start: boolean): Key | null =>
  tempo === 'stuck' ? (start ? 'tempo.stuck' : 'tempo.ask') : tempo && 'tempo.rush'

/** The card with "Geef me een begin" before me: what I tell, ask or answer now. */
export function spokenOf(view: Pick<GameView, 'status' | 'table' | 'me'> | null): string | null {
  const { status, table, me } = view ?? {}
  if (!status || !me || status.phase !== 'story') return null
  if (status.step === 'think' || status.step === 'tell') return tellerOf({ status }) === me.seat ? (table?.card ?? null) : null
  const asks = status.step === 'ask' || status.step === 'answer'
  return asks && status.actors.includes(me.seat) ? (table?.question ?? null) : null
}

/** The tempo of the group, until it is waved away at this moment. */
export function useTempo(): [StatusView['tempo'], () => void] {
  const view = useStore(gameNow)
  const tempo = view?.status.tempo ?? null
  const now = `${view?.moment} ${tempo}`
  const [seen, setSeen] = useState(() => kept<string>('tempo'))
  const close = () => {
    keep('tempo', now)
    setSeen(now)
  }
  return [seen === now ? null : tempo, close]
}
