import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../shared/basics.ts'
import { said } from './said.ts'

/** What a student's fingers would do next, found by the roles and names that stand on the screen. Nobody hides a text or starts a round unasked; in a round "Klaar" is tapped. */

/** On a device that is shared: who takes the screen, and pointing together. */
const TAKEN = [/^Ik ben (?!de docent|nieuw)/, /^I am (?!new|alone|the )/, /^3, 2, 1, (wijs|point)!$/]

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

/** How something is pressed: with a mouse, a finger or a keyboard. */
export type Press = (target: Locator) => Promise<void>
export const byMouse: Press = (target) => target.click(TAP)
export const byFinger: Press = (target) => target.tap(TAP)

/** The first question on the screen that has no answer yet. */
async function answerQuestion(page: Page, press: Press): Promise<boolean> {
  for (const group of await page.getByRole('group').all()) {
    if (await group.locator('input:checked, [aria-pressed="true"]').count()) continue
    const options = group.locator('label, button[aria-pressed]')
    if ((await options.count()) === 0) continue
    await press(options.first())
    return true
  }
  return false
}

/** The hot seat ends with its clock, not at the first chance. */
const inHotSeat = async (page: Page, language: Language) =>
  (await page.getByText(said('Door! mag altijd. Dan komt de volgende vraag.', language)).count()) > 0

async function pressButton(page: Page, language: Language, press: Press): Promise<boolean> {
  const here = (await page.getByRole('button').allInnerTexts()).map((text) => text.trim())
  const taken = here.find((text) => TAKEN.some((pattern) => pattern.test(text)))
  if (taken) return pressNamed(page, taken, press)
  const name = BUTTONS.find((one) => here.includes(said(one, language)))
  if (!name || (name === 'Klaar' && (await inHotSeat(page, language)))) return false
  return pressNamed(page, said(name, language), press)
}

async function pressNamed(page: Page, name: string, press: Press): Promise<boolean> {
  await press(page.getByRole('button', { name, exact: true }).first())
  return true
}

/** One tap; false when there is nothing to tap but to listen. A screen that changes under the finger is no mistake. */
export async function tap(page: Page, language: Language = 'nl', press: Press = byMouse): Promise<boolean> {
  try {
    return (await answerQuestion(page, press)) || (await pressButton(page, language, press))
  } catch {
    return false
  }
}
