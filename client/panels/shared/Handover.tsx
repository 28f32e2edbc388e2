import { useEffect, useState } from 'preact/hooks'
import type { Seat } from '../../../shared/basics.ts'
import type { StepProps } from '../../game.ts'
import { needsHandover } from '../../hand.ts'
import { useWords } from '../../say.ts'
import { useFocusKept } from '../../useFocusKept.ts'
import { Actions } from '../Actions.tsx'
import { Badge } from '../Badge.tsx'
import { Calm } from '../Calm.tsx'
import { Press } from '../Press.tsx'

/** Has who is next taken the screen? On a device that is not shared, always. */
export function useHandover({ view, me }: StepProps): readonly [boolean, () => void] {
  const [holder, setHolder] = useState<Seat | null>(null)
  useEffect(() => setHolder((now) => (now === me.seat ? now : null)), [me.seat])
  return [holder === me.seat || !needsHandover(view, me), () => setHolder(me.seat)]
}

/** "Geef het scherm aan Noor": nothing of hers is shown before she has tapped. */
export function Handover({ me, names, onTake }: StepProps & { onTake: () => void }) {
  const { say } = useWords()
  const name = names[me.seat]
  const part = useFocusKept(me.seat)
  return (
    <>
      <div class="handover" ref={part} tabIndex={-1}>
        <Badge seat={me.seat} size={112} />
        <h2>{say('shared.give', { name })}</h2>
        <p class="quiet">{say('shared.away')}</p>
      </div>
      <div class="actions">
        <div class="actions-main">
          <Press look="main" onPress={onTake}>
            {say('shared.isMe', { name })}
          </Press>
        </div>
      </div>
    </>
  )
}

/** Others at the table, on devices of their own, still choose. */
export function ChosenHere({ me }: StepProps) {
  const { say } = useWords()
  return (
    <>
      <Calm title={say('shared.done')} text={say('shared.wait')} />
      <Actions me={me} />
    </>
  )
}
