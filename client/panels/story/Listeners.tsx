import { useState } from 'preact/hooks'
import { iconOf, optionOf } from '../../cards.ts'
import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { useChoice } from '../../useChoice.ts'
import { useFocusKept } from '../../useFocusKept.ts'
import { Actions } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'
import { Choices } from '../Choices.tsx'
import { Fold } from '../Fold.tsx'
import { Press } from '../Press.tsx'
import { ListenTurn } from './ListenTurn.tsx'

/** After the story: the questioner chooses a question, the spotter a talent, at once and in secret. */
export function Listeners(props: StepProps) {
  const { view, me, teller } = props
  const { say } = useWords()
  if (!view.status.actors.includes(me.seat)) {
    if (props.table?.listening) return <ListenTurn {...props} />
    const summarises = view.status.roles[me.seat]?.includes('summariser')
    return (
      <>
        <Calm title={say('think.title')} text={say(me.seat === teller ? 'listener.wait' : 'listener.rest')}>
          {summarises && <p class="calm-next">{say('next.summariser')}</p>}
        </Calm>
        <Actions me={me} />
      </>
    )
  }
  return <Choosing {...props} />
}

/** Who does both chooses the question first; then it folds, and the talents come. */
function Choosing(props: StepProps) {
  const { me } = props
  const { say, card } = useWords()
  const [again, setAgain] = useState(false)
  const asks = me.questions.length > 0
  const spots = me.talents.length > 0
  const page = asks && (!spots || me.question === null || again) ? 'question' : 'talent'
  const step = useFocusKept(page)
  return (
    <>
      <div class="step" ref={step} tabIndex={-1}>
        {page === 'question' && <QuestionChoice {...props} advances={spots} onPicked={() => setAgain(false)} />}
        {page === 'talent' && asks && (
          <Fold label={say('plan.question')} value={card(me.question).text} icon="question" onChange={() => setAgain(true)} />
        )}
        {page === 'talent' && <TalentChoice {...props} />}
      </div>
      <Actions
        me={me}
        side={
          page === 'talent' &&
          me.can.includes('otherTalents') && (
            <Press onPress={() => tap(me.seat, { type: 'otherTalents' })}>{say('listener.others')}</Press>
          )
        }
      />
    </>
  )
}

export function QuestionChoice({ me, advances = false, onPicked }: StepProps & { advances?: boolean; onPicked?: () => void }) {
  const { say, card } = useWords()
  const [question, choose] = useChoice(me.question, (id) => tap(me.seat, { type: 'chooseQuestion', question: id }))
  const options = me.questions.map((id) => ({ id, title: card(id).text, icon: iconOf(id) ?? 'question' }))
  const pick = (id: string) => {
    choose(id)
    onPicked?.()
  }
  return (
    <Choices
      legend={say('listener.question')}
      look="cards"
      options={options}
      value={question}
      onPick={pick}
      advances={advances}
    />
  )
}

function TalentChoice({ me }: StepProps) {
  const { say } = useWords()
  const [talent, choose] = useChoice(me.talent, (id) => tap(me.seat, { type: 'chooseTalent', talent: id }))
  return (
    <Choices
      legend={say('listener.talent')}
      note={say('listener.private')}
      look="grid"
      options={me.talents.map((id) => optionOf(id))}
      value={talent}
      onPick={choose}
    />
  )
}
