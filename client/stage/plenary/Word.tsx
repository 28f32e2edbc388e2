import { useState } from 'preact/hooks'
import { StageButton } from '../StageButton.tsx'
import { plenarySay } from './words.ts'

/** The closing word is said aloud, table by table; nothing of it is written down. */
export function Word({ letters, paired }: Readonly<{ letters: readonly string[]; paired: boolean }>) {
  const [place, setPlace] = useState(0)
  const letter = letters[place]
  return (
    <main class="stage-word">
      <p class="stage-word-ask">{plenarySay('word.title')}</p>
      {!paired && (
        <p class="stage-word-turn" role="status">
          {letter === undefined ? plenarySay('word.done') : plenarySay('word.turn', { letter })}
        </p>
      )}
      <ul class="stage-word-letters" aria-hidden="true">
        {letters.map((one, nr) => (
          <li key={one} data-now={!paired && nr === place} data-past={nr < place}>
            {one}
          </li>
        ))}
      </ul>
      {!paired && (
        <StageButton icon="arrow-right" faint={letter === undefined} onTap={() => setPlace(Math.min(letters.length, place + 1))}>
          {plenarySay('word.next')}
        </StageButton>
      )}
    </main>
  )
}
