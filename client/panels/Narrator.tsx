import { useEffect, useState } from 'preact/hooks'
import type { StepProps } from '../game.ts'
import { lineOf } from '../narrate.ts'
import { listed, useWords } from '../say.ts'
import { statusOf } from '../status.ts'
import { useStore } from '../store.ts'

/** For who listens to the screen: what just happened, and what to do now. */
export function Narrator({ view, me, names, letter }: StepProps) {
  const { say } = useWords()
  const happened = useStore((state) => state.happened)
  const { key, params, names: waitedFor } = statusOf(view, me, names)
  const now = say(key, { ...params, ...(waitedFor && { names: listed(waitedFor) }) })
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
