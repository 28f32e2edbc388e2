import { sayDate } from '../days.ts'
import { Arrow } from '../panels/Arrow.tsx'
import { go } from '../route.ts'
import { useWords } from '../say.ts'
import { shelvedLessons } from './shelved.ts'

/** The way back to lessons of this device that go on another day. */
export function ShelvedLessons() {
  const { say } = useWords()
  return (
    <>
      {shelvedLessons().map(({ lesson, date }) => (
        <button key={lesson} type="button" class="button front-shelved" onClick={() => go(`/stage/${lesson}`)}>
          {say('home.shelved', { date: sayDate(new Date(`${date}T12:00:00`), 'day') })} <Arrow />
        </button>
      ))}
    </>
  )
}
