import type { ComponentChildren } from 'preact'
import type { Role, Seat } from '../../shared/basics.ts'
import type { StepProps } from '../game.ts'
import { type Key, useWords } from '../say.ts'
import { Badge } from './Badge.tsx'

type CalmProps = Readonly<{
  title: string
  text?: string | undefined
  /** whom to look at: large, where there is no room for the board */
  who?: Seat | null | undefined
  children?: ComponentChildren
}>

/** The quiet screen: somebody speaks, and nothing here asks for attention. */
export function Calm({ title, text, who = null, children }: CalmProps) {
  return (
    <div class="calm">
      {who && (
        <span class="calm-who">
          <Badge seat={who} size={112} />
        </span>
      )}
      <p class="calm-title">{title}</p>
      {text && <p class="calm-text">{text}</p>}
      {children}
    </div>
  )
}

/** What I will do next in this turn, so that I listen for it. */
export function NextRole({ view, me, names, teller }: StepProps) {
  const { say } = useWords()
  const roles = view.status.roles[me.seat] ?? []
  const key = nextKey(roles, view.status.step === 'tell' || view.status.step === 'think')
  if (!key) return null
  return (
    <p class="calm-next">
      <Badge seat={me.seat} size={46} />
      <span>{say(key, { teller: teller ? names[teller] : '' })}</span>
    </p>
  )
}

function nextKey(roles: readonly Role[], beforeSummary: boolean): Key | null {
  if (!beforeSummary) return null
  if (roles.length > 2) return 'next.all'
  const [first] = roles
  return first && first !== 'storyteller' ? `next.${first}` : null
}
