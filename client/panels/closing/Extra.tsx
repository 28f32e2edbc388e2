import { useState } from 'preact/hooks'
import { toAskAbout } from '../../extra.ts'
import type { StepProps } from '../../game.ts'
import { isShared } from '../../hand.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Compose, Sent } from '../action/Network.tsx'
import { Icon } from '../Icon.tsx'
import { Press } from '../Press.tsx'
import { Laid } from '../words/Laid.tsx'

/** Time left? Quiet offers below the future sheet: ask on about an insight, or a question on the board. */
export function Extra(props: StepProps) {
  const { me } = props
  const choices = toAskAbout(props)
  const mayAsk = me.can.includes('sendNetworkQuestion') && !isShared(me)
  const [asks] = useState(mayAsk)
  const sent = me.sheet?.network ?? null
  if (choices.length === 0 && !asks) return null
  return (
    <div class="extra">
      {choices.length > 0 && <AskOn {...props} />}
      {mayAsk && <Compose {...props} />}
      {asks && sent && <Sent {...sent} />}
    </div>
  )
}

function AskOn(props: StepProps) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <section class="network">
      <button type="button" class="network-open" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="chats" size={26} />
        <span>{say('extra.open')}</span>
        <Icon name={open ? 'minus' : 'plus'} size={22} />
      </button>
      {open && (
        <div class="network-inside">
          <p>{say('extra.choose')}</p>
          <ul class="laid-list">
            {toAskAbout(props).map((laid) => (
              <Laid key={`${laid.seat}${laid.insight}`} {...props} laid={laid}>
                <Press
                  look="small"
                  onPress={() => tap(props.me.seat, { type: 'startRound', of: laid.seat, insight: laid.insight })}
                >
                  {say('extra.start')}
                </Press>
              </Laid>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
