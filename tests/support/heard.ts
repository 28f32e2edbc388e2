import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** what the live region said, and the sentences that stood in the status line long enough to be said */
    heard: Readonly<{ said: Set<string>; stood: Set<string>; phases: Set<string> }>
  }
}

const LOOK_MS = 250
/** A sentence that stands on the screen for so many looks has to be said. */
const LOOKS = 4

/** From now on this page notes what somebody who only listens gets to hear. */
export async function listenTo(page: Page): Promise<void> {
  await page.addInitScript(listen, [LOOK_MS, LOOKS] as const)
}

/** What stood on the screen and was never said, how much was, and in which phases. */
export const heardOn = (page: Page): Promise<{ said: number; silent: string[]; phases: string[] }> =>
  page.evaluate(() => {
    const { said, stood, phases } = window.heard
    const silent = [...stood].filter((sentence) => ![...said].some((words) => words.includes(sentence)))
    return { said: said.size, silent, phases: [...phases] }
  })

function listen([ms, looks]: readonly [number, number]): void {
  const heard = { said: new Set<string>(), stood: new Set<string>(), phases: new Set<string>() }
  window.heard = heard
  let now = { sentence: '', times: 0 }
  setInterval(() => {
    heard.said.add(document.querySelector('.play > [aria-live="polite"]')?.textContent ?? '')
    const sentence = document.querySelector('.status-sentence')?.textContent ?? ''
    if (sentence === '') return
    heard.phases.add(document.querySelector('.status-where')?.textContent?.split(' · ')[0] ?? '')
    now = { sentence, times: sentence === now.sentence ? now.times + 1 : 0 }
    if (now.times >= looks) heard.stood.add(sentence)
  }, ms)
}
