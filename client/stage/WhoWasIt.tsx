import { stageSay } from '../board/words.ts'
import type { Student } from './roster.ts'
import { StageButton } from './StageButton.tsx'
import { CloseButton, StageDialog } from './StageDialog.tsx'

type Props = Readonly<{ name: string; old: readonly Student[]; onChoose: (student: Student) => void; onClose: () => void }>

/** The names whose place is empty: a tap gives that place back. */
export function WhoWasIt({ name, old, onChoose, onClose }: Props) {
  const title = stageSay('late.who', { name })
  return (
    <StageDialog label={title} wide onClose={onClose}>
      <h2>{title}</h2>
      <div class="stage-letters">
        {old.map((student) => (
          <StageButton key={student.student} onTap={() => onChoose(student)}>
            {student.name}
          </StageButton>
        ))}
      </div>
      <CloseButton onClose={onClose} />
    </StageDialog>
  )
}
