import { useEffect, useState } from 'preact/hooks'
import {
  CLOCKS,
  LANGUAGES,
  type Language,
  OCCASIONS,
  OPTIONAL_PHASES,
  type OptionalPhase,
  VARIANTS,
} from '../../shared/basics.ts'
import { Arrow } from '../panels/Arrow.tsx'
import { remembered } from '../remembered.ts'
import { go } from '../route.ts'
import { explain, useWords } from '../say.ts'
import { EndTime } from './EndTime.tsx'
import { Picks, Toggles } from './Picks.tsx'
import { ShelvedLessons } from './ShelvedLessons.tsx'
import { TryAlone } from './TryAlone.tsx'
import { endTimes, longestFitting, minutesUntil, READY, type Wishes, wishesFrom } from './wishes.ts'

const CLOCK_MS = 20_000
const NAMES = ['names', 'animals'] as const

/** The mentor's door: for whom, how long, in which language, and when the bell goes. What was chosen last time is chosen already. */
export function MentorDoor() {
  const { say, language } = useWords()
  const [wishes, setWishes] = useState(() => wishesFrom(remembered.recall('lesson')))
  const [lessonLanguage, setLessonLanguage] = useState<Language | null>(null)
  const now = useNow()
  const [picked, setPicked] = useState<number | null>(null)
  const end = picked !== null && endTimes(now).includes(picked) ? picked : null
  const [more, setMore] = useState(
    () => wishes.clocks !== 'gentle' || wishes.off.length > 0 || wishes.animals || wishes.occasion !== 'first',
  )
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const wish = (part: Partial<Wishes>) => setWishes({ ...wishes, ...part })

  const pickEnd = (time: number | null) => {
    setPicked(time)
    if (time !== null) wish({ variant: longestFitting(minutesUntil(time, now)) })
  }
  const open = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    remembered.remember('lesson', wishes)
    const { openLesson } = await import('../connection.ts')
    const { off, ...rest } = wishes
    const minutes = end === null ? {} : { minutes: minutesUntil(end, Date.now()) }
    const answer = await openLesson({ ...rest, off: [...off], ...minutes, language: lessonLanguage ?? language })
    setBusy(false)
    if (answer?.ok) go(`/stage/${answer.lesson}#${answer.hostKey}`)
    else setError(explain(answer?.rejection ?? { code: 'serverTrouble' }))
  }
  return (
    <form class="front-door front-mentor" onSubmit={open}>
      <h2>{say('home.mentor')}</h2>
      <p class="quiet">{say('home.mentorHint')}</p>
      <button type="button" class="button small plain front-control" onClick={() => go('/mentor')}>
        {say('home.control')}
      </button>
      <ShelvedLessons />
      <div class="front-row">
        {READY.length > 1 && (
          <Picks
            legend={say('home.level')}
            name="level"
            value={wishes.level}
            onPick={(level) => wish({ level })}
            options={READY.map((value) => ({ value, label: say(`level.${value}`) }))}
          />
        )}
        <Picks
          legend={say('home.language')}
          name="lessonLanguage"
          value={lessonLanguage ?? language}
          onPick={setLessonLanguage}
          options={LANGUAGES.map((value) => ({ value, label: say(`language.${value}`) }))}
        />
      </div>
      <Picks
        legend={say('home.variant')}
        name="variant"
        value={wishes.variant}
        onPick={(variant) => wish({ variant })}
        options={VARIANTS.map((value) => ({ value, label: say('home.minutes', { count: value }) }))}
      />
      <EndTime end={end} variant={wishes.variant} now={now} onPick={pickEnd} />
      {more && <More wishes={wishes} wish={wish} />}
      <div class="front-row front-last">
        {!more && (
          <button type="button" class="button plain" aria-expanded="false" onClick={() => setMore(true)}>
            {say('home.more')}
          </button>
        )}
        <button class="button main front-open" type="submit" aria-busy={busy}>
          {busy ? say('home.busy') : say('home.open')} <Arrow />
        </button>
      </div>
      <p class="field-error" role="alert">
        {error}
      </p>
      <TryAlone wishes={wishes} language={lessonLanguage ?? language} />
    </form>
  )
}

type MoreProps = Readonly<{ wishes: Wishes; wish: (part: Partial<Wishes>) => void }>

/** What is seldom changed: which rounds are played, how the clocks are, which time it is this year, and whether there are names. */
function More({ wishes: { clocks, off, occasion, animals }, wish }: MoreProps) {
  const { say } = useWords()
  const toggle = (phase: OptionalPhase) =>
    wish({ off: off.includes(phase) ? off.filter((one) => one !== phase) : [...off, phase] })
  return (
    <div class="front-row">
      <Toggles
        legend={say('home.rounds')}
        on={OPTIONAL_PHASES.filter((phase) => !off.includes(phase))}
        onToggle={toggle}
        options={OPTIONAL_PHASES.map((value) => ({ value, label: say(`phase.${value}`) }))}
      />
      <Picks
        legend={say('home.clocks')}
        name="clocks"
        value={clocks}
        onPick={(value) => wish({ clocks: value })}
        options={CLOCKS.map((value) => ({ value, label: say(`home.clocks.${value}`) }))}
      />
      <Picks
        legend={say('home.occasion')}
        name="occasion"
        value={occasion}
        onPick={(value) => wish({ occasion: value })}
        options={OCCASIONS.map((value) => ({ value, label: say(`home.occasion.${value}`) }))}
      />
      <Picks
        legend={say('home.names')}
        name="names"
        value={animals ? 'animals' : 'names'}
        onPick={(value) => wish({ animals: value === 'animals' })}
        options={NAMES.map((value) => ({ value, label: say(`home.names.${value}`) }))}
      />
    </div>
  )
}

/** The time on this device, looked at now and then. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), CLOCK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
