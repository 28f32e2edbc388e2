import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { GroupNames, NameButton } from './GroupNames.tsx'
import { tablesOf, unseated } from './roster.ts'
import { StageButton } from './StageButton.tsx'
import type { SceneProps } from './scene.ts'
import { UndoBar } from './UndoBar.tsx'
import { useNameSheet } from './useNameSheet.tsx'

/** The whole class by group, opened by the mentor during the game. No states here: names never stand beside them. */
export function Names({ host, onHide, onNames }: SceneProps) {
  const { choose, sheet } = useNameSheet(host)
  const waiting = unseated(host)
  return (
    <>
      <header class="stage-head">
        <h1 class="stage-title">{stageSay('names.title')}</h1>
        <p class="stage-hint">{stageSay('names.hint')}</p>
      </header>
      <main class="stage-roster">
        <GroupNames tables={tablesOf(host).filter(({ students }) => students.length > 0)} onChoose={choose} />
        <div class="stage-others">
          {waiting.length > 0 && (
            <section>
              <h2>{stageSay('names.waiting')}</h2>
              {waiting.map((student) => (
                <NameButton key={student.student} student={student} onChoose={choose} />
              ))}
            </section>
          )}
          {host.removed.length > 0 && (
            <section>
              <h2>{stageSay('names.removed')}</h2>
              {host.removed.map(({ student, name }) => (
                <StageButton key={student} kind="line" onTap={() => void commandLesson({ type: 'restore', student })}>
                  {stageSay('names.restore', { name })}
                </StageButton>
              ))}
            </section>
          )}
        </div>
      </main>
      <footer class="stage-controls">
        <UndoBar />
        <StageButton icon="eye-slash" kind="line" onTap={onHide}>
          {stageSay('do.hide')}
        </StageButton>
        <StageButton icon="arrow-left" kind="sun" onTap={onNames}>
          {stageSay('names.back')}
        </StageButton>
      </footer>
      {sheet}
    </>
  )
}
