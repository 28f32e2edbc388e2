import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { NameButton } from './GroupNames.tsx'
import { type Student, unseated } from './roster.ts'
import { StageButton } from './StageButton.tsx'
import type { Host } from './scene.ts'

/** Who has no seat yet, and who was taken out and can come back. */
export function OtherNames({ host, onChoose }: Readonly<{ host: Host; onChoose: ((student: Student) => void) | null }>) {
  const waiting = unseated(host)
  return (
    <>
      {waiting.length > 0 && (
        <section>
          {host.groups.length > 0 && <h2>{stageSay('names.waiting')}</h2>}
          {waiting.map((student) => (
            <NameButton key={student.student} student={student} onChoose={onChoose} />
          ))}
        </section>
      )}
      {onChoose && host.removed.length > 0 && (
        <section>
          <h2>{stageSay('names.removed')}</h2>
          {host.removed.map(({ student, name }) => (
            <StageButton key={student} kind="line" onTap={() => void commandLesson({ type: 'restore', student })}>
              {stageSay('names.restore', { name })}
            </StageButton>
          ))}
        </section>
      )}
    </>
  )
}
