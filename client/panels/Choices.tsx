import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import { ReadAloud } from './ReadAloud.tsx'

export type Option = Readonly<{
  id: string
  title: string
  text?: string | undefined
  icon?: string | undefined
  kicker?: string | undefined
}>
/** cards: under each other; grid: two beside each other; pictures: three; chips: words in a row; even: chips of one size */
type Look = 'cards' | 'grid' | 'pictures' | 'chips' | 'even'

export type ChoiceProps = Readonly<{
  legend: string
  hideLegend?: boolean
  note?: string | undefined
  options: readonly Option[]
  value: string | null
  onPick: (id: string) => void
  look: Look
  /** a choice turns the page: then plain buttons, because arrow keys on radios would choose at once */
  advances?: boolean
  children?: ComponentChildren
}>

/** Choose one: native radios, so that keys and screen readers know what to do. */
export function Choices({
  legend,
  hideLegend = false,
  note,
  options,
  value,
  onPick,
  look,
  advances = false,
  children,
}: ChoiceProps) {
  const name = useId()
  const set = useRef<HTMLFieldSetElement>(null)
  const chips = look === 'chips' || look === 'even'
  const kind = chips ? 'chip' : `pick pick-${look}`
  const classOf = ({ id }: Option) => (id === value ? `${kind} chosen` : kind)
  return (
    <fieldset ref={set} class={`choices choices-${look} ${look === 'even' ? 'choices-chips' : ''}`}>
      <legend class={hideLegend ? 'hidden' : ''}>{legend}</legend>
      <div class="choices-list">
        {options.map((option) =>
          advances ? (
            <button
              key={option.id}
              type="button"
              class={kind}
              aria-pressed={option.id === value}
              onClick={() => onPick(option.id)}
            >
              <Face option={option} look={look} />
            </button>
          ) : (
            <label key={option.id} class={classOf(option)}>
              <input type="radio" name={name} checked={option.id === value} onChange={() => onPick(option.id)} />
              <Face option={option} look={look} />
            </label>
          ),
        )}
      </div>
      {!chips && <ReadAloud part={set} />}
      {note && <p class="choices-note">{note}</p>}
      {children}
    </fieldset>
  )
}

/** The same options, only to look at. */
export function OptionList({ options, look }: Pick<ChoiceProps, 'options' | 'look'>) {
  return (
    <div class={`choices choices-${look}`}>
      <ul class="choices-list">
        {options.map((option) => (
          <li key={option.id} class={`pick pick-${look}`}>
            <Face option={option} look={look} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Face({ option: { icon, kicker, title, text }, look }: Readonly<{ option: Option; look: Look }>) {
  return (
    <span class="pick-face">
      {icon && <Icon name={icon} size={look === 'pictures' ? 56 : look === 'chips' ? 22 : 28} />}
      <span class="pick-words">
        {kicker && <span class="pick-kicker">{kicker}</span>}
        <span class="pick-title">{title}</span>
        {text && <span class="pick-text">{text}</span>}
      </span>
    </span>
  )
}
