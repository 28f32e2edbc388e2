import { stageSay } from '../board/words.ts'
import { StageButton } from './StageButton.tsx'
import { StageDialog } from './StageDialog.tsx'

type Props = Readonly<{
  title: string
  text: string
  yes: string
  no?: string
  onYes: () => void
  onNo: () => void
}>

/** Asked once, for what cannot be undone. */
export function Confirm({ title, text, yes, no = stageSay('ask.no'), onYes, onNo }: Props) {
  return (
    <StageDialog label={title} onClose={onNo}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div class="stage-pair">
        <StageButton kind="line" onTap={onNo}>
          {no}
        </StageButton>
        <StageButton kind="sun" onTap={onYes}>
          {yes}
        </StageButton>
      </div>
    </StageDialog>
  )
}
