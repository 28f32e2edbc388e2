import { useEffect, useState } from 'preact/hooks'
import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { connectStage } from '../connection.ts'
import { say, startLanguage, useWords } from '../say.ts'
import { learnAddress } from '../stage/address.ts'
import { Ended } from '../stage/Ended.tsx'
import { Groups } from '../stage/Groups.tsx'
import { enterAsHost } from '../stage/hostKey.ts'
import { Lobby } from '../stage/Lobby.tsx'
import { Playing } from '../stage/Playing.tsx'
import { StageButton } from '../stage/StageButton.tsx'
import { type Change, type Settings, useSettings } from '../stage/settings.ts'
import { useStore } from '../store.ts'
import '../styles/stage.css'
import '../styles/stageClass.css'
import '../styles/stageLobby.css'

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
        <Scene lesson={lesson} host={lesson.host} settings={settings} change={change} onHide={() => setHidden(true)} />
      ) : (
        <main class="stage-quiet">{stageSay('play.connecting')}</main>
      )}
      <Notices />
    </div>
  )
}

type SceneProps = Readonly<{
  lesson: LessonView
  host: NonNullable<LessonView['host']>
  settings: Settings
  change: Change
  onHide: () => void
}>

function Scene({ lesson, host, settings, change, onHide }: SceneProps) {
  switch (lesson.status.stage) {
    case 'lobby':
      return <Lobby lesson={lesson} host={host} />
    case 'grouped':
      return <Groups lesson={lesson} host={host} />
    case 'playing':
      return <Playing lesson={lesson} host={host} settings={settings} change={change} onHide={onHide} />
    case 'ended':
      return <Ended settings={settings} />
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
