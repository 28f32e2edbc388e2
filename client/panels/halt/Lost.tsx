import { commandGame } from '../../connection.ts'
import type { StepProps } from '../../game.ts'
import { useLost } from '../../lost.ts'
import { useWords } from '../../say.ts'
import { Press } from '../Press.tsx'

/** Somebody's connection is gone for a while: the others may go on without. The seat is kept. */
export function Lost({ view, me, names, letter }: StepProps) {
  const { say } = useWords()
  const lost = useLost(view.players, letter)
  const mayAsk = me.can.includes('goOnWithout')
  return (
    <div role="status">
      {view.players
        .filter(({ seat }) => seat !== me.seat && lost[seat] === 'asked')
        .map(({ seat }) => (
          <p key={seat} class="lost">
            <span>{say(mayAsk ? 'lost.ask' : 'lost.asked', { name: names[seat] })}</span>
            {mayAsk && (
              <Press look="small" onPress={() => commandGame({ type: 'goOnWithout', of: seat })}>
                {say('lost.yes')}
              </Press>
            )}
          </p>
        ))}
    </div>
  )
}
