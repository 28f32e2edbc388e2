import type { StepProps } from '../../game.ts'
import { useWords } from '../../say.ts'
import { tap } from '../../tap.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'
import { Choices } from '../Choices.tsx'
import { Paper } from '../Paper.tsx'
import { Press } from '../Press.tsx'

/** Vragenstorm: one sits in the hot seat, one reads a question aloud, the others listen. */
export function HotSeat(props: StepProps) {
  const { me, table } = props
  const storm = table?.storm
  if (!storm) return <Actions me={me} />
  if (storm.hotSeat === me.seat) return <Chair {...props} />
  if (storm.reader === me.seat) return <Reader {...props} />
  return <Follow {...props} />
}

/** In the hot seat: answer in one sentence, or "Door!". */
function Chair(props: StepProps) {
  const { me, names, table } = props
  const { say } = useWords()
  const { reader, open = null, answered = [] } = table?.storm ?? {}
  const enough = answered.length > 0 ? <Enough {...props} look={open ? 'small plain' : ''} /> : undefined
  return (
    <>
      <div class="step step-middle">
        {open ? (
          <Question id={open} kicker={say('storm.from', { name: reader ? names[reader] : '' })} hints={open} />
        ) : (
          <>
            <h2 class="step-title">{say('storm.title')}</h2>
            <p class="step-note">{reader ? say('storm.wait', { name: names[reader] }) : say('status.waitingGroup')}</p>
          </>
        )}
        <p class="quiet step-note">{say('storm.free')}</p>
        <Answered count={answered.length} />
      </div>
      <Actions
        me={me}
        noPass={open !== null || answered.length > 0}
        free={open ? enough : undefined}
        side={open ? <Said me={me} answered={false} /> : enough}
      >
        {open && <Said me={me} answered />}
      </Actions>
    </>
  )
}

function Said({ me, answered }: Readonly<{ me: StepProps['me']; answered: boolean }>) {
  const { say } = useWords()
  return (
    <Press look={answered ? 'main' : ''} onPress={() => tap(me.seat, { type: 'answerQuestion', answered })}>
      {say(answered ? 'storm.answered' : 'storm.next')}
    </Press>
  )
}

function Enough({ me, look }: StepProps & { look: string }) {
  const { say } = useWords()
  return <Finish me={me} label={say('button.done')} look={look} />
}

function Answered({ count }: Readonly<{ count: number }>) {
  const { say } = useWords()
  if (count === 0) return null
  return <p class="quiet step-note">{say(count === 1 ? 'storm.count.one' : 'storm.count.many', { count })}</p>
}

/** Whose turn it is to read: one of three cards. A tap opens it for the table. */
function Reader({ me, names, table }: StepProps) {
  const { say, card } = useWords()
  const { hotSeat = me.seat, open = null } = table?.storm ?? {}
  return (
    <>
      <div class={open ? 'step step-middle' : 'step'}>
        {open ? (
          <>
            <Question id={open} kicker={say('storm.your', { name: names[hotSeat] })} />
            <p class="step-note">{say('storm.reading')}</p>
          </>
        ) : (
          <Choices
            legend={say('storm.hand', { name: names[hotSeat] })}
            look="cards"
            options={me.stormHand.map((id) => ({ id, title: card(id).text || '…', icon: 'question' }))}
            value={null}
            onPick={(question) => void tap(me.seat, { type: 'readQuestion', question })}
            advances
          />
        )}
      </div>
      <Actions me={me} />
    </>
  )
}

function Follow({ me, names, table }: StepProps) {
  const { say } = useWords()
  const { hotSeat = me.seat, reader, open = null } = table?.storm ?? {}
  const name = reader ? names[reader] : ''
  return (
    <>
      {open ? (
        <div class="step step-middle">
          <Question id={open} kicker={say('storm.from', { name })} />
          <p class="quiet step-note">{say('listen.look', { name: names[hotSeat] })}</p>
        </div>
      ) : (
        <Calm title={say('listen.title')} text={reader ? say('storm.choosing', { name }) : ''} who={reader} />
      )}
      <Actions me={me} />
    </>
  )
}

function Question({ id, kicker, hints = null }: Readonly<{ id: string; kicker: string; hints?: string | null }>) {
  const { card } = useWords()
  return (
    <Paper icon="question" kicker={kicker} hints={hints}>
      <p class="paper-large">{card(id).text}</p>
    </Paper>
  )
}
