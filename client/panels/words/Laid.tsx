import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { StepProps } from '../../game.ts'
import { type LaidInsight, laidText } from '../../ownWords.ts'
import { useWords } from '../../say.ts'
import { Badge } from '../Badge.tsx'
import { Icon } from '../Icon.tsx'
import { OwnText } from './OwnText.tsx'

type LaidProps = Pick<StepProps, 'me' | 'names'> & Readonly<{ laid: LaidInsight }>

/** The sentence of an insight; own words in it can be hidden. */
export function LaidSentence({ me, names, laid }: LaidProps) {
  const { start, text, own } = laidText(laid)
  if (!own) return <p class="own-text-words">{text}</p>
  return (
    <>
      {text === null && <p class="own-text-words">{start}</p>}
      <OwnText me={me} names={names} of={laid.seat} insight={laid.insight} words={text} />
    </>
  )
}

/** One insight on the table, and what can be done with it. */
export function Laid({ children, ...props }: LaidProps & { children?: ComponentChildren }) {
  const { say } = useWords()
  const { names, laid } = props
  return (
    <li class="laid">
      <Badge seat={laid.seat} size={40} />
      <div class="laid-words">
        <span class="laid-of">{say('insight.of', { name: names[laid.seat] })}</span>
        <LaidSentence {...props} />
        {children}
      </div>
    </li>
  )
}

/** The insights that lie on the board, as cards to read: behind a button, at the board. */
export function OnTable({ table, ...props }: StepProps) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  const insights = table?.insights ?? []
  if (insights.length === 0) return null
  return (
    <div class="on-table">
      <button type="button" class="button small on-table-open" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="lightbulb" size={22} />
        {say('insight.laid', { count: insights.length })}
        <Icon name={open ? 'minus' : 'plus'} size={20} />
      </button>
      {open && (
        <ul class="on-table-list" aria-label={say('insight.laidTitle')}>
          {insights.map((laid) => (
            <Laid key={`${laid.seat}${laid.insight}`} {...props} laid={laid} />
          ))}
        </ul>
      )}
    </div>
  )
}
