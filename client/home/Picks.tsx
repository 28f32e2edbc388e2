type Option<V extends string> = Readonly<{ value: V; label: string }>
type PicksProps<V extends string> = Readonly<{
  legend: string
  name: string
  value: V
  options: readonly Option<V>[]
  onPick: (value: V) => void
}>

/** One of a few, as chips. */
export function Picks<V extends string>({ legend, name, value, options, onPick }: PicksProps<V>) {
  return (
    <fieldset class="front-picks">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="front-pick">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onPick(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

type TogglesProps<V extends string> = Readonly<{
  legend: string
  on: readonly V[]
  options: readonly Option<V>[]
  onToggle: (value: V) => void
}>

/** Any of a few, as chips. */
export function Toggles<V extends string>({ legend, on, options, onToggle }: TogglesProps<V>) {
  return (
    <fieldset class="front-picks">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} class="front-pick">
          <input type="checkbox" checked={on.includes(value)} onChange={() => onToggle(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
