import { useEffect } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { forgetShelved } from '../home/shelved.ts'
import { useStore } from '../store.ts'
import { typedAddress } from './address.ts'
import { GroupNames } from './GroupNames.tsx'
import { Late } from './Late.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { PairedBar } from './PairedBar.tsx'
import { comingBack, missing, tablesOf } from './roster.ts'
import { bringBack, toggleAbsent } from './rosterActs.ts'
import { StageButton } from './StageButton.tsx'
import { StageAddress, StageCode } from './StageCode.tsx'
import { isPaired, type SceneProps } from './scene.ts'

/** [DAYS-2] Another day: who is back? A tap on a name says it; who is seen on a device, or came in by the same name, in one go. */
export function Returning(scene: SceneProps & Readonly<{ lessonId: string }>) {
  const { host, lessonId } = scene
  useEffect(() => forgetShelved(lessonId), [lessonId])
  return (
    <>
      <header class="stage-head">
        <h1 class="stage-title">{stageSay('back.title')}</h1>
        <div class="stage-late">
          <StageAddress address={typedAddress()} />
          <StageCode code={host.code} />
        </div>
      </header>
      <main class="stage-roster stage-returning">
        <GroupNames tables={tablesOf(host)} onChoose={isPaired(host) ? null : (student) => void toggleAbsent(student)} />
      </main>
      {isPaired(host) ? <PairedBar {...scene} /> : <Controls {...scene} />}
    </>
  )
}

function Controls(scene: SceneProps) {
  const { host, onHide } = scene
  const games = useStore((state) => state.games)
  const seated = host.roster.filter(({ group }) => group !== null)
  const back = comingBack(host, games)
  return (
    <>
      <Late host={host} />
      <footer class="stage-controls">
        <p class="stage-count">{stageSay('back.count', { count: seated.length - missing(host).length, total: seated.length })}</p>
        <StageButton icon="eye-slash" kind="line" label={stageSay('do.hide')} onTap={onHide} />
        <MoreMenu {...scene} />
        <StageButton
          icon="users-three"
          kind={back.length > 0 ? 'sun' : 'night'}
          faint={back.length === 0}
          also={[stageSay('back.all', { count: seated.length })]}
          onTap={() => void Promise.all(back.map(bringBack))}
        >
          {stageSay('back.all', { count: back.length })}
        </StageButton>
        <StageButton icon="play" kind={back.length > 0 ? 'night' : 'sun'} onTap={() => void commandLesson({ type: 'resume' })}>
          {stageSay('do.resume')}
        </StageButton>
      </footer>
    </>
  )
}
