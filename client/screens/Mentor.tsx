import '../styles/join.css'
import '../styles/mentor.css'
import { useEffect, useState } from 'preact/hooks'
import type { Sign } from '../../shared/lesson/commands.ts'
import { cleanCode, isWhole } from '../codes.ts'
import { askSign, lookSign, type Standing } from '../control/door.ts'
import { controlSay } from '../control/words.ts'
import { Arrow } from '../panels/Arrow.tsx'
import { CodeField } from '../panels/Field.tsx'
import { LanguageSwitch } from '../panels/LanguageSwitch.tsx'
import { SignShown } from '../panels/SignShown.tsx'
import { kept } from '../remembered.ts'
import { go } from '../route.ts'
import { explain, startLanguage, useWords } from '../say.ts'

const LOOK_MS = 1500
type Waiting = Readonly<{ lesson: string; sign: Sign }>

/** The mentor's own phone or laptop: with the code it shows a sign, and waits for a tap on the same sign on the board. */
export function Mentor({ code: given }: Readonly<{ code: string }>) {
  useWords()
  const [code, setCode] = useState(() => cleanCode(given))
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)

  const take = ({ lesson, language, sign }: Standing) => {
    startLanguage(language)
    if (sign) setWaiting({ lesson, sign })
    else go(`/control/${lesson}`, true)
  }
  const start = async () => {
    if (busy) return
    setBusy(true)
    setError('')
    const answer = await askSign(code, kept<{ key: string }>('seat')?.key)
    setBusy(false)
    if (answer?.ok) return take(answer)
    setWaiting(null)
    setError(answer ? explain(answer.rejection) : controlSay('mentor.offline'))
  }
  useEffect(() => void (isWhole(code) && start()), [])
  useTap(waiting, take, (text) => {
    setWaiting(null)
    setError(text)
  })
  const submit = (event: Event) => {
    event.preventDefault()
    if (!isWhole(code)) return
    history.replaceState(null, '', `/mentor/${code}`)
    void start()
  }
  if (waiting) return <Shown sign={waiting.sign} />
  return (
    <main class="join">
      <form class="join-form" onSubmit={submit} noValidate>
        <h1>{controlSay('mentor.title')}</h1>
        <p class="mentor-lead">{controlSay('mentor.lead')}</p>
        <CodeField label={controlSay('mentor.code')} value={code} error={error} onChange={setCode} />
        <button class="button main join-button" type="submit" aria-busy={busy}>
          {controlSay(busy ? 'mentor.busy' : error && isWhole(code) ? 'mentor.new' : 'mentor.ask')} {!busy && <Arrow />}
        </button>
        <button type="button" class="button small plain join-mentor" onClick={() => go(isWhole(code) ? `/j/${code}` : '/')}>
          {controlSay('mentor.student')}
        </button>
      </form>
      <LanguageSwitch />
    </main>
  )
}

function Shown({ sign }: Readonly<{ sign: Sign }>) {
  return (
    <main class="join mentor-sign">
      <h1>{controlSay('mentor.sign')}</h1>
      <p class="mentor-shown">
        <SignShown sign={sign} />
      </p>
      <p>{controlSay('mentor.how')}</p>
      <p class="quiet" role="status">
        {controlSay('mentor.waits')}
      </p>
    </main>
  )
}

/** Asks now and then whether the sign was tapped. Without a network it goes on asking. */
function useTap(waiting: Waiting | null, onAnswer: (standing: Standing) => void, onRefused: (text: string) => void): void {
  useEffect(() => {
    if (!waiting) return
    const look = async () => {
      const answer = await lookSign(waiting.lesson)
      if (answer?.ok && !answer.sign) onAnswer(answer)
      else if (answer && !answer.ok && answer.rejection.code !== 'tooBusy') onRefused(explain(answer.rejection))
    }
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [waiting])
}
