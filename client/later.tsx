import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { sleep } from './patience.ts'

/** A part of the page that comes in when it is needed. Until then, and when the network fails, it is quiet and tries again. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null
  return function Later(props: P) {
    const [, redraw] = useState(0)
    useEffect(() => {
      let here = true
      const bring = async () => {
        while (here && !loaded) {
          try {
            loaded = await load()
          } catch {
            await sleep(1500)
          }
        }
        if (here) redraw((count) => count + 1)
      }
      if (!loaded) void bring()
      return () => {
        here = false
      }
    }, [])
    const Part = loaded
    return Part ? <Part {...props} /> : null
  }
}
