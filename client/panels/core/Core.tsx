import { useState } from 'preact/hooks'
import { iconOf, optionOf } from '../../cards.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { useChoice } from '../../useChoice.ts'
import { useFocusKept } from '../../useFocusKept.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'
import { Choices } from '../Choices.tsx'
import { Fold, Folds } from '../Fold.tsx'
import { Icon } from '../Icon.tsx'
import { Press } from '../Press.tsx'
import { Reading } from '../Reading.tsx'
import { Predictions } from './Predict.tsx'

type Part = 'talent' | 'interest'

/** Interesse of Talent, in silence. Who came late chooses alone; the others wait. */
export function CoreTogether(props: StepProps) {
  return props.view.status.actors.includes(props.me.seat) ? <ChooseCore {...props} /> : <WaitForChoice {...props} />
}

export function WaitForChoice({ view, me, names }: StepProps) {
  const { say } = useWords()
  const actor = actorOf(view)
  return (
    <>
      <Calm title={say('think.title')} text={say('choose.alone', { name: actor ? names[actor] : '' })} who={actor} />
      <Actions me={me} />
    </>
  )
}

/** First the talent, then the interest; both can be changed. `onSkip`: something else comes after it in this step. */
export function ChooseCore(props: StepProps & { onSkip?: () => void }) {
  const { view, me, onSkip } = props
  const { say, card } = useWords()
  const [again, setAgain] = useState<Part | null>(null)
  const [talent, chooseTalent] = useChoice(me.topTalent, (id) => tap(me.seat, { type: 'chooseTopTalent', talent: id }))
  const [interest, chooseInterest] = useChoice(me.interest, (id) => tap(me.seat, { type: 'chooseInterest', interest: id }))
  const part: Part | null = again ?? (talent === null ? 'talent' : interest === null ? 'interest' : null)
  const step = useFocusKept(part)
  const kept = view.players.find(({ seat }) => seat === me.seat)?.kept ?? []
  const pick = (choose: (id: string) => void) => (id: string) => {
    choose(id)
    setAgain(null)
  }
  return (
    <>
      <div class="step" ref={step} tabIndex={-1}>
        <Folds>
          {talent !== null && part !== 'talent' && (
            <Fold
              label={say('core.talent')}
              value={card(talent).text}
              icon={iconOf(talent)}
              onChange={() => setAgain('talent')}
            />
          )}
          {interest !== null && part !== 'interest' && (
            <Fold
              label={say('core.interest')}
              value={card(interest).text}
              icon={iconOf(interest)}
              onChange={() => setAgain('interest')}
            />
          )}
        </Folds>
        {part === 'talent' && (
          <Choices
            legend={say('core.talent')}
            note={say('core.private')}
            look="grid"
            options={me.topTalents.map((id) => ({
              ...optionOf(id),
              ...(kept.includes(id) && { kicker: say('core.keptFirst') }),
            }))}
            value={talent}
            onPick={pick(chooseTalent)}
            advances
          />
        )}
        {part === 'interest' && (
          <Choices
            legend={say('core.interest')}
            note={say('core.private')}
            look="grid"
            options={me.interests.map((id) => optionOf(id))}
            value={interest}
            onPick={pick(chooseInterest)}
            advances
          />
        )}
        {part === null && <p class="quiet step-note">{say('core.wait')}</p>}
      </div>
      <Actions
        me={me}
        noPass={onSkip !== undefined}
        free={
          onSkip && (
            <Press look="small plain" onPress={onSkip}>
              {say('button.pass')}
            </Press>
          )
        }
        side={
          part === 'interest' && me.can.includes('otherInterests') ? (
            <Press onPress={() => tap(me.seat, { type: 'otherInterests' })}>{say('core.others')}</Press>
          ) : undefined
        }
      />
    </>
  )
}

/** One by one: why this fits me. */
export function TellCore(props: StepProps) {
  const { view, me, names } = props
  const { say, card } = useWords()
  const actor = actorOf(view)
  const player = view.players.find(({ seat }) => seat === actor)
  const chosen = [
    ['core.talentOf', player?.topTalent],
    ['core.interestOf', player?.interest],
  ] as const
  return (
    <>
      <Reading>
        <ul class="revealed">
          {chosen.map(([label, id]) =>
            id ? (
              <li key={label} class={`revealed-card revealed-${actor}`}>
                <Icon name={iconOf(id) ?? 'star'} size={52} />
                <span>
                  <span class="pick-kicker">{say(label)}</span>
                  <b>{card(id).text}</b>
                  <span>{card(id).gloss}</span>
                </span>
              </li>
            ) : null,
          )}
        </ul>
        {me.seat === actor ? (
          <p class={`starter starter-${me.seat}`}>{say('core.tell')}</p>
        ) : (
          <p class="quiet step-note">{say('listen.look', { name: actor ? names[actor] : '' })}</p>
        )}
        <Predictions {...props} />
      </Reading>
      <Actions me={me}>{me.can.includes('finish') && <Finish me={me} label={say('button.told')} />}</Actions>
    </>
  )
}
