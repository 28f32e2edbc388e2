import { useLayoutEffect, useState } from 'preact/hooks'

/** Where the address points. `/j/KRT7DX` is what the QR code holds; `/stage/<lesson>#<key>` is the smartboard, `/mentor` a second device of the mentor. */
export type Route =
  | { screen: 'home' }
  | { screen: 'join'; code: string }
  | { screen: 'play' }
  | { screen: 'sheet' }
  | { screen: 'stage'; lesson: string }
  | { screen: 'mentor'; code: string }
  | { screen: 'control'; lesson: string }

export function routeOf(path: string, search = ''): Route {
  const [, first = '', second = ''] = path.split('/')
  if (first === 'play') return { screen: 'play' }
  if (first === 'sheet') return { screen: 'sheet' }
  if (first === 'stage' && second) return { screen: 'stage', lesson: second }
  if (first === 'mentor') return { screen: 'mentor', code: decode(second) }
  if (first === 'control' && second) return { screen: 'control', lesson: second }
  if (first === 'j') return { screen: 'join', code: decode(second) }
  const code = new URLSearchParams(search).get('code')
  return code === null ? { screen: 'home' } : { screen: 'join', code }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const MOVED = 'popstate'

export function go(path: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path)
  dispatchEvent(new PopStateEvent(MOVED))
  scrollTo(0, 0)
}

const here = () => `${location.pathname}${location.search}`

export function useRoute(): Route {
  const [, setAddress] = useState(here)
  useLayoutEffect(() => {
    const moved = () => setAddress(here())
    addEventListener(MOVED, moved)
    return () => removeEventListener(MOVED, moved)
  }, [])
  return routeOf(location.pathname, location.search)
}
