import type { GameView } from '../../shared/game/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import type { Line } from './classState.ts'
import { CoachLine } from './coach/CoachLine.tsx'
import { GroupBar } from './GroupBar.tsx'
import { classActs, isPlaying } from './groupActs.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { plenarySay } from './plenary/words.ts'
import { StageButton } from './StageButton.tsx'
import type { SceneProps } from './scene.ts'
import { TimeLeft } from './TimeLeft.tsx'

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
  const letters = Object.keys(games).filter((letter) => games[letter] && isPlaying(games[letter]))
  return (
    <footer class="stage-controls stage-play-controls">
      <div class="stage-eyes">{ready ? <Finish /> : <Look paused={lesson.status.paused} />}</div>
      {selected && game ? (
        <GroupBar key={selected} letter={selected} game={game} host={scene.host} onClose={onUnselect} />
      ) : (
        <CoachLine topic={{ of: 'play', line }} />
      )}
      <div class="stage-class-bar">
        <StageButton icon="plus" onTap={() => void classActs.minute(letters)}>
          {stageSay('do.minuteAll')}
        </StageButton>
        <StageButton icon="eye-slash" kind="line" onTap={onHide}>
          {stageSay('do.hide')}
        </StageButton>
        <StageButton icon="users-four" onTap={() => void commandLesson({ type: 'showPlenary', page: { of: 'light' } })}>
          {plenarySay('open')}
        </StageButton>
        <MoreMenu {...scene} games={games} />
        <TimeLeft status={lesson.status} />
      </div>
    </footer>
  )
}

/** When every group is ready there is nothing to stop or look up from: the lesson can be rounded off. */
function Finish() {
  return (
    <StageButton icon="flag" kind="sun" onTap={() => void commandLesson({ type: 'end' })}>
      {stageSay('do.finish')}
    </StageButton>
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
