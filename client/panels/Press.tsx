import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'

/** What a button does: something that takes time, or at once and then nothing is returned. */
export type Work = (() => Promise<unknown>) | (() => undefined | Promise<unknown>) | (() => void)

type PressProps = Readonly<{
  children: ComponentChildren
  onPress: Work
  look?: string
  icon?: string
}>

/** A button that works once per tap: while its command is under way a second tap does nothing. */
export function Press({ children, onPress, look = '', icon }: PressProps) {
  const [busy, setBusy] = useState(false)
  const here = useRef(true)
  useEffect(
    () => () => {
      here.current = false
    },
    [],
  )
  const press = async () => {
    if (busy) return
    const work = onPress()
    if (!work) return
    setBusy(true)
    await work
    if (here.current) setBusy(false)
  }
  return (
    <button type="button" class={`button ${look}`} aria-busy={busy} onClick={press}>
      {icon && <Icon name={icon} size={24} />}
      {children}
    </button>
  )
}
