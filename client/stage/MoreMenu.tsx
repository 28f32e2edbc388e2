import { useState } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { switchLanguage, useWords } from '../say.ts'
import { useStore } from '../store.ts'
import { AskClass, type AskedOfClass, isAsked } from './AskClass.tsx'
import { typedAddress } from './address.ts'
import { Confirm } from './Confirm.tsx'
import { EndDialog } from './EndDialog.tsx'
import { isBeforeAction, isPlaying, lettersOf } from './groupActs.ts'
import { PairDialog } from './PairDialog.tsx'
import { StageButton } from './StageButton.tsx'
import { StageAddress, StageCode } from './StageCode.tsx'
import { CloseButton, StageDialog } from './StageDialog.tsx'
import type { SceneProps } from './scene.ts'

type Page = 'menu' | 'pair' | 'end' | 'later' | AskedOfClass

/** What is seldom needed. What can't be undone is asked once more. */
export function MoreMenu(scene: SceneProps) {
  useWords()
  const [page, setPage] = useState<Page | null>(null)
  const close = () => setPage(null)
  const done = (act: unknown) => {
    close()
    void act
  }
  const playing = useStore((state) => Object.keys(state.games).length > 0)
  const named = !playing && scene.host.roster.length + scene.host.removed.length > 0
  return (
    <>
      <StageButton icon="dots-three-circle" kind="line" label={stageSay('do.more')} onTap={() => setPage('menu')} />
      {page === 'menu' && (
        <StageDialog label={stageSay('do.more')} wide onClose={close}>
          <Door {...scene} />
          <div class="stage-pair">
            {named && (
              <StageButton icon="users" onTap={() => done(scene.onNames())}>
                {stageSay('names.title')}
              </StageButton>
            )}
            <StageButton icon="clock" onTap={() => setPage('end')}>
              {stageSay('do.end')}
            </StageButton>
            {playing && <AllGroups onAsk={setPage} />}
            <StageButton icon="device-mobile" onTap={() => setPage('pair')}>
              {stageSay('pair.do')}
            </StageButton>
            <Board {...scene} />
            {playing && (
              <StageButton icon="calendar" kind="line" onTap={() => setPage('later')}>
                {stageSay('do.later')}
              </StageButton>
            )}
            <StageButton icon="x-circle" kind="line" onTap={() => setPage('stop')}>
              {stageSay('do.stop')}
            </StageButton>
            <CloseButton onClose={close} />
          </div>
        </StageDialog>
      )}
      {page === 'pair' && <PairDialog host={scene.host} onClose={close} />}
      {page === 'end' && <EndDialog status={scene.lesson.status} onClose={close} />}
      {page === 'later' && (
        <Confirm
          title={stageSay('later.title')}
          text={stageSay('later.text')}
          yes={stageSay('later.yes')}
          no={stageSay('stop.no')}
          onYes={() => done(commandLesson({ type: 'shelve' }))}
          onNo={close}
        />
      )}
      {isAsked(page) && <AskClass asked={page} onClose={close} />}
    </>
  )
}

/** The next round, or To Do, for every group that is not there yet. */
function AllGroups({ onAsk }: Readonly<{ onAsk: (page: AskedOfClass) => void }>) {
  const games = useStore((state) => state.games)
  return (
    <>
      {lettersOf(games, isPlaying).length > 0 && (
        <StageButton icon="skip" onTap={() => onAsk('round')}>
          {stageSay('do.roundAll')}
        </StageButton>
      )}
      {lettersOf(games, isBeforeAction).length > 0 && (
        <StageButton icon="flag" onTap={() => onAsk('toAction')}>
          {stageSay('do.toActionAll')}
        </StageButton>
      )}
    </>
  )
}

/** Who comes late needs the address and the code once more. */
function Door({ lesson, host }: SceneProps) {
  const { door, stage } = lesson.status
  if (stage !== 'playing') return null
  const command = door === 'open' ? 'closeDoor' : 'openDoor'
  return (
    <div class="stage-door">
      <div class="stage-late">
        {door === 'open' ? (
          <>
            <StageAddress address={typedAddress()} />
            <StageCode code={host.code} />
          </>
        ) : (
          <p>{stageSay('lobby.closed')}</p>
        )}
      </div>
      <StageButton
        icon={door === 'open' ? 'lock' : 'lock-open'}
        also={[stageSay('lobby.closeDoor'), stageSay('lobby.openDoor')]}
        onTap={() => void commandLesson({ type: command })}
      >
        {stageSay(`lobby.${command}`)}
      </StageButton>
    </div>
  )
}

/** How this board looks and speaks. */
function Board({ settings, change }: SceneProps) {
  const { language } = useWords()
  const light = settings.look === 'light'
  return (
    <>
      <StageButton icon={light ? 'moon' : 'sun'} onTap={() => change({ look: light ? 'night' : 'light' })}>
        {stageSay(light ? 'do.dark' : 'do.light')}
      </StageButton>
      <StageButton icon="swap" onTap={() => change({ mirrored: !settings.mirrored })}>
        {stageSay('do.mirror')}
      </StageButton>
      <StageButton icon="chats" onTap={() => switchLanguage(language === 'nl' ? 'en' : 'nl')}>
        {stageSay('do.language')}
      </StageButton>
    </>
  )
}
