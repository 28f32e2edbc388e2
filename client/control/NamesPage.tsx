import { stageSay } from '../board/words.ts'
import { NameButton } from '../stage/GroupNames.tsx'
import { OtherNames } from '../stage/OtherNames.tsx'
import { tablesOf } from '../stage/roster.ts'
import type { Host } from '../stage/scene.ts'
import { useNameSheet } from '../stage/useNameSheet.tsx'
import { controlSay } from './words.ts'

/** Everybody by name, at the own table; a tap on a name says what can be done. */
export function NamesPage({ host }: Readonly<{ host: Host }>) {
  const { choose, sheet } = useNameSheet(host)
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
      <OtherNames host={host} onChoose={choose} />
      {sheet}
    </section>
  )
}
