import { useEffect, useRef } from 'preact/hooks'
import { STOP_CHOICES, type StopChoice } from '../../../shared/game/commands.ts'
import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Icon } from '../Icon.tsx'
import { Press } from '../Press.tsx'

/** "Even stoppen": always in the same corner, for everybody. */
export function StopButton({ me }: StepProps) {
  const { say } = useWords()
  return (
    <button type="button" class="stop" onClick={() => void tap(me.seat, { type: 'stop' })}>
      <Icon name="hand-palm" size={22} />
      <span>{say('stop.button')}</span>
    </button>
  )
}

/** The group stands still; nobody sees who pressed. Who did, chooses in private how it goes on. */
export function Stopped({ me }: StepProps) {
  const { say } = useWords()
  const dialog = useRef<HTMLDivElement>(null)
  useEffect(() => dialog.current?.focus({ preventScroll: true }), [])
  return (
    <div ref={dialog} class="paused stopped" role="alertdialog" aria-modal="true" aria-labelledby="stop-title" tabIndex={-1}>
      <Icon name="hand-palm" size={56} />
      <h2 id="stop-title">{say('stop.title')}</h2>
      <p class="stopped-breathe">{say('stop.breathe')}</p>
      <ul class="stopped-agreements">
        <li>{say('agreement.1')}</li>
        <li>{say('agreement.3')}</li>
      </ul>
      <div class="stopped-own">
        <OwnChoice me={me} />
      </div>
    </div>
  )
}

function OwnChoice({ me }: Readonly<{ me: StepProps['me'] }>) {
  const { say } = useWords()
  const { stop, can } = me
  if (stop === 'toChoose')
    return (
      <>
        <p>{say('stop.private')}</p>
        <div class="stopped-choices">
          {STOP_CHOICES.map((choice: StopChoice) => (
            <Press key={choice} onPress={() => tap(me.seat, { type: 'chooseAfterStop', choice })}>
              {say(`stop.${choice}`)}
            </Press>
          ))}
        </div>
      </>
    )
  return (
    <>
      <p class="quiet">{say(stop === 'chosen' ? 'stop.chosen' : 'stop.wait')}</p>
      {can.includes('stop') && (
        <Press look="small plain" onPress={() => tap(me.seat, { type: 'stop' })}>
          {say('stop.also')}
        </Press>
      )}
    </>
  )
}
