import type { Preferences } from './preferences.ts'
import { remembered } from './remembered.ts'
import { get, set, useStore } from './store.ts'

/** How this device is liked, and the way to change it; remembered at once. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const preferences = useStore((state) => state.preferences)
  const like = (change: Partial<Preferences>) => {
    const next = { ...get().preferences, ...change }
    remembered.remember('preferences', next)
    set({ preferences: next })
  }
  return [preferences, like]
}
