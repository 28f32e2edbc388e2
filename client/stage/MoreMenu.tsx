import { useRef } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { switchLanguage, useWords } from '../say.ts'
import { StageButton } from './StageButton.tsx'
import type { Change, Settings } from './settings.ts'

/** What is seldom needed: light or dark, the other side, the other language, and stopping the lesson (asked once more). */
export function MoreMenu({ settings, change }: Readonly<{ settings: Settings; change: Change }>) {
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
