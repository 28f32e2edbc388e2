import type { Page } from '@playwright/test'

/** What a student's fingers would do next, found by the roles and names that stand on the screen (Dutch). Nobody hides a text or starts a round unasked; in a round "Klaar" is tapped. */

const BUTTONS = [
  'Verder spelen',
  'Beantwoord',
  'Deze kies ik',
  'Leg op het bord',
  'Houd ik',
  'Klopt',
  'Hand erop',
  'Ik heb het gezegd',
  'Ik heb het verteld',
  'Ik heb het gevraagd',
  'Ik heb het voorgelezen',
  'Klaar',
] as const

const TAP = { timeout: 1500 }

/** The first question on the screen that has no answer yet. */
async function answerQuestion(page: Page): Promise<boolean> {
  for (const group of await page.getByRole('group').all()) {
    if (await group.locator('input:checked, [aria-pressed="true"]').count()) continue
    const options = group.locator('label, button[aria-pressed]')
    if ((await options.count()) === 0) continue
    await options.first().click(TAP)
    return true
  }
  return false
}

/** The hot seat ends with its clock, not at the first chance. */
const inHotSeat = async (page: Page) => (await page.getByText('Door! mag altijd').count()) > 0

async function pressButton(page: Page): Promise<boolean> {
  const here = (await page.getByRole('button').allInnerTexts()).map((text) => text.trim())
  const name = BUTTONS.find((one) => here.includes(one))
  if (!name || (name === 'Klaar' && (await inHotSeat(page)))) return false
  await page.getByRole('button', { name, exact: true }).first().click(TAP)
  return true
}

/** One tap; false when there is nothing to tap but to listen. A screen that changes under the finger is no mistake. */
export async function tap(page: Page): Promise<boolean> {
  try {
    return (await answerQuestion(page)) || (await pressButton(page))
  } catch {
    return false
  }
}
