import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const SCROLLS = '.step, .calm, .ending'

/** What is longer than its place scrolls with the keyboard too, also when it holds nothing to press. */
export function useReachable(): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = panel
    if (!current) return
    const look = () => {
      for (const part of current.querySelectorAll<HTMLElement>(SCROLLS)) reach(part)
    }
    const changes = new MutationObserver(look)
    const sizes = new ResizeObserver(look)
    changes.observe(current, { childList: true, subtree: true, characterData: true })
    sizes.observe(current)
    look()
    return () => {
      changes.disconnect()
      sizes.disconnect()
    }
  }, [])
  return panel
}

function reach(part: HTMLElement): void {
  const isLong = part.scrollHeight > part.clientHeight && !part.querySelector('button, input')
  if (isLong && !part.hasAttribute('tabindex')) {
    part.tabIndex = 0
    part.dataset.reached = ''
  } else if (!isLong && 'reached' in part.dataset) {
    part.removeAttribute('tabindex')
    delete part.dataset.reached
  }
}
