import { stageSay } from '../board/words.ts'
import { GroupNames } from './GroupNames.tsx'
import { OtherNames } from './OtherNames.tsx'
import { tablesOf } from './roster.ts'
import { StageButton } from './StageButton.tsx'
import type { SceneProps } from './scene.ts'
import { UndoBar } from './UndoBar.tsx'
import { useNameSheet } from './useNameSheet.tsx'

/** The whole class by group, opened by the mentor. No states here: names never stand beside them. */
export function Names({ lesson, host, onHide, onNames }: SceneProps) {
  const { choose, sheet } = useNameSheet(host)
  return (
    <>
      <header class="stage-head">
        <h1 class="stage-title">{stageSay('names.title')}</h1>
        <p class="stage-hint">{stageSay('names.hint')}</p>
      </header>
      <main class="stage-roster">
        <GroupNames tables={tablesOf(host).filter(({ students }) => students.length > 0)} onChoose={choose} />
        <div class="stage-others">
          <OtherNames host={host} onChoose={choose} />
        </div>
      </main>
      <footer class="stage-controls">
        <UndoBar />
        <StageButton icon="eye-slash" kind="line" onTap={onHide}>
          {stageSay('do.hide')}
        </StageButton>
        <StageButton icon="arrow-left" kind="sun" onTap={onNames}>
          {stageSay(lesson.status.stage === 'playing' ? 'names.back' : 'lobby.close')}
        </StageButton>
      </footer>
      {sheet}
    </>
  )
}
