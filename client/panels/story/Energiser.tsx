import { iconOf } from '../../cards.ts'
import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Paper } from '../Paper.tsx'

/** A minute of something else between two rounds of stories. */
export function Energiser({ me, table }: StepProps) {
  const { say, card } = useWords()
  const { energiser = null } = table ?? {}
  return (
    <>
      <div class="step step-middle">
        <Paper icon={iconOf(energiser) ?? 'confetti'} kicker={say('energiser.title')}>
          <p class="paper-large">{card(energiser).text}</p>
        </Paper>
      </div>
      <Actions me={me}>{me.can.includes('finish') && <Finish me={me} label={say('button.done')} />}</Actions>
    </>
  )
}
