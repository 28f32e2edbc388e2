import { useState } from 'preact/hooks'
import type { CommandAnswer } from '../../shared/wire.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { PrivateActs } from '../control/PrivateActs.tsx'
import { explain, listed } from '../say.ts'
import { useStore } from '../store.ts'
import { Confirm } from './Confirm.tsx'
import { FreeTables } from './MoveList.tsx'
import { RenameForm } from './RenameForm.tsx'
import { deviceStays, elsewhere, type Student, sharersOf } from './roster.ts'
import { approveName, markAbsent, moveTo, remove, rename } from './rosterActs.ts'
import { StageButton } from './StageButton.tsx'
import { CloseButton, Refusal, StageDialog } from './StageDialog.tsx'
import type { Host } from './scene.ts'

type Props = Readonly<{ host: Host; student: Student; onClose: () => void }>

/** What the mentor can do with one name: rename, absent or back, another group, take out. `seen`: as it was when the panel or page was opened. */
export function NameSheet({ host, student, onClose }: Props) {
  const games = useStore((state) => state.games)
  const [page, setPage] = useState<'menu' | 'rename' | 'remove'>('menu')
  const [seen, see] = useState(student)
  const [error, setError] = useState('')
  const done = async (act: Promise<CommandAnswer>) => {
    const answer = await act
    if (answer.ok) onClose()
    else setError(explain(answer.rejection))
    see(student)
  }
  const open = (next: typeof page) => {
    see(student)
    setPage(next)
  }
  const { absent, group } = student
  const name = student.name || stageSay('names.somebody')
  const sharers = sharersOf(host, student)
  const stays = host.groups.some(({ letter, members }) => letter === group && members.length > 1)
  switch (page) {
    case 'rename':
      return <RenameForm name={student.name} error={error} onSave={(next) => done(rename(seen, next))} onClose={onClose} />
    case 'remove':
      return (
        <Confirm
          title={stageSay('name.removeAsk', { name })}
          text={`${deviceStays(host, student)}${stageSay('name.removeText')}`}
          yes={stageSay('name.removeYes')}
          onYes={() => done(remove(student))}
          onNo={onClose}
        />
      )
    case 'menu':
      return (
        <StageDialog label={name} onClose={onClose}>
          {student.doubtful ? (
            <Doubtful student={student} />
          ) : (
            <h2>{group ? stageSay('name.inGroup', { name, letter: group }) : name}</h2>
          )}
          {sharers.length > 0 && <p>{stageSay('name.shares', { names: listed(sharers) })}</p>}
          <Refusal text={error} />
          <div class="stage-pair stage-tall">
            <StageButton icon="note-pencil" onTap={() => open('rename')}>
              {stageSay('name.rename')}
            </StageButton>
            <StageButton icon={absent ? 'hand-waving' : 'user-minus'} onTap={() => done(markAbsent(student, !absent))}>
              {stageSay(absent ? 'name.present' : 'name.absent')}
            </StageButton>
            <StageButton icon="sign-out" onTap={() => open('remove')}>
              {stageSay('name.remove')}
            </StageButton>
            <PrivateActs host={host} student={student} onDone={onClose} />
          </div>
          {host.groups.length > 1 && (
            <div class="stage-menu">
              <h3>{stageSay(group ? 'name.move' : 'name.place')}</h3>
              {sharers.length > 0 && <p>{stageSay('name.sharesMove', { name })}</p>}
              <FreeTables tables={elsewhere(host, games, student)} onMove={(letter) => done(moveTo(seen, letter, stays))} />
            </div>
          )}
          <CloseButton onClose={onClose} />
        </StageDialog>
      )
  }
}

/** [NAME-3] A name that waits: the class reads nothing of it, unless the mentor wants to see it here, small. */
function Doubtful({ student }: Readonly<{ student: Student }>) {
  const name = student.shown ?? student.name
  return (
    <>
      <h2>{stageSay('name.doubt')}</h2>
      {name === '' ? (
        <>
          <p>{stageSay('name.doubtText')}</p>
          <StageButton icon="eye" onTap={() => void commandLesson({ type: 'showName', student: student.student })}>
            {stageSay('name.show')}
          </StageButton>
        </>
      ) : (
        <>
          <p class="stage-small">{stageSay('name.shown', { name })}</p>
          <StageButton icon="check" kind="sun" onTap={() => void approveName({ ...student, name })}>
            {stageSay('name.approve')}
          </StageButton>
        </>
      )}
    </>
  )
}
