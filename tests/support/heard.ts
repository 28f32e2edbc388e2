import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** sentences of the status line that the live region said, and those that stood there without being said */
    heard: Readonly<{ said: Set<string>; silent: Set<string>; phases: Set<string> }>
  }
}

const LOOK_MS = 250
/** A sentence that stands on the screen for so many looks has been said. */
const LOOKS = 4

/** From now on this page notes what somebody who only listens gets to hear. */
export async function listenTo(page: Page): Promise<void> {
  await page.addInitScript(listen, [LOOK_MS, LOOKS] as const)
}

/** What stood on the screen and was never said, how much was, and in which phases. */
export const heardOn = (page: Page): Promise<{ said: number; silent: string[]; phases: string[] }> =>
  page.evaluate(() => {
    const { said, silent, phases } = window.heard
    return { said: said.size, silent: [...silent], phases: [...phases] }
  })

function listen([ms, looks]: readonly [number, number]): void {
  const heard = { said: new Set<string>(), silent: new Set<string>(), phases: new Set<string>() }
  window.heard = heard
  let stood = { sentence: '', times: 0 }
  setInterval(() => {
    const sentence = document.querySelector('.status-sentence')?.textContent ?? ''
    if (sentence === '') return
    heard.phases.add(document.querySelector('.status-where')?.textContent?.split(' · ')[0] ?? '')
    stood = { sentence, times: sentence === stood.sentence ? stood.times + 1 : 0 }
    if (document.querySelector('.play > [aria-live="polite"]')?.textContent?.includes(sentence)) heard.said.add(sentence)
    else if (stood.times >= looks) heard.silent.add(sentence)
  }, ms)
}
