import { EMOTIONS, type Emotion } from '../../../shared/basics.ts'
import { commandGame } from '../../connection.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { notify } from '../../notices.ts'
import { useWords } from '../../say.ts'
import { useDraft } from '../../useChoice.ts'
import { Actions } from '../Actions.tsx'
import { Calm, NextRole } from '../Calm.tsx'
import { Choices } from '../Choices.tsx'
import { Press } from '../Press.tsx'

type Draft = Readonly<{ card: string | null; emotion: Emotion | null }>
const nothing: Draft = { card: null, emotion: null }

/** The storyteller chooses one of three cards and a feeling; the others wait. */
export function ChooseCard(props: StepProps) {
  const { view, me, names } = props
  const { say } = useWords()
  if (me.can.includes('chooseCard')) return <River {...props} />
  const actor = actorOf(view)
  return (
    <>
      <Calm title={say('think.title')} text={say('choose.wait', { name: actor ? names[actor] : '' })}>
        <NextRole {...props} />
      </Calm>
      <Actions me={me} />
    </>
  )
}

function River({ view, me }: StepProps) {
  const { say, card } = useWords()
  const [draft, write] = useDraft(`${view.moment}/${me.river.map((one) => one.card).join()}`, nothing)
  const options = me.river.map((one) => ({
    id: one.card,
    kicker: say(`theme.${one.theme}`),
    title: card(one.card).text || '…',
    icon: `theme-${one.theme}`,
  }))
  const confirm = () => {
    if (!draft.card) return notify(say('choose.cardFirst'))
    if (!draft.emotion) return notify(say('choose.emotionFirst'))
    return commandGame({ type: 'chooseCard', card: draft.card, emotion: draft.emotion })
  }
  return (
    <>
      <div class="step">
        <Choices
          legend={say('choose.cards')}
          hideLegend
          look="cards"
          options={options}
          value={draft.card}
          onPick={(id) => write({ ...draft, card: id })}
        />
        <Choices
          legend={say('choose.emotion')}
          note={say('choose.private')}
          look="even"
          options={EMOTIONS.map((id) => ({ id, title: say(`emotion.${id}`) }))}
          value={draft.emotion}
          onPick={(id) => write({ ...draft, emotion: id as Emotion })}
        />
      </div>
      <Actions
        me={me}
        side={
          <Press onPress={() => commandGame({ type: 'newCards' })}>
            <span class="wide-only">{say('choose.other')}</span>
            <span class="narrow-only">{say('choose.otherShort')}</span>
          </Press>
        }
      >
        <Press look="main" onPress={confirm}>
          {say('choose.confirm')}
        </Press>
      </Actions>
    </>
  )
}
