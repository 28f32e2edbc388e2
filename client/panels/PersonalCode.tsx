import '../styles/settingsDialog.css'
import { useWords } from '../say.ts'

/** With this code and the own name the place is found again on another device. */
export function PersonalCode({ code, isShared }: Readonly<{ code: string; isShared: boolean }>) {
  const { say } = useWords()
  return (
    <p class="personal-code">
      <span>{say(isShared ? 'code.labelAll' : 'code.label')}</span> <b>{code}</b>
      <span class="personal-code-how">{say(isShared ? 'code.howAll' : 'code.how')}</span>
    </p>
  )
}
