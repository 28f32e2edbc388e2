import '../styles/choices.css'
import '../styles/settingsDialog.css'
import { useEffect, useRef } from 'preact/hooks'
import { type Preferences, TEXT_SIZES } from '../preferences.ts'
import { useWords } from '../say.ts'
import { tone } from '../sound.ts'
import { gameNow, useStore } from '../store.ts'
import { usePreferences } from '../usePreferences.ts'
import { Choices } from './Choices.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { PersonalCode } from './PersonalCode.tsx'
import { Press } from './Press.tsx'

/** One small menu over any screen; the game goes on below it. When the group stands still, that is what everybody sees. */
export function SettingsDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const code = useStore((state) => state.lesson?.me?.code ?? null)
  const isShared = useStore((state) => state.lesson?.me?.sharing !== undefined)
  const [liked, like] = usePreferences()
  const halted = useStore(() => gameNow()?.status.stopped || gameNow()?.status.paused)
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (halted) dialog.current?.close()
  }, [halted])
  return (
    <dialog ref={dialog} class="settings" aria-labelledby="settings-title" onClose={onClose}>
      <h2 id="settings-title">{say('settings.open')}</h2>
      <Choices
        legend={say('settings.text')}
        look="chips"
        options={TEXT_SIZES.map((size) => ({ id: String(size), title: say('settings.size', { size }) }))}
        value={String(liked.text)}
        onPick={(id) => like({ text: TEXT_SIZES.find((size) => String(size) === id) ?? liked.text })}
      />
      <Switch of="easy" liked={liked} like={like} />
      <Switch of="sound" liked={liked} like={like} />
      <LanguageSwitch />
      {code && <PersonalCode code={code} isShared={isShared} />}
      <p class="quiet">{say('settings.kept')}</p>
      <Press look="main" onPress={() => dialog.current?.close()}>
        {say('settings.close')}
      </Press>
    </dialog>
  )
}

type SwitchProps = Readonly<{ of: 'easy' | 'sound'; liked: Preferences; like: (change: Partial<Preferences>) => void }>

function Switch({ of, liked, like }: SwitchProps) {
  const { say } = useWords()
  const turn = () => {
    like({ [of]: !liked[of] })
    if (of === 'sound') tone('mine')
  }
  return (
    <label class="switch">
      <input type="checkbox" checked={liked[of]} onChange={turn} />
      <span class="switch-words">
        <b>{say(`settings.${of}`)}</b>
        <span>{say(`settings.${of}Hint`)}</span>
      </span>
    </label>
  )
}
