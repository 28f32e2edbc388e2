import type { Page } from '@playwright/test'

/** What does not fit on a screen: the page scrolls sideways, words are cut off or stick out, or something lies over a button. */
export const misfits = (page: Page): Promise<string[]> => page.evaluate(look)

function look(): string[] {
  const { clientWidth: wide, clientHeight: high } = document.documentElement
  const top = document.querySelector('dialog[open]') ?? document.querySelector('.paused') ?? document.body
  const nameOf = (part: Element) => `${part.tagName.toLowerCase()}.${part.className} "${part.textContent?.trim().slice(0, 30)}"`
  const found: string[] = []
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`)
  for (const part of top.querySelectorAll('*')) {
    const style = getComputedStyle(part)
    const box = part.getBoundingClientRect()
    if (box.width === 0 || style.visibility === 'hidden' || style.display === 'inline') continue
    if (part.closest('svg, canvas, .board-canvas, .board-text, .hidden, .settings-small, .more-time')) continue
    const words = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (words && (box.left < -1 || box.right > wide + 1)) found.push(`sticks out: ${nameOf(part)}`)
    // a long name at the table is shortened; it stands in full on the screen before the game
    if (!part.textContent?.trim()) continue
    if (part.scrollWidth > part.clientWidth + 1 && !part.matches('.player-name, input'))
      found.push(`cut off or too wide: ${nameOf(part)}`)
    if (/hidden|clip/.test(style.overflowY) && part.scrollHeight > part.clientHeight + 1 && !part.matches('.player-name, main'))
      found.push(`cut off below: ${nameOf(part)}`)
  }
  for (const button of top.querySelectorAll('.actions button, .stop, .settings-open, .ending-sheet')) {
    const { x, y, width, height } = button.getBoundingClientRect()
    const [middle, centre] = [x + width / 2, y + height / 2]
    if (width === 0 || centre < 0 || centre > high || button.closest('[inert]')) continue
    if (getComputedStyle(button).visibility === 'hidden') continue
    const there = document.elementFromPoint(middle, centre)
    if (there && !button.contains(there)) found.push(`lies under ${nameOf(there)}: ${nameOf(button)}`)
  }
  return found
}
