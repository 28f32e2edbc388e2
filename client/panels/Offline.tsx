import { useWords } from '../say.ts'
import { useStore } from '../store.ts'
import { Icon } from './Icon.tsx'

/** After three seconds without a line: calm, and true. */
export function Offline() {
  const { say } = useWords()
  const offline = useStore((state) => state.connection === 'offline')
  return (
    <p class="offline" role="status">
      {offline && (
        <span>
          <Icon name="wifi-off" size={22} /> {say('offline.text')}
        </span>
      )}
    </p>
  )
}
