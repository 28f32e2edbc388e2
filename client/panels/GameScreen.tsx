import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { isAbsent, type StepProps } from '../game.ts'
import { handNow, hasChosenHere } from '../hand.ts'
import { useLastStep } from '../lastStep.ts'
import { later } from '../later.tsx'
import { forgetNotice } from '../notices.ts'
import { useWords } from '../say.ts'
import { useLeftWords } from '../typed.ts'
import { useReachable } from '../useReachable.ts'
import { useTones } from '../useTones.ts'
import { Calm } from './Calm.tsx'
import { GroupStrip } from './GroupStrip.tsx'
import { Absent } from './halt/Absent.tsx'
import { Hurry, useJumpNotice } from './halt/Hurry.tsx'
import { Lost } from './halt/Lost.tsx'
import { MentorsTurn } from './halt/MentorsTurn.tsx'
import { StopButton, Stopped } from './halt/Stop.tsx'
import { Icon } from './Icon.tsx'
import { Narrator } from './Narrator.tsx'
import { Offline } from './Offline.tsx'
import { Press } from './Press.tsx'
import { StatusLine } from './StatusLine.tsx'
import { isCalm, StepPanel } from './StepPanel.tsx'
import { ChosenHere, Handover, useHandover } from './shared/Handover.tsx'
import { TrialLine } from './TrialLine.tsx'
import { OnTable } from './words/Laid.tsx'

const Board = later(() => import('../board/Board.tsx').then((part) => part.Board))

/** The game: the board beside what I do now. On a phone the board is behind a button. `above`: news that is no part of the game. */
export function GameScreen({ above, ...props }: StepProps & { above?: ComponentChildren }) {
  const { view, me, names } = props
  const { say } = useWords()
  const [boardOpen, setBoardOpen] = useState(false)
  const panel = useReachable()
  const { step, phase, paused, stopped } = view.status
  const hand: StepProps = { ...props, me: handNow(view, me) }
  const [isGiven, take] = useHandover(hand)
  useEffect(forgetNotice, [view.moment])
  useJumpNotice(props)
  useLastStep(me)
  useTones(hand)
  useLeftWords(view)
  const stoppable = !stopped && me.can.includes('stop')
  const ending = phase === 'done' || step === 'lights'
  const absent = !ending && isAbsent(view, me)
  const over = phase === 'done' && !props.table?.round
  const mood = ending ? 'play-ending' : !absent && isCalm(hand) ? 'play-calm' : ''
  return (
    <main class={`play ${mood} ${boardOpen ? 'play-board-open' : ''} ${stoppable ? 'play-stoppable' : ''}`}>
      <StatusLine {...props} boardOpen={boardOpen} onBoard={() => setBoardOpen(!boardOpen)} />
      <Offline />
      <div class="play-board" inert={stopped}>
        <Board view={view} names={names} />
        <p class="sparks">
          <Icon name="sparkle" size={22} /> {say('sparks', { count: view.status.sparks })}
        </p>
        {!ending && <OnTable {...hand} />}
        <Press look="main board-back" onPress={() => setBoardOpen(false)}>
          {say('board.hide')}
        </Press>
      </div>
      <div class="play-side" inert={stopped}>
        <GroupStrip {...props} />
        <TrialLine />
        {above}
        <Watched view={props.view} />
        {!over && <Lost {...props} />}
        <Hurry {...props} />
        <div class="play-panel" ref={panel}>
          {hand.me.seat === me.partner?.seat && <MentorsTurn {...hand} />}
          {absent ? (
            <Absent {...props} />
          ) : view.status.alone ? (
            <Calm title={say('alone.title')} text={say('alone.text')} />
          ) : hasChosenHere(view, hand.me) ? (
            <ChosenHere {...hand} />
          ) : !isGiven ? (
            <Handover {...hand} onTake={take} />
          ) : (
            <StepPanel {...hand} />
          )}
        </div>
      </div>
      {stoppable && !paused && <StopButton {...props} />}
      {stopped && <Stopped {...props} />}
      {paused && !absent && me.stop !== 'toChoose' && <Paused>{stoppable && <StopButton {...props} />}</Paused>}
      <Narrator {...props} />
    </main>
  )
}

/** [LOOK-1] As long as the mentor looks at this board on the own device. */
function Watched({ view }: Pick<StepProps, 'view'>) {
  const { say } = useWords()
  return (
    <div role="status">
      {view.status.watched && (
        <p class="bar-line watched">
          <Icon name="eye" size={24} /> {say('watched')}
        </p>
      )}
    </div>
  )
}

/** The mentor speaks. "Even stoppen" stays in reach. */
function Paused({ children }: Readonly<{ children: ComponentChildren }>) {
  const { say } = useWords()
  return (
    <div class="paused" role="alertdialog" aria-modal="true" aria-labelledby="paused-title" tabIndex={-1}>
      <Icon name="pause" size={64} />
      <h2 id="paused-title">{say('paused.title')}</h2>
      <p>{say('lobby.look')}</p>
      <p class="quiet">{say('paused.text')}</p>
      {children}
    </div>
  )
}
