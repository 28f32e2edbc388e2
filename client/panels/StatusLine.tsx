import { useEffect, useRef } from 'preact/hooks'
import { ringOf } from '../clock.ts'
import { actorOf, isAbsent, type StepProps } from '../game.ts'
import { handNow } from '../hand.ts'
import { useWords } from '../say.ts'
import { progressOf } from '../status.ts'
import { useStore } from '../store.ts'
import { focusIsLost } from '../useFocusKept.ts'
import { useSentence } from '../useSentence.ts'
import { Badge } from './Badge.tsx'
import { ClockRing } from './ClockRing.tsx'
import { Icon } from './Icon.tsx'
import { SettingsButton } from './SettingsButton.tsx'
import { isCalm } from './StepPanel.tsx'

/** The line that always says whose turn it is, and what to do now. */
export function StatusLine(props: StepProps & { boardOpen: boolean; onBoard: () => void }) {
  const { view, letter, boardOpen, onBoard } = props
  const me = handNow(view, props.me)
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const reading = useStore((state) => state.clock[letter])
  const sentence = useSentence(props)
  const actor = props.table?.round?.asking ?? actorOf(view)
  const round = props.table?.round ?? null
  const ring = round?.clock ?? ringOf(view.status)
  const acting = round ? round.asking === me.seat : view.status.waitingFor.includes(me.seat)

  useEffect(() => {
    if (focusIsLost()) heading.current?.focus({ preventScroll: true })
  }, [view.moment])
  useEffect(() => {
    document.title = acting ? `● ${sentence}` : `${sentence} · ${say('app.title')}`
  }, [sentence, acting])

  return (
    <header class={`status ${acting ? `status-mine status-${me.seat}` : ''}`}>
      <span class="status-icon">
        {acting || !actor || view.status.actors.length > 1 ? (
          <Icon name={acting ? 'cards' : 'users-four'} size={26} />
        ) : (
          <Badge seat={actor} size={46} />
        )}
      </span>
      <h1 ref={heading} tabIndex={-1} class="status-sentence">
        {sentence}
      </h1>
      <p class="status-where">{isCalm({ ...props, me }) ? say('listen.low') : <Where {...props} />}</p>
      {ring && (
        <ClockRing
          clock={ring}
          reading={reading}
          seat={me.seat}
          mayExtend={!view.status.jump && me.can.includes('moreTime') && !isAbsent(view, me)}
        />
      )}
      <SettingsButton look="settings-small status-settings" />
      <button type="button" class="status-board" aria-pressed={boardOpen} onClick={onBoard}>
        <Icon name="compass" size={26} />
        <span class="hidden">{say('board.show')}</span>
      </button>
    </header>
  )
}

function Where({ view }: StepProps) {
  const { say } = useWords()
  const { phase, turn, turns } = view.status
  const name = say(`phase.${phase}`)
  const progress = progressOf(view.status)
  return <>{progress ? say(progress, { phase: name, turn, turns }) : name}</>
}
