import { useWords } from '../say.ts'
import { gameNow, useStore } from '../store.ts'
import { spokenOf, tempoKey, useTempo } from '../tempo.ts'
import { Icon } from './Icon.tsx'

/** A calm word above the buttons for a group that is stuck or hurries. The narrator reads it aloud, once. */
export function Tempo() {
  const { say, card } = useWords()
  const spoken = useStore(() => spokenOf(gameNow()))
  const [tempo, close] = useTempo()
  const key = tempoKey({ tempo }, Boolean(card(spoken).example))
  if (!key) return null
  return (
    <div class="tempo">
      <Icon name={tempo === 'stuck' ? 'lightbulb' : 'timer'} size={26} />
      <p>{say(key)}</p>
      <button type="button" class="button small plain" onClick={close}>
        {say('tempo.close')}
      </button>
    </div>
  )
}
