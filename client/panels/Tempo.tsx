import { useWords } from '../say.ts'
import { useTempo } from '../tempo.ts'
import { Icon } from './Icon.tsx'

/** A calm word above the buttons for a group that is stuck or hurries. The narrator reads it aloud, once. */
export function Tempo() {
  const { say } = useWords()
  const [key, close] = useTempo()
  if (!key) return null
  return (
    <div class="tempo">
      <Icon name={key === 'tempo.rush' ? 'timer' : 'lightbulb'} size={26} />
      <p>{say(key)}</p>
      <button type="button" class="button small plain" onClick={close}>
        {say('tempo.close')}
      </button>
    </div>
  )
}
