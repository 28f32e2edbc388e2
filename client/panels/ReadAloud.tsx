import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../say.ts'
import { beQuiet, readAloud, spokenText, useHasVoice } from '../voice.ts'
import { Icon } from './Icon.tsx'

/** "Lees voor", for what stands in a part of the screen: only where the device has a voice for the language. A second tap stops it. */
export function ReadAloud({ part }: Readonly<{ part: RefObject<HTMLElement | null> }>) {
  const { say, language } = useWords()
  const has = useHasVoice(language)
  const [reading, setReading] = useState(false)
  useEffect(() => beQuiet, [])
  if (!has) return null
  const press = () => {
    setReading(!reading)
    if (reading || !part.current) beQuiet()
    else readAloud(spokenText(part.current), () => setReading(false))
  }
  return (
    <button type="button" class="hint read-aloud" onClick={press}>
      <Icon name={reading ? 'speaker-off' : 'speaker'} size={22} />
      {say(reading ? 'voice.stop' : 'voice.read')}
    </button>
  )
}
