import { useEffect, useState } from 'preact/hooks'
import { keep, kept } from './remembered.ts'

/** Real ms without a touch after which somebody else may sit here. It counts on over a reload, a sleep and a tab that was restored. */
const COVERED_AFTER = 20 * 60_000
const LOOK_EVERY = 5000
const TOUCHES = ['pointerdown', 'keydown'] as const

const now = () => Date.now()
const isLongAgo = () => now() - (kept<number>('touchedAt') ?? now()) > COVERED_AFTER
const touch = () => keep('touchedAt', now())

/** Whether what stands on this screen is covered, and what uncovers it. */
export function useCovered(): readonly [boolean, () => void] {
  const [covered, setCovered] = useState(isLongAgo)
  const uncover = () => {
    touch()
    setCovered(false)
  }
  useEffect(() => {
    if (covered) return
    touch()
    const timer = setInterval(() => isLongAgo() && setCovered(true), LOOK_EVERY)
    for (const kind of TOUCHES) document.addEventListener(kind, touch)
    return () => {
      clearInterval(timer)
      for (const kind of TOUCHES) document.removeEventListener(kind, touch)
    }
  }, [covered])
  return [covered, uncover]
}
