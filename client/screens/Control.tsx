import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { LessonView } from '../../shared/lesson/view.ts'
import { connectStage, leaveLesson } from '../connection.ts'
import { ControlBar } from '../control/ControlBar.tsx'
import { EraseLesson } from '../control/EraseLesson.tsx'
import { GroupList } from '../control/GroupList.tsx'
import { GroupPage } from '../control/GroupPage.tsx'
import { NamesPage } from '../control/NamesPage.tsx'
import { PlenaryPage } from '../control/PlenaryPage.tsx'
import { Queue } from '../control/Queue.tsx'
import { controlSay } from '../control/words.ts'
import { go } from '../route.ts'
import { startLanguage, useWords } from '../say.ts'
import { lineNow } from '../stage/classState.ts'
import { CoachLine } from '../stage/coach/CoachLine.tsx'
import { useQueue } from '../stage/helpQueue.ts'
import { Notices } from '../stage/Notices.tsx'
import { StageButton } from '../stage/StageButton.tsx'
import type { Host } from '../stage/scene.ts'
import { TimeLeft } from '../stage/TimeLeft.tsx'
import { inQueue, tilesOf } from '../stage/tileState.ts'
import { useStore } from '../store.ts'
import { useAwake } from '../useAwake.ts'
import '../styles/stage.css'
import '../styles/stageClass.css'
import '../styles/stageNames.css'
import '../styles/stagePanels.css'
import '../styles/board.css'
import '../styles/stageCoach.css'
import '../styles/control.css'

/** [PAIR-3] The mentor's own phone or laptop: here stand the names, and who asks for what. Never on the board. */
export function Control({ lessonId }: Readonly<{ lessonId: string }>) {
  useWords()
  const lesson = useStore((state) => state.lesson)
  const connection = useStore((state) => state.connection)
  const [erased, setErased] = useState(false)
  useAwake()
  useEffect(() => connectStage(lessonId, 'control'), [lessonId])
  const language = lesson?.status.language
  useEffect(() => {
    if (language) startLanguage(language)
  }, [language])

  if (erased)
    return (
      <Quiet
        title={controlSay('control.erased')}
        text={controlSay('control.erasedText')}
        button={controlSay('control.home')}
        onTap={home}
      />
    )
  if (connection === 'gone')
    return <Quiet title={controlSay('control.gone')} button={controlSay('control.again')} onTap={() => home('/mentor')} />
  if (!lesson?.host) return <Quiet title={controlSay('control.connecting')} />
  return (
    <div class="stage control" data-look="night">
      {connection === 'offline' && (
        <p class="control-offline" role="status">
          {controlSay('control.offline')}
        </p>
      )}
      <Lesson lessonId={lessonId} status={lesson.status} host={lesson.host} onErased={() => setErased(true)} />
      <Notices />
    </div>
  )
}

function home(path = '/') {
  leaveLesson(true)
  go(path, true)
}

type Props = Readonly<{ lessonId: string; status: LessonView['status']; host: Host; onErased: () => void }>

function Lesson({ lessonId, status, host, onErased }: Props) {
  const [naming, setNaming] = useState(false)
  const [opened, open] = useState<string | null>(null)
  const view = useStore((state) => state.lesson?.class ?? null)
  const mentor = useStore((state) => state.lesson?.mentor ?? null)
  const game = useStore((state) => (opened === null ? undefined : state.games[opened]))
  if (status.stage === 'ended')
    return (
      <Quiet title={controlSay('control.ended')} text={controlSay('control.endedText')}>
        <EraseLesson lessonId={lessonId} onErased={onErased} />
      </Quiet>
    )
  const showNames = naming || status.stage !== 'playing'
  return (
    <>
      {view && !naming ? (
        <PlenaryPage view={view} mentor={mentor} host={host} />
      ) : opened !== null && game && !naming ? (
        <GroupPage key={opened} letter={opened} game={game} host={host} onBack={() => open(null)} />
      ) : (
        <main class="control-page">
          <header class="control-page-head">
            <h1>{controlSay(naming ? 'names.title' : 'control.title')}</h1>
            <TimeLeft status={status} />
          </header>
          {!naming && <SayNow status={status} />}
          {!naming && <Queue host={host} onOpen={open} />}
          {showNames ? <NamesPage host={host} /> : <GroupList host={host} onOpen={open} />}
        </main>
      )}
      <ControlBar
        lessonId={lessonId}
        status={status}
        host={host}
        naming={naming}
        onNames={() => setNaming(!naming)}
        onErased={onErased}
      />
    </>
  )
}

/** The line that is on the board too as long as no other device controls the lesson. */
function SayNow({ status: { stage, paused } }: Pick<Props, 'status'>) {
  const games = useStore((state) => state.games)
  const queue = useQueue()
  const before = stage === 'lobby' || stage === 'grouped'
  return <CoachLine topic={before ? { of: stage } : { of: 'play', line: lineNow(inQueue(tilesOf(games), queue), paused) }} />
}

type QuietProps = Readonly<{
  title: string
  text?: string
  button?: string
  onTap?: () => void
  children?: ComponentChildren
}>

/** One thing to know, and at most one thing to do. */
function Quiet({ title, text, button, onTap, children }: QuietProps) {
  return (
    <div class="stage control control-quiet" data-look="night">
      <main>
        <h1>{title}</h1>
        {text && <p>{text}</p>}
        {button && (
          <StageButton kind="sun" {...(onTap && { onTap })}>
            {button}
          </StageButton>
        )}
        {children}
      </main>
    </div>
  )
}
