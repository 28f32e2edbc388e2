import type { Seat } from '../../../shared/basics.ts'
import type { PlanView } from '../../../shared/game/view.ts'
import { iconOf } from '../../cards.ts'
import { sayDay } from '../../days.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { ifThenText } from '../../insightText.ts'
import { type Say, useWords, card as words } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Actions } from '../Actions.tsx'
import { Badge } from '../Badge.tsx'
import { Icon } from '../Icon.tsx'
import { Paper } from '../Paper.tsx'
import { Press } from '../Press.tsx'
import { Reading } from '../Reading.tsx'
import { OwnText } from '../words/OwnText.tsx'
import { IfThen } from './IfThen.tsx'
import { Network } from './Network.tsx'

/** "Met een monteur, in de werkplaats, op vrijdag 27 november." */
export const detailsOf = (plan: PlanView, startedOn: string) => ({
  who: words(plan.who).text,
  where: words(plan.where).text,
  when: sayDay(startedOn, plan.when, 'long'),
})

/** One by one: the step in one sentence, "Als ... dan ...", and then a handshake with the buddy. */
export function SayStep(props: StepProps) {
  const { view, me, table, names } = props
  const { say, card } = useWords()
  const actor = actorOf(view)
  const plan = table?.plan
  if (!actor || !plan) return <Actions me={me} />
  const mine = me.seat === actor
  const hands = [actor, ...(table.buddy ? [table.buddy] : [])]
  const shaken = table.shaken.includes(me.seat)
  const finishing = !shaken && me.obstacles.length > 0 && (plan.obstacle === null || plan.reply === null)
  return (
    <>
      <Reading>
        <Paper
          icon={iconOf(plan.action) ?? 'footprints'}
          kicker={mine ? say('plan.action') : say('say.starterOf', { name: names[actor] })}
        >
          <p class="paper-large">{card(plan.action).text}</p>
          <Details plan={plan} startedOn={view.status.startedOn} say={say} />
          {table.detail && (
            <div class="plan-detail">
              <span class="plan-detail-of">{say('plan.detailOf')}</span>
              <OwnText me={me} names={names} of={actor} insight={null} words={table.detail.words} />
            </div>
          )}
          {!mine && ifThenText(plan) && <p class="if-then">{ifThenText(plan)}</p>}
        </Paper>
        <IfThen {...props} />
        {!finishing && <Network {...props} />}
        {!finishing && <Hands {...props} hands={hands} />}
      </Reading>
      <Actions me={me}>
        {me.can.includes('shakeHands') && (
          <Press look="main" icon="handshake" onPress={() => tap(me.seat, { type: 'shakeHands' })}>
            {say('say.shake')}
          </Press>
        )}
      </Actions>
    </>
  )
}

/** Who has given a hand, and whom I give mine. */
function Hands({ me, names, table, hands }: StepProps & { hands: readonly Seat[] }) {
  const { say } = useWords()
  const shaken = table?.shaken ?? []
  const other = hands.find((seat) => seat !== me.seat)
  const mayShake = hands.includes(me.seat) && !shaken.includes(me.seat)
  return (
    <>
      <ul class="hands">
        {hands.map((seat) => (
          <li key={seat}>
            <Badge seat={seat} size={44} />
            <Icon name={shaken.includes(seat) ? 'check-circle' : 'hourglass'} size={26} />
            <span>{say(shaken.includes(seat) ? 'say.shaken' : 'say.notYet', { name: names[seat] })}</span>
          </li>
        ))}
      </ul>
      {other && mayShake && <p class="quiet step-note">{say('say.waitBuddy', { name: names[other] })}</p>}
    </>
  )
}

function Details({ plan, startedOn, say }: Readonly<{ plan: PlanView; startedOn: string; say: Say }>) {
  const { who, where, when } = detailsOf(plan, startedOn)
  const rows = [
    ['plan.who', who],
    ['plan.where', where],
    ['plan.when', when],
  ] as const
  return (
    <dl class="details">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{say(label)}</dt>
          <dd>{value || '…'}</dd>
        </div>
      ))}
    </dl>
  )
}
