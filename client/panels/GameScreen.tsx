import { useEffect, useState } from 'preact/hooks'
import type { StepProps } from '../game.ts'
import { later } from '../later.tsx'
import { forgetNotice } from '../notices.ts'
import { useWords } from '../say.ts'
import { GroupStrip } from './GroupStrip.tsx'
import { Lost } from './halt/Lost.tsx'
import { StopButton, Stopped } from './halt/Stop.tsx'
import { Icon } from './Icon.tsx'
import { Narrator } from './Narrator.tsx'
import { Offline } from './Offline.tsx'
import { Press } from './Press.tsx'
import { StatusLine } from './StatusLine.tsx'
import { isCalm, StepPanel } from './StepPanel.tsx'

const Board = later(() => import('../board/Board.tsx').then((part) => part.Board))

/** The game: the board beside what I do now. On a phone the board is behind a button. */
export function GameScreen(props: StepProps) {
  const { view, me, names } = props
  const { say } = useWords()
  const [boardOpen, setBoardOpen] = useState(false)
  const { step, phase, paused, stopped } = view.status
  useEffect(forgetNotice, [view.moment])
  const stoppable = !stopped && me.can.includes('stop')
  const ending = phase === 'done' || step === 'lights'
  const mood = ending ? 'play-ending' : isCalm(props) ? 'play-calm' : ''
  return (
    <main class={`play ${mood} ${boardOpen ? 'play-board-open' : ''} ${stoppable ? 'play-stoppable' : ''}`}>
      <StatusLine {...props} boardOpen={boardOpen} onBoard={() => setBoardOpen(!boardOpen)} />
      <Offline />
      <div class="play-board" inert={stopped}>
        <Board view={view} names={names} />
        <p class="sparks">
          <Icon name="sparkle" size={22} /> {say('sparks', { count: view.status.sparks })}
        </p>
        <Press look="main board-back" onPress={() => setBoardOpen(false)}>
          {say('board.hide')}
        </Press>
      </div>
      <div class="play-side" inert={stopped}>
        <GroupStrip {...props} />
        <Lost {...props} />
        <div class="play-panel">
          <StepPanel {...props} />
        </div>
      </div>
      {stoppable && <StopButton />}
      {stopped && <Stopped {...props} />}
      {paused && <Paused />}
      <Narrator {...props} />
    </main>
  )
}

function Paused() {
  const { say } = useWords()
  return (
    <div class="paused" role="alertdialog" aria-modal="true" aria-labelledby="paused-title" tabIndex={-1}>
      <Icon name="pause" size={64} />
      <h2 id="paused-title">{say('paused.title')}</h2>
      <p>{say('lobby.look')}</p>
      <p class="quiet">{say('paused.text')}</p>
    </div>
  )
}
