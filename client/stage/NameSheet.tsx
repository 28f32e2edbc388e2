import { useState } from 'preact/hooks'
import type { CommandAnswer } from '../../shared/wire.ts'
import { stageSay } from '../board/words.ts'
import { explain } from '../say.ts'
import { useStore } from '../store.ts'
import { Confirm } from './Confirm.tsx'
import { MoveList } from './MoveList.tsx'
import { RenameForm } from './RenameForm.tsx'
import { elsewhere, type Student } from './roster.ts'
import { erase, markAbsent, moveTo, remove, rename } from './rosterActs.ts'
import { StageButton } from './StageButton.tsx'
import { CloseButton, Refusal, StageDialog } from './StageDialog.tsx'
import type { Host } from './scene.ts'

type Props = Readonly<{ host: Host; student: Student; onClose: () => void }>

/** What the mentor can do with one name: rename, absent or back, another group, take out, erase. */
export function NameSheet({ host, student, onClose }: Props) {
  const games = useStore((state) => state.games)
  const [page, setPage] = useState<'menu' | 'rename' | 'move' | 'remove' | 'erase'>('menu')
  const [error, setError] = useState('')
  const done = async (act: Promise<CommandAnswer>) => {
    const answer = await act
    if (answer.ok) onClose()
    else setError(explain(answer.rejection))
  }
  const { name, absent, group } = student
  switch (page) {
    case 'rename':
      return <RenameForm name={name} error={error} onSave={(next) => done(rename(student, next))} onClose={onClose} />
    case 'move': {
      const stays = host.groups.some(({ letter, members }) => letter === group && members.length > 1)
      const move = (letter: string) => done(moveTo(student, letter, stays))
      return (
        <MoveList
          title={stageSay('name.whereTo', { name })}
          tables={elsewhere(host, games, student)}
          {...(host.groups.length === 0 && { nowhere: explain({ code: 'noGroups' }) })}
          error={error}
          onMove={move}
          onClose={onClose}
        />
      )
    }
    case 'remove':
      return (
        <Confirm
          title={stageSay('name.removeAsk', { name })}
          text={stageSay('name.removeText')}
          yes={stageSay('name.removeYes')}
          onYes={() => done(remove(student))}
          onNo={onClose}
        />
      )
    case 'erase':
      return (
        <Confirm
          title={stageSay('name.eraseAsk', { name })}
          text={stageSay('name.eraseText')}
          yes={stageSay('name.eraseYes')}
          onYes={() => done(erase(student))}
          onNo={onClose}
        />
      )
    case 'menu':
      return (
        <StageDialog label={name} onClose={onClose}>
          <h2>{group ? stageSay('name.inGroup', { name, letter: group }) : name}</h2>
          <Refusal text={error} />
          <div class="stage-pair stage-tall">
            <StageButton icon="note-pencil" onTap={() => setPage('rename')}>
              {stageSay('name.rename')}
            </StageButton>
            <StageButton icon={absent ? 'hand-waving' : 'user-minus'} onTap={() => done(markAbsent(student, !absent))}>
              {stageSay(absent ? 'name.present' : 'name.absent')}
            </StageButton>
            <StageButton icon="user-switch" faint={host.groups.length < 2} onTap={() => setPage('move')}>
              {stageSay(group ? 'name.move' : 'name.place')}
            </StageButton>
            <StageButton icon="sign-out" onTap={() => setPage('remove')}>
              {stageSay('name.remove')}
            </StageButton>
            <StageButton icon="x-circle" kind="line" onTap={() => setPage('erase')}>
              {stageSay('name.erase')}
            </StageButton>
          </div>
          <CloseButton onClose={onClose} />
        </StageDialog>
      )
  }
}
