import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { StageButton } from './StageButton.tsx'

type Props = Readonly<{
  label: string
  /** at the top of the screen, for what is typed: the screen's own keyboard covers the lower half */
  high?: boolean
  wide?: boolean
  /** over the whole screen, for what the class reads along */
  whole?: boolean
  onClose: () => void
  children: ComponentChildren
}>

/** A panel over the board as long as it is drawn, low enough to reach. */
export function StageDialog({ label, high = false, wide = false, whole = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      class="stage-dialog"
      ref={dialog}
      aria-label={label}
      data-high={high}
      data-wide={wide}
      data-whole={whole}
      onClose={onClose}
    >
      <div class="stage-menu">{children}</div>
    </dialog>
  )
}

/** Why not, in the panel itself: what stands on the board lies under it. */
export const Refusal = ({ text }: Readonly<{ text: string }>) => (
  <p class="stage-refusal" role="alert">
    {text}
  </p>
)

export const CloseButton = ({ onClose }: Readonly<{ onClose: () => void }>) => (
  <StageButton icon="x" kind="line" onTap={onClose}>
    {stageSay('do.close')}
  </StageButton>
)
