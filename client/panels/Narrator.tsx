import { useEffect, useState } from 'preact/hooks'
import type { StepProps } from '../game.ts'
import { lineOf } from '../narrate.ts'
import { useWords } from '../say.ts'
import { useStore } from '../store.ts'
import { useSentence } from '../useSentence.ts'

/** For who listens to the screen: what just happened, and what to do now. */
export function Narrator(props: StepProps) {
  const { names, letter } = props
  const { say } = useWords()
  const happened = useStore((state) => state.happened)
  const now = useSentence(props)
  const [text, setText] = useState(now)
  useEffect(() => {
    const events = happened.group === letter ? happened.events : []
    setText([...events.flatMap((event) => lineOf(event, say, names)), now].join(' '))
  }, [happened.key, now])
  return (
    <p class="hidden" aria-live="polite">
      {text}
    </p>
  )
}
