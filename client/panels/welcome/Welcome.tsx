import { ROLES, SEAT_LOOKS } from '../../../shared/basics.ts'
import type { StepProps } from '../../game.ts'
import { handsOf, isShared } from '../../hand.ts'
import { type Key, useWords } from '../../say.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Badge } from '../Badge.tsx'
import { Icon } from '../Icon.tsx'
import { Paper } from '../Paper.tsx'

/** Names, the three agreements, the roles in one sentence. */
export function Hello(props: StepProps) {
  const { me, letter } = props
  const { say } = useWords()
  return (
    <>
      <div class="step step-middle">
        <h2 class="step-title">{say('hello.title', { letter })}</h2>
        {isShared(me) ? (
          <HelloAll {...props} />
        ) : (
          <p class="hello-you">
            <Badge seat={me.seat} size={96} />
            <span>{say('hello.text', { animal: say(`animal.${SEAT_LOOKS[me.seat].animal}`) })}</span>
          </p>
        )}
      </div>
      <Actions me={me}>
        <Finish me={me} label={say('button.said')} />
      </Actions>
    </>
  )
}

/** Everybody on one device, each with the animal. */
function HelloAll({ me, names }: StepProps) {
  const { say } = useWords()
  return (
    <>
      <ul class="hello-all">
        {handsOf(me).map(({ seat }) => (
          <li key={seat}>
            <Badge seat={seat} size={64} />
            <span>{names[seat]}</span>
          </li>
        ))}
      </ul>
      <p>{say('hello.all')}</p>
    </>
  )
}

export function Agreement({ view, me }: StepProps) {
  const { say } = useWords()
  const { turn, turns } = view.status
  return (
    <>
      <div class="step step-middle">
        <Paper icon="shield-check" kicker={say('agreement.count', { turn, turns })}>
          <p class="paper-large">{say(`agreement.${turn}` as Key)}</p>
        </Paper>
        <p class="quiet step-note">{say('agreement.notTest')}</p>
      </div>
      <Actions me={me}>
        <Finish me={me} label={say('button.readAloud')} />
      </Actions>
    </>
  )
}

const ICONS = { storyteller: 'microphone-stage', summariser: 'chat-dots', questioner: 'question', talentSpotter: 'eye' } as const

export function Roles({ me }: StepProps) {
  const { say } = useWords()
  return (
    <>
      <div class="step">
        <h2 class="step-title">{say('roles.title')}</h2>
        <ul class="roles">
          {ROLES.map((role) => (
            <li key={role}>
              <Icon name={ICONS[role]} size={30} />
              <span>
                <b>{say(`role.${role}`)}</b>
                <span>{say(`task.${role}`)}</span>
              </span>
            </li>
          ))}
        </ul>
        <p class="quiet step-note">{say('roles.turns')}</p>
      </div>
      <Actions me={me}>
        <Finish me={me} label={say('button.done')} />
      </Actions>
    </>
  )
}
