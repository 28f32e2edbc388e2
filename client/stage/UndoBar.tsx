import type { ComponentChildren } from 'preact'
import { stageSay } from '../board/words.ts'
import { StageButton } from './StageButton.tsx'
import { useUndo, withdrawUndo } from './undo.ts'

/** What was just done to a name, with the way back; else what always stands here. Only where names are shown. */
export function UndoBar({ children }: Readonly<{ children?: ComponentChildren }>) {
  const undo = useUndo()
  if (!undo) return <p class="stage-count">{children}</p>
  const takeBack = () => {
    undo.act()
    withdrawUndo()
  }
  return (
    <div class="stage-undo" role="status" key={undo.key}>
      <p>{undo.text}</p>
      <StageButton icon="arrow-bend-up-left" kind="sun" onTap={takeBack}>
        {stageSay('undo.do')}
      </StageButton>
    </div>
  )
}
