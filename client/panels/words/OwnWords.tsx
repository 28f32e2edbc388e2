import { useId } from 'preact/hooks'
import type { Rejection } from '../../../shared/wire.ts'
import { explain, useWords } from '../../say.ts'

/** A few own words, as somebody likes. What is wrong with them stands below, and they stay in the field. */
export function OwnWords({
  label,
  note,
  most,
  value,
  wrong,
  onChange,
  onLeave,
}: Readonly<{
  label: string
  note: string
  most: number
  value: string
  wrong: Rejection | null
  onChange: (words: string) => void
  /** the field is left, or Enter was pressed */
  onLeave?: () => void
}>) {
  useWords()
  const id = useId()
  return (
    <div class="own-words">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={most}
        value={value}
        autocomplete="off"
        enterkeyhint="done"
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-note`}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={onLeave}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <div id={`${id}-note`}>
        <p class="own-words-wrong" role="alert">
          {wrong && explain(wrong)}
        </p>
        {!wrong && <p class="quiet">{note}</p>}
      </div>
    </div>
  )
}
