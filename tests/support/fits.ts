import type { Page } from '@playwright/test'

/** What does not fit on a screen: the page scrolls sideways, words are cut off, broken or stick out, or something lies over a button. */
export const misfits = async (page: Page): Promise<string[]> => [
  ...(await page.evaluate(look)),
  ...(await page.evaluate(brokenWords, LONGEST_WHOLE)),
]

/** A name or a word of more letters may be broken off at the end of a line. */
const LONGEST_WHOLE = 17

/** Words that begin on one line and end on the next, without a sign that they do. */
function brokenWords(longest: number): string[] {
  const top = document.querySelector('dialog[open]') ?? document.querySelector('.paused') ?? document.body
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const found = new Set<string>()
  while (texts.nextNode()) {
    const { currentNode: node } = texts
    const part = node.parentElement
    if (
      !part ||
      part.closest('.hidden, svg, .board-text, .settings-small') ||
      !part.checkVisibility({ visibilityProperty: true })
    )
      continue
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      if (word.length > longest) continue
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const tops = [...range.getClientRects()].map(({ top: line }) => Math.round(line))
      const around = part.closest('button, label')
      if (new Set(tops).size > 1) found.add(`broken word "${word}" in ${(around ?? part).className || part.tagName}`)
    }
  }
  return [...found]
}

function look(): string[] {
  const { clientWidth: wide, clientHeight: high } = document.documentElement
  const top = document.querySelector('dialog[open]') ?? document.querySelector('.paused') ?? document.body
  const nameOf = (part: Element) => `${part.tagName.toLowerCase()}.${part.className} "${part.textContent?.trim().slice(0, 30)}"`
  const found: string[] = []
  const surfaces =
    'button, .paper, .pick-face, .fold, .starter, .sheet-box, .shared-picture, .calm-next, .gift, .revealed-card, .guess, .lobby-group, .personal-code, .news, .notice, .network, .laid, .bar-line, .lost, dialog, body'
  const all = [...top.querySelectorAll('*')].filter(
    (part) => !part.closest('svg, canvas, .board-canvas, .board-text, .hidden, .settings-small, .more-time'),
  )
  if (document.documentElement.scrollWidth > wide) {
    const beyond = [...document.body.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > wide + 1)
    found.push(`the page is ${document.documentElement.scrollWidth} wide: ${beyond.slice(-2).map(nameOf).join(', ')}`)
  }
  for (const part of all) {
    const style = getComputedStyle(part)
    const box = part.getBoundingClientRect()
    if (box.width === 0 || style.visibility === 'hidden' || !part.textContent?.trim()) continue
    const words = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const around = part.closest(surfaces)?.getBoundingClientRect()
    if (words && around && (box.left < Math.max(around.left, 0) - 1 || box.right > Math.min(around.right, wide) + 1))
      found.push(`sticks out: ${nameOf(part)}`)
    // a long name at the table is shortened; it stands in full on the screen before the game
    if (style.display === 'inline' || part.matches('.player-name, input')) continue
    const sideways = style.overflowX !== 'visible' || part.matches(surfaces)
    if (sideways && part.scrollWidth > part.clientWidth + 1) found.push(`cut off or too wide: ${nameOf(part)}`)
    if (/hidden|clip/.test(style.overflowY) && part.scrollHeight > part.clientHeight + 1 && !part.matches('main'))
      found.push(`cut off below: ${nameOf(part)}`)
  }
  // under 16 px an iPhone zooms in on a field
  for (const field of top.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea, select'))
    if (field.checkVisibility() && Number.parseFloat(getComputedStyle(field).fontSize) < 16)
      found.push(`a field under 16 px: ${nameOf(field)}`)
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
