import { useLayoutEffect, useRef } from 'preact/hooks'
import { LIMITS } from '../../shared/basics.ts'
import { stageSay } from '../board/words.ts'
import { StageButton } from './StageButton.tsx'
import { StageDialog } from './StageDialog.tsx'

type Props = Readonly<{ name: string; error: string; onSave: (name: string) => void; onClose: () => void }>

/** The only thing that is typed on the board. The old name is selected: typing replaces it. */
export function RenameForm({ name, error, onSave, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const title = stageSay('name.newName', { name: name || stageSay('names.somebody').toLocaleLowerCase() })
  const save = (event: Event) => {
    event.preventDefault()
    onSave(input.current?.value ?? '')
  }
  return (
    <StageDialog label={title} high onClose={onClose}>
      <form class="stage-menu" onSubmit={save} noValidate>
        <h2>
          <label for="new-name">{title}</label>
        </h2>
        <input
          id="new-name"
          class="stage-input"
          ref={input}
          defaultValue={name}
          maxLength={LIMITS.nameLength * 3}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          aria-invalid={error !== ''}
          aria-describedby="new-name-error"
        />
        <p id="new-name-error" class="stage-refusal" role="alert">
          {error}
        </p>
        <div class="stage-pair">
          <StageButton kind="line" onTap={onClose}>
            {stageSay('ask.no')}
          </StageButton>
          <StageButton kind="sun" type="submit">
            {stageSay('name.save')}
          </StageButton>
        </div>
      </form>
    </StageDialog>
  )
}
