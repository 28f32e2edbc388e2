import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { useChoice } from '../../useChoice.ts'
import { Actions } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'
import { Choices } from '../Choices.tsx'

/** After the hot seat: which answer do you want to hear more about? */
export function Hook(props: StepProps) {
  const { view, me } = props
  const { say } = useWords()
  if (view.status.actors.includes(me.seat)) return <ChooseHook {...props} />
  return (
    <>
      <Calm title={say('think.title')} text={say('hook.wait')} />
      <Actions me={me} />
    </>
  )
}

function ChooseHook({ me, names, table }: StepProps) {
  const { say, card } = useWords()
  const [hook, choose] = useChoice(me.hook, (question) => tap(me.seat, { type: 'chooseHook', question }))
  const { hotSeat = me.seat, answered = [] } = table?.storm ?? {}
  const name = names[hotSeat]
  return (
    <>
      <div class="step">
        <Choices
          legend={say('hook.legend', { name })}
          note={say('hook.why', { name })}
          look="cards"
          options={answered.map((id) => ({ id, title: card(id).text || '…', icon: 'quotes' }))}
          value={hook}
          onPick={choose}
        />
      </div>
      <Actions me={me} />
    </>
  )
}
