import { useState } from 'preact/hooks'
import type { PlanPart } from '../../../shared/game/commands.ts'
import type { StepProps } from '../../game.ts'
import { notify } from '../../notices.ts'
import { useWords } from '../../say.ts'
import { SENTENCE_PARTS } from '../../status.ts'
import { tap } from '../../tap.ts'
import { useFocusKept } from '../../useFocusKept.ts'
import { Actions } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'
import { Press } from '../Press.tsx'
import { ActionCard, Part, PartFold } from './Plan.tsx'

const DETAILS = ['who', 'when'] as const satisfies readonly PlanPart[]

/** "Mijn stap in een zin": one minute for who has not said a plan. What, with whom and when, one after the other. */
export function Sentence(props: StepProps) {
  const { view, me } = props
  const { say } = useWords()
  if (view.status.actors.includes(me.seat)) return <Choose {...props} />
  return (
    <>
      <Calm title={say('think.title')} text={say('sentence.wait')} />
      <Actions me={me} />
    </>
  )
}

function Choose(props: StepProps) {
  const { view, me } = props
  const { say } = useWords()
  const [again, setAgain] = useState<PlanPart | null>(null)
  const missing = SENTENCE_PARTS.find((part) => me.plan[part] === null) ?? null
  const page = again ?? missing
  const step = useFocusKept(page)
  const finish = () => (missing ? notify(say(`sentence.${missing}First`)) : tap(me.seat, { type: 'finish' }))
  return (
    <>
      <div class="step" ref={step} tabIndex={-1}>
        {page !== 'action' && <ActionCard {...props} open={setAgain} kicker={say('sentence.title')} />}
        {DETAILS.filter((part) => part !== page && me.plan[part] !== null).map((part) => (
          <PartFold key={part} {...props} part={part} open={setAgain} />
        ))}
        {page && <Part key={page} {...props} part={page} open={setAgain} />}
      </div>
      <Actions me={me}>
        {!view.status.done.includes(me.seat) && (
          <Press look="main" onPress={finish}>
            {say('button.done')}
          </Press>
        )}
      </Actions>
    </>
  )
}
