import { useState } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { EraseLesson } from '../control/EraseLesson.tsx'
import { useStore } from '../store.ts'
import { ClassHead } from './ClassHead.tsx'
import { Light } from './plenary/Light.tsx'
import { ReportPage } from './report/ReportPage.tsx'
import { reportSay } from './report/words.ts'
import { StageButton } from './StageButton.tsx'
import type { SceneProps } from './scene.ts'
import { taken, tilesOf } from './tileState.ts'

type Props = Pick<SceneProps, 'lesson' | 'settings'> & Readonly<{ lessonId: string; onErased: () => void }>

/** After the lesson: what the class lit together, thanks, and the mentor's report. */
export function Ended({ lesson, settings, lessonId, onErased }: Props) {
  const games = useStore((state) => state.games)
  const [reporting, setReporting] = useState(false)
  const tiles = tilesOf(games)
  const groups = taken(tiles)
  const lit = groups.filter((tile) => tile.lit).length
  if (groups.length === 0)
    return (
      <main class="stage-quiet">
        {stageSay('end.noBoards')}
        <EraseLesson lessonId={lessonId} onErased={onErased} />
      </main>
    )
  if (reporting) return <ReportPage lesson={lesson} games={games} onClose={() => setReporting(false)} />
  const title = lit === groups.length ? 'end.title.all' : lit > 0 ? 'end.title.some' : 'end.title.none'
  return (
    <>
      <ClassHead title={stageSay(title)} tiles={tiles} />
      <Light tiles={tiles} games={games} look={settings.look} />
      <footer class="stage-controls">
        <p class="stage-thanks">{stageSay('end.thanks')}</p>
        <StageButton icon="list-checks" kind="line" onTap={() => setReporting(true)}>
          {reportSay('open')}
        </StageButton>
        <EraseLesson lessonId={lessonId} onErased={onErased} />
      </footer>
    </>
  )
}
