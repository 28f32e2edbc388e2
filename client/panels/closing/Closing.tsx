import type { ComponentChildren } from 'preact'
import { LIGHT_LEVELS, type LightLevel } from '../../../shared/basics.ts'
import { actorOf, type StepProps } from '../../game.ts'
import { isShared } from '../../hand.ts'
import { go } from '../../route.ts'
import { type Key, useWords } from '../../say.ts'
import { Actions, Finish } from '../Actions.tsx'
import { Calm } from '../Calm.tsx'
import { Icon } from '../Icon.tsx'
import { Paper } from '../Paper.tsx'
import { Press } from '../Press.tsx'
import { Extra } from './Extra.tsx'
import { Round } from './Round.tsx'

/** One word each. */
export function Word({ view, me, table, names }: StepProps) {
  const { say, card } = useWords()
  const actor = actorOf(view)
  return (
    <>
      <div class="step step-middle">
        <Paper icon="chat-dots" kicker={say('word.title')} hints={me.seat === actor ? (table?.takeaway ?? null) : null}>
          <p class="paper-large">{card(table?.takeaway).text || say('word.text')}</p>
        </Paper>
        <p class="quiet step-note">
          {me.seat === actor ? say('word.text') : say('listen.look', { name: actor ? names[actor] : '' })}
        </p>
      </div>
      <Actions me={me}>{me.can.includes('finish') && <Finish me={me} label={say('button.said')} />}</Actions>
    </>
  )
}

/** Then the lines light up together. */
export function Lights({ view, me }: StepProps) {
  const { say } = useWords()
  if (view.status.light) return <Level light={view.status.light} sheet={isShared(me) ? 'button.sheets' : 'button.sheet'} />
  return (
    <>
      <Calm title={say('lights.title')} text={say('lobby.look')} />
      <Actions me={me} />
    </>
  )
}

/** The light, the future sheet, and what there is still time for. */
export function Done(props: StepProps) {
  if (props.table?.round) return <Round {...props} />
  return (
    <Level light={props.view.status.light ?? 'none'} sheet={isShared(props.me) ? 'button.sheets' : 'button.sheet'}>
      <Extra {...props} />
    </Level>
  )
}

function Level({ light, sheet, children }: Readonly<{ light: LightLevel; sheet: Key; children?: ComponentChildren }>) {
  const { say } = useWords()
  const reached = LIGHT_LEVELS.slice(1, LIGHT_LEVELS.indexOf(light) + 1)
  return (
    <div class="ending">
      <h2 class="ending-title">{say(`light.${light}`)}</h2>
      {reached.length > 0 && (
        <ul class="ending-levels">
          {reached.map((level) => (
            <li key={level}>
              <Icon name={level === 'radiant' ? 'sparkle' : 'check'} size={24} /> {say(`light.${level}`)}
            </li>
          ))}
        </ul>
      )}
      <p class="ending-text">{say(`lightText.${light}`)}</p>
      <Press look="main ending-sheet" icon="list-checks" onPress={() => go('/sheet')}>
        {say(sheet)}
      </Press>
      {children}
    </div>
  )
}
