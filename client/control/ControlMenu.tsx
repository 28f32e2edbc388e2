import { useState } from 'preact/hooks'
import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson, leaveLesson } from '../connection.ts'
import { go } from '../route.ts'
import { AskClass, type AskedOfClass } from '../stage/AskClass.tsx'
import { Confirm } from '../stage/Confirm.tsx'
import { EndDialog } from '../stage/EndDialog.tsx'
import { plenarySay } from '../stage/plenary/words.ts'
import { StageButton } from '../stage/StageButton.tsx'
import { CloseButton, StageDialog } from '../stage/StageDialog.tsx'
import type { Host } from '../stage/scene.ts'
import { leaveControl } from './door.ts'
import { EraseLesson } from './EraseLesson.tsx'
import { controlSay } from './words.ts'

type Page = 'menu' | 'end' | 'leave' | AskedOfClass
type Props = Readonly<{
  lessonId: string
  status: LessonView['status']
  host: Host
  onErased: () => void
  onClose: () => void
}>

/** What is seldom needed. What can't be undone is asked once more. */
export function ControlMenu(props: Props) {
  const { lessonId, status, onClose } = props
  const [page, setPage] = useState<Page>('menu')
  switch (page) {
    case 'menu':
      return <Menu {...props} onPage={setPage} />
    case 'end':
      return <EndDialog status={status} onClose={onClose} />
    case 'round':
    case 'toAction':
    case 'stop':
      return <AskClass asked={page} onClose={onClose} />
    case 'leave':
      return (
        <Confirm
          title={controlSay('more.leave')}
          text={controlSay('more.leaveText')}
          yes={controlSay('more.leaveYes')}
          onYes={() => void leaveControl(lessonId).then(away)}
          onNo={onClose}
        />
      )
  }
}

/** Nothing of the lesson stays on this device. */
function away() {
  leaveLesson(true)
  go('/', true)
}

function Menu({ lessonId, status, onErased, onClose, onPage }: Props & Readonly<{ onPage: (page: Page) => void }>) {
  const { door, stage } = status
  const doorNext = door === 'open' ? 'closeDoor' : 'openDoor'
  return (
    <StageDialog label={stageSay('do.more')} onClose={onClose}>
      <div class="stage-pair">
        <StageButton icon={door === 'open' ? 'lock' : 'lock-open'} onTap={() => void commandLesson({ type: doorNext })}>
          {stageSay(`lobby.${doorNext}`)}
        </StageButton>
        <StageButton icon="clock" onTap={() => onPage('end')}>
          {stageSay('do.end')}
        </StageButton>
        {stage === 'playing' && (
          <>
            <StageButton
              icon="users-four"
              onTap={() => {
                onClose()
                void commandLesson({ type: 'showPlenary', page: { of: 'light' } })
              }}
            >
              {plenarySay('open')}
            </StageButton>
            <StageButton icon="skip" onTap={() => onPage('round')}>
              {stageSay('do.roundAll')}
            </StageButton>
            <StageButton icon="flag" onTap={() => onPage('toAction')}>
              {stageSay('do.toActionAll')}
            </StageButton>
          </>
        )}
        <StageButton icon="x-circle" kind="line" onTap={() => onPage('stop')}>
          {stageSay('do.stop')}
        </StageButton>
        <EraseLesson lessonId={lessonId} onErased={onErased} />
        <StageButton icon="sign-out" kind="line" onTap={() => onPage('leave')}>
          {controlSay('more.leave')}
        </StageButton>
        <CloseButton onClose={onClose} />
      </div>
    </StageDialog>
  )
}
