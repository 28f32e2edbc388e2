import '../styles/join.css'
import '../styles/home.css'
import { useState } from 'preact/hooks'
import { isWhole } from '../codes.ts'
import { MentorDoor } from '../home/MentorDoor.tsx'
import { Arrow } from '../panels/Arrow.tsx'
import { CodeField } from '../panels/Field.tsx'
import { Foot } from '../panels/Foot.tsx'
import { SmallBoard } from '../panels/SmallBoard.tsx'
import { go } from '../route.ts'
import { useWords } from '../say.ts'

/** The front door: students on the left, mentors on the right. */
export function Home() {
  const { say } = useWords()
  return (
    <main class="front">
      <header class="front-head">
        <SmallBoard />
        <div>
          <h1>{say('app.title')}</h1>
          <p class="front-lead">{say('home.lead')}</p>
        </div>
      </header>
      <div class="front-doors">
        <StudentDoor />
        <MentorDoor />
      </div>
      <Foot />
    </main>
  )
}

function StudentDoor() {
  const { say } = useWords()
  const [code, setCode] = useState('')
  const [error, setError] = useState('')
  const next = (event: Event) => {
    event.preventDefault()
    if (isWhole(code)) go(`/j/${code}`)
    else setError(say('join.codeEmpty'))
  }
  return (
    <form class="front-door" onSubmit={next} noValidate>
      <h2>{say('home.student')}</h2>
      <CodeField label={say('home.code')} value={code} error={error} onChange={setCode} />
      <p class="quiet">{say('join.reassure')}</p>
      <button class="button main" type="submit">
        {say('home.next')} <Arrow />
      </button>
    </form>
  )
}
