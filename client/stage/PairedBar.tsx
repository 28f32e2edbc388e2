import { useState } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { PairDialog } from './PairDialog.tsx'
import { StageButton } from './StageButton.tsx'
import type { SceneProps } from './scene.ts'

/** [PAIR-5] Another device controls the lesson: here only hiding, letting in one more, and having the buttons back. */
export function PairedBar({ host, onHide }: SceneProps) {
  const [open, setOpen] = useState(false)
  return (
    <footer class="stage-controls stage-paired">
      <p class="stage-hint">{pairedWords(host.controls)}</p>
      <StageButton icon="device-mobile" kind="line" label={stageSay('pair.do')} onTap={() => setOpen(true)} />
      <StageButton icon="eye-slash" kind="line" onTap={onHide}>
        {stageSay('do.hide')}
      </StageButton>
      {open && <PairDialog host={host} onClose={() => setOpen(false)} />}
    </footer>
  )
}

export const pairedWords = (count: number): string => stageSay(count === 1 ? 'pair.one' : 'pair.many', { count })
