import { leaveNothing } from '../returning.ts'
import { useWords } from '../say.ts'
import { useStore } from '../store.ts'
import { Press } from './Press.tsx'

/** Above a game that one person tries: what it is, and the way out. Nothing of it is kept. */
export function TrialLine() {
  const { say } = useWords()
  const trial = useStore((state) => state.lesson?.status.trial ?? false)
  if (!trial) return null
  return (
    <div class="bar-line trial-line">
      <span>
        <strong>{say('trial.mark')}</strong> {say('trial.text')}
      </span>
      <Press look="small" onPress={leaveNothing}>
        {say('trial.stop')}
      </Press>
    </div>
  )
}
