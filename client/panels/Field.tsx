import type { InputHTMLAttributes } from 'preact'
import { useId } from 'preact/hooks'
import { LIMITS } from '../../shared/basics.ts'
import { cleanCode, showCode } from '../codes.ts'

type FieldProps = Readonly<{
  label: string
  value: string
  error: string
  onChange: (value: string, field: HTMLInputElement) => void
  attributes?: InputHTMLAttributes<HTMLInputElement>
  look?: string
}>

/** A text field; what is wrong stands under it, in a sentence with what to do now. */
export function Field({ label, value, error, onChange, attributes, look = '' }: FieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class={look}
        type="text"
        value={value}
        autocomplete="off"
        spellcheck={false}
        {...attributes}
        aria-invalid={error !== ''}
        aria-describedby={`${id}-error`}
        onInput={(event) => onChange(event.currentTarget.value, event.currentTarget)}
      />
      <p id={`${id}-error`} class="field-error" role="alert">
        {error}
      </p>
    </div>
  )
}

/** A code: capitals by itself; the join code is shown as two groups of three. */
export function CodeField({
  onChange,
  value,
  length = LIMITS.codeLength,
  ...rest
}: Omit<FieldProps, 'attributes' | 'look' | 'onChange'> & { onChange: (code: string) => void; length?: number }) {
  const show = length === LIMITS.codeLength ? showCode : String
  const change = (typed: string, field: HTMLInputElement) => {
    const code = cleanCode(typed, length)
    field.value = show(code)
    onChange(code)
  }
  return (
    <Field
      {...rest}
      look="field-code"
      value={show(value)}
      onChange={change}
      attributes={{ autocapitalize: 'characters', inputMode: 'text' }}
    />
  )
}
