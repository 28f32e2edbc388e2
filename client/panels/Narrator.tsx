import { useEffect, useRef, useState } from 'preact/hooks'
import type { StepProps } from '../game.ts'
import { narrate } from '../narrate.ts'
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
  const last = useRef({ board: view.board, happened: happened.key })
  useEffect(() => {
    const fresh = happened.key !== last.current.happened && happened.group === letter ? happened.events : []
    const news = narrate(fresh, { before: last.current.board, after: view.board }, say, names)
    last.current = { board: view.board, happened: happened.key }
    setText([...news, now].join(' '))
  }, [happened.key, view.board, now])
  return (
    <p class="hidden" aria-live="polite">
      {text}
    </p>
  )
}
