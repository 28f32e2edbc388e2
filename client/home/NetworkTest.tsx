import { useEffect, useState } from 'preact/hooks'
import en from '../../content/text/en/network.json' with { type: 'json' }
import nl from '../../content/text/nl/network.json' with { type: 'json' }
import type { Language } from '../../shared/basics.ts'
import { sayFrom } from '../say.ts'
import { type Outcome, tryNetwork } from './tryNetwork.ts'

type NetworkKey = keyof typeof nl
const tables: Record<Language, Record<NetworkKey, string>> = { nl, en }
const networkSay = sayFrom<NetworkKey>(tables)

/** The day before: does this school's network let a lesson through? If not, what the IT desk has to know. */
export function NetworkTest({ language }: Readonly<{ language: Language }>) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const test = () => {
    setOutcome(null)
    void tryNetwork(language).then(setOutcome)
  }
  useEffect(test, [])
  return (
    <div class="front-network" role="status">
      {outcome === null ? (
        <p>{networkSay('busy')}</p>
      ) : (
        <>
          <p>
            <strong>{networkSay(outcome.of)}</strong>
          </p>
          <p>{networkSay(`${outcome.of}Text`, { host: location.host, ...('ms' in outcome && { ms: outcome.ms }) })}</p>
          <button type="button" class="button small plain" onClick={test}>
            {networkSay('again')}
          </button>
        </>
      )}
    </div>
  )
}
