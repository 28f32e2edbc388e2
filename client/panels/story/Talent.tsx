import type { Reaction } from '../../../shared/basics.ts'
import { iconOf, optionOf } from '../../cards.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { notify } from '../../notices.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { useDraft } from '../../useChoice.ts'
import { Actions } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'
import { Choices } from '../Choices.tsx'
import { Icon } from '../Icon.tsx'
import { Press } from '../Press.tsx'

/** The spotter gives one talent, with its evidence aloud; the storyteller keeps it, wants to learn it, or asks for another. */
export function Talent(props: StepProps) {
  const { view, me, table, teller } = props
  const open = table?.talent && table.talent.reaction === null
  if (open) return <Given {...props} />
  if (view.status.actors.includes(me.seat)) return <Give {...props} />
  return <Wait {...props} forMe={me.seat === teller} />
}

function Give({ view, me, names, teller, table }: StepProps) {
  const { say, card } = useWords()
  const again = table?.talent?.reaction === 'other' ? table.talent.talent : null
  const [draft, write] = useDraft<string | null>(`${view.moment}/${again}`, again ? null : me.talent)
  const chosen = draft && me.talents.includes(draft) ? draft : null
  const tellerName = teller ? names[teller] : ''
  const give = () => (chosen ? tap(me.seat, { type: 'giveTalent', talent: chosen }) : notify(say('talent.chooseFirst')))
  const [before, after] = say(chosen ? 'talent.starter' : 'talent.starterEmpty', { teller: tellerName }).split('{talent}')
  return (
    <>
      <div class="step">
        <p class={`starter starter-${me.seat}`}>
          {before}
          {chosen && <b>{card(chosen).text}</b>}
          {after}
        </p>
        <Choices
          legend={say('talent.legend')}
          hideLegend
          look="grid"
          options={me.talents.map((id) => optionOf(id))}
          value={chosen}
          onPick={write}
          note={say(table?.listening ? 'listening.evidence' : 'talent.evidence')}
        />
      </div>
      <Actions
        me={me}
        side={
          me.can.includes('otherTalents') && (
            <Press onPress={() => tap(me.seat, { type: 'otherTalents' })}>{say('listener.others')}</Press>
          )
        }
      >
        {me.can.includes('giveTalent') && (
          <Press look="main" onPress={give}>
            {say('button.said')}
          </Press>
        )}
      </Actions>
    </>
  )
}

const REACTION_ORDER: readonly Reaction[] = ['other', 'learn', 'keep']

function Given({ me, names, teller, table }: StepProps) {
  const { say, card } = useWords()
  const { by, talent } = table?.talent ?? { by: me.seat, talent: '' }
  const mine = me.seat === teller
  return (
    <>
      <div class="step step-middle">
        <p class="step-note">
          {say(mine ? 'talent.given' : 'talent.givenOther', { name: names[by], teller: teller ? names[teller] : '' })}
        </p>
        <div class="gift">
          <Icon name={iconOf(talent) ?? 'star'} size={64} />
          <span>
            <b>{card(talent).text}</b>
            <span>{card(talent).gloss}</span>
          </span>
        </div>
      </div>
      <Actions me={me}>
        {me.can.includes('reactToTalent') &&
          REACTION_ORDER.map((reaction) => (
            <Press
              key={reaction}
              look={reaction === 'keep' ? 'main' : ''}
              onPress={() => tap(me.seat, { type: 'reactToTalent', reaction })}
            >
              {say(`react.${reaction}`)}
            </Press>
          ))}
      </Actions>
    </>
  )
}

function Wait({ view, me, names, forMe }: StepProps & { forMe: boolean }) {
  const { say } = useWords()
  const actor = actorOf(view)
  const name = actor ? names[actor] : ''
  return (
    <>
      <Calm title={say('listen.title')} text={say(forMe ? 'talent.wait' : 'listen.look', { name })} who={actor} />
      <Actions me={me} />
    </>
  )
}
