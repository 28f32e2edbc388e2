import { useEffect, useState } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { connectStage } from '../connection.ts'
import { say, startLanguage, useWords } from '../say.ts'
import { learnAddress } from '../stage/address.ts'
import { Ended } from '../stage/Ended.tsx'
import { Groups } from '../stage/Groups.tsx'
import { enterAsHost } from '../stage/hostKey.ts'
import { Lobby } from '../stage/Lobby.tsx'
import { Names } from '../stage/Names.tsx'
import { Playing } from '../stage/Playing.tsx'
import { Returning } from '../stage/Returning.tsx'
import { Shelved } from '../stage/Shelved.tsx'
import { StageButton } from '../stage/StageButton.tsx'
import type { SceneProps } from '../stage/scene.ts'
import { useSettings } from '../stage/settings.ts'
import { useStore } from '../store.ts'
import '../styles/stage.css'
import '../styles/stageClass.css'
import '../styles/stageLobby.css'
import '../styles/stageNames.css'
import '../styles/stagePanels.css'

/** The smartboard: what it shows, the whole class sees. It also carries the mentor's buttons. */
export default function Stage({ lessonId }: Readonly<{ lessonId: string }>) {
  useWords()
  const lesson = useStore((state) => state.lesson)
  const connection = useStore((state) => state.connection)
  const { settings, change } = useSettings()
  const [hidden, setHidden] = useState(false)
  useEffect(
    () =>
      void enterAsHost(lessonId)
        .then(learnAddress)
        .then(() => connectStage(lessonId)),
    [lessonId],
  )
  const language = lesson?.status.language
  useEffect(() => {
    if (language) startLanguage(language)
  }, [language])

  if (hidden) return <Blank onShow={() => setHidden(false)} />
  return (
    <div class="stage" data-look={settings.look} data-mirrored={settings.mirrored}>
      {connection === 'offline' && <p class="stage-banner">{stageSay('play.offline')}</p>}
      {connection === 'gone' || connection === 'replaced' ? (
        <main class="stage-quiet">{say(`${connection}.title`)}</main>
      ) : lesson?.host ? (
        <Scene
          lessonId={lessonId}
          lesson={lesson}
          host={lesson.host}
          settings={settings}
          change={change}
          onHide={() => setHidden(true)}
        />
      ) : (
        <main class="stage-quiet">{stageSay('play.connecting')}</main>
      )}
      <Notices />
    </div>
  )
}

type LessonProps = Omit<SceneProps, 'onNames'> & Readonly<{ lessonId: string }>

function Scene(props: LessonProps) {
  const [naming, setNaming] = useState(false)
  const { stage, shelved, returning } = props.lesson.status
  const scene = { ...props, onNames: () => setNaming(!naming) }
  switch (stage) {
    case 'lobby':
      return <Lobby {...scene} />
    case 'grouped':
      return <Groups {...scene} />
    case 'playing':
      if (shelved) return <Shelved {...scene} />
      if (returning) return <Returning {...scene} />
      return naming ? <Names {...scene} /> : <Playing {...scene} />
    case 'ended':
      return <Ended settings={props.settings} lessonId={props.lessonId} />
  }
}

/** One tap and the class sees nothing. */
function Blank({ onShow }: Readonly<{ onShow: () => void }>) {
  return (
    <div class="stage stage-blank" data-look="night">
      <StageButton icon="eye" kind="line" onTap={onShow}>
        {stageSay('do.show')}
      </StageButton>
    </div>
  )
}

function Notices() {
  const notice = useStore((state) => state.notice)
  return (
    <p class="stage-notice" role="status" data-shown={notice !== null}>
      {notice?.text}
    </p>
  )
}
