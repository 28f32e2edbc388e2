import type { Locator, Page } from '@playwright/test'
import type { Press } from './hands.ts'

/** A player with a keyboard alone: Tab to what is wanted, then Space or Enter. Notes each stop at which nobody sees where the focus is. */

const MOST_STOPS = 120

/** What is wrong with the place of the focus; null when it can be seen. */
function focusNow(): string | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const shown = [focused, focused.parentElement?.querySelector('.pick-face'), focused.nextElementSibling].find(
    (part) =>
      part && getComputedStyle(part).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(part).outlineWidth) > 0,
  )
  const name = `${focused.tagName.toLowerCase()}.${focused.className} "${(focused.textContent ?? '').trim().slice(0, 30)}"`
  if (!focused.matches(':focus-visible') || !shown) return `no ring: ${name}`
  const { top, bottom, left, right } = shown.getBoundingClientRect()
  const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  return inside ? null : `out of sight: ${name}`
}

export class Keyboard {
  readonly unseen: string[] = []
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** Up to the target, as somebody without a mouse goes. */
  async goTo(target: Locator): Promise<void> {
    const wanted = await target.elementHandle({ timeout: 1500 })
    if (!wanted) throw new Error('there is nothing to go to')
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await wanted.evaluate((part) => part === document.activeElement)) return
      if (!(await wanted.evaluate((part) => part.isConnected))) throw new Error('the screen changed')
      await this.#page.keyboard.press('Tab')
      const unseen = await this.#page.evaluate(focusNow)
      if (unseen && !this.unseen.includes(unseen)) this.unseen.push(unseen)
    }
    this.unseen.push(`cannot be reached: ${await wanted.innerText()}`)
    throw new Error('it cannot be reached')
  }

  press: Press = async (target) => {
    const radio = target.locator('input')
    const isChoice = (await radio.count()) > 0
    await this.goTo(isChoice ? radio : target)
    await this.#page.keyboard.press(isChoice ? 'Space' : 'Enter')
  }
}
