import '../styles/join.css'
import { useState } from 'preact/hooks'
import ready from '../../content/levels.json' with { type: 'json' }
import { LANGUAGES, type Language, LEVELS, type Level, VARIANTS, type VariantId } from '../../shared/basics.ts'
import { isWhole } from '../codes.ts'
import { Arrow } from '../panels/Arrow.tsx'
import { CodeField } from '../panels/Field.tsx'
import { LanguageSwitch } from '../panels/LanguageSwitch.tsx'
import { SmallBoard } from '../panels/SmallBoard.tsx'
import { go } from '../route.ts'
import { explain, useWords } from '../say.ts'

/** The levels that have all their cards. */
const READY = LEVELS.filter((level) => ready.levels.includes(level))

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
      <LanguageSwitch />
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

function MentorDoor() {
  const { say, language } = useWords()
  const [level, setLevel] = useState<Level>(READY[0] ?? 'vmbo')
  const [variant, setVariant] = useState<VariantId>('35')
  const [lessonLanguage, setLessonLanguage] = useState<Language | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const open = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const { openLesson } = await import('../connection.ts')
    const answer = await openLesson({ level, variant, language: lessonLanguage ?? language })
    setBusy(false)
    if (answer?.ok) go(`/stage/${answer.lesson}#${answer.hostKey}`)
    else setError(explain(answer?.rejection ?? { code: 'serverTrouble' }))
  }
  return (
    <form class="front-door" onSubmit={open}>
      <h2>{say('home.mentor')}</h2>
      <p class="quiet">{say('home.mentorHint')}</p>
      {READY.length > 1 && (
        <Picks
          legend={say('home.level')}
          name="level"
          value={level}
          onPick={setLevel}
          options={READY.map((value) => ({ value, label: say(`level.${value}`), off: false }))}
        />
      )}
      <Picks legend={say('home.variant')} name="variant" value={variant} onPick={setVariant} options={VARIANTS.map(minutes)} />
      <Picks
        legend={say('home.language')}
        name="lessonLanguage"
        value={lessonLanguage ?? language}
        onPick={setLessonLanguage}
        options={LANGUAGES.map((value) => ({ value, label: say(`language.${value}`) }))}
      />
      <button class="button" type="submit" aria-busy={busy}>
        {busy ? say('home.busy') : say('home.open')} <Arrow />
      </button>
      <p class="field-error" role="alert">
        {error}
      </p>
    </form>
  )

  function minutes(value: VariantId) {
    return { value, label: say('home.minutes', { count: value }) }
  }
}

type PicksProps<V extends string> = Readonly<{
  legend: string
  name: string
  value: V
  options: readonly { value: V; label: string }[]
  onPick: (value: V) => void
}>

function Picks<V extends string>({ legend, name, value, options, onPick }: PicksProps<V>) {
  return (
    <fieldset class="front-picks">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="front-pick">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onPick(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
