import { useEffect } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { commandLesson, keepHost, leaveLesson } from '../connection.ts'
import { rememberShelved } from '../home/shelved.ts'
import { go } from '../route.ts'
import { StageButton } from './StageButton.tsx'
import type { SceneProps } from './scene.ts'

/** [DAYS-1] The lesson waits for another day. This device remembers it, and may open it then. */
export function Shelved({ lesson, lessonId }: SceneProps & Readonly<{ lessonId: string }>) {
  const { date } = lesson.status
  useEffect(() => {
    rememberShelved({ lesson: lessonId, date })
    void keepHost(lessonId)
  }, [lessonId, date])
  const home = () => {
    leaveLesson(false)
    go('/')
  }
  return (
    <>
      <main class="stage-waiting">
        <h1 class="stage-title">{stageSay('shelved.title')}</h1>
        <p>{stageSay('shelved.text')}</p>
      </main>
      <footer class="stage-controls">
        <StageButton icon="house" kind="line" onTap={home}>
          {stageSay('shelved.home')}
        </StageButton>
        <StageButton icon="play" kind="sun" onTap={() => void commandLesson({ type: 'takeUp' })}>
          {stageSay('shelved.takeUp')}
        </StageButton>
      </footer>
    </>
  )
}
