import { useEffect, useRef, useState } from 'preact/hooks'
import type { StepProps } from '../game.ts'
import { lineOf } from '../narrate.ts'
import { useWords } from '../say.ts'
import { useStore } from '../store.ts'
import { spokenOf, tempoKey } from '../tempo.ts'
import { useSentence } from '../useSentence.ts'

/** For who listens to the screen: what just happened, and what to do now. */
export function Narrator(props: StepProps) {
  const { names, letter } = props
  const { status } = props.view
  const { say, card } = useWords()
  const tempo = tempoKey(status, Boolean(card(spokenOf(props.view)).example))
  const happened = useStore((state) => state.happened)
  const now = useSentence(props)
  const [text, setText] = useState(now)
  const told = useRef<typeof status.tempo>(null)
  useEffect(() => {
    const key = status.tempo === told.current ? null : tempo
    if (key || !status.tempo) told.current = status.tempo
    const events = happened.group === letter ? happened.events : []
    setText([...events.flatMap((event) => lineOf(event, say, names)), now, ...(key ? [say(key)] : [])].join(' '))
  }, [happened.key, now, tempo])
  return (
    <p class="hidden" aria-live="polite">
      {text}
    </p>
  )
}
