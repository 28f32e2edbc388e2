import '../styles/play.css'
import '../styles/bar.css'
import '../styles/news.css'
import '../styles/choices.css'
import '../styles/table.css'
import '../styles/actions.css'
import '../styles/quiet.css'
import '../styles/rounds.css'
import '../styles/halt.css'
import '../styles/words.css'
import '../styles/shared.css'
import '../styles/aloud.css'
import '../styles/tiny.css'
import { useEffect } from 'preact/hooks'
import { connectStudent, leaveLesson, takeBack } from '../connection.ts'
import { useGame } from '../game.ts'
import { Covered } from '../panels/Covered.tsx'
import { GameScreen } from '../panels/GameScreen.tsx'
import { NewTable, useNewTable } from '../panels/halt/NewTable.tsx'
import { Lobby } from '../panels/Lobby.tsx'
import { Message } from '../panels/Message.tsx'
import { NoticeLine } from '../panels/NoticeLine.tsx'
import { go } from '../route.ts'
import { startLanguage, useWords } from '../say.ts'
import { useStore } from '../store.ts'
import { useAwake } from '../useAwake.ts'

/** A student's screen from the lobby to the light. */
export function Play() {
  useEffect(() => void (connectStudent() || go('/', true)), [])
  useLessonLanguage()
  useAwake()
  return (
    <Covered>
      <Shown />
      <NoticeLine />
    </Covered>
  )
}

function Shown() {
  const { say } = useWords()
  const connection = useStore((state) => state.connection)
  const lesson = useStore((state) => state.lesson)
  const game = useGame()
  const [newTable, sitDown] = useNewTable()
  if (connection === 'replaced')
    return (
      <Message
        title={say('replaced.title')}
        text={say('replaced.text')}
        button={say('replaced.button')}
        onPress={takeBack}
        icon="swap"
      />
    )
  if (connection === 'gone' && game?.view.status.phase !== 'done')
    return (
      <Message
        title={say('gone.title')}
        text={say('gone.text')}
        button={say('gone.button')}
        onPress={startAgain}
        icon="door-open"
      />
    )
  if (connection === 'takenOut')
    return (
      <Message
        title={say('takenOut.title')}
        text={say('takenOut.text')}
        button={say('takenOut.button')}
        onPress={takeBack}
        icon="door-open"
      />
    )
  if (lesson?.status.shelved) return <Message title={say('shelved.title')} text={say('shelved.text')} icon="calendar-check" />
  if (game) return <GameScreen {...game} above={newTable && <NewTable letter={newTable} onSeated={sitDown} />} />
  if (lesson?.me) return <Lobby status={lesson.status} me={lesson.me} />
  return <Message title={say('connecting.text')} text={connection === 'offline' ? say('offline.text') : ''} icon="compass" />
}

function startAgain() {
  leaveLesson(true)
  go('/', true)
}

/** After a refresh the lesson says which language it is in; the device's own choice wins. */
function useLessonLanguage() {
  const language = useStore((state) => state.lesson?.status.language)
  useEffect(() => {
    if (language) startLanguage(language)
  }, [language])
}
