import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { commandGroup, commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import type { Line } from './classState.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { StageButton } from './StageButton.tsx'
import type { Change, Settings } from './settings.ts'
import type { Tile } from './tileState.ts'

type Props = Readonly<{
  lesson: LessonView
  host: NonNullable<LessonView['host']>
  tiles: readonly Tile[]
  /** All groups, at once: the tiles may lag a moment behind. */
  letters: readonly string[]
  selected: string | null
  line: Line
  settings: Settings
  change: Change
  onHide: () => void
}>

/** What the mentor can do while the groups play, within reach in the lower half. */
export function PlayControls({ lesson, host, tiles, letters, selected, line, settings, change, onHide }: Props) {
  const asksHelp = tiles.some(({ letter, state }) => letter === selected && state === 'help')
  const allReady = tiles.length > 0 && tiles.every((tile) => tile.state === 'ready')
  return (
    <footer class="stage-controls">
      {allReady ? <Finish /> : <Look paused={lesson.status.paused} />}
      <StageButton icon="plus" label={stageSay('do.minuteLabel')} onTap={() => void giveMinute(letters)}>
        {stageSay('do.minute')}
      </StageButton>
      {asksHelp && selected ? <Helped letter={selected} /> : <Next letter={selected} />}
      <StageButton icon="eye-slash" kind="line" onTap={onHide}>
        {stageSay('do.hide')}
      </StageButton>
      <MoreMenu door={lesson.status.door} host={host} settings={settings} change={change} />
      <p class="stage-say">
        <strong>{stageSay('say.now')}</strong> {stageSay(`say.${line.line}`, { letter: line.letter })}
      </p>
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

/** The selected group asked for help: going on comes after that. */
function Helped({ letter }: Readonly<{ letter: string }>) {
  return (
    <StageButton icon="hand-heart" label={stageSay('do.helpLabel', { letter })} onTap={() => void helped(letter)}>
      {stageSay('do.help')}
    </StageButton>
  )
}

function Next({ letter }: Readonly<{ letter: string | null }>) {
  return (
    <StageButton icon="skip" {...(letter && { label: stageSay('do.nextLabel', { letter }) })} onTap={() => void goOn(letter)}>
      {letter ? stageSay('do.nextGroup', { letter }) : stageSay('do.next')}
    </StageButton>
  )
}

/** All eyes to the board, and back to the game. */
function Look({ paused }: Readonly<{ paused: boolean }>) {
  return (
    <StageButton
      icon={paused ? 'play' : 'eye'}
      kind="sun"
      onTap={() => void commandLesson({ type: paused ? 'resume' : 'pause' })}
    >
      {stageSay(paused ? 'do.resume' : 'do.look')}
    </StageButton>
  )
}

async function giveMinute(letters: readonly string[]) {
  const answers = await Promise.all(letters.map((letter) => commandGroup(letter, { type: 'extend', seconds: 60 })))
  if (answers.some((answer) => answer.ok)) notify(stageSay('do.minuteDone'))
}

async function goOn(letter: string | null) {
  if (letter === null) return notify(stageSay('do.chooseGroup'))
  const answer = await commandGroup(letter, { type: 'skip' })
  if (answer.ok) notify(stageSay('do.nextDone', { letter }))
}

async function helped(letter: string) {
  const answer = await commandGroup(letter, { type: 'answerHelp' })
  if (answer.ok) notify(stageSay('do.helpDone', { letter }))
}
