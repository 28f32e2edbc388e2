import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../panels/Icon.tsx'

const SLEEVE_MS = 300

type Props = Readonly<{
  icon?: string
  kind?: 'sun' | 'night' | 'line'
  label?: string
  /** not now; a tap is still answered with why not */
  faint?: boolean
  pressed?: boolean
  type?: 'button' | 'submit'
  /** what else this button may say: it is always as wide as the longest, so that nothing moves under the finger */
  also?: readonly string[]
  onTap?: () => void
  children?: ComponentChildren
}>

/** A button for a smartboard. A second touch within 300 ms is a sleeve; a click without a pointer always counts. */
export function StageButton({ icon, kind = 'night', label, faint, pressed, type = 'button', also = [], onTap, children }: Props) {
  const last = useRef(Number.NEGATIVE_INFINITY)
  const tap = (event: MouseEvent) => {
    const sleeve = event.detail > 0 && event.timeStamp - last.current < SLEEVE_MS
    last.current = event.timeStamp
    if (!sleeve) onTap?.()
  }
  return (
    <button
      type={type}
      class={`stage-button stage-button-${kind}`}
      aria-label={label}
      data-faint={faint}
      aria-pressed={pressed}
      onClick={tap}
    >
      {icon && <Icon name={icon} />}
      {children && (
        <span class="stage-label">
          <span>{children}</span>
          {also.map((words) => (
            <span key={words} class="stage-label-other" aria-hidden="true">
              {words}
            </span>
          ))}
        </span>
      )}
    </button>
  )
}
