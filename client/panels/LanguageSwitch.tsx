import { LANGUAGES } from '../../shared/basics.ts'
import { switchLanguage, useWords } from '../say.ts'

/** Dutch or English, remembered on this device. */
export function LanguageSwitch() {
  const { say, language } = useWords()
  return (
    <nav class="languages" aria-label={say('language.label')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          class="language"
          lang={one}
          aria-pressed={one === language}
          onClick={() => switchLanguage(one)}
        >
          {say(`language.${one}`)}
        </button>
      ))}
    </nav>
  )
}
