import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { typedAddress } from './address.ts'
import { QrPanel } from './QrPanel.tsx'
import { StageButton } from './StageButton.tsx'
import { StageAddress, StageCode } from './StageCode.tsx'

type Host = NonNullable<LessonView['host']>

/** Before the start: where to go, the code, and who is in. */
export function Lobby({ lesson, host }: Readonly<{ lesson: LessonView; host: Host }>) {
  return (
    <>
      <main class="stage-lobby">
        <div>
          <h1 class="hidden">{stageSay('lobby.students')}</h1>
          <StageAddress address={typedAddress()} />
          <StageCode code={host.code} />
          <ul class="stage-names" data-crowd={host.names.length > 32 ? 'full' : host.names.length > 22 ? 'many' : 'few'}>
            {host.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
        <QrPanel code={host.code} />
      </main>
      <LobbyControls lesson={lesson} host={host} />
    </>
  )
}

/** The door, the groups and the start; only what the lesson would accept now. */
export function LobbyControls({ lesson, host }: Readonly<{ lesson: LessonView; host: Host }>) {
  const { door, stage, students } = lesson.status
  const command = door === 'open' ? 'closeDoor' : 'openDoor'
  const can = (type: Host['can'][number]) => host.can.includes(type)
  return (
    <footer class="stage-controls">
      <p class="stage-count">
        {door === 'closed' && stage === 'lobby' ? `${countWords(students)} · ${stageSay('lobby.closed')}` : countWords(students)}
      </p>
      {can(command) && (
        <StageButton
          icon={door === 'open' ? 'lock' : 'lock-open'}
          kind="line"
          onTap={() => void commandLesson({ type: command })}
        >
          {stageSay(`lobby.${command}`)}
        </StageButton>
      )}
      {can('makeGroups') && (
        <StageButton
          icon="users-four"
          kind={stage === 'grouped' ? 'line' : 'sun'}
          onTap={() => void commandLesson({ type: 'makeGroups' })}
        >
          {stageSay(stage === 'grouped' ? 'lobby.again' : 'lobby.makeGroups')}
        </StageButton>
      )}
      {can('start') && (
        <StageButton icon="play" kind="sun" onTap={() => void commandLesson({ type: 'start' })}>
          {stageSay('lobby.start')}
        </StageButton>
      )}
    </footer>
  )
}

const countWords = (students: number) =>
  students === 0 ? stageSay('lobby.nobody') : students === 1 ? stageSay('lobby.one') : stageSay('lobby.many', { count: students })
