import '../styles/join.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { LIMITS, SEATS } from '../../shared/basics.ts'
import type { Rejection } from '../../shared/wire.ts'
import { cleanCode, isPersonal, isWhole } from '../codes.ts'
import { Arrow } from '../panels/Arrow.tsx'
import { CodeField, Field } from '../panels/Field.tsx'
import { Foot } from '../panels/Foot.tsx'
import { SmallBoard } from '../panels/SmallBoard.tsx'
import { keep, kept } from '../remembered.ts'
import { go } from '../route.ts'
import { explain, useWords } from '../say.ts'

/** `place`: of several names, which one */
type Trouble = Readonly<{ field: 'code' | 'name' | 'personal' | 'form'; text: string; place?: number }>
const ABOUT_NAME: readonly Rejection['code'][] = ['nameEmpty', 'nameTooLong', 'nameOdd', 'nameTaken']
const ABOUT_CODE: readonly Rejection['code'][] = [
  'codeUnknown',
  'lessonUnknown',
  'doorClosed',
  'lessonFull',
  'lessonEnded',
  'lessonStarted',
]

/** What is needed to go in comes after the page, so that the page is there at once. */
const join = async (code: string, name: string, others: readonly string[]) =>
  (await import('../seat.ts')).takeSeat(code, name, others)
const comeBack = async (code: string, name: string, personal: string) =>
  (await import('../returning.ts')).returnToSeat(code, name, personal)

function fieldOf(code: Rejection['code']): Trouble['field'] {
  if (code === 'returnWrong') return 'personal'
  if (ABOUT_NAME.includes(code)) return 'name'
  return ABOUT_CODE.includes(code) ? 'code' : 'form'
}

const troubleOf = (rejection: Rejection, names: readonly string[]): Trouble => ({
  field: fieldOf(rejection.code),
  text: explain(rejection),
  place: 'name' in rejection ? Math.max(0, names.lastIndexOf(rejection.name ?? '')) : 0,
})

const MORE = SEATS.length - 1

const tidy = (typed: string): string => typed.trim()

/** Code, first name, in. With a code in the address only the name is asked. Who was in already comes back with the personal code. Two to four may come in on one device. */
export function Join({ code: given }: Readonly<{ code: string }>) {
  const { say } = useWords()
  const [code, setCode] = useState(() => cleanCode(given))
  const [name, setName] = useState(() => kept<string>('typedName') ?? '')
  const [others, setOthers] = useState<readonly string[] | null>(null)
  const [personal, setPersonal] = useState('')
  const [returns, setReturns] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => void form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus(), [trouble])

  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    if (!isWhole(code)) return setTrouble({ field: 'code', text: say('join.codeEmpty') })
    if (name.trim() === '') return setTrouble({ field: 'name', text: say('join.nameEmpty') })
    if (returns && !isPersonal(personal)) return setTrouble({ field: 'personal', text: say('join.personalEmpty') })
    const along = (others ?? []).map(tidy).filter((one) => one !== '')
    if (others && along.length === 0) return setTrouble({ field: 'name', text: say('join.secondEmpty'), place: 1 })
    setBusy(true)
    setTrouble(null)
    const answer = await (returns ? comeBack(code, tidy(name), personal) : join(code, tidy(name), along))
    setBusy(false)
    if (answer?.ok) {
      keep('typedName', null)
      go('/play')
    } else
      setTrouble(
        answer ? troubleOf(answer.rejection, [name, ...(others ?? [])].map(tidy)) : { field: 'form', text: say('join.offline') },
      )
  }
  const errorAt = (field: Trouble['field'], place = 0) =>
    trouble?.field === field && (trouble.place ?? 0) === place ? trouble.text : ''
  return (
    <main class="join">
      <form ref={form} class="join-form" onSubmit={submit} noValidate>
        <SmallBoard />
        <h1>{say('join.title')}</h1>
        <CodeField label={say('join.code')} value={code} error={errorAt('code')} onChange={setCode} />
        <Field
          label={others ? say('join.nameOf', { number: 1 }) : say('join.name')}
          value={name}
          error={errorAt('name')}
          onChange={(typed) => {
            keep('typedName', typed)
            setName(typed)
          }}
          attributes={{
            autocapitalize: 'words',
            maxLength: LIMITS.nameLength * 3,
            autofocus: isWhole(cleanCode(given)),
          }}
        />
        {others?.map((other, place) => (
          <Field
            key={place}
            label={say('join.nameOf', { number: place + 2 })}
            value={other}
            error={errorAt('name', place + 1)}
            onChange={(typed) => setOthers(others.map((one, at) => (at === place ? typed : one)))}
            attributes={{ autocapitalize: 'words', maxLength: LIMITS.nameLength * 3 }}
          />
        ))}
        {returns && (
          <CodeField
            label={say('join.personal')}
            value={personal}
            error={errorAt('personal')}
            onChange={setPersonal}
            length={LIMITS.personalCodeLength}
          />
        )}
        <button class="button main join-button" type="submit" aria-busy={busy}>
          {say(busy ? 'join.busy' : returns ? 'join.returnButton' : 'join.button')} {!busy && <Arrow />}
        </button>
        <p class="field-error" role="alert">
          {errorAt('form')}
        </p>
        {!others && (
          <button type="button" class="button small plain join-returns" onClick={() => setReturns(!returns)}>
            {say(returns ? 'join.isNew' : 'join.returns')}
          </button>
        )}
        {!returns && (
          <button
            type="button"
            class="button small plain join-returns"
            onClick={() => setOthers(others ? null : Array(MORE).fill(''))}
          >
            {say(others ? 'join.alone' : 'join.together')}
          </button>
        )}
        <p class="quiet">{say(returns ? 'join.personalHint' : others ? 'join.togetherHint' : 'join.see')}</p>
        <button type="button" class="button small plain join-mentor" onClick={() => go(`/mentor/${code}`)}>
          {say('join.mentor')}
        </button>
      </form>
      <Foot />
    </main>
  )
}
