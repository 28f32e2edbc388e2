import { useEffect, useRef } from 'preact/hooks'
import type { StepProps } from './game.ts'
import { type Tone, tone } from './sound.ts'
import { useStore } from './store.ts'

/** The tone of what just happened at my table: my turn, something on the board, the light. Never two at once. */
export function useTones({ view, me, letter }: StepProps): void {
  const happened = useStore((state) => state.happened)
  const mine = view.status.waitingFor.includes(me.seat)
  const last = useRef({ key: happened.key, mine })
  useEffect(() => {
    const { key, mine: before } = last.current
    last.current = { key: happened.key, mine }
    const news = happened.key !== key && happened.group === letter ? happened.events.map(({ type }) => type) : []
    const next: Tone | null = news.includes('gameEnded')
      ? 'light'
      : mine && !before
        ? 'mine'
        : news.includes('insightLaid') || news.includes('actionConfirmed')
          ? 'laid'
          : null
    if (next) tone(next)
  }, [happened.key, mine])
}
