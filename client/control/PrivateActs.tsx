import { useState } from 'preact/hooks'
import type { CommandAnswer } from '../../shared/wire.ts'
import { commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import { Confirm } from '../stage/Confirm.tsx'
import { deviceStays, type Student } from '../stage/roster.ts'
import { StageButton } from '../stage/StageButton.tsx'
import { CloseButton, StageDialog } from '../stage/StageDialog.tsx'
import type { Host } from '../stage/scene.ts'
import { useStore } from '../store.ts'
import { controlSay } from './words.ts'

type Wish = 'together' | 'apart'
type Props = Readonly<{ host: Host; student: Student; onDone: () => void }>

/** [ROSTER-5] Forgetting somebody for good; only on the mentor's own device: with whom in one group, or not. */
export function PrivateActs({ host, student, onDone }: Props) {
  const isPrivate = useStore((state) => state.lesson?.mentor != null)
  const playing = useStore((state) => state.lesson?.status.stage === 'playing')
  const [page, setPage] = useState<Wish | 'erase' | null>(null)
  const done = async (act: Promise<CommandAnswer>, text: string) => {
    if (!(await act).ok) return
    notify(text)
    onDone()
  }
  return (
    <>
      {isPrivate && !playing && (
        <>
          <StageButton icon="users-three" onTap={() => setPage('together')}>
            {controlSay('wish.together')}
          </StageButton>
          <StageButton icon="arrows-split" onTap={() => setPage('apart')}>
            {controlSay('wish.apart')}
          </StageButton>
        </>
      )}
      <StageButton icon="eraser" kind="line" onTap={() => setPage('erase')}>
        {controlSay('wish.erase')}
      </StageButton>
      {page === 'erase' && (
        <Confirm
          title={controlSay('wish.eraseAsk', { name: student.name })}
          text={`${deviceStays(host, student)}${controlSay('wish.eraseText')}`}
          yes={controlSay('wish.eraseYes')}
          onYes={() => void done(commandLesson({ type: 'erase', student: student.student }), controlSay('wish.erased'))}
          onNo={() => setPage(null)}
        />
      )}
      {(page === 'together' || page === 'apart') && (
        <WithWhom host={host} student={student} wish={page} onDone={done} onClose={() => setPage(null)} />
      )}
    </>
  )
}

type WithProps = Readonly<{
  host: Host
  student: Student
  wish: Wish
  onDone: (act: Promise<CommandAnswer>, text: string) => Promise<void>
  onClose: () => void
}>

/** The other names; a wish that is there already is taken back by the same tap. */
function WithWhom({ host, student, wish, onDone, onClose }: WithProps) {
  const wishes = useStore((state) => state.lesson?.mentor?.wishes)
  const has = (other: string) =>
    wishes?.some((one) => one.wish === wish && one.students.includes(other) && one.students.includes(student.student)) ?? false
  const title = controlSay(`wish.${wish}With`, { name: student.name })
  const choose = (other: Student) => {
    const gone = has(other.student)
    const act = commandLesson({ type: 'wish', students: [student.student, other.student], wish: gone ? null : wish })
    void onDone(act, controlSay(gone ? 'wish.gone' : 'wish.kept'))
  }
  return (
    <StageDialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      <div class="stage-letters">
        {host.roster
          .filter((one) => one.student !== student.student)
          .map((one) => (
            <StageButton key={one.student} pressed={has(one.student)} onTap={() => choose(one)}>
              {one.name}
            </StageButton>
          ))}
      </div>
      <CloseButton onClose={onClose} />
    </StageDialog>
  )
}
