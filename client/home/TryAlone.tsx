import { useState } from 'preact/hooks'
import type { Language } from '../../shared/basics.ts'
import { later } from '../later.tsx'
import { go } from '../route.ts'
import { explain, useWords } from '../say.ts'
import type { Wishes } from './wishes.ts'

const NetworkTest = later(() => import('./NetworkTest.tsx').then((part) => part.NetworkTest))

/** The day before. "Probeer het alleen": a whole game in this tab, with three players of the server. And a test of the network. */
export function TryAlone({ wishes, language }: Readonly<{ wishes: Wishes; language: Language }>) {
  const { say } = useWords()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const [testing, setTesting] = useState(false)
  const start = async () => {
    if (busy) return
    setBusy(true)
    const { openTrial } = await import('../trial.ts')
    const { off, ...rest } = wishes
    const answer = await openTrial({ ...rest, off: [...off], language })
    setBusy(false)
    if (answer?.ok) go('/play')
    else setError(explain(answer?.rejection ?? { code: 'serverTrouble' }))
  }
  return (
    <div class="front-try">
      <button type="button" class="button plain" aria-busy={busy} aria-describedby="try-hint" onClick={() => void start()}>
        {say(busy ? 'home.busy' : 'home.try')}
      </button>
      <p class="quiet" id="try-hint">
        {say('home.tryHint')}
      </p>
      <p class="field-error" role="alert">
        {error}
      </p>
      {testing ? (
        <NetworkTest language={language} />
      ) : (
        <button type="button" class="button plain" onClick={() => setTesting(true)}>
          {say('home.network')}
        </button>
      )}
    </div>
  )
}
