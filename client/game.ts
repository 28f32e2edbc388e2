import type { Seat } from '../shared/basics.ts'
import type { GameView, OwnSide, StatusView, TableView } from '../shared/game/view.ts'
import { type Names, useNames } from './names.ts'
import { nameless, useWords } from './say.ts'
import { gameNow, useStore } from './store.ts'

/** What every panel of a step gets. */
export type StepProps = Readonly<{
  view: GameView
  me: OwnSide
  table: TableView | null
  names: Names
  /** who tells in this turn; null outside the stories */
  teller: Seat | null
  letter: string
}>

/** The game of my group, or null as long as there is none. */
export function useGame(): StepProps | null {
  const letter = useStore((state) => state.lesson?.me?.group ?? null)
  const view = useStore((state) => (letter ? (state.games[letter] ?? null) : null))
  const mates = useNames()
  useWords()
  if (!letter || !view?.me) return null
  const unnamed = view.players.filter(({ seat }) => mates[seat] === '')
  const names =
    unnamed.length > 0 ? { ...mates, ...Object.fromEntries(unnamed.map(({ seat }) => [seat, nameless(seat, view.me)])) } : mates
  return { letter, view, me: view.me, table: view.table, names, teller: tellerOf(view) }
}

/** How the step at my table stands. */
export const useStatus = (): StatusView | null => useStore(() => gameNow()?.status ?? null)

/** Everybody on this device is marked absent by the mentor: the others have gone on, though we are here. */
export const isAbsent = ({ players }: GameView, me: OwnSide): boolean =>
  [me, ...me.hands].every(({ seat }) => players.some((player) => player.seat === seat && player.away && player.connected))

export const tellerOf = ({ status }: Pick<GameView, 'status'>): Seat | null =>
  (Object.entries(status.roles).find(([, roles]) => roles?.includes('storyteller'))?.[0] as Seat | undefined) ?? null

/** Whom the others predict about: the one at the table who does not predict. */
export const predictedOf = ({ status, players }: GameView): Seat | null =>
  players.find(({ seat, away }) => !away && !status.actors.includes(seat))?.seat ?? null

/** Whose step it is: the first one whose tap it waits for, else the first who acts. */
export const actorOf = ({ status }: GameView): Seat | null => status.actors[0] ?? status.waitingFor[0] ?? null
