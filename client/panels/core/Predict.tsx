import { optionOf } from '../../cards.ts'
import { actorOf, predictedOf, type StepProps } from '../../game.ts'
import { isPointing } from '../../hand.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { useChoice } from '../../useChoice.ts'
import { Actions } from '../Actions.tsx'
import { Badge } from '../Badge.tsx'
import { Calm } from '../Calm.tsx'
import { Choices } from '../Choices.tsx'
import { Icon } from '../Icon.tsx'
import { Pointing } from '../shared/Pointing.tsx'

/** Before a player tells: which talent do you think it is? Nobody sees a guess yet. */
export function Predict(props: StepProps) {
  const { view, me } = props
  const { say } = useWords()
  if (view.status.actors.includes(me.seat)) return <Guess {...props} />
  return (
    <>
      <Calm title={say('think.title')} text={say('predict.wait')} />
      <Actions me={me} />
    </>
  )
}

function Guess(props: StepProps) {
  const { view, me, names } = props
  const { say } = useWords()
  const [talent, choose] = useChoice(me.prediction, (id) => tap(me.seat, { type: 'predict', talent: id }))
  const options = me.predictOptions.map((id) => optionOf(id))
  const about = predictedOf(view)
  const name = about ? names[about] : ''
  if (isPointing(view, me))
    return (
      <Pointing
        {...props}
        title={say('status.predict.me', { name })}
        note={say('pointing.about', { name })}
        look="grid"
        options={options}
        onPick={choose}
      />
    )
  return (
    <>
      <div class="step">
        <Choices
          legend={say('predict.legend')}
          note={say(talent === null ? 'core.private' : 'picture.changeable')}
          look="grid"
          options={options}
          value={talent}
          onPick={choose}
        />
      </div>
      <Actions me={me} />
    </>
  )
}

/** When the player tells: who thought what. A wrong guess is a gift. */
export function Predictions({ view, table, names }: StepProps) {
  const { say, card } = useWords()
  const actor = actorOf(view)
  const chosen = view.players.find(({ seat }) => seat === actor)?.topTalent ?? null
  const guesses = table?.predictions ?? []
  if (guesses.length === 0) return null
  return (
    <section class="guesses">
      <h2 class="guesses-title">{say('predict.title')}</h2>
      <ul class="guesses-list">
        {guesses.map(({ seat, talent }) => (
          <li key={seat} class={talent === chosen ? 'guess guess-right' : 'guess'}>
            <Badge seat={seat} size={32} />
            <span class="guess-words">
              <span class="guess-name">
                {names[seat]}
                {talent === chosen && (
                  <span class="guess-mark">
                    <Icon name="check-circle" size={18} /> {say('predict.right')}
                  </span>
                )}
              </span>
              <span>{card(talent).text}</span>
            </span>
          </li>
        ))}
      </ul>
      {guesses.some(({ talent }) => talent !== chosen) && <p class="quiet step-note">{say('predict.gift')}</p>}
    </section>
  )
}
