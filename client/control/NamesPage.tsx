import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { NameButton } from '../stage/GroupNames.tsx'
import { tablesOf, unseated } from '../stage/roster.ts'
import { StageButton } from '../stage/StageButton.tsx'
import type { Host } from '../stage/scene.ts'
import { useNameSheet } from '../stage/useNameSheet.tsx'
import { controlSay } from './words.ts'

/** Everybody by name, at the own table; a tap on a name says what can be done. */
export function NamesPage({ host }: Readonly<{ host: Host }>) {
  const { choose, sheet } = useNameSheet(host)
  const waiting = unseated(host)
  return (
    <section class="control-names">
      {host.roster.length === 0 && <p class="control-note">{controlSay('names.none')}</p>}
      {tablesOf(host).map(({ letter, students }) => (
        <section key={letter}>
          <h2>{stageSay('play.group', { letter })}</h2>
          {students.map((student) => (
            <NameButton key={student.student} student={student} badge={28} onChoose={choose} />
          ))}
        </section>
      ))}
      {waiting.length > 0 && (
        <section>
          {host.groups.length > 0 && <h2>{stageSay('names.waiting')}</h2>}
          {waiting.map((student) => (
            <NameButton key={student.student} student={student} onChoose={choose} />
          ))}
        </section>
      )}
      {host.removed.length > 0 && (
        <section>
          <h2>{stageSay('names.removed')}</h2>
          {host.removed.map(({ student, name }) => (
            <StageButton key={student} kind="line" onTap={() => void commandLesson({ type: 'restore', student })}>
              {stageSay('names.restore', { name })}
            </StageButton>
          ))}
        </section>
      )}
      {sheet}
    </section>
  )
}
