import { STEP_CARD } from '../../../shared/sheet/returnCode.ts'
import { easierKind, iconOf } from '../../cards.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { lastStepDay, lastStepText } from '../../lastStep.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Calm, NextRole } from '../Calm.tsx'
import { Paper } from '../Paper.tsx'
import { Press } from '../Press.tsx'
import { PassTurn, Pictures } from './Easier.tsx'

/** Think, tell and answer: one speaks, the others listen. */
export function Think(props: StepProps) {
  const { view, me, names, teller, table } = props
  const { say } = useWords()
  if (me.seat === teller)
    return (
      <>
        <div class="step step-middle">
          <OwnCard {...props} />
          {!isEasier(props) && <p class="step-note">{say('think.mine')}</p>}
          {me.can.includes('moveOn') && !view.status.clock && <p class="step-note">{say('think.ready')}</p>}
        </div>
        <Actions me={me} free={<PassTurn {...props} />} />
      </>
    )
  return (
    <>
      <Calm title={say('think.title')} text={say('think.look', { name: teller ? names[teller] : '' })} who={teller}>
        {table && <NextRole {...props} />}
      </Calm>
      <Actions me={me} />
    </>
  )
}

export function Tell(props: StepProps) {
  const { me, teller } = props
  const { say } = useWords()
  if (me.seat !== teller) return <Listen {...props} />
  return (
    <>
      <div class="step step-middle">
        <OwnCard {...props} />
        {!isEasier(props) && <p class="step-note">{say('tell.tip')}</p>}
      </div>
      <Actions me={me} free={<PassTurn {...props} />}>
        <Finish me={me} label={say('button.done')} />
      </Actions>
    </>
  )
}

/** An easier card says itself what to tell. */
const isEasier = ({ table }: StepProps) => easierKind(table?.card ?? null) !== null

function OwnCard(props: StepProps) {
  const { table } = props
  const { say, card } = useWords()
  if (!table?.card) return null
  const easier = easierKind(table.card)
  if (easier)
    return (
      <>
        <Paper icon={iconOf(table.card)} kicker={say(`easier.kicker.${easier}`)} hints={table.card}>
          <p class="paper-large">{card(table.card).text}</p>
        </Paper>
        <Pictures {...props} />
      </>
    )
  if (table.card === STEP_CARD)
    return (
      <Paper icon={iconOf(table.card)} kicker={lastStepDay(props.me)} hints={table.card}>
        <p class="paper-large">{card(table.card).text}</p>
        <p>{lastStepText(props.me)}</p>
      </Paper>
    )
  return (
    <Paper
      icon={table.theme ? `theme-${table.theme}` : undefined}
      kicker={table.theme ? say(`theme.${table.theme}`) : say('tell.card')}
      hints={table.card}
    >
      <p class="paper-large">{card(table.card).text}</p>
    </Paper>
  )
}

/** "Luister": look at who speaks, not at the screen. */
export function Listen(props: StepProps) {
  const { view, me, names } = props
  const { say } = useWords()
  const actor = actorOf(view)
  return (
    <>
      <Calm title={say('listen.title')} text={say('listen.look', { name: actor ? names[actor] : '' })} who={actor}>
        <NextRole {...props} />
      </Calm>
      <Actions me={me} />
    </>
  )
}

export function Answer(props: StepProps) {
  const { view, me, table, names } = props
  const { say, card } = useWords()
  const actor = actorOf(view)
  const everybody = table?.everybody ? <p class="step-note step-call">{say('answer.now')}</p> : null
  const asks = view.status.roles[me.seat]?.includes('questioner') || me.seat === actor
  const spend = asks && me.can.includes('askEverybody') && (
    <Press look="small plain" icon="sparkle" onPress={() => tap(me.seat, { type: 'askEverybody' })}>
      {say('answer.everybody')} · {say('answer.everybodyCost').toLocaleLowerCase()}
    </Press>
  )
  if (me.seat !== actor)
    return (
      <>
        <Calm title={say('listen.title')} text={say('listen.look', { name: actor ? names[actor] : '' })} who={actor}>
          {everybody}
          {spend}
        </Calm>
        <Actions me={me} />
      </>
    )
  return (
    <>
      <div class="step step-middle">
        <Paper icon="question" kicker={say('answer.title')} hints={table?.question ?? null}>
          <p class="paper-large">{card(table?.question).text}</p>
        </Paper>
        {everybody}
        {spend}
      </div>
      <Actions me={me}>
        <Finish me={me} label={say('button.done')} />
      </Actions>
    </>
  )
}
