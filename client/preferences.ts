import { remembered } from './remembered.ts'

/** How somebody likes to read and hear this device: remembered on it, never sent, and gone after "Klaar". */
export const TEXT_SIZES = [100, 125, 150, 200] as const
export type TextSize = (typeof TEXT_SIZES)[number]
export type Preferences = Readonly<{
  /** per cent of the usual size */
  text: TextSize
  /** more room between letters, words and lines, and shorter lines */
  easy: boolean
  sound: boolean
}>

export const USUAL: Preferences = { text: 100, easy: false, sound: false }

/** What the device remembers, as far as it can be read. */
export function preferencesOf(found: unknown): Preferences {
  const { text, easy, sound } = (typeof found === 'object' && found !== null ? found : {}) as Record<keyof Preferences, unknown>
  return { text: TEXT_SIZES.find((size) => size === text) ?? USUAL.text, easy: easy === true, sound: sound === true }
}

export const rememberedPreferences = (): Preferences => preferencesOf(remembered.recall('preferences'))
