import type { ComponentChildren } from 'preact'

/** A step to read that may be longer than the screen. It may hold nothing to press, and still scrolls with the keyboard. */
export function Reading({ children }: Readonly<{ children: ComponentChildren }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <div class="step step-middle" tabIndex={0}>
      {children}
    </div>
  )
}
