import { useEffect } from 'preact/hooks'
import type { StepProps } from '../../game.ts'
import { notify } from '../../notices.ts'
import { useWords } from '../../say.ts'
import { useStore } from '../../store.ts'
import { Icon } from '../Icon.tsx'

/** Time presses: who speaks may go on until the ring is empty. */
export function Hurry({ view, me }: StepProps) {
  const { say } = useWords()
  const { actors, waitingFor } = view.status
  const acts = actors.includes(me.seat) || waitingFor.includes(me.seat)
  return (
    <div role="status">
      {view.status.jump && (
        <p class="bar-line hurry">
          <Icon name="hourglass" size={24} /> {say(acts ? 'jump.last' : 'jump.listen')}
        </p>
      )}
    </div>
  )
}

/** When the rest of a round fell away at once, it is said why. */
export function useJumpNotice({ view, letter }: StepProps): void {
  const { say } = useWords()
  const happened = useStore((state) => state.happened)
  useEffect(() => {
    const jumped = happened.group === letter && happened.events.some(({ type }) => type === 'jumped')
    if (jumped && !view.status.jump) notify(say('jump.next'))
  }, [happened.key])
}
