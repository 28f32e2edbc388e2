import { stageSay } from '../board/words.ts'
import type { FreeSeats } from './roster.ts'
import { StageButton } from './StageButton.tsx'
import { CloseButton, Refusal, StageDialog } from './StageDialog.tsx'

type MoveProps = Readonly<{
  title: string
  tables: readonly FreeSeats[]
  /** when there are none */
  nowhere?: string
  /** what happens besides */
  note?: string
  error: string
  onMove: (letter: string) => void
  onClose: () => void
}>

/** Letters of tables with a free seat. */
export function MoveList({ title, tables, nowhere = stageSay('name.noSeats'), note, error, onMove, onClose }: MoveProps) {
  return (
    <StageDialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      {tables.length === 0 && <p>{nowhere}</p>}
      {note && <p>{note}</p>}
      <Refusal text={error} />
      <div class="stage-letters">
        {tables.map(({ letter, seats }) => (
          <StageButton key={letter} label={stageSay('name.toGroup', { letter })} onTap={() => onMove(letter)}>
            <strong>{letter}</strong> {stageSay(seats === 1 ? 'name.seat' : 'name.seats', { count: seats })}
          </StageButton>
        ))}
      </div>
      <CloseButton onClose={onClose} />
    </StageDialog>
  )
}
