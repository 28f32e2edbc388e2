import { useRef } from 'preact/hooks'
import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { switchLanguage, useWords } from '../say.ts'
import { typedAddress } from './address.ts'
import { StageButton } from './StageButton.tsx'
import { StageAddress, StageCode } from './StageCode.tsx'
import type { Change, Settings } from './settings.ts'

type Props = Readonly<{
  door: LessonView['status']['door']
  host: NonNullable<LessonView['host']>
  settings: Settings
  change: Change
}>

/** What is seldom needed: the way in for who is late, light or dark, the other side or language, and stopping the lesson (asked once more). */
export function MoreMenu({ door, host, settings, change }: Props) {
  const { language } = useWords()
  const menu = useRef<HTMLDialogElement>(null)
  const stop = useRef<HTMLDialogElement>(null)
  const close = () => menu.current?.close()
  const light = settings.look === 'light'
  return (
    <>
      <StageButton icon="dots-three-circle" kind="line" label={stageSay('do.more')} onTap={() => menu.current?.showModal()} />
      <dialog class="stage-dialog" ref={menu} aria-label={stageSay('do.more')}>
        <div class="stage-menu">
          <Door door={door} code={host.code} />
          <StageButton icon={light ? 'moon' : 'sun'} onTap={() => change({ look: light ? 'night' : 'light' })}>
            {stageSay(light ? 'do.dark' : 'do.light')}
          </StageButton>
          <StageButton icon="swap" onTap={() => change({ mirrored: !settings.mirrored })}>
            {stageSay('do.mirror')}
          </StageButton>
          <StageButton icon="chats" onTap={() => switchLanguage(language === 'nl' ? 'en' : 'nl')}>
            {stageSay('do.language')}
          </StageButton>
          <StageButton
            icon="x-circle"
            kind="line"
            onTap={() => {
              close()
              stop.current?.showModal()
            }}
          >
            {stageSay('do.stop')}
          </StageButton>
          <StageButton icon="x" kind="line" onTap={close}>
            {stageSay('do.close')}
          </StageButton>
        </div>
      </dialog>
      <dialog class="stage-dialog" ref={stop} aria-labelledby="stop-title">
        <div class="stage-menu">
          <h2 id="stop-title">{stageSay('stop.title')}</h2>
          <p>{stageSay('stop.text')}</p>
          <StageButton kind="sun" onTap={() => stop.current?.close()}>
            {stageSay('stop.no')}
          </StageButton>
          <StageButton kind="line" onTap={() => void commandLesson({ type: 'end' }).then(() => stop.current?.close())}>
            {stageSay('stop.yes')}
          </StageButton>
        </div>
      </dialog>
    </>
  )
}

/** Who comes late needs the address and the code once more. */
function Door({ door, code }: Readonly<{ door: Props['door']; code: string }>) {
  const command = door === 'open' ? 'closeDoor' : 'openDoor'
  return (
    <>
      {door === 'open' && (
        <div class="stage-late">
          <StageAddress address={typedAddress()} />
          <StageCode code={code} />
        </div>
      )}
      <StageButton icon={door === 'open' ? 'lock' : 'lock-open'} onTap={() => void commandLesson({ type: command })}>
        {stageSay(`lobby.${command}`)}
      </StageButton>
    </>
  )
}
