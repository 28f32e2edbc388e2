import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../say.ts'
import { Icon } from './Icon.tsx'
import { ReadAloud } from './ReadAloud.tsx'

/** A card on the table: light, calm, to be read. */
export function Paper({
  icon,
  kicker,
  children,
  hints,
}: Readonly<{ icon?: string | undefined; kicker?: string | undefined; children: ComponentChildren; hints?: string | null }>) {
  const paper = useRef<HTMLDivElement>(null)
  return (
    <div class="paper" ref={paper}>
      {kicker && (
        <p class="paper-kicker">
          {icon && <Icon name={icon} size={26} />}
          {kicker}
        </p>
      )}
      <div class="paper-text">{children}</div>
      {hints && <Hints id={hints} />}
      <ReadAloud part={paper} />
    </div>
  )
}

/** "Geef me een begin" and "Wat bedoelen ze?": only where the card has them, only on request. */
export function Hints({ id }: Readonly<{ id: string }>) {
  const { say, card } = useWords()
  const [open, setOpen] = useState<'start' | 'explain' | null>(null)
  const { example, helper } = card(id)
  if (!example && !helper) return null
  const toggle = (which: 'start' | 'explain') => () => setOpen(open === which ? null : which)
  return (
    <div class="hints">
      <div class="hints-buttons">
        {example && (
          <button type="button" class="hint" aria-expanded={open === 'start'} onClick={toggle('start')}>
            {say('button.start')}
          </button>
        )}
        {helper && (
          <button type="button" class="hint" aria-expanded={open === 'explain'} onClick={toggle('explain')}>
            {say('button.explain')}
          </button>
        )}
      </div>
      {open && <p class="hint-text">{open === 'start' ? `“${example}”` : helper}</p>}
    </div>
  )
}
