import { actorOf, type StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Paper } from '../Paper.tsx'
import { Press } from '../Press.tsx'
import { QuestionChoice } from './Listeners.tsx'
import { Listen } from './Tell.tsx'

/** Summarise, and ask on. */
export function Summarise(props: StepProps) {
  const { view, me, names, teller } = props
  const { say } = useWords()
  const actor = actorOf(view)
  const tellerName = teller ? names[teller] : ''
  if (view.status.actors.includes(me.seat))
    return (
      <>
        <div class="step step-middle">
          <p class={`starter starter-${me.seat}`}>{say('summarise.starter')}</p>
          <p class="step-note">{say('summarise.more')}</p>
          <p class="quiet step-note">{say('summarise.wait', { teller: tellerName })}</p>
        </div>
        <Actions me={me} />
      </>
    )
  if (me.seat !== teller) return <Listen {...props} />
  return (
    <>
      <div class="step step-middle">
        <p class={`starter starter-${actor}`}>{say('summarise.starter')}</p>
        <p class="step-note">{say('listen.look', { name: actor ? names[actor] : '' })}</p>
        <p class="quiet step-note">{say('summarise.almostHint')}</p>
      </div>
      <Actions
        me={me}
        side={
          me.can.includes('confirmSummary') && (
            <Press onPress={() => tap(me.seat, { type: 'confirmSummary', verdict: 'almost' })}>{say('summarise.almost')}</Press>
          )
        }
      >
        {me.can.includes('confirmSummary') && (
          <Press look="main" onPress={() => tap(me.seat, { type: 'confirmSummary', verdict: 'right' })}>
            {say('summarise.right')}
          </Press>
        )}
      </Actions>
    </>
  )
}

export function Ask(props: StepProps) {
  const { view, me, names, teller, table } = props
  const { say, card } = useWords()
  const question = table?.question ?? me.question
  if (!view.status.actors.includes(me.seat)) return <Listen {...props} />
  return (
    <>
      <div class="step step-middle">
        {question ? (
          <Paper icon="question" kicker={say('ask.starter', { teller: teller ? names[teller] : '' })} hints={question}>
            <p class="paper-large">{card(question).text}</p>
          </Paper>
        ) : (
          <QuestionChoice {...props} />
        )}
        <p class="quiet step-note">{say(question ? 'ask.tip' : 'ask.chooseFirst')}</p>
      </div>
      <Actions me={me}>
        <Finish me={me} label={say('button.asked')} />
      </Actions>
    </>
  )
}
