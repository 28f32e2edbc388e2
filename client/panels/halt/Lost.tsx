import { STEP_KINDS } from '../../../shared/game/steps.ts'
import type { PlayerView } from '../../../shared/game/view.ts'
import { behalfTaps } from '../../behalf.ts'
import type { StepProps } from '../../game.ts'
import { useLost } from '../../lost.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Press } from '../Press.tsx'

/** Somebody's connection is gone for a while: the others may go on without, or tap what was said at the table. The seat is kept. */
export function Lost(props: StepProps) {
  const { view, me, letter } = props
  const lost = useLost(view.players, letter)
  return (
    <div role="status">
      {view.players
        .filter(({ seat }) => seat !== me.seat && lost[seat] === 'asked')
        .map((player) => (
          <div key={player.seat} class="lost">
            <GoOnWithout {...props} player={player} />
            <Behalf {...props} player={player} />
          </div>
        ))}
    </div>
  )
}

function GoOnWithout({ me, names, player: { seat } }: StepProps & { player: PlayerView }) {
  const { say } = useWords()
  const mayAsk = me.can.includes('goOnWithout')
  return (
    <p class="lost-line lost-ask">
      <span>{say(mayAsk ? 'lost.ask' : 'lost.asked', { name: names[seat] })}</span>
      {mayAsk && (
        <Press look="small" onPress={() => tap(me.seat, { type: 'goOnWithout', of: seat })}>
          {say('lost.yes')}
        </Press>
      )}
    </p>
  )
}

/** What was said or done before the line was lost can be tapped by the others, when the step waits for it. */
function Behalf({ view, me, names, player: { seat } }: StepProps & { player: PlayerView }) {
  const { say } = useWords()
  const { status } = view
  const waits = status.waitingFor.includes(seat) && (STEP_KINDS[status.step] !== 'choosing' || status.actors.length === 1)
  const taps = waits ? behalfTaps(me.behalf.find((one) => one.seat === seat)?.can ?? []) : []
  if (taps.length === 0) return null
  const name = names[seat]
  return (
    <div class="lost-line">
      <span>{say('lost.behalf', { name })}</span>
      <span class="lost-taps">
        {taps.map(({ key, command }) => (
          <Press key={key} look="small" onPress={() => tap(seat, command)}>
            {say(key, { name })}
          </Press>
        ))}
      </span>
    </div>
  )
}
