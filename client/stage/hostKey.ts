import { exchangeHostKey } from '../connection.ts'
import { pauseBefore, sleep } from '../patience.ts'

const KEY = /^#([0-9a-f]{32})$/

/** The key in the address becomes a cookie, and leaves the address: it must not stand on the board. */
export async function enterAsHost(lesson: string): Promise<void> {
  const key = KEY.exec(location.hash)?.[1]
  if (!key) return
  history.replaceState(null, '', location.pathname)
  for (let attempt = 0; ; attempt++) {
    const answer = await exchangeHostKey(lesson, key)
    if (answer) return
    await sleep(pauseBefore(attempt))
  }
}
