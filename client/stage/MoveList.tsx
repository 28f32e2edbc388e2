import { stageSay } from '../board/words.ts'
import type { FreeSeats } from './roster.ts'
import { StageButton } from './StageButton.tsx'
import { CloseButton, Refusal, StageDialog } from './StageDialog.tsx'

type TablesProps = Readonly<{
  tables: readonly FreeSeats[]
  /** when there are none */
  nowhere?: string
  onMove: (letter: string) => void
}>

/** Letters of tables with a free seat. */
export const FreeTables = ({ tables, nowhere = stageSay('name.noSeats'), onMove }: TablesProps) =>
  tables.length === 0 ? (
    <p>{nowhere}</p>
  ) : (
    <div class="stage-letters">
      {tables.map(({ letter, seats }) => (
        <StageButton key={letter} label={stageSay('name.toGroup', { letter })} onTap={() => onMove(letter)}>
          <strong>{letter}</strong> {stageSay(seats === 1 ? 'name.seat' : 'name.seats', { count: seats })}
        </StageButton>
      ))}
    </div>
  )

type MoveProps = TablesProps & Readonly<{ title: string; error: string; onClose: () => void }>

/** The question where somebody goes, in a panel of its own. */
export function MoveList({ title, error, onClose, ...tables }: MoveProps) {
  return (
    <StageDialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      <Refusal text={error} />
      <FreeTables {...tables} />
      <CloseButton onClose={onClose} />
    </StageDialog>
  )
}
