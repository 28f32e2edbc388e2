import { useRef } from 'preact/hooks'
import { EMOTIONS, type Emotion } from '../../../shared/basics.ts'
import { STEP_CARD } from '../../../shared/sheet/returnCode.ts'
import { easierKind, iconOf } from '../../cards.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { lastStepDay, lastStepText } from '../../lastStep.ts'
import { notify } from '../../notices.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { useDraft } from '../../useChoice.ts'
import { Actions } from '../Actions.tsx'
import { Calm, NextRole } from '../Calm.tsx'
import { Choices, type Option } from '../Choices.tsx'
import { Press } from '../Press.tsx'
import { PassTurn } from './Easier.tsx'

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
      <Calm title={say('think.title')} text={say('choose.wait', { name: actor ? names[actor] : '' })} who={actor}>
        <NextRole {...props} />
      </Calm>
      <Actions me={me} />
    </>
  )
}

/** The three cards of the river, and the hooks of Vragenstorm; after passing only the easier cards. */
function useOptions({ me }: StepProps): Option[] {
  const { say, card } = useWords()
  const river = me.river.map(({ card: id, theme }): Option => {
    const easier = easierKind(id)
    if (id === STEP_CARD)
      return { id, kicker: lastStepDay(me), title: card(id).text || '…', text: lastStepText(me), icon: iconOf(id) }
    return easier
      ? { id, kicker: say(`easier.kicker.${easier}`), title: card(id).text || '…', icon: iconOf(id) }
      : { id, kicker: say(`theme.${theme}`), title: card(id).text || '…', icon: `theme-${theme}` }
  })
  if (isEasier(me)) return river
  return [
    ...river,
    ...me.hooks.map(({ card: id }) => ({ id, kicker: say('choose.hook'), title: card(id).text || '…', icon: 'chats' })),
  ]
}

const isEasier = ({ river }: StepProps['me']) => river.some(({ card }) => easierKind(card) !== null)

function River(props: StepProps) {
  const { view, me } = props
  const { say } = useWords()
  const [draft, write] = useDraft(`${view.moment}/${me.river.map((one) => one.card).join()}`, nothing)
  const options = useOptions(props)
  const feeling = useRef<HTMLDivElement>(null)
  const pick = (card: string) => {
    write({ ...draft, card })
    if (!draft.emotion) feeling.current?.scrollIntoView({ block: 'nearest' })
  }
  const confirm = () => {
    if (!draft.card) return notify(say('choose.cardFirst'))
    if (!draft.emotion) return notify(say('choose.emotionFirst'))
    return tap(me.seat, { type: 'chooseCard', card: draft.card, emotion: draft.emotion })
  }
  return (
    <>
      <div class="step">
        <Choices legend={say('choose.cards')} hideLegend look="cards" options={options} value={draft.card} onPick={pick} />
        <div ref={feeling}>
          <Choices
            legend={say('choose.emotion')}
            note={say('choose.private')}
            look="even"
            options={EMOTIONS.map((id) => ({ id, title: say(`emotion.${id}`) }))}
            value={draft.emotion}
            onPick={(id) => write({ ...draft, emotion: id as Emotion })}
          />
        </div>
      </div>
      <Actions
        me={me}
        free={<PassTurn {...props} />}
        side={
          !isEasier(me) && (
            <Press onPress={() => tap(me.seat, { type: 'newCards' })}>
              <span class="wide-only">{say('choose.other')}</span>
              <span class="narrow-only">{say('choose.otherShort')}</span>
            </Press>
          )
        }
      >
        <Press look="main" onPress={confirm}>
          {say('choose.confirm')}
        </Press>
      </Actions>
    </>
  )
}
