import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../panels/Icon.tsx'

const SLEEVE_MS = 300

type Props = Readonly<{
  icon?: string
  kind?: 'sun' | 'night' | 'line'
  label?: string
  disabled?: boolean
  pressed?: boolean
  onTap: () => void
  children?: ComponentChildren
}>

/** A button for a smartboard. A second touch within 300 ms is a sleeve; a click without a pointer always counts. */
export function StageButton({ icon, kind = 'night', label, disabled, pressed, onTap, children }: Props) {
  const last = useRef(Number.NEGATIVE_INFINITY)
  const tap = (event: MouseEvent) => {
    const sleeve = event.detail > 0 && event.timeStamp - last.current < SLEEVE_MS
    last.current = event.timeStamp
    if (!sleeve && !disabled) onTap()
  }
  return (
    <button
      type="button"
      class={`stage-button stage-button-${kind}`}
      aria-label={label}
      aria-disabled={disabled}
      aria-pressed={pressed}
      onClick={tap}
    >
      {icon && <Icon name={icon} />}
      {children && <span>{children}</span>}
    </button>
  )
}
