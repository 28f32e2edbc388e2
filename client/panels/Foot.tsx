import { LanguageSwitch } from './LanguageSwitch.tsx'
import { SettingsButton } from './SettingsButton.tsx'

/** Below the screens outside the game: language and settings. */
export const Foot = () => (
  <div class="foot">
    <LanguageSwitch />
    <SettingsButton />
  </div>
)
