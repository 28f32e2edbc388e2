import { askedAbout } from '../../extra.ts'
import type { StepProps } from '../../game.ts'
import { isShared } from '../../hand.ts'
import { go } from '../../route.ts'
import { useWords } from '../../say.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Badge } from '../Badge.tsx'
import { Paper } from '../Paper.tsx'
import { Press } from '../Press.tsx'
import { Reading } from '../Reading.tsx'
import { LaidSentence } from '../words/Laid.tsx'

/** Afterwards: one insight, and who asks one question about it now. */
export function Round(props: StepProps) {
  const { me, names, table } = props
  const { say } = useWords()
  const laid = askedAbout(props)
  const asking = table?.round?.asking ?? null
  return (
    <>
      <Reading>
        {laid && (
          <Paper icon="lightbulb" kicker={say('insight.of', { name: names[laid.seat] })}>
            <div class="paper-large">
              <LaidSentence {...props} laid={laid} />
            </div>
          </Paper>
        )}
        {asking && (
          <p class={`round-asks ${asking === me.seat ? `starter starter-${me.seat}` : ''}`}>
            <Badge seat={asking} size={46} />
            <span>{asking === me.seat ? say('extra.ask') : say('extra.asking', { name: names[asking] })}</span>
          </p>
        )}
        <p class="quiet step-note">{say(laid?.seat === me.seat ? 'extra.mine' : 'extra.listen')}</p>
      </Reading>
      <Actions
        me={me}
        free={
          <Press look="small plain" onPress={() => go('/sheet')}>
            {say(isShared(me) ? 'button.sheets' : 'button.sheet')}
          </Press>
        }
      >
        {me.can.includes('finish') && <Finish me={me} label={say('button.done')} />}
      </Actions>
    </>
  )
}
