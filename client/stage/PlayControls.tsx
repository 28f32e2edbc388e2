import { useState } from 'preact/hooks'
import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { AskClass } from './AskClass.tsx'
import type { Line } from './classState.ts'
import { CoachLine } from './coach/CoachLine.tsx'
import { GroupBar } from './GroupBar.tsx'
import { classActs, isPlaying, lettersOf } from './groupActs.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { plenarySay } from './plenary/words.ts'
import { StageButton } from './StageButton.tsx'
import type { SceneProps } from './scene.ts'
import { TimeLeft } from './TimeLeft.tsx'
import { UndoBar } from './UndoBar.tsx'
import { useUndo } from './undo.ts'

type Props = SceneProps &
  Readonly<{
    /** all groups, at once: the tiles may lag a moment behind */
    games: Readonly<Record<string, GameView>>
    ready: boolean
    selected: string | null
    onUnselect: () => void
    line: Line
  }>

/** What the mentor can do while the groups play: below for the class, above it for the selected group. */
export function PlayControls({ games, ready, selected, onUnselect, line, ...scene }: Props) {
  const { lesson, onHide } = scene
  const game = selected === null ? undefined : games[selected]
  const undo = useUndo()
  return (
    <footer class="stage-controls stage-play-controls">
      <div class="stage-eyes">{ready ? <Together kind="sun" /> : <Look paused={lesson.status.paused} />}</div>
      {selected && game ? (
        <GroupBar key={selected} letter={selected} game={game} host={scene.host} onClose={onUnselect} />
      ) : (
        <CoachLine topic={{ of: 'play', line }} />
      )}
      <div class="stage-class-bar">
        {!ready && (
          <StageButton icon="plus" onTap={() => void classActs.minute(lettersOf(games, isPlaying))}>
            {stageSay('do.minuteAll')}
          </StageButton>
        )}
        <StageButton icon="eye-slash" kind="line" label={stageSay('do.hide')} onTap={onHide} />
        {ready ? <Finish /> : <Together kind="night" />}
        <StageButton icon="users" kind="line" label={stageSay('names.title')} onTap={scene.onNames} />
        <MoreMenu {...scene} />
        {undo?.place === 'groups' ? <UndoBar /> : <TimeLeft status={lesson.status} />}
      </div>
    </footer>
  )
}

/** When every group is ready there is nothing to stop or look up from: rounding off comes next. */
function Together({ kind }: Readonly<{ kind: 'sun' | 'night' }>) {
  return (
    <StageButton icon="users-four" kind={kind} onTap={() => void commandLesson({ type: 'showPlenary', page: { of: 'light' } })}>
      {plenarySay('open')}
    </StageButton>
  )
}

/** Without rounding off together: asked once more. */
function Finish() {
  const [asked, ask] = useState(false)
  return (
    <>
      <StageButton icon="flag" kind="line" onTap={() => ask(true)}>
        {stageSay('do.finish')}
      </StageButton>
      {asked && <AskClass asked="stop" onClose={() => ask(false)} />}
    </>
  )
}

/** All eyes to the board, and back to the game. */
function Look({ paused }: Readonly<{ paused: boolean }>) {
  return (
    <StageButton
      icon={paused ? 'play' : 'eye'}
      kind="sun"
      also={[stageSay('do.look'), stageSay('do.resume')]}
      onTap={() => void commandLesson({ type: paused ? 'resume' : 'pause' })}
    >
      {stageSay(paused ? 'do.resume' : 'do.look')}
    </StageButton>
  )
}
