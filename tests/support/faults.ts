import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe finds wrong; run as text, because the content policy forbids added scripts. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  await page.evaluate(settled)
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
}

/** What fades in has its colours only at the end. */
async function settled(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}
