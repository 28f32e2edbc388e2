import { useState } from 'preact/hooks'
import type { TableView } from '../../../shared/game/view.ts'
import type { StepProps } from '../../game.ts'
import { notify } from '../../notices.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Choices } from '../Choices.tsx'
import { Icon } from '../Icon.tsx'
import { Press } from '../Press.tsx'

/** Role words that only mean something to the student who says them, and so not in an anonymous question. */
const OWN_PEOPLE: readonly string[] = ['who-mentor', 'who-friend', 'who-family', 'who-neighbour', 'who-internship', 'who-new']

/** Optional: an anonymous question to the smartboard, put together by template. Folded until somebody wants it. */
export function Network(props: StepProps) {
  const { me, table } = props
  if (table?.network) return <Sent {...table.network} />
  return me.can.includes('sendNetworkQuestion') ? <Compose {...props} /> : null
}

export function Sent({ who, question }: Pick<NonNullable<TableView['network']>, 'who' | 'question'>) {
  const { say, card } = useWords()
  return (
    <div class="fold network-sent">
      <Icon name="check-circle" size={26} />
      <span class="fold-words">
        <span class="fold-label">{say('network.sent')}</span>
        <span>{say('network.preview', { who: card(who).text, question: card(question).text })}</span>
      </span>
    </div>
  )
}

export function Compose({ me }: Pick<StepProps, 'me'>) {
  const { say, card } = useWords()
  const [open, setOpen] = useState(false)
  const [who, setWho] = useState<string | null>(null)
  const send = () => (who ? tap(me.seat, { type: 'sendNetworkQuestion', who }) : notify(say('network.whoFirst')))
  const question = card(me.plan.question).text
  const roles = me.roleCards.filter((id) => !OWN_PEOPLE.includes(id))
  return (
    <section class="network">
      <button type="button" class="network-open" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="megaphone" size={26} />
        <span>{say('network.open')}</span>
        <Icon name={open ? 'minus' : 'plus'} size={22} />
      </button>
      {open && (
        <div class="network-inside">
          <p class={`starter starter-${me.seat}`}>{say('network.preview', { who: who ? card(who).text : '...', question })}</p>
          <Choices
            legend={say('network.legend')}
            look="chips"
            options={roles.map((id) => ({ id, title: card(id).text }))}
            value={who}
            onPick={setWho}
            note={say('network.see')}
          />
          <Press onPress={send} icon="paper-plane-tilt">
            {say('network.send')}
          </Press>
        </div>
      )}
    </section>
  )
}
