import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { presentCount } from './roster.ts'
import { StageButton } from './StageButton.tsx'
import type { Host, SceneProps } from './scene.ts'
import { UndoBar } from './UndoBar.tsx'

/** The door, the groups and the start. Each has its own place from the beginning: a second tap never hits another button. */
export function LobbyControls(props: SceneProps) {
  const { lesson, host, onHide } = props
  const { door, stage } = lesson.status
  const grouped = stage === 'grouped'
  const can = (type: Host['can'][number]) => host.can.includes(type)
  const command = door === 'open' ? 'closeDoor' : 'openDoor'
  const count = countWords(presentCount(host))
  return (
    <footer class="stage-controls">
      <UndoBar>{door === 'closed' && !grouped ? `${count} · ${stageSay('lobby.closed')}` : count}</UndoBar>
      <StageButton icon="eye-slash" kind="line" label={stageSay('do.hide')} onTap={onHide} />
      <MoreMenu {...props} />
      <StageButton
        icon={door === 'open' ? 'lock' : 'lock-open'}
        kind="line"
        also={[stageSay('lobby.closeDoor'), stageSay('lobby.openDoor')]}
        onTap={() => void commandLesson({ type: command })}
      >
        {stageSay(`lobby.${command}`)}
      </StageButton>
      <StageButton
        icon="users-four"
        kind={grouped || !can('makeGroups') ? 'night' : 'sun'}
        faint={!can('makeGroups')}
        also={[stageSay('lobby.again'), stageSay('lobby.makeGroups')]}
        onTap={() => void commandLesson({ type: 'makeGroups' })}
      >
        {stageSay(grouped ? 'lobby.again' : 'lobby.makeGroups')}
      </StageButton>
      <StageButton
        icon="play"
        kind={can('start') ? 'sun' : 'night'}
        faint={!can('start')}
        onTap={() => void commandLesson({ type: 'start' })}
      >
        {stageSay('lobby.start')}
      </StageButton>
    </footer>
  )
}

const countWords = (students: number) =>
  students === 0 ? stageSay('lobby.nobody') : students === 1 ? stageSay('lobby.one') : stageSay('lobby.many', { count: students })
