import { useState } from 'preact/hooks'
import type { PlanPart } from '../../../shared/game/commands.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { ifThenText } from '../../insightText.ts'
import { useWords } from '../../say.ts'
import { Fold } from '../Fold.tsx'
import { Part } from './Plan.tsx'

type IfThenPart = Extract<PlanPart, 'obstacle' | 'reply'>

/** "Als ... dan ...": what could stop me, and what I do then. The buddy asks, the player finishes the sentence. */
export function IfThen(props: StepProps) {
  return props.me.obstacles.length > 0 ? <Finishing {...props} /> : <BuddyAsks {...props} />
}

function Finishing(props: StepProps) {
  const { plan } = props.me
  const { say, card } = useWords()
  const [again, setAgain] = useState<IfThenPart | null>(null)
  const part = again ?? (plan.obstacle === null ? 'obstacle' : plan.reply === null ? 'reply' : null)
  const changing = plan.obstacle !== null && plan.reply !== null
  const change = () => setAgain('obstacle')
  if (part === null)
    return <Fold label={say('ifThen.title')} value={ifThenText(plan) ?? ''} icon="shield-check" onChange={change} />
  return (
    <>
      {part === 'reply' && (
        <p class={`starter starter-${props.me.seat}`}>{say('ifThen.start', { obstacle: card(plan.obstacle).text })}</p>
      )}
      <Part key={part} {...props} part={part} open={() => setAgain(changing && part === 'obstacle' ? 'reply' : null)} />
    </>
  )
}

function BuddyAsks({ view, me, names, table }: StepProps) {
  const { say } = useWords()
  const actor = actorOf(view)
  const asks = view.status.variant !== '20' && table?.buddy === me.seat && me.seat !== actor
  if (!asks || table.plan?.obstacle || !actor) return null
  return (
    <p class={`starter starter-${me.seat}`}>
      {say('ifThen.ask', { name: names[actor] })} <b>{say('ifThen.question')}</b>
    </p>
  )
}
