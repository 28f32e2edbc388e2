import type { ComponentChildren } from 'preact'
import { stageSay } from '../board/words.ts'
import { StageButton } from './StageButton.tsx'
import { useUndo, withdrawUndo } from './undo.ts'

/** The way back from what was just done, for a while; else what always stands here. What was done to a name is said beside it. */
export function UndoBar({ children }: Readonly<{ children?: ComponentChildren }>) {
  const undo = useUndo()
  if (!undo) return <p class="stage-count">{children}</p>
  const takeBack = () => {
    undo.act()
    withdrawUndo()
  }
  return (
    <div class="stage-undo" role="status" key={undo.key}>
      {undo.place === 'names' && <p>{undo.text}</p>}
      <StageButton icon="arrow-bend-up-left" kind="sun" onTap={takeBack}>
        {stageSay('undo.do')}
      </StageButton>
    </div>
  )
}
