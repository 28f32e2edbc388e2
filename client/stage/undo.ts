import { useLayoutEffect, useReducer } from 'preact/hooks'

/** Names never stand beside the tiles, so what was done to somebody is said where the names are. */
export type UndoPlace = 'names' | 'groups'
/** One thing that the mentor has just done and can take back. */
export type Undo = Readonly<{ key: number; text: string; place: UndoPlace; act: () => void }>

const STAYS_MS = 10_000

let offered: Undo | null = null
let count = 0
const listeners = new Set<() => void>()

function show(undo: Undo | null): void {
  offered = undo
  for (const listener of [...listeners]) listener()
}

/** Says what was done, and for ten seconds how to undo it. */
export function offerUndo(text: string, act: () => unknown, place: UndoPlace = 'names'): void {
  const key = ++count
  show({ key, text, place, act: () => void act() })
  setTimeout(() => offered?.key === key && show(null), STAYS_MS)
}

/** Undone, or no longer wanted. */
export const withdrawUndo = (): void => show(null)

export function useUndo(): Undo | null {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const drawn = offered
  useLayoutEffect(() => {
    const listener = () => redraw(0)
    listeners.add(listener)
    if (offered !== drawn) listener()
    return () => void listeners.delete(listener)
  }, [])
  return drawn
}
