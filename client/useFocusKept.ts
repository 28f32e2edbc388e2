import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Does nothing on the page have the focus any more? */
export const focusIsLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/** Part of a page turned: when that took the focused thing away, the focus goes to the new part, and is not lost. */
export function useFocusKept(page: string | null): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current && focusIsLost()) part.current?.focus({ preventScroll: true })
    first.current = false
  }, [page])
  return part
}
