import { useState } from 'preact/hooks'
import { stageSay } from '../board/words.ts'
import { explain, listed } from '../say.ts'
import { AskGroup } from '../stage/AskGroup.tsx'
import { type Help, useHelp } from '../stage/helpQueue.ts'
import { Late } from '../stage/Late.tsx'
import { RenameForm } from '../stage/RenameForm.tsx'
import type { Student } from '../stage/roster.ts'
import { approveName, rename } from '../stage/rosterActs.ts'
import { StageButton } from '../stage/StageButton.tsx'
import type { Host } from '../stage/scene.ts'
import { useStore } from '../store.ts'
import { namesAt } from './people.ts'
import { controlSay } from './words.ts'

const MINUTE_MS = 60_000

/** What waits for the mentor: names that the filter doubts, who comes late, and who asks for help, in the order in which they asked. */
export function Queue({ host, onOpen }: Readonly<{ host: Host; onOpen: (letter: string) => void }>) {
  const helps = useHelp()
  const doubts = host.roster.filter(({ doubtful }) => doubtful)
  if (helps.length + doubts.length + host.late.length === 0) return null
  return (
    <section class="control-queue">
      <h2>{controlSay('queue.title')}</h2>
      {doubts.map((student) => (
        <Doubt key={student.student} student={student} />
      ))}
      <Late host={host} />
      {helps.map((help, place) => (
        <HelpCard key={help.letter} host={host} help={help} place={place + 1} onOpen={onOpen} />
      ))}
    </section>
  )
}

type HelpProps = Readonly<{ host: Host; help: Help; place: number; onOpen: (letter: string) => void }>

function HelpCard({ host, help: { letter, waited }, place, onOpen }: HelpProps) {
  const [asked, ask] = useState(false)
  const status = useStore((state) => state.games[letter]?.status)
  if (!status) return null
  const names = namesAt(host, letter)
  const from = status.helpFrom.map((seat) => names[seat])
  const minutes = Math.floor(waited / MINUTE_MS)
  return (
    <article class="control-card">
      <p>
        <strong>
          {letter} ·{' '}
          {from.length > 1
            ? controlSay('queue.helpMore', { names: listed(from) })
            : controlSay('queue.help', { name: from[0] ?? stageSay('names.somebody') })}
        </strong>
      </p>
      <p>{controlSay('queue.why', { phase: stageSay(`short.${status.phase}`) })}</p>
      <p class="control-note">
        {controlSay('queue.place', { count: place })} ·{' '}
        {minutes > 0 ? controlSay('queue.since', { count: minutes }) : controlSay('queue.new')}
      </p>
      <div class="stage-pair">
        <StageButton kind="line" onTap={() => onOpen(letter)}>
          {stageSay('play.group', { letter })}
        </StageButton>
        <StageButton icon="hand-heart" kind="sun" label={stageSay('do.helpLabel', { letter })} onTap={() => ask(true)}>
          {controlSay('queue.given')}
        </StageButton>
      </div>
      {asked && <AskGroup letter={letter} asked="help" onClose={() => ask(false)} />}
    </article>
  )
}

/** [NAME-2] A name that nobody else reads yet. */
function Doubt({ student }: Readonly<{ student: Student }>) {
  const [renaming, setRenaming] = useState(false)
  const [error, setError] = useState('')
  const save = async (name: string) => {
    const answer = await rename(student, name)
    if (!answer.ok) setError(explain(answer.rejection))
  }
  return (
    <>
      <article class="control-card">
        <p>{controlSay('queue.name')}</p>
        <p>
          <strong>{student.name}</strong>
        </p>
        <div class="stage-pair">
          <StageButton kind="line" icon="note-pencil" onTap={() => setRenaming(true)}>
            {controlSay('queue.rename')}
          </StageButton>
          <StageButton kind="sun" icon="check" onTap={() => void approveName(student)}>
            {controlSay('queue.approve')}
          </StageButton>
        </div>
      </article>
      {renaming && <RenameForm name={student.name} error={error} onSave={save} onClose={() => setRenaming(false)} />}
    </>
  )
}
