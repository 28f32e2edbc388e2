import type { Seat } from '../../shared/basics.ts'
import { stageSay } from '../board/words.ts'
import { Badge } from '../panels/Badge.tsx'
import { Icon } from '../panels/Icon.tsx'
import { lengthOf } from './nameLength.ts'
import type { Student, TableOfStudents } from './roster.ts'

/** One hundredth of the smartboard's width, in CSS pixels: --u of its styles. */
const stageUnit = () => Math.min(innerWidth, innerHeight * 1.7778) / 100

/** The tables with their names; a tap on a name says whom it is about. */
export function GroupNames({
  tables,
  onChoose,
}: Readonly<{ tables: readonly TableOfStudents[]; onChoose: ((student: Student) => void) | null }>) {
  const columns = tables.length <= 4 ? tables.length : tables.length <= 8 ? 4 : 5
  const badge = Math.round(stageUnit() * (columns === 5 ? 2.3 : 2.9))
  return (
    <div
      class="stage-groups"
      data-columns={columns}
      data-rows={Math.ceil(tables.length / columns)}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {tables.map(({ letter, students }) => (
        <section key={letter}>
          <h2 class="stage-letter">
            <span class="hidden">{stageSay('play.group', { letter })}</span>
            <span aria-hidden="true">{letter}</span>
          </h2>
          <ul>
            {students.map((student) => (
              <li key={student.student}>
                <NameButton student={student} badge={badge} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type NameProps = Readonly<{ student: Student; badge?: number; onChoose: ((student: Student) => void) | null }>

/** A name, which a tap opens where it can. Absent, and a name that is still to come, are said with a sign and a word. */
export function NameButton({ student, badge, onChoose }: NameProps) {
  const { name, seat, absent, doubtful, device } = student
  const waits = doubtful && name === ''
  const shown = waits ? stageSay('names.doubt') : name
  const words = (
    <>
      {absent ? <Icon name="user-minus" /> : seat && badge && <Badge seat={seat satisfies Seat} size={badge} />}
      {doubtful && <Icon name="hourglass" />}
      <span class="stage-name-text" data-length={lengthOf(shown)}>
        {shown} {absent && <small>{stageSay('names.absent')}</small>}
      </span>
      {device && (
        <>
          <Icon name="laptop" />
          <span class="hidden">{stageSay('names.shares')}</span>
        </>
      )}
    </>
  )
  if (!onChoose)
    return (
      <span class="stage-name" data-absent={absent}>
        {words}
      </span>
    )
  return (
    <button type="button" class="stage-name" data-absent={absent} onClick={() => onChoose(student)}>
      {words}
    </button>
  )
}
