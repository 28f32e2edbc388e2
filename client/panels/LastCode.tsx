import { useState } from 'preact/hooks'
import { readReturnCode, showReturnCode } from '../../shared/sheet/returnCode.ts'
import { keepLastCode, lastCode } from '../lastStep.ts'
import { explain, useWords } from '../say.ts'
import { Field } from './Field.tsx'
import { Press } from './Press.tsx'

/** [CYCLE-2] While waiting: the code of the last future sheet. It stays on this device until the game begins. */
export function LastCode() {
  const { say } = useWords()
  const [typed, type] = useState('')
  const [wrong, setWrong] = useState('')
  const [kept, setKept] = useState(lastCode)
  if (kept)
    return (
      <p class="lobby-code" role="status">
        {say('lobby.lastCodeKept')}
      </p>
    )
  const bring = () => {
    if (!readReturnCode(typed)) return setWrong(explain({ code: 'codeBroken' }))
    keepLastCode(typed)
    setKept(typed)
  }
  const write = (text: string, field: HTMLInputElement) => {
    const shown = showReturnCode(text.replace(/[\s\p{Pd}]/gu, '').toUpperCase())
    field.value = shown
    type(shown)
    setWrong('')
  }
  return (
    <details class="lobby-code">
      <summary>{say('lobby.lastCode')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          bring()
        }}
      >
        <Field
          label={say('lobby.lastCodeHow')}
          value={typed}
          error={wrong}
          onChange={write}
          attributes={{ autocapitalize: 'characters', maxLength: 40 }}
        />
        <Press onPress={bring}>{say('lobby.lastCodeKeep')}</Press>
      </form>
    </details>
  )
}
