import { useState } from 'preact/hooks'
import type { Look } from '../board/palette.ts'
import { remembered } from '../remembered.ts'

/** How this smartboard likes it: for a bright room, or for somebody who stands on the other side. */
export type Settings = { readonly look: Look; readonly mirrored: boolean }
const usual: Settings = { look: 'night', mirrored: false }

export function useSettings() {
  const [settings, setSettings] = useState<Settings>(() => ({ ...usual, ...remembered.recall<Settings>('stage') }))
  const change = (part: Partial<Settings>) => {
    const next = { ...settings, ...part }
    remembered.remember('stage', next)
    setSettings(next)
  }
  return { settings, change }
}
export type Change = ReturnType<typeof useSettings>['change']
