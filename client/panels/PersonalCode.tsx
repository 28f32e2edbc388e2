import '../styles/settingsDialog.css'
import { useWords } from '../say.ts'

/** With this code and the own name the place is found again on another device. */
export function PersonalCode({ code }: Readonly<{ code: string }>) {
  const { say } = useWords()
  return (
    <p class="personal-code">
      <span>{say('code.label')}</span> <b>{code}</b>
      <span class="personal-code-how">{say('code.how')}</span>
    </p>
  )
}
