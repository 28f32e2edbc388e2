import { useEffect, useRef, useState } from 'preact/hooks'

/** A value that changes at most once per `ms`, so that words on the smartboard do not bounce. */
export function useBatched<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  const text = JSON.stringify(value)
  useEffect(() => {
    const wait = Math.max(0, changedAt.current + ms - performance.now())
    const timer = setTimeout(() => {
      changedAt.current = performance.now()
      setShown(value)
    }, wait)
    return () => clearTimeout(timer)
  }, [text, ms])
  return shown
}
