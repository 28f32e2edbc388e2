import { useState } from 'preact/hooks'
import { looksLike } from '../../shared/lesson/rules/lookAlike.ts'
import { stageSay } from '../board/words.ts'
import { commandLesson } from '../connection.ts'
import { notify } from '../notices.ts'
import { Icon } from '../panels/Icon.tsx'
import { useStore } from '../store.ts'
import { latePlace } from './latePlace.ts'
import { missing, type Student } from './roster.ts'
import { bringBack } from './rosterActs.ts'
import { StageButton } from './StageButton.tsx'
import type { Host } from './scene.ts'
import { WhoWasIt } from './WhoWasIt.tsx'

/** `selected`: the group that the mentor tapped; left out where no group can be tapped. */
type Props = Readonly<{ host: Host; selected?: string | null }>
type Newcomer = Host['late'][number]

/** Who came after the start, one at a time: the name, and one button. Somebody of whom a place is empty may be that one. */
export function Late(props: Props) {
  const { host } = props
  const [seen, see] = useState<readonly string[]>([])
  const [anew, setAnew] = useState<readonly string[]>([])
  const [first, ...others] = host.late.filter(({ student }) => !seen.includes(student))
  if (!first) return null
  const old = anew.includes(first.student) ? [] : missing(host)
  return old.length > 0 ? (
    <Returned newcomer={first} old={old} onNew={() => setAnew([...anew, first.student])} />
  ) : (
    <Placing {...props} newcomer={first} more={others.length} onSeen={() => see([...seen, first.student])} />
  )
}

type PlacingProps = Props & Readonly<{ newcomer: Newcomer; more: number; onSeen: () => void }>

/** To a table. When all are full the mentor has only to know. */
function Placing({ newcomer: { student, name: known }, more, host, selected, onSeen }: PlacingProps) {
  const games = useStore((state) => state.games)
  const name = known || stageSay('names.somebody')
  const { letter, full } = latePlace(host, games, selected ?? null)
  const other = selected !== undefined && host.groups.length > 1 && stageSay('late.other')
  return (
    <section class="stage-newcomer">
      <Icon name="hand-waving" />
      <p class="stage-newcomer-name" role="status">
        {stageSay('late.wants', { name })}
      </p>
      <p class="stage-newcomer-hint">
        {more > 0 && <span>{stageSay('late.more', { count: more })}</span>}
        <span>
          {letter === null ? stageSay('late.allFull', { name }) : full ? stageSay('late.full', { letter: full }) : other}
        </span>
      </p>
      {letter === null ? (
        <StageButton icon="check" kind="line" onTap={onSeen}>
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

type ReturnedProps = Readonly<{ newcomer: Newcomer; old: readonly Student[]; onNew: () => void }>

/** [DAYS-3] Who comes in on another device may have been here before: by the same name, or by one that the mentor taps. */
function Returned({ newcomer, old, onNew }: ReturnedProps) {
  const [choosing, setChoosing] = useState(false)
  const name = newcomer.name || stageSay('names.somebody')
  const same = old.find((one) => looksLike(one.name, name))
  const back = async ({ student, name: oldName }: Student) => {
    setChoosing(false)
    const answer = await bringBack({ student, newcomer: newcomer.student })
    if (answer.ok) notify(stageSay('undo.present', { name: oldName }))
  }
  return (
    <section class="stage-newcomer">
      <Icon name="hand-waving" />
      <p class="stage-newcomer-name stage-newcomer-asked" role="status">
        {stageSay('late.isNew', { name })}
      </p>
      <StageButton kind="line" onTap={onNew}>
        {stageSay('late.no')}
      </StageButton>
      <StageButton icon="check" kind="sun" onTap={() => (same ? void back(same) : setChoosing(true))}>
        {stageSay(same ? 'late.same' : 'late.choose')}
      </StageButton>
      {choosing && <WhoWasIt name={name} old={old} onChoose={back} onClose={() => setChoosing(false)} />}
    </section>
  )
}
