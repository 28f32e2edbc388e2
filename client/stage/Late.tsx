import { useState } from 'preact/hooks'
import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import { Icon } from '../panels/Icon.tsx'
import { useStore } from '../store.ts'
import { latePlace } from './latePlace.ts'
import { StageButton } from './StageButton.tsx'

type Host = NonNullable<LessonView['host']>

/** Who came after the start, one at a time: the name, and one button to a table. When all tables are full the mentor has only to know. */
export function Late({ host, selected }: Readonly<{ host: Host; selected: string | null }>) {
  const games = useStore((state) => state.games)
  const [seen, see] = useState<readonly string[]>([])
  const [first, ...others] = host.late.filter(({ student }) => !seen.includes(student))
  if (!first) return null
  const { letter, full } = latePlace(host, games, selected)
  const { name, student } = first
  const other = host.groups.length > 1 && stageSay('late.other')
  return (
    <section class="stage-newcomer">
      <Icon name="hand-waving" />
      <p class="stage-newcomer-name" role="status">
        {stageSay('late.wants', { name })}
      </p>
      <p class="stage-newcomer-hint">
        {others.length > 0 && <span>{stageSay('late.more', { count: others.length })}</span>}
        <span>
          {letter === null ? stageSay('late.allFull', { name }) : full ? stageSay('late.full', { letter: full }) : other}
        </span>
      </p>
      {letter === null ? (
        <StageButton icon="check" kind="line" onTap={() => see([...seen, student])}>
          {stageSay('late.seen')}
        </StageButton>
      ) : (
        <StageButton icon="arrow-right" kind="sun" onTap={() => void place(student, name, letter)}>
          {stageSay('late.place', { letter })}
        </StageButton>
      )}
    </section>
  )
}

async function place(student: string, name: string, group: string) {
  const answer = await commandLesson({ type: 'placeLate', student, group })
  if (answer.ok) notify(stageSay('late.placed', { name, letter: group }))
}
