import { useEffect, useState } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { connectStage, leaveLesson } from '../connection.ts'
import { controlSay } from '../control/words.ts'
import { go } from '../route.ts'
import { startLanguage, useWords } from '../say.ts'
import { learnAddress } from '../stage/address.ts'
import { Ended } from '../stage/Ended.tsx'
import { Groups } from '../stage/Groups.tsx'
import { enterAsHost } from '../stage/hostKey.ts'
import { Lobby } from '../stage/Lobby.tsx'
import { Names } from '../stage/Names.tsx'
import { Notices } from '../stage/Notices.tsx'
import { Playing } from '../stage/Playing.tsx'
import { Plenary } from '../stage/plenary/Plenary.tsx'
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
import '../styles/stageCoach.css'
import '../styles/stagePlenary.css'
import '../styles/report.css'

/** The smartboard: what it shows, the whole class sees. It also carries the mentor's buttons. */
export default function Stage({ lessonId }: Readonly<{ lessonId: string }>) {
  useWords()
  const lesson = useStore((state) => state.lesson)
  const connection = useStore((state) => state.connection)
  const { settings, change } = useSettings()
  const [hidden, setHidden] = useState(false)
  const [erased, setErased] = useState(false)
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
      {erased ? (
        <Closed title={controlSay('control.erased')} text={controlSay('control.erasedText')} />
      ) : connection === 'gone' || connection === 'replaced' ? (
        <Closed title={stageSay('play.gone')} text={stageSay('play.goneText')} />
      ) : lesson?.host ? (
        <Scene
          lessonId={lessonId}
          lesson={lesson}
          host={lesson.host}
          settings={settings}
          change={change}
          onHide={() => setHidden(true)}
          onErased={() => setErased(true)}
        />
      ) : (
        <main class="stage-quiet">{stageSay('play.connecting')}</main>
      )}
      <Notices />
    </div>
  )
}

type LessonProps = Omit<SceneProps, 'onNames'> & Readonly<{ lessonId: string; onErased: () => void }>

function Scene(props: LessonProps) {
  const [naming, setNaming] = useState(false)
  const { stage, shelved, returning } = props.lesson.status
  const scene = { ...props, onNames: () => setNaming(!naming) }
  switch (stage) {
    case 'lobby':
      return naming ? <Names {...scene} /> : <Lobby {...scene} />
    case 'grouped':
      return naming ? <Names {...scene} /> : <Groups {...scene} />
    case 'playing':
      if (shelved) return <Shelved {...scene} />
      if (returning) return <Returning {...scene} />
      if (props.lesson.class) return <Plenary {...scene} view={props.lesson.class} />
      return naming ? <Names {...scene} /> : <Playing {...scene} />
    case 'ended':
      return <Ended {...props} />
  }
}

/** There is no lesson for this board any more. */
function Closed({ title, text }: Readonly<{ title: string; text: string }>) {
  const home = () => {
    leaveLesson(false)
    go('/')
  }
  return (
    <main class="stage-quiet stage-closed">
      <h1 class="stage-title">{title}</h1>
      <p>{text}</p>
      <StageButton icon="house" kind="sun" onTap={home}>
        {stageSay('shelved.home')}
      </StageButton>
    </main>
  )
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
