import { useEffect, useState } from 'preact/hooks'
import { tableTime } from '../clock.ts'
import { type State, useStore } from '../store.ts'

/** The groups that ask for the mentor. */

const LOOK_MS = 5000

/** `waited` in real ms. */
export type Help = Readonly<{ letter: string; waited: number }>
type Part = {
  readonly games: Readonly<Record<string, { readonly status: Pick<State['games'][string]['status'], 'help' | 'helpAt'> }>>
  readonly clock: State['clock']
}

/** Who asks for help, who has waited longest first; each table has its own time. */
export function helpsIn({ games, clock }: Part, deviceNow: number): Help[] {
  return Object.entries(games)
    .flatMap(([letter, { status }]) => {
      const reading = clock[letter]
      if (!status.help || status.helpAt === null) return []
      return { letter, waited: reading ? (tableTime(reading, deviceNow) - status.helpAt) / reading.speed : 0 }
    })
    .sort((one, other) => other.waited - one.waited)
}

export function useHelp(): Help[] {
  const games = useStore((state) => state.games)
  const clock = useStore((state) => state.clock)
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return helpsIn({ games, clock }, performance.now())
}

/** Their letters in the order in which they asked. */
export const useQueue = (): string[] => useHelp().map(({ letter }) => letter)
