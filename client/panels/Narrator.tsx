import { useEffect, useRef, useState } from 'preact/hooks'
import type { StepProps } from '../game.ts'
import { narrate } from '../narrate.ts'
import { useWords } from '../say.ts'
import { useStore } from '../store.ts'
import { spokenOf, tempoKey } from '../tempo.ts'
import { useSentence } from '../useSentence.ts'

/** For who listens to the screen: what just happened, and what to do now. */
export function Narrator(props: StepProps) {
  const { view, names, letter } = props
  const { status } = view
  const { say, card } = useWords()
  const tempo = tempoKey(status, Boolean(card(spokenOf(view)).example))
  const happened = useStore((state) => state.happened)
  const now = useSentence(props)
  const [text, setText] = useState(now)
  const last = useRef({ board: view.board, happened: happened.key })
  const told = useRef<typeof status.tempo>(null)
  useEffect(() => {
    const key = status.tempo === told.current ? null : tempo
    if (key || !status.tempo) told.current = status.tempo
    const fresh = happened.key !== last.current.happened && happened.group === letter ? happened.events : []
    const news = narrate(fresh, { before: last.current.board, after: view.board }, say, names)
    last.current = { board: view.board, happened: happened.key }
    setText([...news, now, ...(key ? [say(key)] : [])].join(' '))
  }, [happened.key, view.board, now, tempo])
  return (
    <p class="hidden" aria-live="polite">
      {text}
    </p>
  )
}
