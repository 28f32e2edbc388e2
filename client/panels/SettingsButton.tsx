import '../styles/settings.css'
import { useState } from 'preact/hooks'
import { later } from '../later.tsx'
import { useWords } from '../say.ts'

const SettingsDialog = later(() => import('./SettingsDialog.tsx').then((part) => part.SettingsDialog))

/** The way to larger text, easier reading, sound, language and the own code: on every screen of a student. */
export function SettingsButton({ look = '' }: Readonly<{ look?: string }>) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" class={`settings-open ${look}`} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Sliders />
        <span class="settings-word">{say('settings.open')}</span>
      </button>
      {open && <SettingsDialog onClose={() => setOpen(false)} />}
    </>
  )
}

/** Drawn here, because the first screens come without the other icons. */
const Sliders = () => (
  <svg class="icon" width="26" height="26" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M3 6h8.2a2.9 2.9 0 0 1 5.6 0H21a1 1 0 0 1 0 2h-4.2a2.9 2.9 0 0 1-5.6 0H3a1 1 0 0 1 0-2zM3 16h4.2a2.9 2.9 0 0 1 5.6 0H21a1 1 0 0 1 0 2h-8.2a2.9 2.9 0 0 1-5.6 0H3a1 1 0 0 1 0-2z" />
  </svg>
)
